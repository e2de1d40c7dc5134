"""Short words for days, moments and spans, shared by the tests of opening hours."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from core.opening_hours import (
    LONDON,
    DatedHours,
    Hours,
    Span,
)

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
MARCH_2026, OCTOBER_2026 = date(2026, 3, 29), date(2026, 10, 25)
MARCH_2027, OCTOBER_2027 = date(2027, 3, 28), date(2027, 10, 31)
# As the government publishes them, and the days at a weekend that a weekday stands in for.
DAYS_OFF = {
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28",
}
BANK_HOLIDAYS = {date.fromisoformat(f"{year}-{day}") for year, days in DAYS_OFF.items() for day in days.split()}


def clock(words: str) -> time:
    return time.fromisoformat(words)


def span(weekday: int, opens: str, closes: str, agreed: bool = True) -> Span:
    return Span(weekday, clock(opens), clock(closes), agreed)


def daily(opens: str, closes: str, agreed: bool = True) -> tuple[Span, ...]:
    return tuple(span(weekday, opens, closes, agreed) for weekday in range(7))


def on(first: date, *spans: tuple[str, str], last: date | None = None) -> DatedHours:
    return DatedHours(first, last or first, tuple((clock(opens), clock(closes)) for opens, closes in spans))


def london(day: date, words: str, second_time: bool = False) -> datetime:
    return datetime.combine(day, clock(words), LONDON).replace(fold=int(second_time))


def utc(day: date, words: str) -> datetime:
    return datetime.combine(day, clock(words), UTC)


def same_moment(one: datetime | None, other: datetime | None) -> bool:
    # In UTC: Python compares two datetimes of the same zone by their wall clocks.
    return (one and one.astimezone(UTC)) == (other and other.astimezone(UTC))


MONDAY = date(2026, 6, 8)  # an ordinary week in summer
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (MONDAY + days * DAY for days in range(1, 7))
CHRISTMAS = date(2026, 12, 25)
MEDWAY = Hours(
    spans=(
        *(span(day, "09:30", "11:30") for day in (MON, TUE, WED, FRI)),
        *(span(day, "12:30", "14:30", agreed=False) for day in (MON, TUE, WED, THU)),
        span(THU, "09:30", "11:30", agreed=False),
    )
)


ODD_TIMES = ("00:00", "00:30", "01:00", "01:15", "01:30", "02:00", "02:30", "09:30", "12:00", "22:00", "23:59")
times = st.sampled_from([clock(words) for words in ODD_TIMES]) | st.builds(time, st.integers(0, 23), st.integers(0, 59))
spans = st.builds(Span, st.integers(0, 6), times, times, st.booleans())
