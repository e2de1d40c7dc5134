"""Counts for the commissioners: nobody can be found in them, whatever is compared with what."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.models import Area
from events import counting
from tests.events.making import books, make_session, person


@pytest.mark.parametrize(
    "numbers, shown, total",
    [
        ([12, 8, 0], [12, 8, 0], 20),
        ([12, 8, 3], [12, None, None], 23),  # 3 alone could be worked out
        ([12, 8, 1, 1], [12, None, None, None], 22),
        ([5, 4, 4], [None, None, None], 13),  # 4 and 4 alone could be worked out by who knows the rule
        ([5, 5, 4, 9], [None, None, None, 9], 23),  # and so could one of two that are as large
        ([12, 4, 3], [None, None, None], 19),
        ([3], [None], None),
        ([1, 1, 1, 1, 1], [None] * 5, None),  # five hidden, five in all
        ([], [], 0),
        ([0, 0], [0, 0], 0),
    ],
)
def test_small_numbers_are_hidden_and_as_many_others_as_it_takes(numbers, shown, total):
    assert counting.hide_small(numbers) == ([shown], total)


def test_what_one_table_gives_away_is_hidden_in_the_other_as_well():
    assert counting.hide_small([5], [1, 1, 1, 1, 1]) == ([[None], [None] * 5], None)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.integers(0, 9), max_size=4))
def test_a_hidden_number_can_never_be_worked_out(numbers):
    """Somebody who knows the rule tries every table that would look the same: each hidden cell has several answers."""
    [shown], total = counting.hide_small(numbers)
    assert not any(0 < number < counting.LEAST_SHOWN for number in shown if number is not None)
    hidden = [at for at, number in enumerate(shown) if number is None]
    if not hidden or total is None:
        return
    rest = total - sum(number for number in shown if number is not None)
    answers = [
        guess
        for guess in itertools.product(range(1, rest + 1), repeat=len(hidden))
        if sum(guess) == rest and counting.hide_small(_filled(shown, hidden, guess)) == ([shown], total)
    ]
    for at in range(len(hidden)):
        assert len({guess[at] for guess in answers}) > 1


def _filled(shown, hidden, guess):
    filled = list(shown)
    for at, number in zip(hidden, guess, strict=True):
        filled[at] = number
    return filled


@pytest.mark.django_db
def test_people_are_counted_by_kind_and_area_and_those_nobody_asked_stand_last(django_assert_num_queries):
    session, swale = make_session(capacity=40), Area.objects.get(slug="swale")
    for _ in range(6):
        books(person(organisation_type="council", area_id=swale.pk), session)
    for _ in range(7):
        books("", session)
    with django_assert_num_queries(3):
        kinds, areas = counting.tables([session.pk])
    assert kinds.rows == [("Council", [6, 0, 0]), ("Not asked", [7, 0, 0])]
    assert areas.rows == [("Swale", [6, 0, 0]), ("Not asked", [7, 0, 0])]
    assert kinds.total == areas.total == [13, 0, 0]
