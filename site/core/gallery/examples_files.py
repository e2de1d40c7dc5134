"""Components for files: documents of which only the newest may be used, and films."""

LINKS = [
    {"label": "Download MARAC-4", "about": "Word file, 64 KB", "url": "#file_links"},
    {"label": "Download MARAC-4", "about": "PDF file, 1.2 MB", "url": "#file_links"},
]
FILES = [
    ("file_links", [("A document that can be filled in, and a PDF", {"files": LINKS})]),
    ("document_row", [
        ("Current", {"title": "MARAC information and referral form", "url": "#document_row", "state": "Current",
            "kind": "good", "about": "Version 4 (MARAC-4), in use since 3 November 2026",
            "text": "For professionals who refer somebody at high risk to MARAC.", "files": LINKS}),
        ("A stand-in", {"title": "SAFER referral form", "url": "#document_row", "state": "We do not have it yet",
            "kind": "care", "about": "A stand-in, SAFER-0."}),
    ]),
    ("document_get", [("The current version", {"title": "Get the current version", "files": LINKS})]),
    ("copy_check", [
        ("Empty", {"action": "#copy_check", "title": "Is my copy current?", "id": "copy-empty"}),
        ("With an error", {"action": "#copy_check", "id": "copy-wrong", "typed": "",
            "error": "Type the issue code that stands on your copy."}),
    ]),
    ("film", [
        ("With captions", {"title": "Safe enquiry", "poster": "/static/films/talk.svg", "film_url": "/film.mp4",
            "captions_url": "/captions.vtt"}),
        ("Not here yet", {"title": "Signs to notice", "poster": "/static/films/beam.svg"}),
    ]),
    ("sound", [
        ("A recording", {"title": "Stay safe online", "sound_url": "/sound.mp3"}),
        ("Not here yet", {"title": "Stay safe online"}),
    ]),
    ("easy_read_row", [
        ("One idea", {"picture": "call", "words": "You can ring and ask."}),
    ]),
    ("other_formats", [
        ("All three", {"formats": [{"kind": kind, "url": "#other_formats"} for kind in ("easy-read", "bsl", "audio")]}),
    ]),
    ("formats_list", [
        ("Some", {"formats": [
            {"kind": "easy-read", "title": "Get help now: Easy Read", "url": "#formats_list", "ready": True,
             "of_title": "Get help now", "of_url": "#formats_list"},
            {"kind": "bsl", "title": "Get help now: BSL", "url": "#formats_list", "ready": False},
        ]}),
        ("None", {"formats": []}),
    ]),
    ("says_same", [("The page it is of", {"of": {"live": True, "url": "#says_same", "title": "Get help now"}})]),
]  # fmt: skip
