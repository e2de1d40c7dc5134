"""What organisers change after people have booked, and everyone who is told of it, once."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from events import bookings, mails
from events.models import Place, Session

State = Session.State


def who_is_told(session: Session) -> int:
    """Return how many people hold a place, are offered one or wait for one: so many mails a change will send."""
    return _active(session).count()


def time_has_changed(session: Session) -> bool:
    """True when `session` (perhaps not saved yet) is at another time than people who booked were told."""
    return session.told_starts is not None and (session.told_starts, session.told_ends) != (
        session.starts, session.ends,
    )  # fmt: skip


def tell_of_change(session: Session) -> int:
    """Tell everyone the new time of `session`, which was saved just now; return how many were told.

    It may be called after any change: when the time is what they were told last, nothing happens.
    """
    with transaction.atomic():
        session = bookings.locked([session.pk])[session.pk]
        if session.state == State.CANCELLED or not time_has_changed(session):
            return 0
        was = session.told_starts, session.told_ends
        moved = {} if was[0] == session.starts else {"moved_from": was[0]}
        _new_sequence(session, told_starts=session.starts, told_ends=session.ends, **moved)
        bookings.time_changed(session)
        return _tell("changed", _active(session), session, was=was)


def cancel_session(session: Session, why: str) -> int:
    """Call `session` off: everyone's place ends and they are told; return how many. Once is enough.

    Args:
        why: for the organisers' list; the mail does not say it.
    """
    with transaction.atomic():
        session = bookings.locked([session.pk])[session.pk]
        if session.state == State.CANCELLED and not _active(session).exists():
            return 0
        _new_sequence(session, state=State.CANCELLED)
        ended = [place.pk for place in bookings.call_off(session, why)]
        return _tell("called-off", Place.objects.filter(pk__in=ended), session)


def reopen(session: Session) -> int:
    """Let a session that was called off take place after all; return how many were told that they may book again.

    Their places are gone: they may have made other plans, and a place that nobody wants would keep others out.
    """
    with transaction.atomic():
        session = bookings.locked([session.pk])[session.pk]
        if session.state != State.CANCELLED:
            return 0
        called_off = Place.objects.filter(
            session=session, state=Place.State.CANCELLED, settled_at__gte=session.changed_at
        )
        lost = list(called_off.values_list("pk", flat=True))
        _new_sequence(session, state=State.OPEN, told_starts=None, told_ends=None)
        return _tell("reopened", Place.objects.filter(pk__in=lost), session)


def _active(session: Session):
    return Place.objects.filter(session=session, state__in=Place.ACTIVE)


def _new_sequence(session: Session, **fields) -> None:
    """Change `session`, and its number, by which calendars know that it changed (RFC 5545)."""
    Session.objects.filter(pk=session.pk).update(sequence=F("sequence") + 1, changed_at=timezone.now(), **fields)
    session.refresh_from_db()


def _tell(kind: str, places, session: Session, **details) -> int:
    told = list(places.select_related("booking", "session__event").order_by("pk"))
    mails.of_places(kind, told, again=session.sequence, **details)
    return len(told)
