"""Examples of the components for words to copy and files that the site makes."""

MAKING_EXAMPLES = [
    ("copy_box", [
        ("A post", {"id": "copy-example", "label": "A short post", "rows": 3,
            "text": "You are not alone.\nKent: 0808 157 0142 #KnowSeeSpeakOut"}),
        ("An e-mail", {"id": "mail-example", "label": "E-mail to colleagues", "text": "A toolkit\n\nHere it is.",
            "mail": "mailto:?subject=A%20toolkit&body=Here%20it%20is."}),
    ]),
    ("downloads", [
        ("A poster in two designs", {"name": "Poster, A4", "about": "For a wall or a door.", "files": [
            {"label": "Lighthouse", "shows": "A lighthouse sends its light over the sea at night.", "kind": "PDF",
                "size": "31 kB", "url": "?file=1", "preview": "/static/icons/lighthouse.svg"},
            {"label": "Path", "shows": "A path winds over green hills.", "kind": "PDF", "size": "29 kB",
                "url": "?file=2", "preview": "/static/icons/lighthouse.svg"},
        ]}),
    ]),
    ("handles", [
        ("Two networks", {"handles": [
            {"network": "Facebook", "handle": "@example"}, {"network": "Instagram", "handle": "@example"},
        ]}),
    ]),
    ("area_choice", [
        ("Kent is chosen", {"label": "Whose numbers on the files?", "options": [
            {"label": "Kent and Medway", "url": "?area=both"},
            {"label": "Kent", "url": "?area=kent", "current": True},
        ]}),
    ]),
]  # fmt: skip
