"""The components of forms and of taking part, in each of their states."""

EXAMPLES = [
    ("form_guard", [
        ("As every public form carries it, out of sight", {"started": "form:example", "id": "website-example"}),
    ]),
    ("invitation", [
        ("With a second link", {"title": "Get the monthly mail", "text": "Posts, pictures and words to share, free.",
            "url": "#invitation", "label": "Ask for the mail", "more_url": "#invitation",
            "more_label": "What it looks like"}),
    ]),
    ("subscribe_invitation", [("As the list of campaigns ends", {})]),
    ("taking_part_invitation", [("As a campaign's page ends", {"slug": "16-days-of-action"})]),
    ("participants", [
        ("Two organisations", {"rows": [
            {"organisation": "An Example Council", "area": "Swale", "plans": "Share the posts; Put up posters"},
            {"organisation": "Example Harbour Trust", "area": "Medway", "plans": ""},
        ]}),
    ]),
]  # fmt: skip
