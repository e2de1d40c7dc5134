"""Who comes to a session, as its overview and its lists show them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from events.models import Place, Session
from events.models.bookings import AccessNeed

State = Place.State
MOST_FOUND = 200
# How the overview's choices are called in its address, and what they hold.
SHOWN = {
    "active": ("Coming and waiting", Q(state__in=Place.ACTIVE)),
    "confirmed": ("With a place", Q(state=State.CONFIRMED)),
    "waiting": ("Waiting", Q(state__in=[State.WAITING, State.OFFERED])),
    "not-marked": ("With a place, and not marked yet", Q(state=State.CONFIRMED, attended=None)),
    "ended": ("Cancelled, lapsed or given up", ~Q(state__in=Place.ACTIVE)),
    "all": ("Everyone", Q()),
}
_ORDER = Case(
    *(When(state=state, then=Value(rank)) for rank, state in enumerate(Place.ACTIVE)),
    default=Value(len(Place.ACTIVE)), output_field=IntegerField(),
)  # fmt: skip


@dataclass(frozen=True)
class Figures:
    """The live counts of a session."""

    confirmed: int
    offered: int
    waiting: int
    came: int
    did_not_come: int
    still_coming: int
    ended: int


def figures(session: Session) -> Figures:
    """Return the live counts of `session`; one statement."""
    places = Place.objects.filter(session=session).values_list("state", "attended", "still_coming_at")
    states, came, still = Counter(), Counter(), 0
    for state, attended, said in places:
        states[state] += 1
        came[attended] += state == State.CONFIRMED
        still += state == State.CONFIRMED and said is not None
    ended = sum(number for state, number in states.items() if state not in Place.ACTIVE)
    return Figures(
        states[State.CONFIRMED], states[State.OFFERED], states[State.WAITING], came[True], came[False], still, ended
    )


def people(session: Session, shown: str = "active", words: str = "") -> QuerySet[Place]:
    """Return the places of `session` in the order of the list: those with a place by name, then the waiting list.

    Args:
        shown: a key of SHOWN.
        words: a part of a name, an address, an organisation or a role.
    """
    found = Place.objects.filter(SHOWN[shown][1], session=session).select_related("booking__area")
    for word in words.split():
        found = found.filter(
            Q(booking__name__icontains=word) | Q(booking__email__icontains=word)
            | Q(booking__organisation__icontains=word) | Q(booking__role__icontains=word)
        )  # fmt: skip
    on_the_list = Case(When(state=State.WAITING, then="priority"), default=0, output_field=IntegerField())
    when = Case(When(state=State.WAITING, then="made_at"), default=None)
    return found.annotate(rank=_ORDER).order_by("rank", on_the_list, when, "booking__name", "made_at", "pk")


def needs_of(sessions: Iterable[int]) -> list[tuple[str, int]]:
    """Return which access needs people with a place, on offer or waiting have, and how many of each.

    Args:
        sessions: primary keys. Who booked several of them counts once.
    """
    active = Place.objects.filter(session__in=list(sessions), state__in=Place.ACTIVE).order_by()
    bookings = dict(active.values_list("booking", "booking__access_needs"))
    counted = Counter(code for codes in bookings.values() for code in codes)
    return [(need.label, counted[need.value]) for need in AccessNeed if counted[need.value]]


def needs_words(codes: list[str]) -> str:
    """Return the access needs `codes` in words."""
    return ", ".join(str(AccessNeed(code).label) for code in codes)


def came_words(place: Place) -> str:
    """Return whether somebody came, as lists show it."""
    return {True: "yes", False: "no", None: ""}[place.attended]
