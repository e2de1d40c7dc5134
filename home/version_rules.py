"""Which version counts on which day. Pure rules: no database, no clock of their own."""

import calendar
from collections.abc import Iterable
from datetime import date
from typing import Protocol


class Numbered(Protocol):
    """What a version must say of itself."""

    number: int
    effective_on: date


def in_use(versions: Iterable[Numbered], today: date) -> list:
    """Return the versions that readers have been given by `today`, the newest first."""
    return sorted((one for one in versions if one.effective_on <= today), key=lambda one: one.number, reverse=True)


def current(versions: Iterable[Numbered], today: date):
    """Return the version to use on `today`: the highest number whose day has come, or None."""
    return next(iter(in_use(versions, today)), None)


def months_later(day: date, months: int) -> date:
    """Return the same day `months` months after `day`, or the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def out_of_order(versions: Iterable[Numbered]) -> Numbered | None:
    """Return a version that is in use from an earlier day than one with a lower number, or None."""
    latest = None
    for version in sorted(versions, key=lambda one: one.number):
        if latest and version.effective_on < latest:
            return version
        latest = version.effective_on
    return None
