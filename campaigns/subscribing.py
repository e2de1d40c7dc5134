"""Who gets the monthly mail: asked, confirmed, changed, stopped, erased. Nobody learns who is known here (PR14).

The web server only notes that somebody asked (`ask`); the worker looks the address up and answers by mail.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from campaigns.models import Subscriber, SubscriptionRequest
from core import erasures, mail
from core.mail import Mail

log = logging.getLogger(__name__)
State, Why = Subscriber.State, Subscriber.Why

CONFIRM_WITHIN = timedelta(days=7)
ONE_ANSWER_IN = timedelta(hours=1)
SOFT_BOUNCES = 3  # in a row, and no more mails are sent
EDITION, CONFIRM, ALREADY = "edition", "confirm-subscription", "already-subscribed"
ERASED = "subscriber"
KINDS = (EDITION, CONFIRM, ALREADY)

_signer = signing.TimestampSigner(sep=".", salt="campaigns.subscribing.confirm")


def normal(address: str) -> str:
    """Return `address` as it is kept and compared."""
    return address.strip().lower()


def fingerprint(address: str) -> str:
    """Return what stays of an address that stopped: it can be recognised by this site and read by nobody."""
    return salted_hmac("campaigns.subscribing", normal(address), algorithm="sha256").hexdigest()


def address_of(name: str, *args) -> str:
    """Return the whole address of one of our pages, for a mail (SE28)."""
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=args)


# Asking


def ask(email: str, organisation: str = "") -> None:
    """Note that somebody asked for the monthly mail for `email`; the same work whoever it is."""
    SubscriptionRequest.objects.create(email=normal(email), organisation=organisation)


def answer_requests(go_on: Callable[[], bool] = lambda: True) -> int:
    """Answer by mail what was asked since the last time; return how many requests."""
    answered = 0
    while go_on() and (request := SubscriptionRequest.objects.order_by("pk").first()):
        with transaction.atomic():
            # Another worker may have been quicker.
            if SubscriptionRequest.objects.filter(pk=request.pk).delete()[0]:
                _answer_or_drop(request)
                answered += 1
    return answered


def _answer_or_drop(request: SubscriptionRequest) -> None:
    try:
        with transaction.atomic():
            _answer(request)
    except ValueError as error:  # it would come back each time, and nobody after it would be answered
        log.error("A request for the monthly mail was dropped: %s", error)


def _answer(request: SubscriptionRequest) -> None:
    now = timezone.now()
    mark = fingerprint(request.email)
    found = Subscriber.objects.select_for_update().filter(Q(email=request.email) | Q(fingerprint=mark)).first()
    subscriber = found or Subscriber()
    if subscriber.answered_at and now - subscriber.answered_at < ONE_ANSWER_IN:
        return
    subscriber.answered_at = now
    if subscriber.state != State.CONFIRMED:
        subscriber.state, subscriber.asked_at = State.PENDING, now
        subscriber.email, subscriber.fingerprint = request.email, ""
        subscriber.organisation = request.organisation
    subscriber.save()
    _send(ALREADY if subscriber.state == State.CONFIRMED else CONFIRM, subscriber, now)


def _send(kind: str, subscriber: Subscriber, now) -> None:
    words = {
        "confirm_url": address_of("subscribe_confirm", _signer.sign(subscriber.key.hex)),
        "mine_url": address_of("subscribe_mine", subscriber.key),
        "site": settings.TITLE_ENDING,
        "days": CONFIRM_WITHIN.days,
    }
    mail.queue(
        Mail(
            kind=kind,
            to=subscriber.email,
            subject="Please confirm your address" if kind == CONFIRM else "Your monthly mail",
            text=render_to_string(f"emails/{kind.replace('-', '_')}.txt", words),
            useless_after=now + CONFIRM_WITHIN,
        )
    )


# Confirming and after


def asked_by(token: str) -> Subscriber | None:
    """Return whose confirmation link holds `token`, or None when it is not whole, too old, or no longer of use."""
    try:
        key = UUID(_signer.unsign(token, max_age=CONFIRM_WITHIN))
    except (signing.BadSignature, ValueError):
        return None
    return Subscriber.objects.filter(key=key).exclude(state=State.STOPPED).first()


def confirm(subscriber: Subscriber) -> None:
    """Send the monthly mail to `subscriber` from now on; does nothing when it is so already."""
    waiting = Subscriber.objects.filter(pk=subscriber.pk, state=State.PENDING)
    waiting.update(state=State.CONFIRMED, confirmed_at=timezone.now(), stopped_at=None, stopped_why="", soft_bounces=0)


def of(key: UUID) -> Subscriber | None:
    """Return whose link holds `key`."""
    return Subscriber.objects.filter(key=key).first()


@transaction.atomic
def want(subscriber: Subscriber, campaigns: Iterable, known: Iterable) -> None:
    """Send only what is about `campaigns` out of the `known` ones; a campaign that is new later is sent as well."""
    wanted = {campaign.pk for campaign in campaigns}
    subscriber.not_wanted.set([campaign for campaign in known if campaign.pk not in wanted])


@transaction.atomic
def stop(key: UUID, why: str = Why.ASKED) -> None:
    """Send nothing more: only a fingerprint of the address stays. A key that nobody has changes nothing."""
    subscriber = Subscriber.objects.select_for_update().filter(key=key).exclude(state=State.STOPPED).first()
    if subscriber is None:
        return
    mail.forget([subscriber.email], KINDS)
    subscriber.fingerprint = fingerprint(subscriber.email)
    subscriber.email = subscriber.organisation = ""
    subscriber.state, subscriber.stopped_at, subscriber.stopped_why = State.STOPPED, timezone.now(), why
    subscriber.not_wanted.clear()
    subscriber.save()


@transaction.atomic
def erase(key: UUID) -> None:
    """Remove everything about one subscriber: the address, its fingerprint, its mails and its requests."""
    subscriber = Subscriber.objects.select_for_update().filter(key=key).first()
    if subscriber is None:
        return
    if subscriber.email:
        mail.forget([subscriber.email], KINDS)
        SubscriptionRequest.objects.filter(email=subscriber.email).delete()
    erasures.note(ERASED, [subscriber.key])
    subscriber.delete()


def erase_again() -> int:
    """Erase once more who was erased and is back with an older copy of the database; return how many."""
    back = [key for key in erasures.noted(ERASED) if Subscriber.objects.filter(key=key).exists()]
    for key in back:
        erase(key)
    return len(back)


# Tidying


def forget_unconfirmed() -> int:
    """Remove addresses that did not confirm in time; who had stopped before is a fingerprint again. Return how many."""
    late = Subscriber.objects.filter(state=State.PENDING, asked_at__lt=timezone.now() - CONFIRM_WITHIN)
    keys = list(late.values_list("key", "stopped_at", "stopped_why"))
    for key, stopped_before, why in keys:
        stop(key, why) if stopped_before else erase(key)
    return len(keys)


# Mails that come back


def count_bounce(mail, hard: bool, **_signal) -> None:
    """Stop an address that does not exist, and one whose mails came back SOFT_BOUNCES times in a row."""
    if mail.kind not in KINDS:
        return
    subscriber = Subscriber.objects.select_for_update().filter(email=normal(mail.to)).first()
    if subscriber is None:
        return
    Subscriber.objects.filter(pk=subscriber.pk).update(
        soft_bounces=F("soft_bounces") + 1, last_bounced_at=timezone.now()
    )
    if hard or subscriber.soft_bounces + 1 >= SOFT_BOUNCES:
        stop(subscriber.key, Why.BOUNCED)


def forgive_bounces(subscribers) -> None:
    """Begin to count anew for those of `subscribers` (a queryset) whose last mailing did not come back."""
    subscribers.filter(soft_bounces__gt=0, last_bounced_at__lt=F("last_mailing_at")).update(soft_bounces=0)
