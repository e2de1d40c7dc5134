"""Examples of the components that events are shown with."""

from datetime import UTC, datetime

_ROW = {"title": "Becoming an Upstander", "url": "#", "starts": datetime(2027, 11, 29, 10, tzinfo=UTC)}
EXAMPLES = [
    ("event_rows", [("One to come, one past", {"coming": [_ROW], "past": [_ROW]})]),
]
