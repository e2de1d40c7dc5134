"""Opening hours as rows of Open Referral UK: right for programs that know of exceptions, and for those that do not."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.opening_hours import BankHolidays, DatedHours, Hours, Span, is_bank_holiday, openness
from services_directory.oruk.schedules import DAY_CODES, schedules
from tests.making import london

FRIDAY = date(2026, 11, 20)
NINE, FIVE = time(9), time(17)
OFFICE = tuple(Span(day, NINE, FIVE) for day in range(5))


def open_by_rows(rows, day: date, at: time) -> bool:
    """What a program finds that only knows days of the week, times, and from when to when a row holds."""
    for row in rows:
        if "opens_at" not in row:
            continue
        opens, closes = time.fromisoformat(row["opens_at"]), time.fromisoformat(row["closes_at"])
        over_midnight = closes <= opens
        for start, hours in ((day, (opens, time.max if over_midnight else closes)), (day - timedelta(1), None)):
            if DAY_CODES[start.weekday()] not in row["byday"].split(","):
                continue
            if not row.get("valid_from", "0") <= start.isoformat() <= row.get("valid_to", "9"):
                continue
            if hours and hours[0] <= at < hours[1]:
                return True
            if hours is None and over_midnight and at < closes:
                return True
    return False


def test_days_with_the_same_times_are_one_row():
    hours = Hours(spans=(*OFFICE, Span(5, time(10), time(12))), bank_holidays=BankHolidays.AS_USUAL)
    assert schedules(hours, FRIDAY) == [
        {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": "09:00:00", "closes_at": "17:00:00"},
        {"freq": "WEEKLY", "byday": "SA", "opens_at": "10:00:00", "closes_at": "12:00:00"},
    ]


def test_round_the_clock_is_every_day_from_midnight_to_its_last_second():
    assert schedules(Hours(always=True), FRIDAY) == [
        {
            "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU", "opens_at": "00:00:00", "closes_at": "23:59:59",
            "description": "Open 24 hours",
        }
    ]  # fmt: skip


def test_a_span_over_midnight_belongs_to_the_day_it_opens_on_and_says_so():
    hours = Hours(spans=(Span(4, time(20), time(2)), Span(6, time(20), time(0))), bank_holidays=BankHolidays.AS_USUAL)
    assert schedules(hours, FRIDAY) == [
        {
            "freq": "WEEKLY", "byday": "FR", "opens_at": "20:00:00", "closes_at": "02:00:00",
            "description": "Closes on the next day",
        },
        {"freq": "WEEKLY", "byday": "SU", "opens_at": "20:00:00", "closes_at": "23:59:59"},
    ]  # fmt: skip


def test_an_exception_ends_the_weekly_row_and_is_a_row_of_its_own():
    dated = (
        DatedHours(date(2026, 11, 24), date(2026, 11, 25)),
        DatedHours(date(2026, 11, 27), date(2026, 11, 27), ((NINE, time(12)),)),
    )
    hours = Hours(spans=OFFICE, dated=dated, bank_holidays=BankHolidays.AS_USUAL)
    week = {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": "09:00:00", "closes_at": "17:00:00"}
    assert schedules(hours, FRIDAY) == [
        week | {"valid_to": "2026-11-23"},
        week | {"valid_from": "2026-11-26", "valid_to": "2026-11-26"},
        week | {"valid_from": "2026-11-28"},
        {"valid_from": "2026-11-24", "valid_to": "2026-11-25", "description": "Closed"},
        {
            "freq": "WEEKLY", "byday": "FR", "opens_at": "09:00:00", "closes_at": "12:00:00",
            "valid_from": "2026-11-27", "valid_to": "2026-11-27", "description": "Other hours on these days",
        },
    ]  # fmt: skip


def test_bank_holidays_of_a_year_are_closed_where_they_touch_the_week():
    rows = schedules(Hours(spans=(Span(0, NINE, FIVE),), bank_holidays=BankHolidays.CLOSED), FRIDAY)
    closed = [row for row in rows if row.get("description") == "Closed: bank holiday"]
    assert [row["valid_from"] for row in closed] == [
        "2026-12-28",
        "2027-03-29",
        "2027-05-03",
        "2027-05-31",
        "2027-08-30",
    ]
    assert all(row["valid_from"] == row["valid_to"] for row in closed)
    assert not open_by_rows(rows, date(2026, 12, 28), time(10))
    assert open_by_rows(rows, date(2027, 1, 4), time(10))


def test_special_hours_on_a_bank_holiday_count_more_than_its_closure():
    special = DatedHours(date(2026, 12, 28), date(2026, 12, 28), ((time(10), time(12)),))
    rows = schedules(Hours(spans=OFFICE, dated=(special,), bank_holidays=BankHolidays.CLOSED), FRIDAY)
    assert "2026-12-28" not in [row["valid_from"] for row in rows if row.get("description") == "Closed: bank holiday"]
    assert open_by_rows(rows, date(2026, 12, 28), time(11))


def test_closed_for_now_ends_on_the_day_before_it_opens_again():
    hours = Hours(spans=OFFICE, closed_until=date(2026, 12, 1), bank_holidays=BankHolidays.AS_USUAL)
    assert [(row.get("valid_from"), row.get("valid_to")) for row in schedules(hours, FRIDAY)] == [
        ("2026-12-01", None),
        (None, "2026-11-30"),
    ]


def test_what_is_over_is_left_out():
    over = DatedHours(date(2026, 11, 2), date(2026, 11, 6))
    hours = Hours(spans=OFFICE, dated=(over,), closed_until=FRIDAY, bank_holidays=BankHolidays.AS_USUAL)
    assert len(schedules(hours, FRIDAY)) == 1


def test_what_is_not_certain_says_so():
    rows = schedules(Hours(spans=(Span(0, NINE, FIVE, agreed=False),)), FRIDAY)
    assert rows[0]["notes"] == (
        "Our sources do not agree about these hours. Ring first. We do not know about bank holidays. Ring first."
    )


@pytest.mark.parametrize(
    "hours", [Hours(), Hours(bank_holidays=BankHolidays.CLOSED), Hours(closed_until=date(2030, 1, 1))]
)
def test_nothing_known_is_no_row(hours):
    assert schedules(hours, FRIDAY) == []


days = st.integers(0, 40).map(lambda ahead: FRIDAY + timedelta(ahead))
spans = st.sampled_from([(NINE, FIVE), (time(20), time(2)), (time(18), time(0)), (time(0), time(0))])


@given(
    weekdays=st.sets(st.integers(0, 6)), span=spans, closed=st.sampled_from([None, date(2026, 11, 25)]),
    dated=st.lists(st.tuples(days, st.integers(0, 9), st.none() | spans), max_size=1),
    holidays=st.sampled_from([BankHolidays.CLOSED, BankHolidays.AS_USUAL]), day=days, hour=st.integers(0, 23),
)  # fmt: skip
def test_a_program_that_reads_only_rows_finds_what_our_own_rules_say(
    weekdays, span, closed, dated, holidays, day, hour
):
    exceptions = tuple(DatedHours(first, first + timedelta(n), (spans,) if spans else ()) for first, n, spans in dated)
    hours = Hours(
        spans=tuple(Span(weekday, *span) for weekday in weekdays), dated=exceptions, closed_until=closed,
        bank_holidays=holidays,
    )  # fmt: skip
    rows = schedules(hours, FRIDAY - timedelta(1))
    at = london(day.year, day.month, day.day, hour, 30)
    assert open_by_rows(rows, day, time(hour, 30)) == (openness(hours, at).openness == "open")


def test_the_days_tried_above_hold_a_bank_holiday():
    assert any(is_bank_holiday(FRIDAY + timedelta(ahead)) for ahead in range(41))
