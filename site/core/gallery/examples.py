"""Each component in each of its states, with numbers that are kept free for drama and examples."""

from core.gallery import taking_part
from core.gallery.examples_files import FILES

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
    "contact_display": KENT["display"],
    "contact_href": KENT["href"],
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
            "contact_display": MEDWAY["display"], "contact_href": MEDWAY["href"], "provider_note": "Run by Oasis",
            "warning": "The hours are not confirmed. Call first.",
        }),
        ("Little is known", {"title": "One Stop Shop, Dover", "url": "#service_card", "openness": "unknown"}),
    ]),
    ("door", [
        ("With words", {"title": "I think this is abuse",
            "text": "What it can look like, and what you can do", "url": "#door", "icon": "think"}),
        ("Title alone", {"title": "I need somewhere safe", "url": "#door", "icon": "home"}),
        ("Only in English", {"title": "I need somewhere safe", "url": "#door", "icon": "home", "english": True}),
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
    ("translation_label", [
        ("Not checked", {"state": "not-checked", "english_url": "#translation_label"}),
        ("Checked", {"state": "checked", "day": "3 November 2026"}),
        ("The English page changed", {"state": "english-changed", "day": "3 November 2026",
            "english_url": "#translation_label"}),
    ]),
    ("translate_piece", [
        ("To do", {"pk": 1, "number": 1, "english": "You can ring and <b>ask</b>.", "words": "", "lang": "pl",
            "direction": "ltr", "language": "Polish"}),
        ("Wrong", {"pk": 2, "number": 2, "english": "Get help now", "words": "<b>", "lang": "ar", "direction": "rtl",
            "language": "Arabic", "error": "Keep what stands in angle or curly brackets just as it is in English."}),
    ]),
    ("contact_list", [("Two", {"contacts": [KENT, MEDWAY]})]),
    ("in_english", [("After a link", {})]),
    ("interpreter", [
        ("Not known", {"names": ["Polish"]}),
        ("Known", {"names": ["Dari", "Farsi"], "lines": [KENT]}),
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
        ("Longer words", {"label": "What should we know?", "name": "say", "rows": 4}),
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
    ("search_form", [("With words", {"action": "#search_form", "words": "court order", "id": "search-words"})]),
    ("found_pages", [
        ("Two pages", {"pages": [
            {"title": "Economic abuse", "url": "#found_pages", "where": "Home › Is this abuse?",
                "summary": "What it can look like, and what you can do"},
            {"title": "Stay safe online", "url": "#found_pages", "where": "Home", "summary": ""},
        ]}),
    ]),
    ("glossary", [
        ("Two terms", {"terms": [
            {"slug": "example-idva", "name": "IDVA", "also_called": ["Independent Domestic Violence Adviser"],
                "meaning": "Somebody trained who stands by you when the danger is high."},
            {"slug": "example-dash", "name": "DASH", "meaning": "Questions that show how high the danger is."},
        ]}),
    ]),
    ("section_nav", [
        ("This page is the second", {"title": "Is this abuse?", "links": [
            {"title": "Is this abuse?", "url": "#section_nav"},
            {"title": "Economic abuse", "url": "#section_nav", "current": True},
            {"title": "Stalking", "url": "#section_nav"},
        ]}),
    ]),
    ("page_link", [("With words", {"title": "Economic abuse", "url": "#page_link",
        "text": "What it can look like, and what you can do"})]),
    ("referrals", [
        ("Two services", {"caption": "Who takes referrals", "rows": [
            {"title": "Kent Integrated Domestic Abuse Service", "url": "#referrals", "where": "All of Kent",
                "yourself": True, "first": [{"name": "Kent: Victim Support", "display": KENT["display"],
                    "href": KENT["href"]}]},
            {"title": "One Stop Shop, Dover", "url": "#referrals", "where": "Dover", "yourself": False,
                "warning": "The hours are not confirmed. Call first."},
        ]}),
    ]),
    ("video_card", [
        ("With a film", {"title": "Safe enquiry", "length": "4 minutes", "text": "How to ask.", "url": "#video_card",
            "ready": True, "poster": "/static/films/talk.svg"}),
        ("Not here yet", {"title": "Signs of abuse"}),
    ]),
    *FILES,
    ("find_by_words", [("Empty", {"action": "#find_by_words"})]),
    ("area_rows", [
        ("A place, and one that is not known", {"rows": [
            {"area": "Maidstone", "entries": [{"title": "Maidstone One Stop Shop", "url": "#area_rows",
                "address": "Trinity House", "when": "Opens on Tuesday at 09:30",
                "ring": {"name": "Kent: Victim Support", "display": KENT["display"], "href": KENT["href"]}}]},
            {"area": "Dover", "entries": []},
        ]}),
    ]),
    ("your_area", [
        ("With a drop-in and a provider", {"area": {
            "name": "Dover", "number": KENT, "number_state": ["always", "Open day and night"],
            "drop_ins": [{"title": "One Stop Shop, Dover", "url": "#your_area", "when": "Time not confirmed."}],
            "providers": [{"title": "KIDAS", "provider": "Oasis", "url": "#your_area"}],
        }}),
    ]),
    *taking_part.EXAMPLES,
]  # fmt: skip
