"""Is this fact still good? What a page may assert depends on when somebody last checked it."""

from datetime import date, timedelta
from enum import StrEnum


class Freshness(StrEnum):
    """The states of a fact, best first."""

    CHECKED = "checked"
    DUE = "due"
    OVERDUE = "overdue"
    NEVER_CONFIRMED = "never-confirmed"
    RETIRED = "retired"

    @property
    def may_be_asserted(self) -> bool:
        """True while a page may state the fact without a warning."""
        return self in (Freshness.CHECKED, Freshness.DUE)


def next_check_on(checked_on: date | None, lasts_days: int, override: date | None = None) -> date | None:
    """Return the day a fact is due for its next check, or None when it was never checked.

    Args:
        checked_on: the day somebody last confirmed it with its owner (not the day it was edited).
        lasts_days: how long a check of this kind lasts, in days.
        override: an earlier or later day that an editor chose.
    """
    if checked_on is None:
        return None
    return override or checked_on + timedelta(days=lasts_days)


def freshness(
    today: date,
    checked_on: date | None,
    lasts_days: int,
    grace_days: int,
    override: date | None = None,
    retired_on: date | None = None,
) -> Freshness:
    """Return the state of a fact on the day `today` (Europe/London).

    Args:
        today: the day it is asked for.
        checked_on, lasts_days, override: see `next_check_on`.
        grace_days: how many days after the due day it still counts as due, not overdue.
        retired_on: from this day on it is replaced or gone.
    """
    if retired_on and today >= retired_on:
        return Freshness.RETIRED
    due = next_check_on(checked_on, lasts_days, override)
    if due is None:
        return Freshness.NEVER_CONFIRMED
    if today < due:
        return Freshness.CHECKED
    if today < due + timedelta(days=grace_days):
        return Freshness.DUE
    return Freshness.OVERDUE
