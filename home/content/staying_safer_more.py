"""More choices for staying safer: a home from the council, a court order, an adviser, and Clare's Law."""

from home.content.parts import KENT, LEAVING, MEDWAY, WHEN_YOU_RING, contact, details, notice, prose, services, steps
from home.content.planting import Topic

COUNCIL = Topic(
    slug="housing-help",
    title="I need a home: how the council can help",
    quiet="Help with a home",
    introduction="If home is not safe, you can ask a council for help with a place to live. What to say, and what to "
    "ask.",
    description="How to ask a council in Kent or Medway for help with a place to live.",
    body=[
        prose(
            "<h2>Can the council help me?</h2><p>If you are not safe at home because of abuse, you can ask a council "
            "for help. In law you can count as homeless even if you have a home, when it is not safe to live there.</p>"
            "<p>In Kent, ask the council for your district, such as Ashford or Thanet. In Medway, ask Medway Council. "
            "You can ask a council in another place, if you are not safe near home. They may ask why you chose "
            "them.</p><p>What they can do depends on your life. If you have a visa, the rules can be different. Ask a "
            "helpline first.</p>"
        ),
        steps(
            "What happens when I ask?",
            (
                "Talk to a helpline first, if you can",
                "They can tell you how to reach the council, and may go through it "
                "with you. We do not have numbers for housing at each council that we could confirm.",
            ),
            (
                "Tell the council",
                "Say that you are not safe at home because of abuse. If you need a place tonight, say so "
                "first. You can ask to talk in a private room.",
            ),
            (
                "They ask you questions",
                "Tell them what happened, in your own words. Papers can help. If you have none, "
                "say so and ask what they need.",
            ),
            (
                "They tell you what they will do",
                "Ask for it on paper. Ask for a safe way to send it. If they say no, ask why, and ring a helpline.",
            ),
        ),
        prose(
            "<h2>What can I ask for?</h2><ul>"
            "<li>a place to stay tonight, away from the person who hurts you</li>"
            "<li>help to stay in your home, made safer</li>"
            "<li>help to find a new home</li>"
            "<li>that no one tells the person who hurts you where you are</li></ul>"
        ),
        notice(
            "warning",
            "Before you give up your home",
            "<p>If you rent or own your home, get advice before you end it or sign anything. It can change what you "
            "can ask for later. If you are in danger, your safety comes first.</p>",
        ),
        prose(
            "<h2>Where can I get advice?</h2><p>At "
            '<a href="page:one-stop-shops">a One Stop Shop</a>, people from several services are there under one roof. '
            "It is free. If you only want advice, you do not have to say who you are. "
            "Ring first, to ask when and where.</p>"
            "<p>If you are in a refuge in Kent, workers can help you move on to "
            '<a href="page:tenancy-support">a home of your own</a>.</p>'
        ),
        LEAVING,
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services("Who can help me with a place to live", need="stay"),
    ],
)

COURT = Topic(
    slug="court-orders",
    title="Court orders that can keep someone away",
    quiet="Court orders: how they work",
    introduction="A court can tell someone to leave you alone, or to stay away from your home. What there is, and who "
    "helps you ask.",
    description="Which court orders there are, how to ask for one, and who can help in Kent and Medway.",
    body=[
        prose(
            "<h2>What is a court order?</h2><p>A judge decides what someone may not do, and the court puts it on "
            "paper. There is more than one kind.</p><ul>"
            "<li><b>To leave you alone</b> (non-molestation order). It tells a partner, an ex-partner or someone in "
            "your family not to hurt you, scare you or bother you. To break it is a crime.</li>"
            "<li><b>Who can live in the home</b> (occupation order). It can tell someone to leave your home or to stay "
            "away from it.</li>"
            "<li><b>Stalking</b> (stalking protection order). The police can ask the court for it.</li>"
            "<li><b>Marriage and FGM</b> (protection orders). They can keep someone from being made to marry, or a "
            "girl from being cut.</li>"
            "<li><b>After a crime</b> (restraining order). A criminal court can make one at the end of a case.</li>"
            "<li><b>The first days</b>. The police can tell someone to stay away for a short time, and ask a court for "
            "longer.</li></ul>"
            "<p>A court can also decide where a child lives and who the child sees. Ask for advice on this first.</p>"
        ),
        steps(
            "How do I ask for one?",
            (
                "Talk to a worker or a lawyer",
                "They can tell you which order fits. In Kent, a worker can help you ask for an "
                "order and get legal advice. Ask what it costs, and who can help to pay.",
            ),
            (
                "Tell the court what happened",
                "You or a lawyer fill in a form. You can ask the court to keep your address secret.",
            ),
            (
                "A judge decides",
                "If the danger is high, you can ask the judge to decide before the other person is told. "
                "There is then another day when they can speak.",
            ),
            ("The other person is told", "Someone else gives them the papers. You do not have to do it."),
            ("If they break it", "Ring the police and say that there is an order. Keep a copy with you."),
        ),
        prose(
            "<h2>Will I have to see them in court?</h2><p>Tell the court early that you are afraid. You can ask for a "
            "screen, or for another way in. You can ask if someone may come with you.</p>"
            "<h2>Does an order keep me safe?</h2><p>It can help a lot. It cannot stop everyone, and some people get "
            'more angry. So make <a href="page:making-a-plan">a safety plan</a> before they are told.</p>'
        ),
        notice(
            "info",
            "This is not legal advice",
            "<p>We do not know your life, and the rules change. A worker or a lawyer can tell you what fits. "
            '<a href="page:court-orders-and-law">Help with court orders and the law in Kent</a></p>',
        ),
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        contact(
            "police-101", "The police, when no one is in danger at this moment. Ask what they can do to keep them away."
        ),
        services("Who can help me with the law", need="law"),
    ],
)

ADVISER = Topic(
    slug="an-adviser-idva",
    title="What an adviser (IDVA) does with you",
    quiet="What an adviser does with you",
    introduction="When the danger is high, someone trained can work with you to make you safer. They are on your side.",
    description="What an adviser does when the danger is high, and how to ask for one in Kent and Medway.",
    body=[
        prose(
            "<h2>What is an IDVA?</h2><p>IDVA is short for Independent Domestic Violence Adviser. It is someone "
            "trained who works with people in a lot of danger. They work to make you safer and to help you feel "
            "better.</p><h2>What can an IDVA do with me?</h2><ul>"
            "<li>listen, and believe you</li>"
            "<li>look at how high the danger is</li>"
            "<li>make a safety plan with you and your children</li>"
            "<li>talk with the police, housing or others for you</li>"
            "<li>tell you about your choices, and about courts</li></ul>"
            "<p>You decide what you want to do.</p>"
        ),
        steps(
            "What happens when I ask?",
            ("You ring", "Tell them what is going on. You do not have to know if you need an IDVA."),
            (
                "They go through questions with you",
                "In Kent and Medway the list is called DASH. It shows how high the "
                "danger is. You can say that you do not want to answer.",
            ),
            (
                "They pass you on",
                "If the danger is high, ask for an IDVA. If not, ask who else can work with you.",
            ),
            (
                "Services may meet",
                "If the danger is high, the police, health and others may meet and make one plan. The "
                "meeting is called MARAC. An IDVA can say there what you want.",
            ),
        ),
        prose(
            "<h2>Who will know what I say?</h2><p>Ask this first. They can tell you what they keep private. They may "
            "have to tell someone if a child is at risk. If you or someone else is in great danger, they may share it "
            "to keep people safe, even if you do not want it. You can ask to be told.</p>"
            "<h2>Where are there IDVAs?</h2><ul>"
            '<li><a href="page:idva">An adviser in Kent</a>, from the local service</li>'
            '<li><a href="page:hospital-idva">An adviser in hospital</a>, in Kent</li>'
            '<li><a href="page:young-person-idva">An adviser for young people</a> of 16 to 25, in East Kent: ask if '
            "there still is one</li>"
            '<li><a href="page:specialist-idva-in-refuge">An adviser in a refuge</a>, for people who also live with '
            "drink, drugs or poor mental health</li></ul>"
            "<p>In Medway, you can ask MDAS for one-to-one help to stay safe.</p>"
        ),
        WHEN_YOU_RING,
        KENT,
        MEDWAY,
        services("Who can help when the danger is high", need="idva"),
    ],
)

CLARES_LAW = Topic(
    slug="asking-about-a-partner",
    title="Clare's Law, step by step",
    quiet="Your right to ask, step by step",
    introduction="You can ask the police if your partner, or an ex-partner, has hurt someone before. Here is what "
    "happens.",
    description="How to ask the police about a partner's past, step by step, and what they can tell you.",
    body=[
        prose(
            "<h2>What is Clare's Law?</h2><p>It is a way to find out if someone was abusive in the past. The police "
            "run it. It can be about your partner. It can be about an ex-partner, if you think that they are a danger "
            "to you.</p><ul>"
            "<li><b>The right to ask.</b> You ask the police. Anyone can ask, also for a friend or a daughter.</li>"
            "<li><b>The right to know.</b> You did not ask. The police see that you may be in danger, and come to tell "
            "you.</li></ul>"
            "<p>You do not have to be hurt first. If you are worried, that is enough to ask.</p>"
        ),
        steps(
            "What happens when I ask?",
            (
                "You ring the police",
                "Use the number below. Say that you want to ask under Clare's Law. Say when and how it "
                "is safe to reach you.",
            ),
            ("They talk with you", "They ask why you are worried. They may meet you and ask you to show who you are."),
            ("They look", "They see what they know about the person. They look at how high the danger is."),
            (
                "They decide",
                "Most of what the police hold is private. They can tell what someone needs to know to keep safe.",
            ),
            (
                "They tell you what they can",
                "If you asked for someone else, they may tell that person and not you. They may "
                "ask you to keep it to yourself.",
            ),
        ),
        notice(
            "warning",
            "If they have nothing to tell you",
            "<p>It does not mean that you are safe. It may be that no one told the police before. Trust what you feel. "
            "You can still ring a helpline.</p>",
        ),
        prose(
            "<h2>Will my partner find out that I asked?</h2><p>Ask the police this first, before you say who it is. "
            "Tell them about your phone, your post and who is at home.</p>"
            "<h2>How long does it take?</h2><p>We do not know. Ask when you ring. You do not have to wait to get help. "
            "If you are in danger now, ring the emergency number. It is on every page of this site.</p>"
        ),
        details(
            "What can I do with what they tell me?",
            "<p>It can be hard to hear. Take your time. You can stay, go or wait, and you can talk it over with a "
            'worker first. <a href="page:staying-safer">All your choices, to leave or to stay</a></p>',
        ),
        contact(
            "police-101",
            "The police answer. Say that you want to ask under Clare's Law. There may be a form online too. Ask them "
            "where it is.",
        ),
        services("Who can tell me about a partner's past", need="ask", ask_place=False),
        services("Who can talk it over with me"),
    ],
)

MORE: list[Topic] = [COUNCIL, COURT, ADVISER, CLARES_LAW]
