"""Reminders before a session and thanks after it. A reminder that comes too late to help is not sent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from core.models import OutgoingMail
from events import mails
from events.models import Place, Session

AT_A_TIME = 200
THANKS_AFTER = timedelta(hours=2)  # an organiser may still correct who came
THANKS_UNTIL = timedelta(days=14)


@dataclass(frozen=True)
class Reminder:
    """One mail before the start: not sooner than `before`, and of no use any more `until` before it."""

    kind: str
    before: timedelta
    until: timedelta


REMINDERS = [
    Reminder("week", timedelta(days=7), timedelta(days=4)),
    Reminder("day", timedelta(hours=24), timedelta(hours=4)),
    Reminder("hour", timedelta(hours=1), timedelta(0)),
]


def remind(go_on: Callable[[], bool] = lambda: True) -> int:
    """Write the reminders that are due to those who had booked before they were; return how many."""
    now, written = timezone.now(), 0
    for reminder in REMINDERS:
        due = Session.objects.filter(
            state__in=[Session.State.OPEN, Session.State.CLOSED],
            starts__gt=now + reminder.until, starts__lte=now + reminder.before,
        )  # fmt: skip
        for session in due:
            places = Place.objects.filter(
                session=session, state=Place.State.CONFIRMED, confirmed_at__lt=session.starts - reminder.before
            )
            ends = session.starts - reminder.until
            written += _each_once(reminder.kind, places, go_on, again=session.sequence, useless_after=ends)
    return written


def thank(go_on: Callable[[], bool] = lambda: True) -> int:
    """Thank those who came, with the way to their certificate; return how many."""
    now = timezone.now()
    # Once a mail is removed, nothing tells any more that it was sent.
    until = min(THANKS_UNTIL, timedelta(days=settings.MAIL_KEPT_DAYS))
    came = Place.objects.filter(
        state=Place.State.CONFIRMED, attended=True,
        session__ends__lte=now - THANKS_AFTER, session__ends__gt=now - until,
    )  # fmt: skip
    return _each_once("thanks", came, go_on, useless_after=now + until)


def _each_once(kind: str, places, go_on: Callable[[], bool], again: object = "", **details) -> int:
    """Write a mail of `kind` for each of `places` that has none; return how many."""
    name = Concat(Value(f"{kind}-"), Cast("pk", CharField()), Value(f"-{again}"))
    without = places.annotate(its_mail=name).exclude(Exists(OutgoingMail.objects.filter(once=OuterRef("its_mail"))))
    pks = list(without.order_by("pk").values_list("pk", flat=True))
    written = 0
    while go_on() and (some := pks[written : written + AT_A_TIME]):
        mails.of_places(kind, places.filter(pk__in=some).select_related("booking", "session__event"), again, **details)
        written += len(some)
    return written
