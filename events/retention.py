"""People who booked are forgotten: at once when they ask (PR12), and by themselves when the time is over (PR11).

What stays are counts (`events.counting`) and a log of how much was deleted, never whose.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Lower
from django.utils import timezone

from core import erasures, mail
from core.models import OutgoingMail
from events import bookings, counting
from events.mails import KINDS
from events.models import Booking, Place, Purge, Session, SessionMessage

BOOKING = "booking"
THEIR_MAILS = (*KINDS, "event-none")
AT_A_TIME = 200
What = Purge.What


@transaction.atomic
def erase(booking: Booking, by=None) -> int:
    """Delete every booking of the person who made `booking`, and empty the mails to them; return how many bookings.

    A person is one address as it was typed, but for capitals: with some providers name+other@ is somebody else, whose
    bookings are theirs alone. What was held is offered to those who wait. Of the deletion itself only a count
    is kept, and the bookings' keys in a file, so that they stay erased after a restore.

    Args:
        by: the organiser who did it; nobody when the person did it themselves.

    Raises:
        OSError: the file cannot be written; then nothing is erased.
    """
    mine = list(Booking.objects.filter(email__iexact=booking.email).order_by("pk"))
    erasures.note(BOOKING, [one.key for one in mine])
    _delete_bookings(mine)
    Purge.objects.create(what=What.ERASED, rows=len(mine), by=by)
    return len(mine)


@transaction.atomic
def erase_again() -> int:
    """Erase once more what was erased and is back with an older copy of the database (PR13); return how many."""
    keys, back = list(erasures.noted(BOOKING)), []
    for start in range(0, len(keys), AT_A_TIME):
        back += Booking.objects.filter(key__in=keys[start : start + AT_A_TIME]).order_by("pk")
    if back:
        _delete_bookings(back)
        Purge.objects.create(what=What.AGAIN, rows=len(back))
    return len(back)


def _delete_bookings(them: list[Booking]) -> None:
    """Delete bookings of any time, with their places and what was written to them."""
    places = Place.objects.filter(booking__in=them)
    active = places.filter(state__in=Place.ACTIVE).order_by("session_id", "pk")
    for place in active.filter(session__ends__gt=timezone.now()):
        bookings.cancel(place, told=False)
    counting.keep(places)  # who came, or cancelled just now, still counts
    for place in active:
        bookings.cancel(place, told=False)
    _forget({one.pk: one.email for one in them})


def _forget(them: dict[int, str]) -> None:
    """Delete the bookings `them` (keys and addresses), and the mails to addresses that no other booking has."""
    Booking.objects.filter(pk__in=them).delete()
    addresses = {address for address in them.values() if address}
    plain = Booking.objects.annotate(plain=Lower("email")).filter(plain__in={one.lower() for one in addresses})
    known = set(plain.values_list("plain", flat=True))
    mail.forget([address for address in addresses if address.lower() not in known], THEIR_MAILS)


# When the time is over


def needs_forgotten_before(now: datetime) -> datetime:
    """Return the moment: access needs for sessions that ended before it are forgotten at `now`."""
    return now - timedelta(days=settings.ACCESS_NEEDS_KEPT_DAYS)


def bookings_forgotten_before(now: datetime) -> datetime:
    """Return the moment: bookings of sessions that ended before it are forgotten at `now`."""
    return now - timedelta(days=settings.BOOKINGS_KEPT_DAYS)


def purge(go_on: Callable[[], bool] = lambda: True) -> dict[str, int]:
    """Forget what is no longer needed; return how many access needs and bookings. Done twice, it does nothing more."""
    now = timezone.now()
    return {"needs": _purge_needs(now), "places": _purge_sessions(now, go_on), "forms": _purge_answers(now)}


def _still_of_use(ended_before: datetime):
    return Exists(Place.objects.filter(booking=OuterRef("pk"), state__in=Place.ACTIVE, session__ends__gte=ended_before))


def needs_left(now: datetime):
    """Return the bookings whose access needs are due to be forgotten at `now`, as a queryset.

    They are of use until the last session at which the person has a place. Who has none any more has no need of them.
    """
    return Booking.objects.exclude(access_needs=[]).exclude(_still_of_use(needs_forgotten_before(now)))


@transaction.atomic
def _purge_needs(now: datetime) -> int:
    count = needs_left(now).update(access_needs=[])
    if count:
        Purge.objects.create(what=What.NEEDS, rows=count)
    return count


def sessions_left(now: datetime):
    """Return the sessions whose people are due to be forgotten at `now`, with how many they are, as a queryset."""
    over = Session.objects.filter(ends__lt=bookings_forgotten_before(now)).select_related("event")
    return over.annotate(people=Count("places")).filter(Q(people__gt=0) | Exists(_messages_of(OuterRef("pk"))))


def _messages_of(session):
    return SessionMessage.objects.filter(session=session)


def _purge_sessions(now: datetime, go_on) -> int:
    forgotten = 0
    for session in sessions_left(now).order_by("pk"):
        while go_on() and (count := _purge_some(session)):
            forgotten += count
    return forgotten


@transaction.atomic
def _purge_some(session: Session) -> int:
    """Forget some of a session's people, and count them instead; return how many."""
    bookings.locked([session.pk])
    some = list(Place.objects.filter(session=session).order_by("pk")[:AT_A_TIME])
    pks = [place.pk for place in some]
    counting.keep(Place.objects.filter(pk__in=pks))
    Place.objects.filter(pk__in=pks).delete()
    _messages_of(session).delete()
    # A form for several sessions is kept until the last of them.
    theirs = Booking.objects.filter(pk__in={place.booking_id for place in some})
    _forget(dict(theirs.exclude(Exists(Place.objects.filter(booking=OuterRef("pk")))).values_list("pk", "email")))
    Session.objects.filter(pk=session.pk).update(purged_at=timezone.now())
    if some:
        Purge.objects.create(what=What.BOOKINGS, session=session, rows=len(some))
    return len(some)


def _purge_answers(now: datetime) -> int:
    """Delete forms that got nothing, which hold nobody's name: only the answer, in case they were sent again."""
    old = Booking.objects.filter(made_at__lt=bookings_forgotten_before(now), email="")
    return old.exclude(Exists(Place.objects.filter(booking=OuterRef("pk")))).delete()[0]


def leftovers(now: datetime) -> list[str]:
    """Return what should have been forgotten a day ago and is still there, in sentences for staff; [] is well."""
    now -= timedelta(days=1)
    told = [
        f"{session}: {session.people} people who booked should be forgotten."
        for session in sessions_left(now).order_by("pk")
        if session.people
    ]
    if count := needs_left(now).filter(made_at__lt=now).count():
        told.append(f"The access needs of {count} bookings should be forgotten.")
    old = now - timedelta(days=max(settings.MAIL_KEPT_DAYS, settings.BOOKINGS_KEPT_DAYS))
    if count := OutgoingMail.objects.filter(kind__in=THEIR_MAILS, queued_at__lt=old).exclude(to="").count():
        told.append(f"{count} mails to people who booked should be forgotten.")
    return told
