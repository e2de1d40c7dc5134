"""Examples of the components that events and bookings are shown with."""

from datetime import UTC, datetime

_STARTS = datetime(2027, 11, 29, 10, tzinfo=UTC)
_CARD = {
    "title": "Becoming an Upstander", "url": "#", "starts": _STARTS, "clock": "10am to 11:30am",
    "facts": ["Online", "For everyone"],
}  # fmt: skip
_PLACES = {"code": "places", "words": "Places left", "kind": "good", "icon": "check"}
_DATE = {"starts": _STARTS, "words": "Monday 29 November 2027, 10am to 11:30am", "calendar_url": "#"}


def _state(code: str, words: str, kind: str = "", icon: str = "") -> dict:
    return {"state_code": code, "state_words": words, "state_kind": kind, "state_icon": icon}


_LEFT = _state("places", "Places left", "good", "check")
_WAITING = _state("waiting", "Full: you can join the waiting list", "care", "people")
_CANCELLED = _state("cancelled", "Cancelled", "care", "close")
_MINE = {"title": _CARD["title"], "starts": _STARTS, "when": _DATE["words"], "active": True}
_PAST_ROW = {"title": "Becoming an Upstander", "url": "#", "when": "27 November 2023"}
EXAMPLES = [
    ("date_tile", [("A day", {"moment": _STARTS})]),
    ("event_card", [
        ("Places left", _CARD | _LEFT),
        ("Full", _CARD | _WAITING),
        ("Cancelled", _CARD | _CANCELLED),
    ]),
    ("coming_events", [("A month", {"months": [{"name": "November 2027", "rows": [_CARD | {"state": _PLACES}]}]})]),
    ("event_date", [
        ("Can be booked", _DATE | _LEFT | {"book_url": "#"}),
        ("Moved, and full", _DATE | _WAITING | {"book_url": "#", "was": "Monday 22 November 2027"}),
        ("Cancelled", _DATE | _CANCELLED),
        ("Past, with a recording", _DATE | _state("past", "This has been") | {"calendar_url": "", "recording": "#"}),
    ]),
    ("past_events", [("A year", {"years": [{"year": 2023, "rows": [
        _PAST_ROW, _PAST_ROW | {"recorded": True}, _PAST_ROW | {"cancelled": True},
    ]}]})]),
    ("my_place", [
        ("A place", _MINE | {"state": "You have a place", "state_kind": "good", "state_icon": "check",
            "join_url": "#", "cancel_url": "#"}),
        ("On offer", _MINE | {"state": "A place is kept for you", "state_kind": "care", "state_icon": "clock",
            "answer_by": "5pm on Monday 22 November 2027", "accept_url": "#", "decline_url": "#"}),
        ("Two days before", _MINE | {"state": "You have a place", "state_kind": "good", "state_icon": "check",
            "still_url": "#", "cancel_url": "#"}),
        ("They came", _MINE | {"state": "You came", "state_kind": "good", "state_icon": "check", "active": False,
            "certificate_url": "#"}),
    ]),
    ("booked_date", [(outcome, {"title": _CARD["title"], "when": _DATE["words"], "outcome": outcome})
        for outcome in ("confirmed", "waiting", "full", "closed")]),
    ("both_dates", [("Two that clash", {})]),
    ("link_again", [("Empty", {"started": ""})]),
    ("follow_events", [("Of a series", {"url": "#"})]),
]  # fmt: skip
