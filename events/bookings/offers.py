"""The waiting list: what falls free is offered to whoever is first, for a time (BK10)."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from events import mails
from events.models import Place, Session
from events.models.sessions import JOIN_BEFORE

from .places import GOES_AHEAD, State, hold, locked, only, settle

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
    """Offer what is free to whoever is first on the list; return how many were offered. Calling it twice is no harm."""
    with transaction.atomic():
        session = locked([session_id]).get(session_id)
        return offer_what_is_free(session) if session else 0


def offer_what_is_free(session: Session) -> int:
    """Do the same for `session`, whose row the caller has locked."""
    now = timezone.now()
    session.refresh_from_db(fields=["taken", "capacity", "state", "starts"])
    free = session.capacity - session.taken
    if free <= 0 or session.state not in GOES_AHEAD or session.starts <= now:
        return 0
    waiting = Place.objects.filter(session=session, state=State.WAITING).select_related("booking").order_by(*ORDER)
    first = list(waiting[:free])
    if not first or not hold(session, len(first)):
        return 0
    for place in first:
        place.session, place.state = session, State.OFFERED
        place.offered_at, place.offer_ends = now, offer_ends(session, now)
    Place.objects.bulk_update(first, ["state", "offered_at", "offer_ends"], batch_size=500)
    mails.offered(first)
    return len(first)


def accept(place: Place) -> bool:
    """Take the place that is on offer; return whether it is theirs now. False when the offer is over."""
    with transaction.atomic():
        session, now = locked([place.session_id])[place.session_id], timezone.now()
        goes_ahead = session.state in GOES_AHEAD
        on_offer = only(place).filter(state=State.OFFERED, offer_ends__gt=now)
        accepted = goes_ahead and on_offer.update(state=State.CONFIRMED, offer_ends=None, confirmed_at=now)
        place.refresh_from_db()
        place.session = session
        if accepted:
            mails.of_places("accepted", [place])
    return place.state == State.CONFIRMED


def decline(place: Place) -> bool:
    """Say no to the place that is on offer, which goes to the next one; False when the offer was over already."""
    with transaction.atomic():
        session = locked([place.session_id])[place.session_id]
        declined = settle(session, only(place).filter(state=State.OFFERED), State.DECLINED)
        mails.of_places("declined", declined)
        if declined:
            offer_what_is_free(session)
    place.refresh_from_db()
    return place.state == State.DECLINED


def lapse_offers(session_id: int) -> int:
    """End the offers whose time is over and offer the places to the next ones; return how many ended."""
    with transaction.atomic():
        session = locked([session_id])[session_id]
        over = Place.objects.filter(state=State.OFFERED, offer_ends__lte=timezone.now())
        ended = settle(session, over, State.LAPSED)
        mails.of_places("lapsed", ended)
        offer_what_is_free(session)
    return len(ended)


def move(place: Place, by: int) -> None:
    """Move `place` on the waiting list: `by` -1 is one person further up, 1 one further down.

    Whoever comes later stays behind all of them.
    """
    with transaction.atomic():
        locked([place.session_id])
        waiting = list(Place.objects.filter(session=place.session_id, state=State.WAITING).order_by(*ORDER))
        if place not in waiting:
            return
        at = waiting.index(place)
        waiting.insert(max(0, at + by), waiting.pop(at))
        for rank, one in enumerate(waiting):
            one.priority = rank - len(waiting)
        Place.objects.bulk_update(waiting, ["priority"], batch_size=500)
