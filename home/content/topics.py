"""The pages of words that a person needs on the way to help."""

from home.content.planting import plant
from home.models import HomePage, TopicPage


def _services(title, **choices):
    return ("services", {"title": title, "need": "", "audience": "", "kind": "", "pathway": "survivor",
                         "layout": "cards", "most": 4, **choices})  # fmt: skip


IS_THIS_ABUSE = [
    ("prose", "<h2>What counts as domestic abuse</h2><p>It is when somebody close to you hurts you, frightens you or "
     "controls you. It can be a partner, an ex-partner or somebody in your family. It can happen once or many times. It "
     "can happen to anyone, whatever their sex or sexuality.</p>"
     "<p>The law says that these count:</p><ul><li>hitting, or any other physical or sexual abuse</li>"
     "<li>threats, or violence</li><li>controlling you, or making you do things</li>"
     "<li>controlling your money, or what you can buy or use</li><li>hurting you through your mind or your feelings. Once can be enough</li></ul>"
     "<p>This part of the law is about two people who are both 16 or over. A child who sees it, hears it or lives with it, and is related to one of them, has in law been abused too. If you are under 16, it is still not your fault, and you can ask for help.</p>"),
    ("prose", "<h2>Signs people notice</h2><ul><li>You are kept away from friends and family.</li>"
     "<li>You watch every word, to keep the peace.</li><li>You are followed, or get messages all the time.</li>"
     "<li>You are told what to wear, eat, spend or say.</li><li>You are made to have sex, or do things you do not want.</li>"
     "<li>You are told that you bring shame, or must marry.</li></ul>"
     "<p>You do not have to be hit for it to be abuse.</p>"),
    ("notice", {"kind": "info", "title": "You do not have to be sure",
                "text": "<p>You can ring a helpline to talk it over. What you do next is your choice.</p>"}),
    _services("Somebody to talk to", need="talk"),
]  # fmt: skip

WORRIED = [
    ("prose", "<h2>What helps</h2><ul><li>Find a safe time and place to talk, when you are alone together.</li>"
     "<li>Say what you have seen. Say that you are worried. Do not push for an answer.</li>"
     "<li>Believe them. Say that it is not their fault.</li>"
     "<li>Let them choose what to do, and when. Leaving can be a dangerous time.</li>"
     "<li>Ask how it is safe to reach them. Do not leave messages that somebody else could read.</li></ul>"
     "<h2>What can make it worse</h2><ul><li>Talking to the person who hurts them.</li>"
     "<li>Telling them that they must leave.</li><li>Passing on what they told you.</li></ul>"),
    ("notice", {"kind": "warning", "title": "If a child or an adult is in danger",
                "text": "<p>If somebody is in danger now, ring the emergency number below. A child who may be hurt must be "
                        "kept safe even if you were asked to keep a secret.</p>"}),
    _services("You can ask for advice too", need="talk"),
]  # fmt: skip

OWN_BEHAVIOUR = [
    ("prose", "<h2>It takes courage to look at this</h2><p>Perhaps somebody is afraid of you. Perhaps you check on them, "
     "shout, push, or decide for them. You can ask for help to stop. The people below are there for this.</p>"),
    ("prose", "<h2>What you can do today</h2><ul><li>If you feel that you may hurt somebody, walk away and go somewhere "
     "else for a while.</li><li>Ring the helpline below and say what happened.</li>"
     "<li>Ask about a programme.</li></ul>"),
    _services("Who can help you change", pathway="own-behaviour", most=6),
]  # fmt: skip

ONE_STOP_SHOPS = [
    ("prose", "<p>A One Stop Shop is a place to drop in. People from several services are there under one roof. They "
     "give advice and support. It is free and private. You can stay anonymous if you only want advice.</p>"),
    ("notice", {"kind": "warning", "title": "Ring before you go",
                "text": "<p>We have not been able to confirm where each one is and when it opens. Ring a helpline and "
                        "ask for the next one near you.</p>"}),
    _services("Every area", need="face", layout="by-area", most=30),
]  # fmt: skip

PROFESSIONALS = [
    ("prose", "<h2>When somebody tells you</h2><p>DASH is the list of questions that professionals in Kent and "
     "Medway are asked to use (Domestic Abuse, Stalking and Harassment and Honour-Based Violence). It shows how high the risk is, and what to do next.</p>"),
    ("steps", {"title": "When the risk is high", "steps": [
        {"title": "Fill in the DASH", "text": "Do it with the person, somewhere safe."},
        {"title": "Get the MARAC form", "text": "MARAC is the meeting where agencies share what they know about a high risk "
                                               "and make one plan. Use the current information and referral form."},
        {"title": "Send both", "text": "Send the form, with the DASH if you have one, to the e-mail addresses in the form. Follow "
                                       "your organisation's rules for sending it safely."},
    ]}),
    ("notice", {"kind": "info", "title": "The forms are not here yet",
                "text": "<p>The partnership has not yet given us its current MARAC and SAFER forms. Ask your own "
                        "organisation's domestic abuse lead for them, and check that they are the current ones. If somebody is in danger now, ring the emergency number: do not wait for a form.</p>"}),
    _services("Help for children", need="children", most=3),
    _services("An adviser when the danger is high (IDVA)", need="idva", most=3),
    ("prose", "<h2>Learning</h2><p>Five short videos for people who meet the public came out on 15 February 2024, made by "
     "Oasis and the East Kent Domestic Abuse Forum: Signs of Abuse, Safe Enquiry, Safety Planning, Understanding Risk, and "
     "Signposting and Support. They are free. We will put them here when we have been given the files.</p><p>MATAC is a meeting about people who do the most harm, and how to lower the risk. DA Champions has three tiers: Professional, Employer and Community. There are also template policies for employers on staff or clients who may cause harm. We do not have these files yet.</p>"),
]  # fmt: skip

ACCESSIBILITY = [
    ("prose", "<p>We want everybody to be able to use this site: on a small phone, with a keyboard, with a screen reader, "
     "with large text, and without script.</p><h2>How it is made</h2><p>It is built to the Web Content Accessibility "
     "Guidelines, version 2.2, level AA. Each page is tested by machine every time that the site changes.</p>"
     "<h2>What is not done yet</h2><ul><li>People who use assistive technology have not yet tested it.</li>"
     "<li>There are no British Sign Language films and no Easy Read pages yet.</li>"
     "<li>The formal statement will be here before the site opens, with a way to tell us about problems.</li></ul>"),
]  # fmt: skip

PRIVACY = [
    ("prose", "<p>We set no cookies on pages for the public. We ask no other company for anything when you read a page. "
     "Nothing counts you or follows you.</p><h2>What you type</h2><p>The place and the words that you type are used once, "
     "to make your answer. We do not store them, and they are in no address. The area and the choices that you pick are in the address of the page, so they can be seen in your history.</p><h2>What others can see</h2>"
     "<p>Your browser keeps a history. Your wifi or broadband may keep a record that you opened this site.</p>"),
]  # fmt: skip

# slug, title, title for the browser's history, in the menu, introduction, description for search engines, body
PAGES = [
    ("is-this-abuse", "Is this abuse?", "Signs to look for", True, "Signs to look for, and somebody to talk it over with.",
     "Signs of domestic abuse, and who to talk to in Kent and Medway.", IS_THIS_ABUSE),
    ("worried-about-someone", "Worried about someone", "", True, "A friend, a neighbour, somebody in your family or at work.",
     "How to be there for somebody who may be abused.", WORRIED),
    ("own-behaviour", "Worried about how you behave", "", False,
     "Help for people who are hurting, frightening or controlling somebody close to them.",
     "Help for people who want to stop hurting somebody close to them.", OWN_BEHAVIOUR),
    ("one-stop-shops", "One Stop Shops", "", False, "Drop in and talk to several services at once, face to face.",
     "Drop-in advice in each district of Kent and in Medway.", ONE_STOP_SHOPS),
    ("for-professionals", "For professionals", "", True, "What to do next, who takes referrals, and where to learn more.",
     "Referral routes and training for people who work with survivors in Kent and Medway.", PROFESSIONALS),
    ("accessibility", "Accessibility", "", False, "", "How this site is made to be used by everybody.", ACCESSIBILITY),
    ("privacy", "Privacy", "", False, "", "What this site does not keep.", PRIVACY),
]  # fmt: skip


def build(home: HomePage) -> None:
    """Make the pages that are missing."""
    for slug, title, quiet, in_menu, introduction, description, body in PAGES:
        plant(
            home, TopicPage, slug, title, in_menu=in_menu, seo_title=quiet, introduction=introduction,
            search_description=description, body=body,
        )  # fmt: skip
