"""How far a fact may be asserted, as the days pass."""

from datetime import date, timedelta

import pytest

from core.freshness import Freshness, freshness, next_check_on

CHECKED_ON = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("days_later", "state"),
    [
        (0, Freshness.CHECKED),
        (89, Freshness.CHECKED),
        (90, Freshness.DUE),
        (119, Freshness.DUE),
        (120, Freshness.OVERDUE),
        (3650, Freshness.OVERDUE),
    ],
)
def test_a_check_lasts_ninety_days_then_is_due_for_thirty_then_overdue(days_later, state):
    today = CHECKED_ON + timedelta(days=days_later)
    assert freshness(today, CHECKED_ON, 90, 30) == state


def test_a_fact_that_nobody_checked_is_never_confirmed_however_new():
    assert freshness(CHECKED_ON, None, 90, 30) == Freshness.NEVER_CONFIRMED


def test_an_editor_may_ask_for_an_earlier_check():
    earlier = CHECKED_ON + timedelta(days=10)
    assert freshness(earlier, CHECKED_ON, 90, 30, override=earlier) == Freshness.DUE
    assert next_check_on(CHECKED_ON, 90, earlier) == earlier


def test_a_retired_fact_is_retired_whatever_its_check_says():
    assert freshness(CHECKED_ON, CHECKED_ON, 90, 30, retired_on=CHECKED_ON) == Freshness.RETIRED
    assert freshness(CHECKED_ON, CHECKED_ON, 90, 30, retired_on=CHECKED_ON + timedelta(days=1)) == Freshness.CHECKED


def test_only_checked_and_due_facts_may_be_asserted():
    assert [state for state in Freshness if state.may_be_asserted] == [Freshness.CHECKED, Freshness.DUE]
