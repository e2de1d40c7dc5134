"""Opening hours as Open Referral UK's schedules: rows that repeat each week, and dated rows for exceptions.

HSDS has no row for "not today". Its guidance is to end the weekly row before the exception, to begin it again after it,
and to say the exception in a row of its own; so a program that knows nothing of exceptions is right as well. Times are
London's wall clock, as in the standard's own example: an offset would be wrong for half of the year.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from core.opening_hours import DAY_NAMES, MIDNIGHT, ONE_DAY, BankHolidays, Hours, next_bank_holiday

HORIZON = timedelta(days=366)  # how far ahead bank holidays are told
DAY_CODES = tuple(name[:2].upper() for name in DAY_NAMES)  # RFC 5545, 3.3.10
LAST_SECOND = time(23, 59, 59)
EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class _Exception:
    first: date | None  # None: since before today
    last: date
    spans: tuple[tuple[time, time], ...]
    why: str

    def weekdays(self) -> frozenset[int]:
        if self.first is None:
            return EVERY_DAY
        days = min((self.last - self.first).days, 6)
        return frozenset((self.first.weekday() + ahead) % 7 for ahead in range(days + 1))


def schedules(hours: Hours, today: date) -> list[dict]:
    """Return `hours` as rows of HSDS-UK's `schedule`, without ids; empty when nothing is known.

    A row whose `closes_at` is before its `opens_at` closes on the next day, and says so. Midnight at the end of a day
    is written 23:59:59, because 00:00:00 would be before it opens. A row without times is a day on which it is closed.

    Args:
        hours: what is known about the hours.
        today: a date in London; what was over before it is left out.
    """
    if not hours.known:
        return []
    exceptions = list(_exceptions(hours, today))
    rows = []
    for (opens, closes, agreed), weekdays in _weekly(hours).items():
        notes = [] if agreed else ["Our sources do not agree about these hours. Ring first."]
        if not hours.always and hours.bank_holidays == BankHolidays.UNKNOWN:
            notes.append("We do not know about bank holidays. Ring first.")
        for first, last in _between(weekdays, exceptions, today):
            rows.append(_row(weekdays, opens, closes, first, last, "", notes))
    for exception in exceptions:
        for opens, closes in exception.spans:
            rows.append(_row(exception.weekdays(), opens, closes, exception.first, exception.last, exception.why, []))
        if not exception.spans:
            rows.append(_dates(exception.first, exception.last) | {"description": exception.why})
    return rows


def _weekly(hours: Hours) -> dict[tuple[time, time, bool], frozenset[int]]:
    """Return the weekdays (0 is Monday) of each (opens, closes, agreed)."""
    if hours.always:
        return {(MIDNIGHT, MIDNIGHT, True): EVERY_DAY}
    times = dict.fromkeys((span.opens, span.closes, span.agreed) for span in hours.spans)
    return {
        found: frozenset(s.weekday for s in hours.spans if (s.opens, s.closes, s.agreed) == found) for found in times
    }


def _exceptions(hours: Hours, today: date) -> Iterator[_Exception]:
    """Yield the exceptions that are not over, in the order that `core.opening_hours` believes them."""
    begins = today
    if hours.closed_until and hours.closed_until > today:
        begins = hours.closed_until
        yield _Exception(None, begins - ONE_DAY, (), "Closed for now")
    for dated in sorted(hours.dated, key=lambda dated: dated.first):
        if dated.last >= begins:
            why = "Other hours on these days" if dated.spans else "Closed"
            first = dated.first if begins == today else max(dated.first, begins)
            yield _Exception(first, dated.last, dated.spans, why)
    if hours.always or hours.bank_holidays != BankHolidays.CLOSED:
        return
    staffed = {span.weekday for span in hours.spans}
    day = next_bank_holiday(begins)
    while day and day <= today + HORIZON:
        if day.weekday() in staffed and not any(dated.covers(day) for dated in hours.dated):
            yield _Exception(day, day, (), "Closed: bank holiday")
        day = next_bank_holiday(day + ONE_DAY)


def _between(weekdays, exceptions, today: date) -> Iterator[tuple[date | None, date | None]]:
    """Yield (first day, last day) of the times between the exceptions that touch `weekdays`; None has no end."""
    begins = None
    for exception in sorted(exceptions, key=lambda exception: exception.first or today):
        if not exception.weekdays() & weekdays:
            continue
        first, exception_first = begins or today, exception.first or today
        ahead = range(min((exception_first - first).days, 7))
        if any((first + timedelta(days)).weekday() in weekdays for days in ahead):
            yield begins, exception_first - ONE_DAY
        begins = max(first, exception.last + ONE_DAY)
    yield begins, None


def _row(weekdays, opens: time, closes: time, first, last, why: str, notes: list[str]) -> dict:
    whole_day = opens == closes == MIDNIGHT
    words = [why, "Open 24 hours" if whole_day else "Closes on the next day" if MIDNIGHT < closes <= opens else ""]
    row = {
        "freq": "WEEKLY",
        "byday": ",".join(DAY_CODES[day] for day in sorted(weekdays)),
        "opens_at": opens.isoformat(),
        "closes_at": (LAST_SECOND if closes == MIDNIGHT else closes).isoformat(),
    }
    said = {"description": ". ".join(filter(None, words)), "notes": " ".join(notes)}
    return row | _dates(first, last) | {name: text for name, text in said.items() if text}


def _dates(first: date | None, last: date | None) -> dict:
    found = {"valid_from": first, "valid_to": last}
    return {name: day.isoformat() for name, day in found.items() if day}
