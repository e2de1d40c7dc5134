"""Get help, and staying safe online: the two pages that must never be wrong."""

from core.models import ContactPoint
from home.content.planting import plant
from home.models import GetHelpLine, GetHelpPage, HomePage, TopicPage

# key in the ledger, section, without speaking, who for, what happens
LINES = [
    ("emergency", "emergency", False, "", "Say police. If you can, say where you are. An officer can come to you."),
    ("silent-solution", "emergency", True, "",
     "From a mobile, if you cannot speak: ring, listen, and when you are asked, press the two digits. "
     "Stay on the line. It does not tell the police where you are: if you can, whisper it."),
    ("bsl-999", "emergency", True, "people who use British Sign Language",
     "You sign to an interpreter by video. They speak to the emergency service for you."),
    ("kent-helpline", "local", False, "",
     "Victim Support answers for all of Kent. They ask what is happening, and pass you on to your local service."),
    ("kent-live-chat", "local", True, "", "You type with a person. Ask them to be quick if somebody may come in."),
    ("medway-helpline", "local", False, "", "Medway Domestic Abuse Service answers. It is for people in Medway."),
    ("medway-email", "local", True, "", "Write only from an address that nobody else can open. Say if it is safe to reply."),
    ("police-101", "local", False, "", "The police, when nobody is in danger at this moment."),
    ("sarc-weekdays", "local", False, "", "Medical and practical care after rape or sexual assault, in confidence."),
    ("sarc-out-of-hours", "local", False, "", "The same centre, at other times."),
    ("signlive", "local", True, "people who use British Sign Language", "You can try the Kent or Medway number through an interpreter. We do not know at which hours."),
    ("national-helpline", "national", False, "", "Refuge answers, for anyone in the country."),
    ("galop", "national", False, "LGBT+ people", "For LGBT+ people who have been abused or hurt."),
    ("karma-nirvana", "national", False, "", "For honour-based abuse, and when family or community control you."),
    ("forced-marriage-unit", "national", False, "", "When somebody is, or may be, made to marry. Also from abroad."),
    ("forced-marriage-email", "national", True, "", "Write about a forced marriage, from a safe address."),
]  # fmt: skip

MUST_SAY = [
    ("leaving", "How to leave this site fast",
     "<p>Press <b>Leave this site</b> at the top of any page. Or press the Shift key three times. Or press Tab twice and "
     "then Enter. A weather page opens instead. If script is switched off in your browser, the Back button may still "
     "show our page.</p>"),
    ("history", "What leaving does not do",
     "<p>The exit hides this page fast. It does <b>not</b> delete your history.</p>"),
    ("seen", "Who could still see that you were here",
     "<p>Someone can still see this visit if they:</p><ul><li>look at your history or your downloads</li>"
     "<li>can read the records of your wifi or broadband</li><li>have put a spying app on your phone or computer</li></ul>"),
    ("deleting", "Think before you delete everything",
     "<p>An empty history can look odd to somebody who checks it. Remove only what you need to. Phones differ: look for "
     "a way to delete one line and not all of it. If you are not sure, leave it and ask a helpline.</p>"),
    ("device", "Use something they have never had",
     "<p>A computer in a library, or the phone of a friend you trust, is often safer. Do not sign in to your own accounts on it. A private window helps, but it does not hide "
     "everything: the wifi may still keep a record.</p>"),
    ("no-record", "What we keep",
     "<p>We do not track you. We set no cookies on these pages. We keep no record of your address, of what you look for, "
     "or of the place you type. But the area and the choices that you pick can be seen in your history.</p>"),
    ("booking", "If you book a webinar",
     "<p>If you book, we e-mail you. Use an address that only you can open.</p>"),
]  # fmt: skip


def build(home: HomePage) -> None:
    """Make the two pages where they are missing."""
    help_page = plant(
        home, GetHelpPage, "get-help", "Get help now", in_menu=True,
        introduction="You do not have to be sure that it is abuse. You can ring and ask. Those who can be reached now come first.",
        search_description="Emergency and helpline numbers for Kent and Medway, and ways to get help without speaking.",
    )  # fmt: skip
    if not help_page.lines.exists():
        points = {point.key: point for point in ContactPoint.objects.all()}
        for order, (key, section, silent, who_for, happens) in enumerate(LINES):
            help_page.lines.add(
                GetHelpLine(
                    contact_point=points[key], section=section, without_speaking=silent, who_for=who_for,
                    what_happens=happens, sort_order=order, locale=help_page.locale,
                )
            )  # fmt: skip
        help_page.save_revision().publish()
    plant(
        home, TopicPage, "stay-safe-online", "Stay safe online",
        introduction="What the exit button does, what it cannot do, and how to leave fewer traces.",
        search_description="What the exit button does and does not do, and how to use this site more safely.",
        body=[
            ("must_say", {"about": about, "title": title, "text": text}) for about, title, text in MUST_SAY
        ] + [
            ("prose", "<h2>Phones that are shared or watched</h2><p>A call stays in the list of calls. It may also be on "
             "the bill, even if you delete it. A message stays too. If somebody reads your phone, ring from another one, or ask a doctor, a school or a "
             "library to let you use theirs.</p><p>Somebody may know your passwords or see where your phone is. Changing "
             "this can warn them. Ask a helpline first: they can plan it with you.</p>"),
        ],
    )  # fmt: skip
