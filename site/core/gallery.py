"""Every component in every state on one page, for developers and for the accessibility tests."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

POLICE = {
    "name": "In danger now? Ring the police",
    "channel": "phone",
    "display": "999",
    "href": "tel:999",
    "openness": "always",
    "emergency": True,
}
KENT = {
    "name": "Kent: Victim Support",
    "channel": "phone",
    "display": "0808 157 0142",
    "href": "tel:+448081570142",
    "openness": "always",
    "open_words": "Open day and night",
}
MEDWAY = {
    "name": "Medway: Domestic Abuse Service",
    "channel": "phone",
    "display": "0808 157 0163",
    "href": "tel:+448081570163",
    "openness": "may-be-open",
    "open_words": "May be open until 11:30",
}
FACTS = {
    "answered_by": "A trained support worker",
    "cost": "Free from landlines and mobiles",
    "traces": "It does not show on most bills. It stays in the phone’s list of calls.",
    "anonymous": "You do not have to give your name",
    "access": ["You can use Relay UK", "Ask for an interpreter"],
    "what_happens": "Somebody asks if it is safe to talk, then listens. You choose what happens next.",
    "checked": "Checked on 3 November 2026",
}
HOURS = [
    {"days": "Monday to Wednesday", "times": "09:30–11:30", "note": ""},
    {"days": "Thursday", "times": "12:30–14:30", "note": "Not on the first Thursday of a month"},
    {"days": "Friday", "times": "09:30–11:30", "note": ""},
]
LANGUAGES = [
    {"code": "en", "name": "English", "dir": "ltr", "url": "?", "current": True},
    {"code": "pl", "name": "Polski", "dir": "ltr", "url": "?", "current": False},
    {"code": "ro", "name": "Română", "dir": "ltr", "url": "?", "current": False},
    {"code": "ne", "name": "नेपाली", "dir": "ltr", "url": "?", "current": False},
    {"code": "pa", "name": "ਪੰਜਾਬੀ", "dir": "ltr", "url": "?", "current": False},
    {"code": "bg", "name": "Български", "dir": "ltr", "url": "?", "current": False},
    {"code": "uk", "name": "Українська", "dir": "ltr", "url": "?", "current": False},
    {"code": "ar", "name": "العربية", "dir": "rtl", "url": "?dir=rtl", "current": False},
    {"code": "fa", "name": "دری / فارسی", "dir": "rtl", "url": "?dir=rtl", "current": False},
]
NEEDS = [
    {"value": "talk", "label": "Somebody to talk to", "checked": True, "count": 12},
    {"value": "stay", "label": "A safe place to stay", "count": 4},
    {"value": "law", "label": "Help with the law", "hint": "Court orders, Clare’s Law", "count": 7},
]
PEOPLE = [
    {"value": "me", "label": "Me", "checked": True},
    {"value": "friend", "label": "A friend or somebody in my family"},
    {"value": "work", "label": "Somebody I work with"},
]
CARD = {
    "title": "Kent Integrated Domestic Abuse Service",
    "url": "#service_card",
    "summary": "Somebody to talk to, a safe place to stay, and help to stay safe at home.",
    "for_whom": "People of 16 and over",
    "where": "All of Kent",
    "contact_display": "0808 157 0142",
    "contact_href": "tel:+448081570142",
    "contact_channel": "phone",
    "openness": "always",
    "checked": "Checked on 3 November 2026",
}

# component, its states: what each state shows, and the component's arguments.
EXAMPLES = [
    ("open_state", [
        ("Open", {"openness": "open", "words": "Open now until 17:00"}),
        ("May be open: the hours need confirming", {"openness": "may-be-open"}),
        ("Closed", {"openness": "closed", "words": "Closed now. Opens tomorrow at 09:30"}),
        ("Not known", {"openness": "unknown"}),
        ("Always", {"openness": "always"}),
    ]),
    ("tag", [
        ("Plain", {"text": "Online"}),
        ("Good, with an icon", {"text": "Places left", "kind": "good", "icon": "check"}),
        ("Care", {"text": "Three places left", "kind": "care", "icon": "clock"}),
    ]),
    ("contact", [
        ("Big, on Get help now", {**KENT, **FACTS, "big": True}),
        ("Ordinary, with hours and a note", {**MEDWAY, **FACTS, "hours": HOURS,
            "note": "Two sources give different hours."}),
        ("One row", {**MEDWAY, "compact": True}),
        ("Emergency", {**POLICE, "big": True, "then_press": "55",
            "what_happens": "From a mobile, if you cannot speak."}),
        ("Emergency, one row", {**POLICE, "compact": True}),
        ("Live chat", {
            "name": "Kent: live chat", "channel": "chat", "display": "Start a live chat",
                "href": "https://www.victimsupport.org.uk/",
            "openness": "open", "cost": "Free", "traces": "The page stays in the browser’s history.",
        }),
        ("E-mail", {
            "name": "Medway: e-mail", "channel": "email", "display": "helpline@oasisdaservice.org",
            "href": "mailto:helpline@oasisdaservice.org", "openness": "unknown",
        }),
        ("Text message, closed", {
            "name": "Text us", "channel": "text", "display": "07700 900123", "href": "sms:+447700900123",
                "openness": "closed",
        }),
        ("A place to go to, without a link", {
            "name": "One Stop Shop", "channel": "visit", "address": ["Trinity House", "20 Church Street",
                "Maidstone ME14 1LY"], "openness": "closed",
            "open_words": "Closed now. Opens on Tuesday at 09:30",
        }),
        ("Sign language by video", {
            "name": "999 in British Sign Language", "channel": "video", "display": "999 BSL",
                "href": "https://999bsl.co.uk/",
            "openness": "always",
        }),
    ]),
    ("service_card", [
        ("Ordinary", CARD),
        ("With a warning and a note", {
            **CARD, "title": "Medway Domestic Abuse Service", "where": "Medway", "openness": "may-be-open",
            "contact_display": "0808 157 0163", "contact_href": "tel:+448081570163", "provider_note": "Run by Oasis",
            "warning": "The hours are not confirmed. Call first.",
        }),
        ("Little is known", {"title": "One Stop Shop, Dover", "url": "#service_card", "openness": "unknown"}),
    ]),
    ("door", [
        ("With words", {"title": "I think this is abuse",
            "text": "What it can look like, and what you can do", "url": "#door", "icon": "think"}),
        ("Title alone", {"title": "I need somewhere safe", "url": "#door", "icon": "home"}),
    ]),
    ("notice", [
        ("Information", {"kind": "info", "title": "This page has a short address",
            "text": "You can print it on a card.", "heading": 3}),
        ("Warning", {"kind": "warning", "title": "Somebody may see what you look at",
            "text": "Use a phone they have never had.", "heading": 3}),
        ("Emergency", {"kind": "emergency", "title": "Ring 999 if you are in danger now",
            "text": "If you cannot speak, press 55.", "heading": 3}),
        ("Without a title", {"text": "The service is closed on bank holidays."}),
    ]),
    ("find_near_you", [
        ("Empty", {"action": "#find_near_you"}),
        ("With an error", {"action": "#find_near_you", "id": "place-wrong",
            "error": "Write a town in Kent or Medway"}),
    ]),
    ("error_summary", [
        ("Two errors", {"stay": True, "errors": [
            {"text": "Write your name", "href": "#name-wrong"}, {"text": "Choose one answer", "href": "#who-wrong"},
        ]}),
    ]),
    ("field", [
        ("Ordinary", {"label": "Your name", "name": "name", "autocomplete": "name",
            "hint": "As you want us to say it"}),
        ("With an error", {"label": "Your name", "name": "name", "id": "name-wrong", "error": "Write your name"}),
        ("Optional, short", {"label": "Number of people", "name": "people", "inputmode": "numeric",
            "required": False, "size": "short", "value": "2"}),
        ("Longer words", {"label": "What should we know?", "name": "words", "rows": 4}),
    ]),
    ("select", [
        ("Ordinary", {"label": "Where do you live?", "name": "area", "options": [
            {"value": "", "label": "All of Kent and Medway"}, {"value": "dover", "label": "Dover", "selected": True},
        ]}),
        ("With an error", {"label": "Where do you live?", "name": "area", "id": "area-wrong",
            "error": "Choose a place", "options": [
            {"value": "", "label": "All of Kent and Medway"},
        ]}),
    ]),
    ("choices", [
        ("Checkboxes", {"legend": "What do you need?", "name": "need", "options": NEEDS,
            "hint": "Choose as many as you like"}),
        ("Radio buttons", {"legend": "Who is it for?", "name": "who", "kind": "radio", "options": PEOPLE}),
        ("With an error", {
            "legend": "Who is it for?", "name": "who", "id": "who-wrong", "kind": "radio",
                "error": "Choose one answer",
            "options": [{"value": "me", "label": "Me"}, {"value": "work", "label": "Somebody I work with"}],
        }),
    ]),
    ("button", [
        ("Primary", {"label": "Book a place"}),
        ("Secondary", {"label": "Copy the words", "kind": "secondary", "icon": "copy", "type": "button"}),
        ("Quiet", {"label": "Clear all", "kind": "quiet", "type": "button"}),
        ("A link", {"label": "All services", "url": "#button", "icon": "arrow"}),
    ]),
    ("filter_panel", [
        ("Two groups", {"action": "#filter_panel", "reset_url": "#filter_panel", "chosen_count": 1, "groups": [
            {"legend": "What do you need?", "name": "need", "id": "f-need", "kind": "checkbox", "options": NEEDS},
            {"legend": "Who is it for?", "name": "who", "id": "f-who", "kind": "radio", "options": PEOPLE},
        ]}),
    ]),
    ("chosen_filters", [
        ("Two chosen", {"reset_url": "#chosen_filters", "filters": [
            {"label": "Dover", "remove_url": "#chosen_filters"}, {"label": "A safe place to stay",
                "remove_url": "#chosen_filters"},
        ]}),
    ]),
    ("pagination", [
        ("In the middle", {"previous": "#pagination", "next": "#pagination", "pages": [
            {"number": 1, "url": "#pagination"}, {"number": 2, "url": "#pagination", "current": True},
            {"number": 3, "url": "#pagination"}, {}, {"number": 9, "url": "#pagination"},
        ]}),
    ]),
    ("details", [
        ("Closed", {"summary": "What if I cannot speak?", "text": "Ring 999 and press 55 when you are asked."}),
        ("Open", {"summary": "Is it free?", "text": "Yes. It does not show on most bills.", "open": True}),
    ]),
    ("summary_list", [
        ("With a link", {"rows": [
            {"term": "When", "text": "Friday 27 November 2026, 10:00 to 11:30"},
            {"term": "Where", "text": "Online", "url": "#summary_list", "link_text": "How to join"},
        ]}),
    ]),
    ("hours_table", [
        ("With a caption and a note", {"rows": HOURS, "caption": "When the phone is answered",
            "note": "Closed on bank holidays."}),
    ]),
    ("steps", [
        ("Three steps", {"steps": [
            {"title": "You ring", "text": "Somebody asks if it is safe to talk."},
            {"title": "You say what you need", "text": "You can stop at any time."},
            {"title": "You choose what happens next", "text": ""},
        ]}),
    ]),
    ("table", [
        ("With row headings", {
            "caption": "Who runs which service", "head": ["Area", "Service", "Since"], "row_heads": True,
            "rows": [["Dover", "Oasis", "2017"], ["Ashford", "Clarion", "2017"]],
        }),
    ]),
    ("contents", [
        ("Three links", {"links": [
            {"title": "If you are in danger now", "url": "#contents"}, {"title": "Who can help", "url": "#contents"},
            {"title": "What happens next", "url": "#contents"},
        ]}),
    ]),
    ("quote", [("With its speaker", {"text": "They believed me. That was the first thing.",
        "who": "A woman from Thanet"})]),
]  # fmt: skip


# Sample words, so that right-to-left is looked at in a real script.
ARABIC = {
    "In danger now? Ring the police": "في خطر الآن؟ اتصل بالشرطة",
    "Kent: Victim Support": "كنت: دعم الضحايا",
    "Medway: Domestic Abuse Service": "ميدواي: خدمة العنف الأسري",
    "Open day and night": "مفتوح ليلاً ونهاراً",
    "May be open until 11:30": "قد يكون مفتوحاً حتى 11:30",
    "Open now until 17:00": "مفتوح الآن حتى 17:00",
    "Closed now. Opens tomorrow at 09:30": "مغلق الآن. يفتح غداً في 09:30",
    "Closed now. Opens on Tuesday at 09:30": "مغلق الآن. يفتح يوم الثلاثاء في 09:30",
    "A trained support worker": "موظف دعم مدرَّب",
    "Free from landlines and mobiles": "مجاني من الهاتف الأرضي والمحمول",
    "It does not show on most bills. It stays in the phone’s list of calls.": (
        "لا يظهر في معظم الفواتير. يبقى في سجل مكالمات الهاتف."
    ),
    "Somebody asks if it is safe to talk, then listens. You choose what happens next.": (
        "يسألك أحدهم إن كان الحديث آمناً ثم يستمع. أنت تختار ما يحدث بعد ذلك."
    ),
    "Checked on 3 November 2026": "جرى التحقق في 3 نوفمبر 2026",
    "Monday to Wednesday": "من الاثنين إلى الأربعاء",
    "Thursday": "الخميس",
    "Friday": "الجمعة",
    "Start a live chat": "ابدأ محادثة مباشرة",
    "Kent Integrated Domestic Abuse Service": "خدمة كنت المتكاملة للعنف الأسري",
    "Medway Domestic Abuse Service": "خدمة ميدواي للعنف الأسري",
    "Somebody to talk to, a safe place to stay, and help to stay safe at home.": (
        "شخص تتحدث إليه، ومكان آمن للإقامة، ومساعدة لتبقى آمناً في بيتك."
    ),
    "People of 16 and over": "من عمر 16 فما فوق",
    "All of Kent": "كل كنت",
    "Medway": "ميدواي",
    "The hours are not confirmed. Call first.": "المواعيد غير مؤكدة. اتصل أولاً.",
    "I think this is abuse": "أظن أن هذا عنف",
    "What it can look like, and what you can do": "كيف قد يبدو، وما الذي يمكنك فعله",
    "I need somewhere safe": "أحتاج إلى مكان آمن",
    "Somebody may see what you look at": "قد يرى أحدهم ما تتصفحه",
    "Use a phone they have never had.": "استخدم هاتفاً لم يكن معهم قط.",
    "Ring 999 if you are in danger now": "اتصل بالرقم 999 إن كنت في خطر الآن",
    "If you cannot speak, press 55.": "إن لم تستطع الكلام فاضغط 55.",
    "Your name": "اسمك",
    "Write your name": "اكتب اسمك",
    "What do you need?": "ماذا تحتاج؟",
    "Who is it for?": "لمن هذا؟",
    "Somebody to talk to": "شخص أتحدث إليه",
    "A safe place to stay": "مكان آمن للإقامة",
    "Help with the law": "مساعدة قانونية",
    "Me": "أنا",
    "A friend or somebody in my family": "صديق أو أحد من عائلتي",
    "Somebody I work with": "شخص أعمل معه",
    "Choose one answer": "اختر إجابة واحدة",
    "Book a place": "احجز مكاناً",
    "Copy the words": "انسخ الكلمات",
    "You ring": "تتصل أنت",
    "Somebody asks if it is safe to talk.": "يسألك أحدهم إن كان الحديث آمناً.",
    "You say what you need": "تقول ما تحتاجه",
    "You choose what happens next": "تختار ما يحدث بعد ذلك",
    "Home": "الرئيسية",
    "Components": "المكوّنات",
    "If you are in danger now": "إن كنت في خطر الآن",
    "Who can help": "من يستطيع المساعدة",
    "What happens next": "ماذا يحدث بعد ذلك",
    "When": "متى",
    "Where": "أين",
    "Online": "عبر الإنترنت",
    "They believed me. That was the first thing.": "صدّقوني. كان ذلك أول شيء.",
}


def in_arabic(value):
    """Return `value` with every text that has Arabic sample words replaced by them."""
    if isinstance(value, dict):
        return {key: in_arabic(item) for key, item in value.items()}
    if isinstance(value, list):
        return [in_arabic(item) for item in value]
    return ARABIC.get(value, value) if isinstance(value, str) else value


def icons():
    """Return the names of the drawn icons."""
    return re.findall(r'<symbol id="([a-z-]+)"', Path(finders.find("icons/sprite.svg")).read_text())


def gallery(request):
    """Show every component; `?dir=rtl` shows them in Arabic sample words from right to left."""
    rtl = request.GET.get("dir") == "rtl"
    words = in_arabic if rtl else lambda value: value
    with translation.override("ar" if rtl else "en"):
        parts = [
            {
                "name": component,
                "states": [
                    {"name": state, "html": render_to_string(f"components/{component}.html", words(arguments))}
                    for state, arguments in states
                ],
            }
            for component, states in EXAMPLES
        ]
        return render(
            request,
            "gallery.html",
            {
                "page_lang": "ar" if rtl else "en",
                "page_dir": "rtl" if rtl else "ltr",
                "parts": parts,
                "icons": icons(),
                "languages": [
                    {**language, "current": language["code"] == ("ar" if rtl else "en")} for language in LANGUAGES
                ],
                "lifelines": words([POLICE, KENT, MEDWAY]),
                "crumbs": words([{"title": "Home", "url": "/"}, {"title": "Components", "url": ""}]),
            },
        )
