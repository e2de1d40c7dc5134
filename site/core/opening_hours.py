"""When a helpline or a drop-in is open, in London's wall-clock time; when in doubt, it never says "open"."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from itertools import combinations, groupby
from zoneinfo import ZoneInfo

import holidays

LONDON = ZoneInfo("Europe/London")
MIDNIGHT = time(0)
ONE_DAY = timedelta(days=1)
LONGEST_OPENING_DAYS = 366  # one that has not ended by then is shown as one that does not end
HORIZON_DAYS = 70
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY_MINUTES = 24 * 60
WEEK_MINUTES = 7 * DAY_MINUTES


@dataclass(frozen=True, slots=True)
class Span:
    """A weekly span in London's wall-clock time; it belongs to the day it starts on."""

    weekday: int  # 0 is Monday
    opens: time
    closes: time  # not after `opens`: on the next day; 00:00 to 00:00 is the whole day
    agreed: bool = True  # False: not all sources agree about this span


@dataclass(frozen=True, slots=True)
class DatedHours:
    """An exception: from `first` to `last`, both included, `spans` replace the week's; no spans is closed."""

    first: date
    last: date
    spans: tuple[tuple[time, time], ...] = ()  # (opens, closes), as in Span

    def covers(self, day: date) -> bool:
        """Return whether `day`, a date in London, is one of the exception's."""
        return self.first <= day <= self.last


class BankHolidays(StrEnum):
    """What happens to weekly spans on England's bank holidays."""

    AS_USUAL = "as-usual"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Hours:
    """All that is known about when something is open."""

    always: bool = False  # 24 hours, bank holidays too: only `dated` and `closed_until` take away from it
    spans: tuple[Span, ...] = ()
    dated: tuple[DatedHours, ...] = ()
    bank_holidays: BankHolidays = BankHolidays.UNKNOWN  # what they do to `spans`, and to nothing else
    closed_until: date | None = None  # nothing that starts before this date counts

    @property
    def known(self) -> bool:
        """True when there is something to say about these hours."""
        return bool(self.always or self.spans or self.dated)


class Openness(StrEnum):
    """What may be said about a moment."""

    OPEN = "open"
    MAY_BE_OPEN = "may-be-open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Now:
    """What may be said about a moment and what follows it; the datetimes are aware, in Europe/London.

    `until` is the first moment at which as much can no longer be said: OPEN ends where it only may be open.
    None: not within a year. `next_is_certain` is False without `next_opens`, or when that rests on a span not
    agreed, on a bank holiday nothing is known about, or on exceptions that contradict each other.
    """

    openness: Openness
    until: datetime | None
    next_opens: datetime | None
    next_is_certain: bool


@dataclass(frozen=True, slots=True)
class WeekRow:
    """Weekdays in a row (0 is Monday) with the same spans, given as the first day's; no spans is closed."""

    first_day: int
    last_day: int
    spans: tuple[Span, ...]


def openness(hours: Hours, at: datetime) -> Now:
    """Return whether it is open at `at`, until when, or when it opens next (within 70 days).

    Args:
        hours: what is known about its hours.
        at: the moment asked about, aware, in any timezone; ValueError when it has none.
    """
    moment = _utc(at)
    today = moment.astimezone(LONDON).date()
    closed_for_now = hours.closed_until is not None and today < hours.closed_until
    if hours.always and not closed_for_now and all(exception.last < today for exception in hours.dated):
        return Now(Openness.OPEN, None, None, False)
    for state, certain_only in ((Openness.OPEN, True), (Openness.MAY_BE_OPEN, False)):
        end = _end_of_opening(hours, moment, certain_only)
        if end != moment:
            return Now(state, end and end.astimezone(LONDON), None, False)
    # Without a week, exceptions are known only as far as they go.
    dated_is_known = any(e.covers(today) or (e.spans and today <= e.last) for e in hours.dated)
    if not (hours.always or hours.spans or dated_is_known or closed_for_now):
        return Now(Openness.UNKNOWN, None, None, False)
    opens = _next_start(hours, moment, HORIZON_DAYS)
    certain = opens is not None and _end_of_opening(hours, opens, certain_only=True) != opens
    return Now(Openness.CLOSED, None, opens and opens.astimezone(LONDON), certain)


def next_opening(hours: Hours, at: datetime, horizon_days: int = HORIZON_DAYS) -> datetime | None:
    """Return the next moment it opens or may open, aware, in Europe/London.

    None when it is or may be open at `at` already, or does not open within the horizon.

    Args:
        hours: what is known about its hours.
        at: the moment to look ahead from, aware, in any timezone; ValueError when it has none.
        horizon_days: how many days after London's day of `at` an opening may start.
    """
    moment = _utc(at)
    if _end_of_opening(hours, moment, certain_only=False) != moment:
        return None
    opens = _next_start(hours, moment, horizon_days)
    return opens and opens.astimezone(LONDON)


def problems(spans: Iterable[Span], dated: Iterable[DatedHours] = ()) -> list[str]:
    """Return what an editor has to put right, as sentences in plain English; empty when all is well.

    Args:
        spans: the week's spans, agreed or not, in any order.
        dated: the exceptions, in any order.
    """
    found = _span_problems([(f"{DAY_NAMES[s.weekday]} {_times_words(s)}", s) for s in spans], WEEK_MINUTES)
    dated = sorted(dated, key=lambda exception: exception.first)
    for exception in dated:
        days = _range_words(exception)
        if exception.last < exception.first:
            found.append(f"{days}: the last day is before the first. Check both.")
        within = [Span(0, opens, closes) for opens, closes in exception.spans]
        # On a single day nothing follows that a span over midnight could run into.
        around = WEEK_MINUTES if exception.first == exception.last else DAY_MINUTES
        found += _span_problems([(f"{days}: {_times_words(s)}", s) for s in within], around)
    for one, other in combinations(dated, 2):
        if other.first <= min(one.last, other.last):
            found.append(f"{_range_words(one)} and {_range_words(other)} share days. Change one of them.")
    return list(dict.fromkeys(found))


def week(hours: Hours) -> list[WeekRow]:
    """Return the ordinary week, Monday first: days in a row with the same spans are one row, closed days too.

    Empty when it is not known: exceptions alone say nothing about an ordinary week.
    """
    if not (hours.always or hours.spans):
        return []
    spans = [Span(weekday, MIDNIGHT, MIDNIGHT) for weekday in range(7)] if hours.always else hours.spans
    times = [sorted({(s.opens, s.closes, s.agreed) for s in spans if s.weekday == day}) for day in range(7)]
    runs = [list(days) for _, days in groupby(range(7), key=times.__getitem__)]
    return [WeekRow(run[0], run[-1], tuple(Span(run[0], *span) for span in times[run[0]])) for run in runs]


def is_bank_holiday(day: date) -> bool:
    """Return whether `day`, a date in London, is a bank holiday in England or the holiday one stands in for.

    When Boxing Day is a Saturday, both that Saturday and the Monday instead of it count.
    """
    return day in _bank_holidays(day.year)


def next_bank_holiday(day: date) -> date | None:
    """Return the first bank holiday in England on or after `day`; None after 2100, which is not known."""
    coming = _bank_holidays(day.year) | _bank_holidays(day.year + 1)
    return min((holiday for holiday in coming if holiday >= day), default=None)


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def _utc(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise ValueError("The moment asked about needs a timezone.")
    return at.astimezone(UTC)


@lru_cache(maxsize=8192)
def _moment(day: date, wall: time) -> datetime:
    """Return, in UTC, the first moment at which a clock in London has reached `wall` on `day`."""
    # In October 01:30 comes twice: the first is meant, so that nothing is called open for an hour too long.
    # In March 01:30 is left out: the clock reaches it when it jumps.
    local = datetime.combine(day, wall.replace(fold=0), LONDON)
    moment = local.astimezone(UTC)
    if moment.astimezone(LONDON).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    return local.replace(minute=0, second=0, microsecond=0).astimezone(UTC)  # the clocks jump on the hour


def _openings_on(hours: Hours, day: date) -> list[tuple[datetime, datetime, bool]]:
    """Return (start in UTC, end in UTC, certain) of the openings that start on `day`, by start."""
    # Closures take away what starts on a day, so a span over midnight runs on into a closed day: whoever
    # answers on the night before Christmas stays until the shift ends.
    openings = [
        (_moment(day, opens), _moment(day if closes > opens else day + ONE_DAY, closes), certain)
        for opens, closes, certain in _times_on(hours, day)
    ]
    # A span inside March's missing hour has no length.
    return sorted(opening for opening in openings if opening[0] < opening[1])


def _times_on(hours: Hours, day: date) -> list[tuple[time, time, bool]]:
    if hours.closed_until is not None and day < hours.closed_until:
        return []
    exceptions = [exception.spans for exception in hours.dated if exception.covers(day)]
    if exceptions:
        certain = len(set(exceptions)) == 1  # two that contradict each other: neither is believed
        return [(opens, closes, certain) for spans in exceptions for opens, closes in spans]
    if hours.always:
        return [(MIDNIGHT, MIDNIGHT, True)]
    special = hours.bank_holidays != BankHolidays.AS_USUAL and is_bank_holiday(day)
    if special and hours.bank_holidays == BankHolidays.CLOSED:
        return []
    return [(s.opens, s.closes, s.agreed and not special) for s in hours.spans if s.weekday == day.weekday()]


def _end_of_opening(hours: Hours, moment: datetime, certain_only: bool) -> datetime | None:
    """Return when the opening at `moment` ends, in UTC: `moment` if there is none, None if no end is near."""
    end = moment
    day = moment.astimezone(LONDON).date() - ONE_DAY
    for _ in range(LONGEST_OPENING_DAYS + 1):
        if _moment(day, MIDNIGHT) > end:
            return end
        for starts, ends, certain in _openings_on(hours, day):
            if starts <= end and (certain or not certain_only):
                end = max(end, ends)
        day += ONE_DAY
    return None


def _next_start(hours: Hours, moment: datetime, horizon_days: int) -> datetime | None:
    days = (moment.astimezone(LONDON).date() + timedelta(days=ahead) for ahead in range(horizon_days + 1))
    starts = (start for day in days for start, _, _ in _openings_on(hours, day))
    return next((start for start in starts if start > moment), None)


def _span_problems(named: list[tuple[str, Span]], around: int) -> list[str]:
    """Return what is wrong with (words, span)s on a clock that starts again after `around` minutes."""
    found = [
        f"{words} closes when it opens. Correct a time; for the whole day, both are 00:00."
        for words, span in named
        if span.opens == span.closes != MIDNIGHT
    ]
    for (words, one), (other_words, other) in combinations(named, 2):
        ahead = (_start(other) - _start(one)) % around
        if ahead == 0 and one.closes == other.closes:
            found.append(f"{words} is there twice. Remove one.")
        elif ahead < _length(one) or -ahead % around < _length(other):
            found.append(f"{words} overlaps {other_words}. Change one, or make them one.")
    return found


def _start(span: Span) -> int:
    return span.weekday * DAY_MINUTES + span.opens.hour * 60 + span.opens.minute


def _length(span: Span) -> int:
    closes = span.closes.hour * 60 + span.closes.minute
    return (closes - _start(span)) % DAY_MINUTES or DAY_MINUTES


def _times_words(span: Span) -> str:
    next_day = " the next day" if MIDNIGHT < span.closes <= span.opens else ""
    return f"{span.opens:%H:%M} to {span.closes:%H:%M}{next_day}"


def _range_words(exception: DatedHours) -> str:
    days = dict.fromkeys(f"{day.day} {day:%B %Y}" for day in (exception.first, exception.last))
    return " to ".join(days)
