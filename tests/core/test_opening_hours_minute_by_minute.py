"""Every minute, against rules written a second time as plainly as can be."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.opening_hours import (
    LONDON,
    BankHolidays,
    DatedHours,
    Hours,
    Openness,
    next_opening,
    openness,
)
from tests.core.hours_words import (
    BANK_HOLIDAYS,
    CHRISTMAS,
    DAY,
    MARCH_2026,
    MARCH_2027,
    MINUTE,
    MONDAY,
    OCTOBER_2026,
    OCTOBER_2027,
    SAT,
    SUN,
    SUNDAY,
    london,
    same_moment,
    span,
    spans,
    times,
)

# Every minute, against rules written a second time as plainly as can be

CLOCK_CHANGES = (MARCH_2026, MARCH_2027, OCTOBER_2026, OCTOBER_2027)
ANCHORS = (*CLOCK_CHANGES, CHRISTMAS, date(2026, 12, 28), date(2027, 3, 29), MONDAY, SUNDAY)
ZONES = (UTC, LONDON, ZoneInfo("Asia/Kolkata"), ZoneInfo("America/New_York"), timezone(timedelta(hours=14)))


@st.composite
def hours_about(draw, anchor: date) -> Hours:
    near = st.integers(-2, 3).map(lambda days: anchor + days * DAY)
    dated = st.builds(DatedHours, near, near, st.lists(st.tuples(times, times), max_size=2).map(tuple))
    return Hours(
        always=draw(st.sampled_from((False, False, False, True))),
        spans=tuple(draw(st.lists(spans, max_size=8))),
        dated=tuple(draw(st.lists(dated, max_size=2))),
        bank_holidays=draw(st.sampled_from(BankHolidays)),
        closed_until=draw(st.none() | st.none() | near),
    )


anchored_hours = st.sampled_from(ANCHORS).flatmap(lambda anchor: st.tuples(st.just(anchor), hours_about(anchor)))


@cache
def minutes_about(anchor: date) -> list[tuple[datetime, datetime]]:
    """The minutes of four days, each with the latest time that London's clocks have shown by then."""
    minute = london(anchor - DAY, "00:00").astimezone(UTC)
    shown, found = datetime.min, []
    while minute < london(anchor + 3 * DAY, "00:00").astimezone(UTC):
        shown = max(shown, minute.astimezone(LONDON).replace(tzinfo=None))
        found.append((minute, shown))
        minute += MINUTE
    return found


def planned(hours: Hours, day: date) -> list[tuple[time, time, bool]]:
    if hours.closed_until and day < hours.closed_until:
        return []
    exceptions = [exception for exception in hours.dated if exception.first <= day <= exception.last]
    if exceptions:
        sure = all(exception.spans == exceptions[0].spans for exception in exceptions)
        return [(opens, closes, sure) for exception in exceptions for opens, closes in exception.spans]
    if hours.always:
        return [(time(0), time(0), True)]
    usual = [(s.opens, s.closes, s.agreed) for s in hours.spans if s.weekday == day.weekday()]
    if day in BANK_HOLIDAYS and hours.bank_holidays == "closed":
        return []
    if day in BANK_HOLIDAYS and hours.bank_holidays == "unknown":
        return [(opens, closes, False) for opens, closes, _ in usual]
    return usual


def state_with_nothing_planned(hours: Hours, day: date) -> Openness:
    if hours.closed_until and day < hours.closed_until:
        return Openness.CLOSED
    for exception in hours.dated:
        if exception.first <= day <= exception.last or (exception.spans and exception.last >= day):
            return Openness.CLOSED
    return Openness.CLOSED if hours.always or hours.spans else Openness.UNKNOWN


def states_by_the_minute(hours: Hours, anchor: date) -> list[Openness]:
    days = [anchor + ahead * DAY for ahead in range(-2, 4)]
    plans = []
    for day in days:
        for opens, closes, sure in planned(hours, day):
            ends = datetime.combine(day, closes)
            plans.append((datetime.combine(day, opens), ends if closes > opens else ends + DAY, sure))
    otherwise = {day: state_with_nothing_planned(hours, day) for day in days}
    states = []
    for _, shown in minutes_about(anchor):
        sure = [plan[2] for plan in plans if plan[0] <= shown < plan[1]]
        covered = Openness.OPEN if any(sure) else Openness.MAY_BE_OPEN
        states.append(covered if sure else otherwise[shown.date()])
    return states


ANY_OPEN = (Openness.OPEN, Openness.MAY_BE_OPEN)


def first_minute(states: list[Openness], after: int, wanted: tuple[Openness, ...]) -> int | None:
    return next((index for index in range(after + 1, len(states)) if states[index] in wanted), None)


@settings(max_examples=80, deadline=None)
@given(anchored_hours, st.lists(st.integers(0, 4 * 1440 - 70), min_size=3, max_size=3))
@example((OCTOBER_2026, Hours(spans=(span(SUN, "01:30", "04:00", agreed=False),))), [0, 1441, 1500])
@example((MARCH_2027, Hours(spans=(span(SUN, "01:10", "01:50"), span(SAT, "22:00", "01:30")))), [0, 1499, 1500])
def test_every_answer_agrees_with_the_clock_on_the_wall_minute_by_minute(anchored, chosen):
    anchor, hours = anchored
    minutes = [minute for minute, _ in minutes_about(anchor)]
    states = states_by_the_minute(hours, anchor)
    turns = [index for index in range(1, len(states)) if states[index] != states[index - 1]]
    for index in {*chosen, *turns, *(turn - 1 for turn in turns), 0, len(states) - 1}:
        now = openness(hours, minutes[index])
        assert now.openness == states[index], minutes[index]
        assert_the_end_is_right(now, minutes, states, index)
        assert_the_next_opening_is_right(now, minutes, states, index)


def assert_the_end_is_right(now, minutes, states, index):
    if now.openness not in ANY_OPEN:
        assert now.until is None
        return
    goes_on = (Openness.OPEN,) if now.openness == Openness.OPEN else ANY_OPEN
    ends = first_minute(states, index, tuple(set(Openness) - set(goes_on)))
    if ends is None:
        assert now.until is None or now.until.astimezone(UTC) > minutes[-1]
    else:
        assert same_moment(now.until, minutes[ends])


def assert_the_next_opening_is_right(now, minutes, states, index):
    if now.openness != Openness.CLOSED:
        assert now.next_opens is None
        return
    opens = first_minute(states, index, ANY_OPEN)
    if opens is None:
        assert now.next_opens is None or now.next_opens.astimezone(UTC) > minutes[-1]
    else:
        assert same_moment(now.next_opens, minutes[opens])
        assert now.next_is_certain == (states[opens] == Openness.OPEN)


@settings(max_examples=80, deadline=None)
@given(anchored_hours, st.integers(0, 4 * 1440 - 70))
def test_the_next_opening_is_open_and_the_minute_before_it_is_not(anchored, index):
    anchor, hours = anchored
    at = minutes_about(anchor)[index][0]
    opens = next_opening(hours, at)
    if openness(hours, at).openness in ANY_OPEN:
        assert opens is None
    elif opens is not None:
        assert opens.astimezone(UTC) > at
        assert openness(hours, opens).openness in ANY_OPEN
        assert openness(hours, opens.astimezone(UTC) - MINUTE).openness not in ANY_OPEN


@settings(max_examples=80, deadline=None)
@given(anchored_hours, st.integers(0, 4 * 1440 - 70), st.sampled_from(ZONES))
def test_the_zone_a_moment_is_expressed_in_changes_nothing(anchored, index, zone):
    anchor, hours = anchored
    at = minutes_about(anchor)[index][0]
    here, there = openness(hours, at), openness(hours, at.astimezone(zone))
    assert (here.openness, here.next_is_certain) == (there.openness, there.next_is_certain)
    assert same_moment(here.until, there.until)
    assert same_moment(here.next_opens, there.next_opens)
    assert all(found.tzinfo is LONDON for found in (there.until, there.next_opens) if found)
