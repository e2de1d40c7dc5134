"""The season's dates, in every year."""

from datetime import date

import pytest

from events.content import day_in, next_season
from events.content.webinars import WEBINARS_OF_2023

DAYS = [date.fromisoformat(webinar.day) for webinar in WEBINARS_OF_2023]


@pytest.mark.parametrize("year", range(2024, 2036))
def test_each_webinar_keeps_its_weekday_and_falls_into_the_sixteen_days(year):
    for day in DAYS:
        held = day_in(year, day)
        assert held.weekday() == day.weekday()
        assert date(year, 11, 25) <= held <= date(year, 12, 10)


def test_in_2023_the_days_are_the_days_they_were():
    assert [day_in(2023, day) for day in DAYS] == DAYS


@pytest.mark.parametrize(
    ("today", "year"), [(date(2026, 11, 25), 2026), (date(2026, 11, 26), 2027), (date(2027, 1, 1), 2027)]
)
def test_there_is_always_a_whole_season_to_come(today, year):
    assert next_season(today) == year
    assert min(day_in(year, day) for day in DAYS) >= today
