"""When an awareness day is: words an editor writes, such as “second Friday of March”, and the dates they mean.

Pure rules without a database. Dates are civil days in Europe/London; no clock change can move them.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()}
DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}

HOW_TO_WRITE = (
    "Write it like one of these: “8 March”, “second Friday of March”, “last Monday of May”, “October”, "
    "“25 November - 10 December”."
)
DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)")
NTH_DAY = re.compile(r"(?:the )?([a-z]+) ([a-z]+) (?:of|in) ([a-z]+)")
BETWEEN = re.compile(r"\s+(?:-|–|to|until)\s+|\s*–\s*")


@dataclass(frozen=True)
class DayOfMonth:
    """The same date each year."""

    day: int
    month: int

    def in_year(self, year: int) -> date | None:
        """Return the day in `year`; None for 29 February in a year without it."""
        if self.day > calendar.monthrange(year, self.month)[1]:
            return None
        return date(year, self.month, self.day)


@dataclass(frozen=True)
class NthWeekday:
    """The first to fourth, or the last (-1), such weekday (Monday is 0) of a month."""

    nth: int
    weekday: int
    month: int

    def in_year(self, year: int) -> date:
        """Return the day in `year`; every month has four of each weekday."""
        days_in_month = calendar.monthrange(year, self.month)[1]
        if self.nth == -1:
            last = date(year, self.month, days_in_month)
            return last.replace(day=days_in_month - (last.weekday() - self.weekday) % 7)
        first = date(year, self.month, 1)
        return first.replace(day=1 + (self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))


@dataclass(frozen=True)
class LastDay:
    """The last day of a month, whatever its length."""

    month: int

    def in_year(self, year: int) -> date:
        """Return the day in `year`."""
        return date(year, self.month, calendar.monthrange(year, self.month)[1])


@dataclass(frozen=True)
class Rule:
    """A day, or a run of days, that comes round every year."""

    start: DayOfMonth | NthWeekday
    end: DayOfMonth | NthWeekday | LastDay | None = None

    def starting_in(self, year: int) -> tuple[date, date] | None:
        """Return (first day, last day) of the one that starts in `year`; None where that year has no such day."""
        first = self.start.in_year(year)
        if not first or not self.end:
            return first and (first, first)
        last = self.end.in_year(year)
        if not last or last < first:  # over the turn of the year
            last = self.end.in_year(year + 1)
        return last and (first, last)

    def within(self, since: date, until: date) -> list[tuple[date, date]]:
        """Return each (first day, last day) that has a day from `since` to `until`, both included, in order."""
        found = [self.starting_in(year) for year in range(since.year - 1, until.year + 1)]
        return [days for days in found if days and days[0] <= until and days[1] >= since]

    def next_from(self, today: date) -> tuple[date, date]:
        """Return the one that goes on today, or else the next to come."""
        # A leap day can be eight years away (1896 to 1904 was such a gap).
        return self.within(today, date(min(today.year + 9, date.max.year), 12, 31))[0]


def parse(words: str) -> Rule:
    """Return the rule that `words` mean.

    Args:
        words: “8 March”, “second Friday of March”, “October”, or two of them with a dash or “to” between.

    Raises:
        ValueError: with a sentence that says how to write it.
    """
    text = " ".join(words.lower().replace(",", " ").split())
    if text in MONTHS:
        return Rule(DayOfMonth(1, MONTHS[text]), LastDay(MONTHS[text]))
    parts = BETWEEN.split(text)
    if len(parts) > 2:
        raise ValueError(HOW_TO_WRITE)
    if len(parts) == 2 and parts[0].isdigit():  # “3 to 9 June”
        parts[0] = f"{parts[0]} {parts[1].split()[-1]}"
    return Rule(*(_day(part) for part in parts))


def _day(text: str) -> DayOfMonth | NthWeekday:
    if found := DAY_OF_MONTH.fullmatch(text):
        day, month = int(found[1]), MONTHS.get(found[2])
        # 2024 was a leap year: 29 February is a day that can be.
        if month and 1 <= day <= calendar.monthrange(2024, month)[1]:
            return DayOfMonth(day, month)
    if found := NTH_DAY.fullmatch(text):
        nth, weekday, month = NTH.get(found[1]), DAYS.get(found[2]), MONTHS.get(found[3])
        if nth and weekday is not None and month:
            return NthWeekday(nth, weekday, month)
    raise ValueError(HOW_TO_WRITE)
