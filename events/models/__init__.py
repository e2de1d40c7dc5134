"""Come and learn: events with their dates, the pages that tell of them, and who comes."""

from .bookings import Booking, Place
from .counts import DayCount, Purge, SessionCount
from .facts import Event, EventTopic, Series
from .messages import SessionMessage
from .pages import EventPage, EventsPage, SeriesPage
from .sessions import Session

__all__ = [
    "Booking",
    "DayCount",
    "Event",
    "EventPage",
    "EventTopic",
    "EventsPage",
    "Place",
    "Purge",
    "Series",
    "SeriesPage",
    "Session",
    "SessionCount",
    "SessionMessage",
]
