"""What organisers write to the people of a session: written, looked at, sent by the worker, stopped."""

from collections.abc import Callable
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from core import mail
from core.quiet_titles import telling_words
from events import mails
from events.models import Booking, Place, Session, SessionMessage

AT_A_TIME = 500  # people whose mails are written in one transaction
OF_USE = timedelta(days=7)
Whom = SessionMessage.Whom


def recipients(session: Session, whom: str):
    """Return the places of the people who would get a message, as a queryset."""
    State = Place.State
    chosen = {
        Whom.CONFIRMED: {"state": State.CONFIRMED},
        Whom.WAITING: {"state__in": [State.WAITING, State.OFFERED]},
        Whom.ALL: {"state__in": Place.ACTIVE},
        Whom.CAME: {"state": State.CONFIRMED, "attended": True},
        Whom.DID_NOT_COME: {"state": State.CONFIRMED, "attended": False},
    }[Whom(whom)]
    return Place.objects.filter(session=session, **chosen)


def refuse_telling_words(session: Session, text: str) -> None:
    """Raise ValidationError when `text` says what a session is about that mails never name (QE23)."""
    words = [] if session.event.named_in_private else telling_words(text)
    if words:
        raise ValidationError(
            f"Somebody else may read these mails, so they must not say: {', '.join(words)}. Use other words, or put it "
            "on the event's page."
        )


def preview(message: SessionMessage) -> mail.Mail:
    """Return the mail as it will leave, with a link that leads to nobody's booking."""
    booking = Booking(email="somebody@example.org", language="en")
    return mails.message(message, [Place(pk=0, booking=booking, session=message.session)])[0]


@transaction.atomic
def start(message: SessionMessage) -> None:
    """Let the worker write the mails; once started it stays so."""
    SessionMessage.objects.filter(pk=message.pk, started_at=None).update(started_at=timezone.now())
    message.refresh_from_db()


@transaction.atomic
def stop(message: SessionMessage) -> None:
    """Hold back all that has not left yet."""
    now = timezone.now()
    SessionMessage.objects.select_for_update().filter(pk=message.pk, stopped_at=None).update(stopped_at=now)
    mail.withdraw(message.batch)
    message.refresh_from_db()


def progress(message: SessionMessage) -> dict[str, int]:
    """Return how many mails are in each state, and how many are still to be written; numbers only, never who."""
    done = message.all_queued or message.stopped_at or not message.started_at
    rest = recipients(message.session, message.whom).filter(pk__gt=message.queued_up_to)
    return mail.progress(message.batch) | {"unwritten": 0 if done else rest.count()}


def go_on_sending(wanted: Callable[[], bool] = lambda: True) -> int:
    """Write the mails of every message that is being sent; return how many."""
    written = 0
    for pk in _being_sent().values_list("pk", flat=True):
        while wanted() and (count := _write_some(pk)):
            written += count
    return written


def _being_sent():
    return SessionMessage.objects.filter(started_at__isnull=False, stopped_at=None, all_queued=False).order_by("pk")


@transaction.atomic
def _write_some(pk: int) -> int:
    """Write the next mails; each place has one row of that name, so beginning again writes nobody a second one."""
    message = _being_sent().select_for_update(of=("self",)).select_related("session__event").filter(pk=pk).first()
    if message is None:
        return 0
    rest = recipients(message.session, message.whom).filter(pk__gt=message.queued_up_to)
    some = list(rest.select_related("booking", "session__event").order_by("pk")[:AT_A_TIME])
    mail.queue_many(mails.message(message, some, useless_after=timezone.now() + OF_USE))
    message.queued_up_to = some[-1].pk if some else message.queued_up_to
    message.all_queued = len(some) < AT_A_TIME
    message.written += len(some)
    message.save(update_fields=["queued_up_to", "all_queued", "written"])
    return len(some)
