"""The waiting list: what falls free is offered to whoever is first, for a time (BK10)."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from events import mails
from events.models import Place, Session
from events.models.sessions import JOIN_BEFORE

from .person import NoPlace
from .places import GOES_AHEAD, State, hold, locked, settle

ORDER = ("priority", "made_at", "pk")


def offer_ends(session: Session, now: datetime) -> datetime:
    """Return until when an offer made at `now` stands.

    It is `offer_hours`, and never more than half of the time until the start: so the list moves on faster as the start
    comes nearer, and the next one still gets a chance. An offer is never shorter than a quarter of an hour, unless it
    starts before that.
    """
    left = session.starts - now
    return now + min(timedelta(hours=session.offer_hours), max(left / 2, min(left, JOIN_BEFORE)))


def offer_free_places(session_id: int) -> int:
    """Offer what is free to whoever waits longest; return how many were offered. Anybody may call it at any time."""
    with transaction.atomic():
        session = locked([session_id]).get(session_id)
        return _offer(session) if session else 0


def _offer(session: Session) -> int:
    """Offer the free places of `session`, whose row the caller has locked."""
    now = timezone.now()
    session.refresh_from_db(fields=["taken", "capacity", "state", "starts"])
    free = session.capacity - session.taken
    if free <= 0 or session.state not in GOES_AHEAD or session.starts <= now:
        return 0
    waiting = Place.objects.filter(session=session, state=State.WAITING).select_related("booking").order_by(*ORDER)
    first = list(waiting[:free])
    if not first or not hold(session, len(first)):
        return 0
    ends = offer_ends(session, now)
    Place.objects.filter(pk__in=[place.pk for place in first]).update(
        state=State.OFFERED, offered_at=now, offer_ends=ends
    )
    for place in first:
        place.session, place.state, place.offer_ends = session, State.OFFERED, ends
    mails.offered(first)
    return len(first)


def accept(place: Place) -> bool:
    """Take the place that is on offer; return whether it is theirs now. False when the offer is over."""
    with transaction.atomic():
        session = locked([place.session_id])[place.session_id]
        now = timezone.now()
        on_offer = Place.objects.filter(pk=place.pk, state=State.OFFERED, offer_ends__gt=now)
        if on_offer.update(state=State.CONFIRMED, offer_ends=None, confirmed_at=now):
            place.refresh_from_db()
            place.session = session
            mails.accepted(place)
            return True
        place.refresh_from_db()
        return place.state == State.CONFIRMED


def decline(place: Place) -> bool:
    """Say no to the place that is on offer, which goes to the next one; False when the offer is over already."""
    with transaction.atomic():
        session = locked([place.session_id])[place.session_id]
        place.refresh_from_db()
        if place.state == State.OFFERED and settle(session, [place], State.DECLINED):
            place.refresh_from_db()
            place.session = session
            mails.declined(place)
            _offer(session)
        return place.state == State.DECLINED


def lapse_offers(session_id: int) -> int:
    """End the offers whose time is over and offer the places to the next ones; return how many ended."""
    with transaction.atomic():
        session = locked([session_id])[session_id]
        over = Place.objects.filter(session=session, state=State.OFFERED, offer_ends__lte=timezone.now())
        ended = settle(session, list(over.order_by("pk")), State.LAPSED)
        mails.lapsed(_with(session, ended))
        _offer(session)
    return len(ended)


def release(session_id: int, places: list[Place]) -> int:
    """Give `places`, of people who did not say that they still come, to the waiting list; return how many."""
    with transaction.atomic():
        session = locked([session_id])[session_id]
        silent = Place.objects.filter(
            pk__in=[place.pk for place in places], state=State.CONFIRMED, still_coming_at=None
        )
        ended = settle(session, list(silent), State.RELEASED)
        mails.released(_with(session, ended))
        _offer(session)
    return len(ended)


def cancel(place: Place, why: str = "", told: bool = True) -> bool:
    """End `place`, whatever it was; what was held is offered to the next one at once.

    Args:
        why: for the organisers' list.
        told: whether the person gets a mail that says so.

    Returns:
        True when this call ended it, False when it had ended before.
    """
    with transaction.atomic():
        session = locked([place.session_id])[place.session_id]
        ended = bool(settle(session, [place], State.CANCELLED, why))
        place.refresh_from_db()
        if ended:
            place.session = session
            if told:
                mails.cancelled(place)
            _offer(session)
    return ended


def resize(session: Session, capacity: int) -> None:
    """Give `session` so many places; new ones are offered to the waiting list at once.

    Raises:
        NoPlace: more are taken already (BK12); the words are for the organiser.
    """
    with transaction.atomic():
        now = locked([session.pk])[session.pk]
        if not Session.objects.filter(pk=session.pk, taken__lte=capacity).update(capacity=capacity):
            raise NoPlace(f"{now.taken} places are taken or on offer. Cancel some first, or give at least that many.")
        _offer(now)
    session.refresh_from_db(fields=["capacity", "taken"])


def move(place: Place, by: int) -> None:
    """Move `place` on the waiting list: `by` -1 is one person further up, 1 one further down. Who comes later stays
    behind all of them."""
    with transaction.atomic():
        locked([place.session_id])
        waiting = list(Place.objects.filter(session=place.session_id, state=State.WAITING).order_by(*ORDER))
        if place not in waiting:
            return
        at = waiting.index(place)
        waiting.insert(max(0, at + by), waiting.pop(at))
        for rank, one in enumerate(waiting):
            one.priority = rank - len(waiting)
        Place.objects.bulk_update(waiting, ["priority"])


def _with(session: Session, places: list[Place]) -> list[Place]:
    for place in places:
        place.session = session
    return places
