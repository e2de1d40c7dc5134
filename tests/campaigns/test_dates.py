"""Awareness days: what editors write, and the days it means from 2024 to 2035."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns.dates import HOW_TO_WRITE, parse

YEARS = range(2024, 2036)


@pytest.mark.parametrize("year", YEARS)
def test_a_fixed_date_is_that_date_every_year(year):
    assert parse("8 March").starting_in(year) == (date(year, 3, 8), date(year, 3, 8))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("nth, number", [("first", 1), ("second", 2), ("third", 3), ("fourth", 4)])
@pytest.mark.parametrize("weekday", range(7))
def test_the_nth_weekday_is_found_as_a_person_counts_it_on_a_calendar(year, nth, number, weekday):
    for month in range(1, 13):
        days = [day for day in calendar.Calendar().itermonthdates(year, month) if day.month == month]
        counted = [day for day in days if day.weekday() == weekday]
        name = f"{calendar.day_name[weekday]} of {calendar.month_name[month]}"
        assert parse(f"{nth} {name}").starting_in(year) == (counted[number - 1],) * 2
        assert parse(f"last {name}").starting_in(year) == (counted[-1],) * 2


@pytest.mark.parametrize(
    "words, year, first, last",
    [
        ("second Friday of March", 2027, date(2027, 3, 12), date(2027, 3, 12)),
        ("The last Monday in May", 2026, date(2026, 5, 25), date(2026, 5, 25)),
        ("25 November - 10 December", 2026, date(2026, 11, 25), date(2026, 12, 10)),
        ("25 November – 10 December", 2026, date(2026, 11, 25), date(2026, 12, 10)),
        ("25 November–10 December", 2026, date(2026, 11, 25), date(2026, 12, 10)),
        ("3 to 9 June", 2030, date(2030, 6, 3), date(2030, 6, 9)),
        ("27 December to 2 January", 2026, date(2026, 12, 27), date(2027, 1, 2)),
        ("second Monday of October to third Sunday of October", 2026, date(2026, 10, 12), date(2026, 10, 18)),
        ("February", 2027, date(2027, 2, 1), date(2027, 2, 28)),
        ("February", 2028, date(2028, 2, 1), date(2028, 2, 29)),
        ("  8th  of march ", 2026, date(2026, 3, 8), date(2026, 3, 8)),
        ("1st Oct", 2026, date(2026, 10, 1), date(2026, 10, 1)),
    ],
)
def test_days_and_runs_of_days(words, year, first, last):
    assert parse(words).starting_in(year) == (first, last)


def test_the_29th_of_february_is_only_where_it_is():
    rule = parse("29 February")
    assert [year for year in YEARS if rule.starting_in(year)] == [2024, 2028, 2032]
    assert rule.next_from(date(2025, 1, 1)) == (date(2028, 2, 29), date(2028, 2, 29))


@pytest.mark.parametrize(
    "words",
    ["", "soon", "30 February", "31 April", "0 May", "fifth Friday of March", "second Fryday of March", "Easter",
     "March 8 2026", "8 March - 9 March - 10 March", "-", " to "],
)  # fmt: skip
def test_words_that_name_no_day_are_refused_with_how_to_write_it(words):
    with pytest.raises(ValueError) as refused:
        parse(words)
    assert str(refused.value) == HOW_TO_WRITE


def test_a_run_that_began_last_year_is_within_this_january():
    rule = parse("27 December - 2 January")
    assert rule.within(date(2027, 1, 1), date(2027, 1, 31)) == [(date(2026, 12, 27), date(2027, 1, 2))]
    assert rule.within(date(2027, 1, 3), date(2027, 12, 26)) == []


def test_on_its_last_day_a_run_is_still_the_next_one_and_the_day_after_it_is_next_years():
    rule = parse("25 November - 10 December")
    assert rule.next_from(date(2026, 12, 10)) == (date(2026, 11, 25), date(2026, 12, 10))
    assert rule.next_from(date(2026, 12, 11)) == (date(2027, 11, 25), date(2027, 12, 10))


@given(st.dates(date(2024, 1, 1), date(2035, 12, 31)), st.sampled_from(["8 March", "last Sunday of October", "May"]))
def test_the_next_one_is_never_over_and_never_more_than_a_year_away(today, words):
    first, last = parse(words).next_from(today)
    assert last >= today
    assert first.year <= today.year + 1
    assert first - today <= timedelta(53 * 7)  # a last Sunday may be 53 weeks after the one before
