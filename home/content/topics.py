"""The pages of words, in the order in which they stand in the tree and in the menu."""

from home.content import about, documents, kinds, others, professionals, staying_safer
from home.content.parts import services
from home.content.planting import Topic, fill, fill_topics, plant_topics
from home.models import HomePage

IS_THIS_ABUSE = Topic(
    slug="is-this-abuse", title="Is this abuse?", quiet="Signs to look for", in_menu=True,
    introduction="Signs to look for, and somebody to talk it over with.",
    description="Signs to look for, and who to talk to in Kent and Medway.",
    body=[
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
    ("pages_below", {"title": "Kinds of abuse"}),
    services("Somebody to talk to", kind="da"),
],
)  # fmt: skip
ONE_STOP_SHOPS = Topic(
    slug="one-stop-shops", title="One Stop Shops",
    introduction="Drop in and talk to several services at once, face to face.",
    description="Drop-in advice in each district of Kent and in Medway.",
    body=[
    ("prose", "<p>A One Stop Shop is a place to drop in. People from several services are there under one roof. They "
     "give advice and support. It is free and private. You can stay anonymous if you only want advice.</p>"),
    ("notice", {"kind": "warning", "title": "Ring before you go",
                "text": "<p>We have not been able to confirm where each one is and when it opens. Ring a helpline and "
                        "ask for the next one near you.</p>"}),
    services("Every area", need="face", layout="by-area", most=30, ask_place=False),
],
)  # fmt: skip
WORRIED = Topic(
    slug="worried-about-someone", title="Worried about someone", in_menu=True,
    introduction="A friend, a neighbour, somebody in your family or at work.",
    description="How to be there for somebody you are worried about.",
    body=others.WORRIED,
)  # fmt: skip
OWN_BEHAVIOUR = Topic(
    slug="own-behaviour", title="Worried about how you behave",
    introduction="Help for people who are hurting, frightening or controlling somebody close to them.",
    description="Help for people who want to change how they behave.",
    body=others.OWN_BEHAVIOUR,
)  # fmt: skip
# A page, and the pages below it.
TREE = [
    (IS_THIS_ABUSE, kinds.KINDS),
    (staying_safer.STAYING_SAFER_PARENT, staying_safer.STAYING_SAFER),
    (WORRIED, []),
    (OWN_BEHAVIOUR, []),
    (ONE_STOP_SHOPS, []),
    (professionals.PROFESSIONALS_PARENT, professionals.PROFESSIONALS),
    (about.ABOUT_PARENT, about.ABOUT),
    (about.GLOSSARY, []),  # not below “About us”: it is in every language, and that is not yet
]


def build(home: HomePage) -> None:
    """Make the pages that are missing. They may link to each other, so all are made before any is given its words."""
    plant_topics(home, [topic for topic, _below in TREE])
    for topic, below in TREE:
        plant_topics(home.get_children().get(slug=topic.slug), below, in_menu=True)
    documents.build(home.get_children().get(slug=professionals.PROFESSIONALS_PARENT.slug))
    fill_topics([page for topic, below in TREE for page in (topic, *below)])
    fill(documents.bodies())
