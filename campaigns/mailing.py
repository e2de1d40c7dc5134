"""The way of a monthly mail: draft, waiting for approval, approved, being sent, sent. A second person approves it."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from campaigns import subscribing
from campaigns.editions import words_of
from campaigns.models import Edition, Subscriber
from core import mail

State = Edition.State
AT_A_TIME = 500  # subscribers whose mails are written in one transaction


class NotNow(ValidationError):
    """What an editor asked for does not fit the state of the mail; the message says why and what to do."""


def _held(edition: Edition, *states: str) -> Edition:
    """Return `edition` as it is now, kept from others until the transaction ends; NotNow in any other state."""
    now = Edition.objects.select_for_update().get(pk=edition.pk)
    if now.state not in states:
        raise NotNow(f"This mail is now “{now.get_state_display()}”. Somebody changed it meanwhile: look again.")
    return now


def recipients(edition: Edition):
    """Return the subscribers who get `edition`, as a queryset."""
    return Subscriber.objects.filter(state=Subscriber.State.CONFIRMED).exclude(not_wanted=edition.campaign_id)


@transaction.atomic
def being_written(edition: Edition, writer) -> None:
    """Note that `writer` changes `edition`, and refuse it when it is a draft no longer."""
    _held(edition, State.DRAFT).writers.add(writer)


@transaction.atomic
def ask_for_approval(edition: Edition, by) -> None:
    """Hand a draft over to somebody else for approval."""
    held = _held(edition, State.DRAFT)
    if not held.lines.exists():
        raise NotNow("There is nothing in this mail yet. Add at least one line.")
    words = words_of(held)
    if telling := mail.telling_start(words.subject, words.text):
        raise NotNow(
            f"A locked phone would show: {', '.join(telling)}. Make the introduction longer or begin with other words."
        )
    held.writers.add(by)
    held.state = State.WAITING
    held.save()


@transaction.atomic
def approve(edition: Edition, by) -> None:
    """Approve what somebody else wrote."""
    held = _held(edition, State.WAITING)
    if held.writers.filter(pk=by.pk).exists():
        raise NotNow("You wrote at least a part of this mail. Somebody else has to approve it.")
    held.state, held.approved_by, held.approved_at = State.APPROVED, by, timezone.now()
    held.save()


@transaction.atomic
def take_back(edition: Edition) -> None:
    """Make it a draft again, so that it can be changed; an approval is void."""
    held = _held(edition, State.WAITING, State.APPROVED)
    held.state, held.approved_by, held.approved_at = State.DRAFT, None, None
    held.save()


@transaction.atomic
def start(edition: Edition) -> None:
    """Begin to send an approved mail; the worker does the rest."""
    held = _held(edition, State.APPROVED)
    if not recipients(held).exists():
        raise NotNow("Nobody gets this mail yet: no address has been confirmed.")
    held.state, held.started_at = State.SENDING, timezone.now()
    held.save()


@transaction.atomic
def stop(edition: Edition) -> None:
    """Hold back all that has not left yet."""
    held = _held(edition, State.SENDING)
    held.state = State.STOPPED
    held.save()
    mail.withdraw(held.batch)


@transaction.atomic
def go_on(edition: Edition) -> None:
    """Send the rest of a mail that was stopped; whoever stopped their mails meanwhile is left out."""
    held = _held(edition, State.STOPPED)
    held.state, held.finished_at, held.counts = State.SENDING, None, {}
    held.save()
    mail.resume(held.batch)


def progress(edition: Edition) -> dict[str, int]:
    """Return how many mails are in each state, and how many are still to be written; numbers only, never who."""
    if edition.finished_at:
        return edition.counts
    counts = mail.progress(edition.batch)
    unwritten = 0 if edition.all_queued else recipients(edition).filter(pk__gt=edition.queued_up_to).count()
    return counts | {"unwritten": unwritten}


# The worker's part


def go_on_sending(wanted: Callable[[], bool] = lambda: True) -> int:
    """Write the mails of every edition that is being sent, and settle those that are done; return how many written."""
    written = 0
    for edition in Edition.objects.filter(state=State.SENDING, all_queued=False):
        while wanted() and (count := _write_some(edition.pk)):
            written += count
    for edition in Edition.objects.filter(state__in=[State.SENDING, State.STOPPED], finished_at=None):
        _settle(edition.pk)
    return written


@transaction.atomic
def _write_some(pk: int) -> int:
    """Write the next mails; each subscriber has one row of that name, so beginning again writes nobody a second one."""
    edition = Edition.objects.select_for_update().filter(pk=pk, state=State.SENDING, all_queued=False).first()
    if edition is None:
        return 0
    some = list(recipients(edition).filter(pk__gt=edition.queued_up_to).order_by("pk")[:AT_A_TIME])
    words = words_of(edition)
    mail.queue_many(words.to(one.email, one.key, batch=edition.batch, once=f"{edition.batch}-{one.pk}") for one in some)
    these = Subscriber.objects.filter(pk__in=[one.pk for one in some])
    subscribing.forgive_bounces(these)
    these.update(last_mailing_at=timezone.now())
    edition.queued_up_to = some[-1].pk if some else edition.queued_up_to
    edition.all_queued = len(some) < AT_A_TIME
    edition.save(update_fields=["queued_up_to", "all_queued"])
    return len(some)


@transaction.atomic
def _settle(pk: int) -> None:
    """Note the counts once nothing of the mailing waits any more."""
    edition = Edition.objects.select_for_update().get(pk=pk)
    counts = mail.progress(edition.batch)
    stopped = edition.state == State.STOPPED
    if counts["waiting"] or counts["sending"] or not (edition.all_queued or stopped):
        return
    edition.counts = progress(edition)
    edition.finished_at = timezone.now()
    edition.state = State.STOPPED if stopped else State.SENT
    edition.save(update_fields=["counts", "finished_at", "state"])
