"""Bookings that cannot be lost, leaked or oversold: the only code that changes a booking, a place or a session's count
of places (`events.retention` removes them)."""

from .checks import wrong
from .coming import change_needs, join, mark, still_coming, time_changed
from .freeing import ask_again, call_off, cancel, release_silent, resize
from .offers import accept, decline, lapse_offers, move, offer_ends, offer_free_places
from .person import NoPlace, Outcome, Person
from .places import locked
from .taking import add_by_hand, book

__all__ = [
    "NoPlace",
    "Outcome",
    "Person",
    "accept",
    "add_by_hand",
    "ask_again",
    "book",
    "call_off",
    "cancel",
    "change_needs",
    "decline",
    "join",
    "lapse_offers",
    "locked",
    "mark",
    "move",
    "offer_ends",
    "offer_free_places",
    "release_silent",
    "resize",
    "still_coming",
    "time_changed",
    "wrong",
]
