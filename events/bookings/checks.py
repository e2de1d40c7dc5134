"""Is everything as it must be? Asked every night, and shown to staff (BK21)."""

from datetime import timedelta

from django.conf import settings
from django.db.models import CharField, Count, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from core.models import OutgoingMail
from events.models import Booking, Place, Session

from .places import GOES_AHEAD, State

LATE = timedelta(hours=1)  # what a worker that was just down may still have before it


def wrong() -> list[str]:
    """Return what is not as it must be, in sentences for staff that name nobody; empty when all is well."""
    return [*_wrong_counts(), *_wrong_waiting(), *_wrong_offers(), *_wrong_mails()]


def _sessions():
    count = {
        name: Count("places", filter=Q(places__state__in=states))
        for name, states in (("held", Place.HOLDS), ("waiting", [State.WAITING]), ("active", Place.ACTIVE))
    }
    return Session.objects.filter(purged_at=None).annotate(**count).order_by("pk")


def _wrong_counts():
    for session in _sessions().exclude(taken=F("held")):
        yield f"Session {session.pk}: {session.taken} places count as taken, and {session.held} people hold one."
    for session in _sessions().filter(taken__gt=F("capacity")):
        yield f"Session {session.pk}: {session.taken} places are taken, and there are {session.capacity}."
    for session in _sessions().filter(state=Session.State.CANCELLED, active__gt=0):
        yield f"Session {session.pk} is cancelled, and {session.active} people still have a place or wait."
    twice = Place.objects.filter(state__in=Place.ACTIVE).values("session", "person").annotate(n=Count("pk"))
    for row in twice.filter(n__gt=1).order_by("session"):
        yield f"Session {row['session']}: one person has {row['n']} places."


def _wrong_waiting():
    free = _sessions().filter(state__in=GOES_AHEAD, starts__gt=timezone.now(), taken__lt=F("capacity"), waiting__gt=0)
    for session in free:
        yield f"Session {session.pk}: {session.waiting} people wait, and places are free."


def _wrong_offers():
    over = Place.objects.filter(state=State.OFFERED, offer_ends__lt=timezone.now() - LATE).count()
    if over:
        yield f"{over} offers are over and have not gone to the next person. Is the worker running?"


def _wrong_mails():
    """Each booking has its mail, as long as mails are kept."""
    its_mail = OutgoingMail.objects.filter(once=OuterRef("confirmation"))
    since = timezone.now() - timedelta(days=settings.MAIL_KEPT_DAYS)
    booked = Booking.objects.exclude(email="").filter(made_at__gt=since)
    named = booked.annotate(confirmation=Concat(Value("booked-"), Cast("pk", CharField())))
    if count := named.exclude(Exists(its_mail)).count():
        yield f"{count} bookings have no confirmation mail."
