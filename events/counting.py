"""Counts for the commissioners, of people who are known and of those who are forgotten; nobody can be found in them.

Rule for small numbers: the Office for National Statistics' disclosure control for tables. A count from 1 to 4 is
hidden, and others with it until nobody can work it out from the total.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import TruncDate

from core.models import Area, source_language_only
from events.models import DayCount, Place, SessionCount
from events.models.bookings import OrganisationType

LEAST_SHOWN = 5
State = Place.State

# Who got a place counts as booked, whatever became of it. Who gave it up or lost it counts as cancelled as well.
_GOT_A_PLACE = Q(confirmed_at__isnull=False)
_CANCELLED = Q(state__in=[State.CANCELLED, State.RELEASED])
COUNTED = {
    "booked": Count("pk", filter=_GOT_A_PLACE),
    "attended": Count("pk", filter=_GOT_A_PLACE & Q(attended=True)),
    "cancelled": Count("pk", filter=_GOT_A_PLACE & _CANCELLED),
}
COLUMNS = tuple(COUNTED)


def _by_kind(places: QuerySet[Place]):
    kind = F("booking__organisation_type")
    rows = places.order_by().values("session_id", organisation_type=kind, area=F("booking__area__slug"))
    return rows.annotate(**COUNTED)


def _by_day(places: QuerySet[Place]):
    days = places.filter(_GOT_A_PLACE).order_by().values("session_id", day=TruncDate("made_at"))
    return days.annotate(booked=Count("pk"))


def keep(places: QuerySet[Place]) -> None:
    """Add `places`, which are deleted next in the same transaction, to the counts that stay."""
    for row in _by_kind(places):
        numbers = {name: row.pop(name) for name in COLUMNS}
        _add(SessionCount, row | {"area": row["area"] or ""}, numbers)
    for row in _by_day(places):
        _add(DayCount, row, {"booked": row.pop("booked")})


def _add(model, which: dict, numbers: dict[str, int]) -> None:
    if any(numbers.values()):
        model.objects.get_or_create(**which, defaults=dict.fromkeys(numbers, 0))
        model.objects.filter(**which).update(**{name: F(name) + number for name, number in numbers.items()})


def of_sessions(pks: Iterable[int]) -> dict[int, dict[str, int]]:
    """Return booked, attended and cancelled for each session, forgotten people included; two statements."""
    found = {pk: Counter() for pk in pks}
    kept = SessionCount.objects.filter(session__in=found).order_by().values("session_id")
    live = Place.objects.filter(session__in=found).order_by().values("session_id").annotate(**COUNTED)
    for row in [*kept.annotate(**{name: Sum(name) for name in COLUMNS}), *live]:
        found[row["session_id"]].update({name: row[name] for name in COLUMNS})
    return {pk: {name: counter[name] for name in COLUMNS} for pk, counter in found.items()}


def by_day(pks: Iterable[int]) -> dict:
    """Return how many places were booked on each day (Europe/London), forgotten people included; two statements."""
    pks, days = list(pks), Counter()
    for row in _by_day(Place.objects.filter(session__in=pks)):
        days[row["day"]] += row["booked"]
    for day, booked in DayCount.objects.filter(session__in=pks).values_list("day", "booked"):
        days[day] += booked
    return dict(sorted(days.items()))


@dataclass(frozen=True)
class Table:
    """One table for the commissioners: each row a label and its cells, None where a number is hidden."""

    label: str
    rows: list[tuple[str, list[int | None]]]
    total: list[int | None]


def tables(pks: Iterable[int]) -> list[Table]:
    """Return the counts of these sessions by kind of organisation and by area, with small numbers hidden."""
    pks = list(pks)
    kinds, areas = {}, {}
    kept = SessionCount.objects.filter(session__in=pks).values("organisation_type", "area", *COLUMNS)
    for row in [*kept, *_by_kind(Place.objects.filter(session__in=pks))]:
        numbers = {name: row[name] for name in COLUMNS}
        kinds.setdefault(row["organisation_type"], Counter()).update(numbers)
        areas.setdefault(row["area"] or "", Counter()).update(numbers)
    names = dict(Area.objects.filter(**source_language_only()).values_list("slug", "name"))
    labels = dict(OrganisationType.choices)
    return _tables([("Kind of organisation", kinds, labels), ("Area they work in", areas, names)])


def _tables(counted: list[tuple[str, dict[str, Counter], dict[str, str]]]) -> list[Table]:
    # Whom nobody asked comes last.
    keys = [sorted(by, key=lambda key, names=names: (not key, names.get(key, key))) for _, by, names in counted]
    columns = {name: [[by[key][name] for key in keys[at]] for at, (_, by, _) in enumerate(counted)] for name in COLUMNS}
    shown = {name: hide_small(*tables) for name, tables in columns.items()}
    return [
        Table(
            label,
            [
                (names.get(key, key) or "Not asked", [shown[name][0][at][row] for name in COLUMNS])
                for row, key in enumerate(keys[at])
            ],
            [shown[name][1] for name in COLUMNS],
        )
        for at, (label, _, names) in enumerate(counted)
    ]


def hide_small(*tables: Sequence[int]) -> tuple[list[list[int | None]], int | None]:
    """Return the numbers of `tables` with None for what is hidden, and their total, or None when that is hidden too.

    Numbers from 1 to 4 are hidden. As the total is shown, a number that is hidden alone could be worked out, and
    sometimes several. So the smallest of the others is hidden with them, and all that are as large as it. Then hidden
    numbers that change places give the same table: none of them can be told, even by who knows this rule. Where
    there is no other number, nothing of these people is shown at all.

    Args:
        tables: the same people, counted in several ways.
    """
    hidden = [_hidden(numbers) for numbers in tables]
    if any(one is None for one in hidden):
        return [[None] * len(numbers) for numbers in tables], None
    shown = [
        [None if at in out else number for at, number in enumerate(numbers)]
        for numbers, out in zip(tables, hidden, strict=True)
    ]
    return shown, sum(tables[0])


def _hidden(numbers: Sequence[int]) -> set[int] | None:
    """Return which of `numbers` are hidden, by their index; None when there is nothing to hide the small ones with."""
    small = {at for at, number in enumerate(numbers) if 0 < number < LEAST_SHOWN}
    others = [number for number in numbers if number >= LEAST_SHOWN]
    if small and not others:
        return None
    return small | {at for at, number in enumerate(numbers) if small and number == min(others)}
