"""Exceptions, bank holidays, closures and the days when clocks change."""

from datetime import date

import pytest

from core.opening_hours import (
    BankHolidays,
    Hours,
    Now,
    Openness,
    is_bank_holiday,
    next_bank_holiday,
    next_opening,
    openness,
)
from tests.core.hours_words import (
    BANK_HOLIDAYS,
    CHRISTMAS,
    DAY,
    FRI,
    FRIDAY,
    MARCH_2026,
    MARCH_2027,
    MEDWAY,
    MINUTE,
    MON,
    MONDAY,
    OCTOBER_2026,
    OCTOBER_2027,
    SAT,
    SUN,
    THU,
    THURSDAY,
    TUE,
    TUESDAY,
    WED,
    WEDNESDAY,
    daily,
    london,
    on,
    same_moment,
    span,
    utc,
)

# Exceptions


def test_an_exception_replaces_the_weeks_spans():
    hours = Hours(spans=daily("09:00", "17:00"), dated=(on(TUESDAY, ("10:00", "11:00"), ("14:00", "15:00")),))
    states = [openness(hours, london(TUESDAY, at)).openness for at in ("09:30", "10:30", "12:00", "14:30", "16:00")]
    assert states == [Openness.CLOSED, Openness.OPEN, Openness.CLOSED, Openness.OPEN, Openness.CLOSED]


def test_an_exception_counts_from_its_first_day_to_its_last():
    hours = Hours(spans=daily("09:00", "17:00"), dated=(on(TUESDAY, last=THURSDAY),))
    assert openness(hours, london(MONDAY, "16:59")).openness == Openness.OPEN
    assert openness(hours, london(TUESDAY, "12:00")).next_opens == london(FRIDAY, "09:00")
    assert openness(hours, london(THURSDAY, "16:59")).openness == Openness.CLOSED
    assert openness(hours, london(FRIDAY, "09:00")).openness == Openness.OPEN


def test_a_night_that_began_before_a_closed_day_runs_on_into_it():
    hours = Hours(spans=daily("22:00", "06:00"), dated=(on(CHRISTMAS),))
    assert openness(hours, london(CHRISTMAS, "05:00")).until == london(CHRISTMAS, "06:00")
    assert openness(hours, london(CHRISTMAS, "23:00")).openness == Openness.CLOSED
    assert openness(hours, london(CHRISTMAS + DAY, "05:00")).openness == Openness.CLOSED


def test_the_hours_of_an_exception_stand_on_a_bank_holiday():
    hours = Hours(
        spans=daily("09:00", "17:00"),
        dated=(on(CHRISTMAS, ("10:00", "12:00")),),
        bank_holidays=BankHolidays.CLOSED,
    )
    assert openness(hours, london(CHRISTMAS, "11:00")).openness == Openness.OPEN


def test_exceptions_that_contradict_each_other_are_not_believed():
    hours = Hours(spans=daily("09:00", "17:00"), dated=(on(TUESDAY), on(TUESDAY, ("10:00", "12:00"))))
    assert openness(hours, london(TUESDAY, "11:00")).openness == Openness.MAY_BE_OPEN
    assert not openness(hours, london(TUESDAY, "08:00")).next_is_certain


def test_an_exception_that_ends_before_it_begins_changes_nothing():
    hours = Hours(spans=daily("09:00", "17:00"), dated=(on(WEDNESDAY, last=MONDAY),))
    assert openness(hours, london(TUESDAY, "11:00")).openness == Openness.OPEN


# Bank holidays


@pytest.mark.parametrize("day", [CHRISTMAS, date(2026, 12, 28), date(2027, 3, 29), date(2027, 12, 27)])
@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (BankHolidays.AS_USUAL, Openness.OPEN),
        (BankHolidays.CLOSED, Openness.CLOSED),
        (BankHolidays.UNKNOWN, Openness.MAY_BE_OPEN),
    ],
)
def test_a_bank_holiday_follows_what_is_known_about_bank_holidays(day, policy, expected):
    hours = Hours(spans=daily("09:00", "17:00"), bank_holidays=policy)
    assert openness(hours, london(day, "12:00")).openness == expected


def test_after_christmas_the_first_ordinary_day_is_the_next_opening():
    hours = Hours(
        spans=tuple(span(day, "09:00", "17:00") for day in (MON, TUE, WED, THU, FRI)),
        bank_holidays=BankHolidays.CLOSED,
    )
    now = openness(hours, london(date(2026, 12, 24), "17:00"))
    assert now == Now(Openness.CLOSED, None, london(date(2026, 12, 29), "09:00"), True)


def test_a_night_that_began_before_a_bank_holiday_runs_on_into_it():
    hours = Hours(spans=daily("22:00", "06:00"), bank_holidays=BankHolidays.CLOSED)
    assert openness(hours, london(CHRISTMAS, "05:59")).openness == Openness.OPEN
    assert openness(hours, london(CHRISTMAS, "22:00")).openness == Openness.CLOSED


def test_the_night_of_a_bank_holiday_nothing_is_known_about_stays_uncertain_after_midnight():
    hours = Hours(spans=(span(MON, "22:00", "06:00"),), bank_holidays=BankHolidays.UNKNOWN)
    assert openness(hours, london(date(2026, 12, 29), "05:00")).openness == Openness.MAY_BE_OPEN


def test_bank_holidays_are_those_of_england():
    days = (date(2026, 1, 1) + days * DAY for days in range(730))
    assert {day for day in days if is_bank_holiday(day)} == BANK_HOLIDAYS
    assert not is_bank_holiday(date(2026, 3, 17))  # Northern Ireland only
    assert not is_bank_holiday(date(2026, 1, 2))  # Scotland only


def test_the_next_bank_holiday_may_be_today_or_in_the_next_year():
    assert next_bank_holiday(CHRISTMAS) == CHRISTMAS
    assert next_bank_holiday(date(2026, 12, 29)) == date(2027, 1, 1)


# Closed for a while


def test_closed_until_a_date_beats_everything_before_it():
    hours = Hours(always=True, dated=(on(TUESDAY, ("09:00", "17:00")),), closed_until=THURSDAY)
    assert openness(hours, london(TUESDAY, "12:00")) == Now(Openness.CLOSED, None, london(THURSDAY, "00:00"), True)
    assert openness(hours, london(WEDNESDAY, "23:59")).openness == Openness.CLOSED
    assert openness(hours, london(THURSDAY, "00:00")) == Now(Openness.OPEN, None, None, False)


def test_a_night_that_never_began_does_not_open_after_midnight():
    hours = Hours(spans=daily("22:00", "06:00"), closed_until=THURSDAY)
    assert openness(hours, london(THURSDAY, "05:00")) == Now(Openness.CLOSED, None, london(THURSDAY, "22:00"), True)


def test_closed_until_is_said_even_when_the_hours_are_not_known():
    hours = Hours(closed_until=THURSDAY)
    assert openness(hours, london(WEDNESDAY, "12:00")) == Now(Openness.CLOSED, None, None, False)
    assert openness(hours, london(THURSDAY, "12:00")).openness == Openness.UNKNOWN


@pytest.mark.parametrize("closed_until", [MONDAY + 71 * DAY, date.max])
def test_an_opening_beyond_the_horizon_is_not_promised(closed_until):
    hours = Hours(spans=daily("09:00", "17:00"), closed_until=closed_until)
    assert openness(hours, london(MONDAY, "12:00")) == Now(Openness.CLOSED, None, None, False)


def test_the_horizon_can_be_chosen():
    hours = Hours(spans=(span(MON, "09:00", "17:00"),))
    assert next_opening(hours, london(TUESDAY, "12:00"), horizon_days=5) is None
    assert next_opening(hours, london(TUESDAY, "12:00"), horizon_days=6) == london(MONDAY + 7 * DAY, "09:00")


def test_there_is_no_next_opening_while_it_is_or_may_be_open():
    assert next_opening(MEDWAY, london(MONDAY, "10:00")) is None
    assert next_opening(MEDWAY, london(MONDAY, "13:00")) is None


# Clocks change


@pytest.mark.parametrize("sunday", [MARCH_2026, MARCH_2027])
def test_in_march_a_night_shift_is_an_hour_shorter(sunday):
    hours = Hours(spans=(span(SAT, "22:00", "06:00"),))
    assert same_moment(openness(hours, utc(sunday, "00:59")).until, utc(sunday, "05:00"))
    assert openness(hours, utc(sunday, "04:59")).openness == Openness.OPEN
    assert openness(hours, utc(sunday, "05:00")).openness == Openness.CLOSED


@pytest.mark.parametrize("sunday", [MARCH_2026, MARCH_2027])
def test_in_march_a_time_that_is_left_out_comes_when_the_clock_jumps(sunday):
    opens_in_the_gap = Hours(spans=(span(SUN, "01:30", "04:00"),))
    closes_in_the_gap = Hours(spans=(span(SAT, "20:00", "01:30"),))
    jump = utc(sunday, "01:00")
    assert same_moment(openness(opens_in_the_gap, jump - MINUTE).next_opens, jump)
    assert openness(opens_in_the_gap, jump).openness == Openness.OPEN
    assert same_moment(openness(closes_in_the_gap, jump - MINUTE).until, jump)
    assert openness(closes_in_the_gap, jump).openness == Openness.CLOSED


@pytest.mark.parametrize("sunday", [MARCH_2026, MARCH_2027])
def test_in_march_a_span_within_the_missing_hour_does_not_happen(sunday):
    hours = Hours(spans=(span(SUN, "01:10", "01:50"),))
    assert openness(hours, utc(sunday, "01:00")).openness == Openness.CLOSED
    assert openness(hours, utc(sunday, "00:30")).next_opens == london(sunday + 7 * DAY, "01:10")


@pytest.mark.parametrize("sunday", [OCTOBER_2026, OCTOBER_2027])
def test_in_october_a_night_shift_is_an_hour_longer(sunday):
    hours = Hours(spans=(span(SAT, "22:00", "06:00"),))
    for moment in (london(sunday, "01:30"), london(sunday, "01:30", second_time=True)):
        now = openness(hours, moment)
        assert now.openness == Openness.OPEN
        assert same_moment(now.until, utc(sunday, "06:00"))
    assert openness(hours, utc(sunday, "05:59")).openness == Openness.OPEN


@pytest.mark.parametrize("sunday", [OCTOBER_2026, OCTOBER_2027])
def test_in_october_a_time_that_comes_twice_is_meant_the_first_time(sunday):
    hours = Hours(spans=(span(SUN, "00:30", "01:30"),))
    assert same_moment(openness(hours, utc(sunday, "00:00")).until, utc(sunday, "00:30"))
    assert openness(hours, london(sunday, "01:29")).openness == Openness.OPEN
    assert openness(hours, london(sunday, "01:30")).openness == Openness.CLOSED
    assert openness(hours, london(sunday, "01:15", second_time=True)).openness == Openness.CLOSED


@pytest.mark.parametrize("sunday", [OCTOBER_2026, OCTOBER_2027])
def test_in_october_closing_at_two_covers_both_hours_from_one(sunday):
    hours = Hours(spans=(span(SAT, "20:00", "02:00"),))
    assert openness(hours, london(sunday, "01:59", second_time=True)).openness == Openness.OPEN
    assert openness(hours, london(sunday, "02:00")).openness == Openness.CLOSED


@pytest.mark.parametrize("sunday", [OCTOBER_2026, OCTOBER_2027])
def test_in_october_a_disputed_opening_in_the_hour_that_comes_twice_is_not_certain(sunday):
    hours = Hours(spans=(span(SUN, "01:30", "04:00", agreed=False),))
    now = openness(hours, london(sunday, "00:30"))
    assert same_moment(now.next_opens, utc(sunday, "00:30"))
    assert not now.next_is_certain


@pytest.mark.parametrize("sunday", [MARCH_2026, MARCH_2027, OCTOBER_2026, OCTOBER_2027])
def test_the_day_the_clocks_change_is_whole_and_the_next_mornings_hours_are_the_usual_ones(sunday):
    whole_day = Hours(spans=(span(SUN, "00:00", "00:00"),))
    assert openness(whole_day, london(sunday, "00:00")).until == london(sunday + DAY, "00:00")
    assert openness(Hours(spans=daily("09:00", "17:00")), london(sunday, "08:59")).next_opens == london(sunday, "09:00")
