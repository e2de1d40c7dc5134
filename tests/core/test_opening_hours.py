"""What is said about being open in an ordinary week is right, and never surer than we are."""

from datetime import date, datetime

import pytest

from core.opening_hours import (
    LONDON,
    BankHolidays,
    Hours,
    Now,
    Openness,
    next_opening,
    openness,
    problems,
)
from tests.core.hours_words import (
    CHRISTMAS,
    DAY,
    FRI,
    FRIDAY,
    MEDWAY,
    MON,
    MONDAY,
    SATURDAY,
    SUN,
    SUNDAY,
    THURSDAY,
    TUE,
    TUESDAY,
    WEDNESDAY,
    daily,
    london,
    on,
    span,
)

# An ordinary week


def test_it_is_open_from_its_first_minute_and_closed_from_its_closing_minute():
    hours = Hours(spans=(span(MON, "09:30", "11:30"),))
    states = [openness(hours, london(MONDAY, at)).openness for at in ("09:29", "09:30", "11:29", "11:30")]
    assert states == [Openness.CLOSED, Openness.OPEN, Openness.OPEN, Openness.CLOSED]


def test_it_says_when_the_present_opening_ends():
    now = openness(Hours(spans=(span(MON, "09:30", "11:30"),)), london(MONDAY, "10:00"))
    assert now == Now(Openness.OPEN, london(MONDAY, "11:30"), None, False)
    assert now.until.tzinfo is LONDON


def test_when_closed_it_says_when_it_opens_next():
    now = openness(Hours(spans=(span(MON, "09:30", "11:30"),)), london(TUESDAY, "10:00"))
    assert now == Now(Openness.CLOSED, None, london(MONDAY + 7 * DAY, "09:30"), True)
    assert now.next_opens.tzinfo is LONDON


def test_several_spans_a_day_leave_a_gap_between_them():
    hours = Hours(spans=(span(MON, "13:00", "16:00"), span(MON, "09:00", "12:00")))
    assert openness(hours, london(MONDAY, "10:00")).until == london(MONDAY, "12:00")
    assert openness(hours, london(MONDAY, "12:30")) == Now(Openness.CLOSED, None, london(MONDAY, "13:00"), True)


def test_seconds_do_not_change_the_answer():
    hours = Hours(spans=(span(MON, "09:30", "11:30"),))
    assert openness(hours, london(MONDAY, "11:29:59")).openness == Openness.OPEN
    assert openness(hours, london(MONDAY, "09:29:59")).openness == Openness.CLOSED


def test_overlapping_spans_end_when_the_last_of_them_does():
    hours = Hours(spans=(span(MON, "09:00", "17:00"), span(MON, "10:00", "12:00"), span(MON, "16:00", "18:00")))
    assert openness(hours, london(MONDAY, "11:00")).until == london(MONDAY, "18:00")


def test_a_moment_without_a_timezone_is_refused():
    with pytest.raises(ValueError, match="timezone"):
        openness(Hours(always=True), datetime(2026, 6, 8, 10))
    with pytest.raises(ValueError, match="timezone"):
        next_opening(Hours(always=True), datetime(2026, 6, 8, 10))


# Over midnight


def test_a_span_over_midnight_is_open_after_midnight():
    hours = Hours(spans=(span(FRI, "22:00", "06:00"),))
    assert openness(hours, london(SATURDAY, "05:59")).openness == Openness.OPEN
    assert openness(hours, london(SATURDAY, "06:00")).openness == Openness.CLOSED
    assert openness(hours, london(FRIDAY, "05:59")).openness == Openness.CLOSED


def test_sunday_night_runs_into_monday():
    hours = Hours(spans=(span(SUN, "22:00", "06:00"),))
    now = openness(hours, london(MONDAY, "02:00"))
    assert now == Now(Openness.OPEN, london(MONDAY, "06:00"), None, False)


def test_midnight_as_closing_time_is_the_end_of_the_day():
    hours = Hours(spans=(span(MON, "18:00", "00:00"),))
    assert openness(hours, london(MONDAY, "23:59")).until == london(TUESDAY, "00:00")
    assert openness(hours, london(TUESDAY, "00:00")).openness == Openness.CLOSED
    assert openness(hours, london(MONDAY, "00:00")).openness == Openness.CLOSED


def test_an_evening_and_the_early_morning_after_it_are_one_opening():
    hours = Hours(spans=(span(MON, "22:00", "00:00"), span(TUE, "00:00", "06:00")))
    assert openness(hours, london(MONDAY, "23:00")).until == london(TUESDAY, "06:00")


def test_midnight_to_midnight_is_the_whole_day():
    hours = Hours(spans=(span(MON, "00:00", "00:00"),))
    assert openness(hours, london(MONDAY, "00:00")).until == london(TUESDAY, "00:00")
    assert openness(hours, london(SUNDAY, "23:59")).openness == Openness.CLOSED


def test_a_week_of_whole_days_has_no_end():
    hours = Hours(spans=daily("00:00", "00:00"), bank_holidays=BankHolidays.AS_USUAL)
    assert openness(hours, london(MONDAY, "12:00")) == Now(Openness.OPEN, None, None, False)


def test_a_week_of_whole_days_ends_at_a_bank_holiday_that_is_closed():
    hours = Hours(spans=daily("00:00", "00:00"), bank_holidays=BankHolidays.CLOSED)
    assert openness(hours, london(MONDAY, "12:00")).until == london(date(2026, 8, 31), "00:00")


# Sources that do not agree


def test_a_span_that_sources_do_not_agree_on_may_be_open():
    hours = Hours(spans=(span(MON, "09:30", "11:30", agreed=False),))
    assert openness(hours, london(MONDAY, "10:00")) == Now(Openness.MAY_BE_OPEN, london(MONDAY, "11:30"), None, False)
    assert openness(hours, london(MONDAY, "09:00")) == Now(Openness.CLOSED, None, london(MONDAY, "09:30"), False)


def test_an_agreed_span_within_one_that_is_not_makes_it_open():
    hours = Hours(spans=(span(MON, "09:00", "15:00", agreed=False), span(MON, "10:00", "12:00")))
    states = [openness(hours, london(MONDAY, at)).openness for at in ("09:59", "10:00", "11:59", "12:00")]
    assert states == [Openness.MAY_BE_OPEN, Openness.OPEN, Openness.OPEN, Openness.MAY_BE_OPEN]


def test_surely_open_ends_where_only_a_disputed_span_goes_on():
    hours = Hours(spans=(span(MON, "09:00", "12:00"), span(MON, "12:00", "14:00", agreed=False)))
    assert openness(hours, london(MONDAY, "10:00")).until == london(MONDAY, "12:00")


def test_perhaps_open_ends_when_it_is_surely_closed():
    hours = Hours(spans=(span(MON, "09:00", "12:00", agreed=False), span(MON, "12:00", "14:00")))
    assert openness(hours, london(MONDAY, "10:00")).until == london(MONDAY, "14:00")


def test_the_next_opening_is_certain_when_an_agreed_span_starts_with_a_disputed_one():
    hours = Hours(spans=(span(MON, "09:00", "12:00", agreed=False), span(MON, "09:00", "11:00")))
    assert openness(hours, london(MONDAY, "08:00")).next_is_certain


@pytest.mark.parametrize(
    ("day", "at", "expected"),
    [
        (MONDAY, "09:30", Openness.OPEN),
        (MONDAY, "11:30", Openness.CLOSED),
        (MONDAY, "13:00", Openness.MAY_BE_OPEN),
        (WEDNESDAY, "14:29", Openness.MAY_BE_OPEN),
        (THURSDAY, "10:00", Openness.MAY_BE_OPEN),
        (THURSDAY, "12:00", Openness.CLOSED),
        (THURSDAY, "14:00", Openness.MAY_BE_OPEN),
        (FRIDAY, "10:00", Openness.OPEN),
        (FRIDAY, "13:00", Openness.CLOSED),
        (SATURDAY, "10:00", Openness.CLOSED),
    ],
)
def test_medways_line_is_open_only_when_all_sources_say_so(day, at, expected):
    assert openness(MEDWAY, london(day, at)).openness == expected


@pytest.mark.parametrize(
    ("day", "at", "opens_day", "opens_at", "certain"),
    [
        (MONDAY, "12:00", MONDAY, "12:30", False),
        (MONDAY, "15:00", TUESDAY, "09:30", True),
        (WEDNESDAY, "15:00", THURSDAY, "09:30", False),
        (FRIDAY, "12:00", MONDAY + 7 * DAY, "09:30", True),
        (date(2026, 8, 28), "12:00", date(2026, 8, 31), "09:30", False),  # a bank holiday nobody asked about
    ],
)
def test_medways_line_says_when_it_opens_next_and_how_sure_that_is(day, at, opens_day, opens_at, certain):
    now = openness(MEDWAY, london(day, at))
    assert now == Now(Openness.CLOSED, None, london(opens_day, opens_at), certain)


def test_medways_line_has_no_problem_for_the_editor():
    assert problems(MEDWAY.spans, MEDWAY.dated) == []


# Day and night, and nothing known


def test_day_and_night_has_no_end():
    assert openness(Hours(always=True), london(MONDAY, "03:00")) == Now(Openness.OPEN, None, None, False)


@pytest.mark.parametrize("policy", BankHolidays)
def test_day_and_night_means_bank_holidays_too(policy):
    hours = Hours(always=True, bank_holidays=policy)
    assert openness(hours, london(CHRISTMAS, "12:00")) == Now(Openness.OPEN, None, None, False)


def test_day_and_night_stops_for_a_closed_day():
    hours = Hours(always=True, dated=(on(CHRISTMAS),))
    assert openness(hours, london(MONDAY, "12:00")).until == london(CHRISTMAS, "00:00")
    assert openness(hours, london(CHRISTMAS, "12:00")) == Now(
        Openness.CLOSED, None, london(CHRISTMAS + DAY, "00:00"), True
    )
    assert openness(hours, london(CHRISTMAS + DAY, "00:00")) == Now(Openness.OPEN, None, None, False)


def test_without_hours_nothing_is_said():
    assert not Hours().known
    assert openness(Hours(), london(MONDAY, "12:00")) == Now(Openness.UNKNOWN, None, None, False)


@pytest.mark.parametrize(
    "hours", [Hours(always=True), Hours(spans=daily("09:00", "10:00")), Hours(dated=(on(MONDAY),))]
)
def test_hours_of_any_kind_are_something_to_say(hours):
    assert hours.known


def test_a_closed_day_alone_does_not_make_the_other_days_closed():
    hours = Hours(dated=(on(TUESDAY),))
    states = [openness(hours, london(day, "12:00")).openness for day in (MONDAY, TUESDAY, WEDNESDAY)]
    assert states == [Openness.UNKNOWN, Openness.CLOSED, Openness.UNKNOWN]


def test_a_drop_in_known_by_its_dates_is_closed_between_them_and_unknown_after_the_last():
    hours = Hours(dated=(on(MONDAY, ("10:00", "12:00")), on(WEDNESDAY, ("10:00", "12:00"))))
    states = [openness(hours, london(day, "12:00")).openness for day in (TUESDAY, WEDNESDAY, THURSDAY)]
    assert states == [Openness.CLOSED, Openness.CLOSED, Openness.UNKNOWN]
    assert openness(hours, london(TUESDAY, "12:00")).next_opens == london(WEDNESDAY, "10:00")
