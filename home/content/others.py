"""For people who are not the one being hurt: worried about someone, or worried about how they behave themselves."""

from home.content.parts import KENT, MEDWAY, NATIONAL, WHEN_YOU_RING, contact, notice, prose, services, steps

WORRIED = [
    prose(
        "<h2>What might I notice?</h2><ul>"
        "<li>They have become quiet, scared or sad.</li>"
        "<li>You see them less. They do not come when their partner is not there too.</li>"
        "<li>They get many calls or messages, and seem afraid not to answer.</li>"
        "<li>They have no money of their own, or have to ask for it.</li>"
        "<li>They are hurt again and again, or hide it.</li>"
        "<li>Their partner or family speaks for them, or makes fun of them.</li>"
        "<li>A child seems scared to go home.</li></ul>"
        '<p>You do not have to be sure. <a href="page:is-this-abuse">More signs, and what counts as abuse</a></p>'
    ),
    notice(
        "warning",
        "If you see or hear it happen now",
        "<p>Ring the emergency number. It is on every page of this site. Do not step in between: it can be dangerous "
        "for you and for them.</p>",
    ),
    steps(
        "How can I talk to them?",
        (
            "Find a safe time",
            "Choose a place where you two are alone, and no one can hear. Do not start it in a message.",
        ),
        ("Say what you have seen", "For example: I have seen that you are scared to be late. I am worried about you."),
        ("Listen and believe", "Let them talk, or not talk. Say: it is not your fault, and I believe you."),
        ("Ask what they need", "Do not decide for them. You can ask: what would help you now?"),
        ("Stay there for them", "They may not want help yet. Say that you will be there when they do."),
    ),
    prose(
        "<h2>What can I do to help?</h2><ul>"
        "<li>Ask how it is safe to reach them. Agree on a word that means: get help.</li>"
        "<li>Let them use your phone or your address, if they want to.</li>"
        "<li>Keep a bag, papers or notes for them.</li>"
        "<li>Look after the children while they get help, or go with them.</li>"
        '<li>Tell them about <a href="page:making-a-plan">safety plans</a> and <a href="page:one-stop-shops">drop-ins, '
        "the One Stop Shops</a>.</li>"
        "<li>You can ask the police about their partner's past. "
        '<a href="page:asking-about-a-partner">'
        "Clare's Law, step by step</a></li></ul>"
        "<h2>What can make it worse?</h2><ul>"
        "<li>Talking to the person who hurts them.</li>"
        "<li>Telling them that they have to leave. Leaving can be the most dangerous time.</li>"
        "<li>Asking why they stay, or being angry with them.</li>"
        "<li>Messages that someone else could read.</li>"
        "<li>Passing on what they told you, or where they are.</li></ul>"
        "<h2>Do their family or community hurt them?</h2><p>Then do not talk to the family, and take care who "
        'you tell. See <a href="page:family-honour">hurt in the name of honour</a> and '
        '<a href="page:being-made-to-marry">when someone is made to marry</a>.</p>'
    ),
    notice(
        "warning",
        "If a child or an adult is at risk",
        "<p>A child who may be hurt needs to be kept safe, even if you were asked to keep a secret. You can tell the "
        'council: <a href="page:childrens-services-kent">a child in Kent</a>, '
        '<a href="page:childrens-services-medway">a child in Medway</a>, '
        '<a href="page:safeguarding-adults">an adult at risk</a>. If you can, tell the person you care for first, when '
        "this is safe.</p>",
    ),
    prose(
        "<h2>What if I know the person who does it?</h2><p>They may want to change. There is "
        '<a href="page:own-behaviour">help for people who worry about how they behave</a>. Do not bring it up if this '
        "could put someone in danger.</p>"
        "<h2>What about me?</h2><p>It is hard to watch. You can ring a helpline for advice, and for yourself. You do "
        "not have to say whom it is about.</p>"
    ),
    WHEN_YOU_RING,
    KENT,
    MEDWAY,
    NATIONAL,
    services("Who can give me advice"),
]

OWN_BEHAVIOUR = [
    notice(
        "warning",
        "If you may hurt someone now",
        "<p>Walk away, and go somewhere else. If someone is in danger now, or you "
        "may hurt yourself, ring the emergency number. It is on every page of this site.</p>",
    ),
    prose(
        "<h2>Is it about me?</h2><p>You may not think of it as abuse. Ask yourself:</p><ul>"
        "<li>Is someone close to you afraid of you?</li>"
        "<li>Do you shout, push, hit or break things?</li>"
        "<li>Do you check where they are, what they spend, or who they talk to?</li>"
        "<li>Do you decide for them, or keep them from friends and family?</li>"
        "<li>Do you want sex when they do not, and go on?</li>"
        "<li>Do you ring, write or wait for someone who wants you to stop?</li>"
        "<li>Do you say that you will hurt them or yourself, if they leave?</li>"
        "<li>Do your children go quiet when you come in?</li></ul>"
        "<p>If you say yes to one of these, you can get help to change. It takes courage to ask. What you do is your "
        "choice, and you can learn to choose something else.</p>"
    ),
    prose(
        "<h2>What can I do today?</h2><ul>"
        "<li>When you feel it rise, leave the room. Come back only when you are calm.</li>"
        "<li>Own it. Drink, drugs, stress or what they said did not make you do it.</li>"
        "<li>If they want you to leave them alone, leave them alone. If a court or the police told you to stay away, "
        "stay away.</li>"
        "<li>Do not ask the person you hurt to help you change, or to forgive you.</li>"
        "<li>Think about your children. They see it and hear it.</li>"
        "<li>Ring the helpline below and say what happened. Do it in a place where no one will be scared by it.</li>"
        "<li>Ask about a programme.</li></ul>"
    ),
    contact(
        "respect",
        "This is for people who hurt, scare or control someone close to them, and for those who support them. You can "
        "say what happened, and ask what would help you to change.",
    ),
    contact("respect-email", "You can write, if that is easier. There is a web chat too. Ask them where it is."),
    notice(
        "info",
        "What is private, and what is not",
        "<p>The Respect line is private. Ask them what its limits are. They may have to tell someone if a child or an "
        "adult is in danger.</p>",
    ),
    prose(
        "<h2>What else is there?</h2><ul>"
        '<li><a href="page:interventions-alliance">Interventions Alliance</a> helps people who are abusive to a '
        "partner or who stalk someone. You can work one-to-one or in a group. It is free.</li>"
        '<li><a href="page:community-domestic-abuse-programme">A programme for men</a> who feel that they are, or '
        "were, abusive to a partner. We do not know how to join. You can ask the Respect line, which is not part of "
        "it.</li></ul><h2>Can people change?</h2><p>Some do. It takes time, and it is hard work. It starts when you "
        "stop hiding it, and ask.</p>"
        "<h2>I support someone who does this. What can I do?</h2><p>You can ring the Respect line too. Do not make "
        "excuses for them. Keep yourself safe.</p>"
    ),
    services("Who can help you change", need="", pathway="own-behaviour", most=6, ask_place=False),
]
