"""Makers of events, sessions and people who book, for tests."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from core.models import OutgoingMail
from events.bookings import Person, book
from events.models import Event, EventPage, EventsPage, Place, Series, Session

_count = iter(range(1, 1_000_000))


def make_event(**fields) -> Event:
    n = next(_count)
    return Event.objects.create(**{"key": f"event-{n}", "name": f"Event {n}"} | fields)


def make_session(capacity=3, days=10, event=None, **fields) -> Session:
    """An open session of two hours, so many days from now."""
    starts = fields.pop("starts", timezone.now() + timedelta(days=days))
    plain = {"starts": starts, "ends": starts + timedelta(hours=2), "state": Session.State.OPEN, "capacity": capacity}
    return Session.objects.create(event=event or make_event(), **plain | fields)


def person(email="", **fields) -> Person:
    return Person(**{"name": "Sam Example", "email": email or f"person-{next(_count)}@example.org"} | fields)


def books(who, *sessions, key=None) -> list[str]:
    """Send one form; return the outcomes in order."""
    who = person(who) if isinstance(who, str) else who
    return [outcome for _pk, outcome in book(who, [one.pk for one in sessions], key or uuid4())]


def has(session, count: int) -> list[Place]:
    """Let so many new people book `session`; return their places, the first first."""
    for _ in range(count):
        books("", session)
    return list(session.places.order_by("pk"))


def written(address: str) -> list[OutgoingMail]:
    """Return the mails to `address`, the first first."""
    return list(OutgoingMail.objects.filter(to=address).order_by("pk"))


def the_series() -> Series:
    """The coming season of the starting content."""
    return Series.objects.order_by("-key").first()


def make_page(title="A quiet talk", session_fields=None, **event_fields) -> EventPage:
    """A published page of one event with one open session, below the list of events."""
    n = next(_count)
    event = make_event(**event_fields)
    make_session(event=event, **session_fields or {})
    page = EventPage(title=title, slug=f"talk-{n}", seo_title=f"An event {n}", event=event, summary="About talking.")
    EventsPage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return page
