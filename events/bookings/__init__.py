"""Bookings that cannot be lost, leaked or oversold: the only code that changes a booking, a place or a session's count
of places (`events.retention` removes them)."""

from .checks import wrong
from .coming import change_needs, join, mark, still_coming
from .offers import accept, cancel, decline, lapse_offers, move, offer_ends, offer_free_places, release, resize
from .person import NoPlace, Outcome, Person
from .taking import add_by_hand, book

__all__ = [
    "NoPlace",
    "Outcome",
    "Person",
    "accept",
    "add_by_hand",
    "book",
    "cancel",
    "change_needs",
    "decline",
    "join",
    "lapse_offers",
    "mark",
    "move",
    "offer_ends",
    "offer_free_places",
    "release",
    "resize",
    "still_coming",
    "wrong",
]
