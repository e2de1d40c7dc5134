"""Easy Read, written and drawn by us, and the places where films in British Sign Language will be."""

from wagtail.models import Page

from home.content.planting import Topic, fill, fill_topics, plant, plant_topics
from home.models import EasyReadPage, HomePage, VideoPage

EASY_READ = Topic(
    slug="easy-read", title="Easy Read",
    introduction="Pages with short sentences and pictures.",
    description="Pages in Easy Read: short sentences and pictures.",
    body=[
        ("prose", "<p>Easy Read uses short sentences. Each idea has a picture.</p><p>We wrote and drew these pages. "
         "People who use Easy Read have not checked them yet.</p>"),
        ("formats", {"title": "Pages in Easy Read", "kind": "easy-read"}),
    ],
)  # fmt: skip
BSL = Topic(
    slug="bsl", title="British Sign Language (BSL)",
    introduction="Help that you can reach in BSL, and films in BSL.",
    description="Help in British Sign Language, and films in it.",
    body=[
        ("signing", {"title": "Help in BSL now"}),
        ("formats", {"title": "Films in BSL", "kind": "bsl"}),
        ("prose", "<h2>If you want something in BSL that is not here</h2><p>The films are still to be made. "
         '<a href="page:contact">Tell us</a> which page you want first.</p>'),
    ],
)  # fmt: skip


def _say(picture: str, *sentences: str) -> tuple:
    return ("row", {"picture": picture, "words": "".join(f"<p>{sentence}</p>" for sentence in sentences)})


def _ring(key: str) -> tuple:
    return ("contact", {"key": key, "what_happens": ""})


HELP_NOW = [
    ("heading", "Are you in danger now?"),
    _say("danger", "Ring this number if somebody may hurt you now.", "It is free."),
    _ring("emergency"),
    _say("police", "Say <b>police</b>.", "Say where you are, if you can."),
    _say("quiet", "You may not be able to speak.", "Ring from a mobile. Listen. Then press the two numbers below.",
         "This does not tell the police where you are."),
    _ring("silent-solution"),
    _say("sign", "You can use British Sign Language by video."),
    _ring("bsl-999"),
    ("heading", "Do you want to talk to somebody?"),
    _say("control", "Somebody may hurt you, scare you or control you.", "It is not your fault."),
    _say("ask", "You do not have to be sure that it is abuse.", "Abuse is when somebody close hurts or controls you.",
         "You can ring and ask."),
    _say("place-kent", "Do you live in Kent? Ring this number."),
    _ring("kent-helpline"),
    _say("place-medway", "Do you live in Medway? Ring this number."),
    _ring("medway-helpline"),
    _say("place-country", "You can ring this number from anywhere in the country."),
    _ring("national-helpline"),
    _say("clock", "We could not check when somebody answers.", "If nobody answers, try another number."),
    ("heading", "Do you not want to speak?"),
    _say("type", "You can type to a person on a website."),
    _ring("kent-live-chat"),
    ("heading", "Good to know"),
    _say("languages", "You may speak another language.", "Say its name in English when somebody answers.",
         "We do not know yet who has an interpreter. An interpreter speaks both languages."),
    _say("phone-list", "Your phone keeps a list of calls.", "Somebody may look at it.",
         '<a href="page:safer-online">Stay safe online: Easy Read</a>'),
]  # fmt: skip

SAFER_ONLINE = [
    ("heading", "Leave this site fast"),
    _say("leave", "Each page has a button at the top.", "It says <b>Leave this site</b>."),
    _say("weather", "Press it. A page about the weather opens."),
    _say("keys", "Do you have a keyboard?", "Press the Shift key three times. The weather page opens too."),
    ("heading", "What the button cannot do"),
    _say("history", "Your history is a list of pages you looked at.", "The button does <b>not</b> delete it."),
    _say("eye", "Somebody may look at your history.", "Somebody may have put a spying app on your phone.",
         "A spying app shows them what you do."),
    _say("wifi", "The wifi or broadband may keep a list too."),
    _say("delete", "Do not delete everything.", "An empty list can look odd to somebody who checks it.",
         "On some phones you can delete one line."),
    ("heading", "What is safer"),
    _say("library", "Use a phone or computer that they have never had.", "A library has computers."),
    _say("listen", "A friend you trust may let you use theirs."),
    _say("lock", "Do not sign in to your own accounts there."),
    _say("phone-list", "Your phone keeps a list of calls and messages.", "A call may also be on the bill."),
    _say("ask", "Somebody may know your passwords.", "A new password can warn them.",
         "Ask a helpline first. They can plan it with you."),
    ("heading", "What we keep"),
    _say("no-record", "We do not keep a list of what you look at.", "We set no cookies on these pages.",
         "Cookies are small notes that a website leaves in your browser."),
    _say("history", "The area and the answers you pick can be seen in your history."),
    _say("e-mail", "If you book a webinar, we send you an e-mail.", "Use an address that only you can open."),
    _say("call", "Do you want help now?", '<a href="page:help-now">Get help now: Easy Read</a>'),
]  # fmt: skip


def build(home: HomePage) -> None:
    """Make the two lists and what stands in them, where they are missing. The pages they are of must be there."""
    plant_topics(home, [EASY_READ, BSL])
    pages = {page.slug: page for page in home.get_children()}
    help_page, safety_page = pages["get-help"], pages["stay-safe-online"]
    easy, bsl = (Page.objects.get(pk=pages[slug].pk) for slug in ("easy-read", "bsl"))
    for slug, of_page, title, about in (
        ("help-now", help_page, "Get help now: Easy Read", "Who you can ring, and what happens."),
        (
            "safer-online",
            safety_page,
            "Stay safe online: Easy Read",
            "How to leave this site, and what others can see.",
        ),
    ):
        plant(
            easy, EasyReadPage, slug, title, introduction=about, of_page=of_page,
            search_description=f"In Easy Read. {about}",
        )  # fmt: skip
    for slug, of_page, title, about, poster in (
        ("help", help_page, "Get help now: BSL", "Who you can contact now, in British Sign Language.", "beam"),
        (
            "online",
            safety_page,
            "Stay safe online: BSL",
            "How to leave this site, and what others can see, in BSL.",
            "path",
        ),
    ):
        plant(
            bsl, VideoPage, slug, title, introduction=about, of_page=of_page, signed=True, poster=poster,
            search_description=about,
        )  # fmt: skip
    fill({"help-now": HELP_NOW, "safer-online": SAFER_ONLINE})
    fill_topics([EASY_READ, BSL])
