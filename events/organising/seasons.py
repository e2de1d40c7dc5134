"""A season: the sessions that are looked at together, and what they have come to."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q
from django.http import Http404
from django.utils import timezone

from events import counting
from events.models import Place, Series, Session

SINGLE = "single"
MOST_BARS = 60  # more days than this are drawn by the week


@dataclass(frozen=True)
class Season:
    """A series, or all events that belong to none."""

    key: str
    name: str


def all_of_them() -> list[Season]:
    """Return the series, the newest first, and the events that stand alone."""
    found = [Season(one.key, one.name) for one in Series.objects.order_by("-key")]
    return [*found, Season(SINGLE, "Single events")]


def season_of(key: str) -> Season:
    """Return the season of this key; Http404 when there is none."""
    for season in all_of_them():
        if season.key == key:
            return season
    raise Http404


def sessions_of(season: Season):
    """Return the sessions of `season` that are no drafts, by time, with how many wait and how many have a place."""
    which = {"event__series": None} if season.key == SINGLE else {"event__series__key": season.key}
    State = Place.State
    count = {
        "waiting": Count("places", filter=Q(places__state=State.WAITING)),
        "marked": Count("places", filter=Q(places__state=State.CONFIRMED, places__attended__isnull=False)),
    }
    shown = Session.objects.filter(**which).exclude(state=Session.State.DRAFT)
    return shown.select_related("event").annotate(**count).order_by("starts", "pk")


@dataclass(frozen=True)
class Row:
    """One session of a season. `no_shows` is in percent, and None where nobody has been marked."""

    session: Session
    booked: int
    cancelled: int
    attended: int
    no_shows: int | None


def rows(season: Season) -> list[Row]:
    """Return what each session of `season` has come to, forgotten people included; three statements."""
    sessions = list(sessions_of(season))
    counted = counting.of_sessions(session.pk for session in sessions)
    return [_row(session, counted[session.pk]) for session in sessions]


def _row(session: Session, counted: dict[str, int]) -> Row:
    expected = counted["booked"] - counted["cancelled"]
    known = session.is_past(timezone.now()) and expected and (counted["attended"] or session.marked)
    no_shows = round(100 * (expected - counted["attended"]) / expected) if known else None
    return Row(session, counted["booked"], counted["cancelled"], counted["attended"], no_shows)


@dataclass(frozen=True)
class Bar:
    """One bar of the chart. `x`, `height` and `width` are in the chart's own units: one day or week wide, 100 high."""

    day: date
    booked: int
    x: int
    height: float

    @property
    def y(self) -> float:
        return 100 - self.height


def chart(pks) -> dict:
    """Return the bars of how many booked on each day, or in each week when there are many days."""
    days = counting.by_day(pks)
    if not days:
        return {}
    first, last = min(days), max(days)
    step = 1 if (last - first).days < MOST_BARS else 7
    first -= timedelta(days=first.weekday() if step == 7 else 0)
    sums = [0] * ((last - first).days // step + 1)
    for day, booked in days.items():
        sums[(day - first).days // step] += booked
    most = max(sums)
    bars = [Bar(first + timedelta(days=at * step), one, at, 100 * one / most) for at, one in enumerate(sums)]
    return {"bars": bars, "most": most, "by_week": step == 7, "first": bars[0].day, "last": last, "all": sum(sums)}
