"""A session's places, held and freed: the statements that the database refuses rather than sell a place twice (BK1).

Whatever changes a place locks its session's row first, and several sessions in the order of their keys. So nothing
about one session happens at the same moment, and nobody waits for each other in a circle.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from events.models import Place, Session

State = Place.State
GOES_AHEAD = (Session.State.OPEN, Session.State.CLOSED)


def locked(pks: Iterable[int]) -> dict[int, Session]:
    """Return the sessions as they are now, by key, held until the caller's transaction ends; missing ones are left out.

    On SQLite the transaction itself keeps every other writer out (transaction_mode IMMEDIATE).
    """
    rows = Session.objects.select_for_update(of=("self",), no_key=True).select_related("event")
    return {row.pk: row for row in rows.filter(pk__in=set(pks)).order_by("pk")}


def bookable(now: datetime) -> Q:
    """Return the condition that a session takes bookings at `now`: Session.takes_bookings in the database's words."""
    return (
        Q(state=Session.State.OPEN, starts__gt=now)
        & (Q(booking_opens=None) | Q(booking_opens__lte=now))
        & (Q(booking_closes=None) | Q(booking_closes__gt=now))
    )


def hold(session: Session, count: int, condition: Q | None = None) -> bool:
    """Hold `count` places if so many are free and `condition` is true, in one statement; return whether it was so.

    With 0 nothing is held, and it is answered whether one could have been: the same statement, so that nobody can
    tell the two apart by their time (PR14).
    """
    free = Q(taken__lte=F("capacity") - max(count, 1))
    held = Session.objects.filter(condition & free if condition else free, pk=session.pk).update(
        taken=F("taken") + count,
        # From now on somebody relies on these times: a change of them is told (events.changes).
        told_starts=Coalesce("told_starts", "starts"),
        told_ends=Coalesce("told_ends", "ends"),
    )
    return bool(held)


def settle(session: Session, places: QuerySet[Place], state: State, why: str = "") -> list[Place]:
    """End those of `places` that are active and of `session`, which is locked; return them. What was held is free."""
    active = list(places.filter(session=session, state__in=Place.ACTIVE).select_related("booking").order_by("pk"))
    held, now = sum(place.state in Place.HOLDS for place in active), timezone.now()
    for place in active:
        place.session, place.state, place.offer_ends = session, state, None
        place.settled_at, place.settled_why = now, why
    Place.objects.bulk_update(active, ["state", "offer_ends", "settled_at", "settled_why"], batch_size=500)
    if held:
        Session.objects.filter(pk=session.pk).update(taken=F("taken") - held)
    return active


def only(place: Place) -> QuerySet[Place]:
    """Return `place` as a queryset."""
    return Place.objects.filter(pk=place.pk)
