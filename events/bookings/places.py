"""A session's places, held and freed: the statements that the database refuses rather than sell a place twice (BK1).

Whatever changes a place locks its session's row first, and several sessions in the order of their keys. So nothing
about one session happens at the same moment, and nobody waits for each other in a circle.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import F, Q
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


def bookable(now: datetime):
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


def free(session: Session, count: int) -> None:
    """Give `count` held places back."""
    Session.objects.filter(pk=session.pk).update(taken=F("taken") - count)


def settle(session: Session, places: Sequence[Place], state: State, why: str = "") -> list[Place]:
    """End those of `places` (of `session`, which is locked) that are active; return them. Held places become free."""
    active = list(Place.objects.filter(pk__in=[place.pk for place in places], state__in=Place.ACTIVE).order_by("pk"))
    ended = Place.objects.filter(pk__in=[place.pk for place in active])
    ended.update(state=state, offer_ends=None, settled_at=timezone.now(), settled_why=why)
    if held := sum(place.state in Place.HOLDS for place in active):
        free(session, held)
    return active
