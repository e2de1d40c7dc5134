"""Examples of the components that campaigns need."""

EXAMPLES = [
    ("file_field", [
        ("A logo", {"label": "Your organisation's logo", "name": "logo-a", "hint": "PNG or JPEG, up to 2 MB.",
            "accept": "image/png,image/jpeg", "required": False}),
        ("A file that was refused", {"label": "Your organisation's logo", "name": "logo-b",
            "error": "This logo is too large. Make it smaller."}),
    ]),
    ("month_card", [
        ("With days, this month", {"name": "March", "theme": "Equal and safe", "url": "#month_card", "count": 5,
            "now": True, "days": [{"when": "8 March", "name": "International Women's Day"}]}),
        ("Not planned", {"name": "April"}),
    ]),
    ("item_card", [
        ("New", {"title": "Too much, too soon", "url": "#item_card", "day": "Monday 2 March", "kind": "A sign of abuse",
            "line": "Presents, promises, messages all day.", "tags": [{"text": "New", "kind": "good"}]}),
        ("Without a picture", {"title": "You are not to blame", "url": "#item_card", "day": "Monday 5 January",
            "line": "Abuse is the choice of the person who does it."}),
    ]),
    ("bar_chart", [
        ("Two years", {"title": "Organisations that shared it", "id": "chart-example", "bars": [
            {"year": 2022, "shown": "65", "share": 65.7}, {"year": 2023, "shown": "99", "share": 100},
        ]}),
    ]),
]  # fmt: skip
