"""What an editor is told, and the week as it is displayed."""

from datetime import time
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.opening_hours import (
    Hours,
    Span,
    WeekRow,
    problems,
    week,
)
from tests.core.hours_words import (
    FRI,
    FRIDAY,
    MEDWAY,
    MON,
    MONDAY,
    SAT,
    SUN,
    THU,
    THURSDAY,
    TUE,
    TUESDAY,
    WED,
    WEDNESDAY,
    clock,
    on,
    span,
    spans,
)

# What an editor is told


def test_a_week_without_faults_has_no_problems():
    assert problems([span(MON, "09:00", "12:00"), span(MON, "12:00", "14:00"), span(SUN, "18:00", "00:00")]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (span(MON, "09:00", "12:00"), span(MON, "11:59", "14:00")),
        (span(MON, "09:00", "17:00"), span(MON, "10:00", "11:00")),
        (span(MON, "22:00", "06:00"), span(TUE, "05:00", "09:00")),
        (span(SUN, "22:00", "06:00"), span(MON, "05:59", "09:00")),
        (span(SUN, "00:00", "00:00"), span(SUN, "23:00", "01:00")),
        (span(MON, "09:00", "12:00"), span(MON, "09:00", "12:30", agreed=False)),
    ],
)
def test_overlapping_spans_are_a_problem_in_any_order(one, other):
    for pair in ((one, other), (other, one)):
        (sentence,) = problems(pair)
        assert " overlaps " in sentence


def test_a_problem_names_the_days_and_times_to_look_for():
    found = problems([span(SUN, "22:00", "06:00"), span(MON, "05:00", "09:00")])
    assert found == ["Sunday 22:00 to 06:00 the next day overlaps Monday 05:00 to 09:00. Change one, or make them one."]


def test_a_night_that_ends_when_the_morning_starts_is_no_problem():
    assert problems([span(SUN, "22:00", "06:00"), span(MON, "06:00", "09:00")]) == []


def test_the_same_span_twice_is_one_problem_whatever_the_sources_say():
    twice = [span(MON, "09:00", "12:00"), span(MON, "09:00", "12:00", agreed=False)]
    assert problems(twice) == ["Monday 09:00 to 12:00 is there twice. Remove one."]


def test_closing_when_it_opens_is_a_problem_but_not_at_midnight():
    (sentence,) = problems([span(MON, "09:00", "09:00")])
    assert sentence.startswith("Monday 09:00 to 09:00")
    assert "closes when it opens" in sentence
    assert problems([span(MON, "00:00", "00:00")]) == []


def test_an_exception_that_ends_before_it_begins_is_a_problem():
    assert problems([], [on(WEDNESDAY, last=MONDAY)]) == [
        "10 June 2026 to 8 June 2026: the last day is before the first. Check both."
    ]


def test_exceptions_that_share_a_day_are_a_problem_in_any_order():
    one, other = on(MONDAY, last=WEDNESDAY), on(WEDNESDAY, last=FRIDAY)
    assert len(problems([], [one, other])) == len(problems([], [other, one])) == 1
    assert "share days" in problems([], [one, other])[0]
    assert problems([], [one, on(THURSDAY, last=FRIDAY)]) == []


def test_spans_of_an_exception_may_not_overlap():
    assert len(problems([], [on(MONDAY, ("09:00", "12:00"), ("11:00", "13:00"))])) == 1
    assert len(problems([], [on(MONDAY, ("09:00", "12:00"), ("09:00", "12:00"))])) == 1
    assert len(problems([], [on(MONDAY, ("09:00", "09:00"))])) == 1
    assert problems([], [on(MONDAY, ("09:00", "12:00"), ("12:00", "13:00"))]) == []


def test_a_night_overlaps_the_next_morning_only_when_the_exception_has_a_next_day():
    nights = (("22:00", "06:00"), ("05:00", "08:00"))
    assert problems([], [on(MONDAY, *nights)]) == []
    assert len(problems([], [on(MONDAY, *nights, last=TUESDAY)])) == 1


def minutes_of_the_week(one: Span) -> set[int]:
    minute, found = one.weekday * 1440 + one.opens.hour * 60 + one.opens.minute, set()
    while True:
        found.add(minute % 10080)
        minute += 1
        if minute % 1440 == one.closes.hour * 60 + one.closes.minute:
            return found


@settings(max_examples=150, deadline=None)
@given(st.lists(spans, max_size=5, unique_by=lambda one: (one.weekday, one.opens, one.closes)))
def test_every_overlap_in_a_week_is_found_and_nothing_else(entered):
    found = problems(entered)
    pairs = combinations(map(minutes_of_the_week, entered), 2)
    assert sum(" overlaps " in sentence for sentence in found) == sum(not one.isdisjoint(other) for one, other in pairs)
    odd = [one for one in entered if one.opens == one.closes != time(0)]
    assert sum("closes when it opens" in sentence for sentence in found) == len(odd)


# The week as it is displayed


def test_days_in_a_row_with_the_same_spans_are_one_row_and_closed_days_are_rows_too():
    rows = week(MEDWAY)
    morning, afternoon = (clock("09:30"), clock("11:30")), (clock("12:30"), clock("14:30"))
    assert rows == [
        WeekRow(MON, WED, (Span(MON, *morning), Span(MON, *afternoon, False))),
        WeekRow(THU, THU, (Span(THU, *morning, False), Span(THU, *afternoon, False))),
        WeekRow(FRI, FRI, (Span(FRI, *morning),)),
        WeekRow(SAT, SUN, ()),
    ]


def test_the_same_spans_on_days_apart_are_rows_apart():
    rows = week(Hours(spans=(span(MON, "09:00", "12:00"), span(WED, "09:00", "12:00"))))
    assert [(row.first_day, row.last_day) for row in rows] == [(MON, MON), (TUE, TUE), (WED, WED), (THU, SUN)]


def test_day_and_night_is_one_row_of_whole_days():
    assert week(Hours(always=True)) == [WeekRow(MON, SUN, (span(MON, "00:00", "00:00"),))]


def test_a_week_that_is_not_known_is_not_shown_as_closed():
    assert week(Hours()) == []
    assert week(Hours(dated=(on(MONDAY, ("10:00", "12:00")),))) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(spans, min_size=1, max_size=8))
def test_the_rows_cover_each_day_once_and_neighbours_differ(entered):
    rows = week(Hours(spans=tuple(entered)))
    shown = {day: row for row in rows for day in range(row.first_day, row.last_day + 1)}
    assert [day for row in rows for day in range(row.first_day, row.last_day + 1)] == list(range(7))
    for day, row in shown.items():
        expected = {(s.opens, s.closes, s.agreed) for s in entered if s.weekday == day}
        assert {(s.opens, s.closes, s.agreed) for s in row.spans} == expected
    for above, below in pairwise(rows):
        assert [(s.opens, s.closes, s.agreed) for s in above.spans] != [
            (s.opens, s.closes, s.agreed) for s in below.spans
        ]
