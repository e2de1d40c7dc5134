"""Understands one service of a feed: what we can keep of it, and in words what we cannot."""

import re
import uuid
from dataclasses import dataclass, field

from core import telephone

STATUS = {"active": "active", "inactive": "planned", "defunct": "ended", "temporarily closed": "temporarily-closed"}
_GSS = re.compile(r"[EWSN]\d{8}")
LONGEST_NAME = 120


class NotUnderstood(ValueError):
    """A record that cannot be taken over; the message names it and says which part is wrong."""


@dataclass(frozen=True)
class Theirs:
    """What we take over of a service. `notes` say what was left out, and why."""

    id: uuid.UUID
    name: str
    description: str
    organisation: str
    status: str
    minimum_age: int | None
    maximum_age: int | None
    areas: frozenset[str]  # GSS codes
    free: bool
    numbers: tuple[tuple[str, str], ...]  # (national digits, name)
    email: str
    terms: frozenset[str]  # names of terms, in small letters
    weekly: frozenset[tuple[str, str, str]]  # (days, opens, closes)
    notes: tuple[str, ...] = field(default=(), compare=False)


def understand(record: object, number: int) -> Theirs:
    """Return what a record says.

    Args:
        record: one service of a feed, from anybody.
        number: which one in the feed, from 1, for messages.

    Raises:
        NotUnderstood: it lacks what Open Referral UK 3.0 requires (id, name, status), or these are wrong.
    """
    if not isinstance(record, dict):
        raise NotUnderstood(f"Record {number} is no service.")
    name = _words(record.get("name"))
    where = f"Record {number} ({name[:60] or 'without a name'})"
    try:
        id = uuid.UUID(str(record.get("id")))
    except ValueError:
        raise NotUnderstood(f"{where}: “id” is not a UUID.") from None
    if not name or len(name) > LONGEST_NAME:
        raise NotUnderstood(f"{where}: “name” must have 1 to {LONGEST_NAME} characters.")
    if record.get("status") not in STATUS:
        raise NotUnderstood(f"{where}: “status” is none of {', '.join(STATUS)}.")
    notes: list[str] = []
    weekly = _weekly(_rows(record, "schedules"), notes)
    if _rows(record, "service_at_locations"):
        notes.append("Places are not taken over. Ask if they may be known, then enter them in the contact ledger.")
    return Theirs(
        id=id,
        name=name,
        description=_words(record.get("description")),
        organisation=_words((_of(record, "organization") or {}).get("name")),
        status=STATUS[record["status"]],
        minimum_age=_age(record, "minimum_age", notes),
        maximum_age=_age(record, "maximum_age", notes),
        areas=_areas(_rows(record, "service_areas"), notes),
        free=any(row.get("amount") == 0 for row in _rows(record, "cost_options")),
        numbers=_numbers(record, notes),
        email=_words(record.get("email")),
        terms=frozenset(
            _words((_of(row, "taxonomy_term") or {}).get("name")).casefold() for row in _rows(record, "attributes")
        )
        - {""},
        weekly=weekly,
        notes=tuple(dict.fromkeys(notes)),
    )


def _words(value) -> str:
    return " ".join(value.replace("\x00", " ").split()) if isinstance(value, str) else ""


def _of(record: dict, name: str) -> dict | None:
    return record[name] if isinstance(record.get(name), dict) else None


def _rows(record: dict, name: str) -> list[dict]:
    rows = record.get(name)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _age(record: dict, name: str, notes: list[str]) -> int | None:
    value = record.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 150 or value != int(value):
        notes.append(f"“{name}” is no age, and was left out.")
        return None
    return int(value)


def _areas(rows: list[dict], notes: list[str]) -> frozenset[str]:
    found = set()
    for row in rows:
        if code := _GSS.search(_words(row.get("uri"))):
            found.add(code[0])
        elif row.get("uri"):
            notes.append(f"The area “{_words(row.get('name'))[:60]}” has no GSS code, and was left out.")
    return frozenset(found)


def _numbers(record: dict, notes: list[str]) -> tuple[tuple[str, str], ...]:
    rows = [(phone, "") for phone in _rows(record, "phones")]
    for contact in _rows(record, "contacts"):
        rows += [(phone, _words(contact.get("name"))) for phone in _rows(contact, "phones")]
    found: dict[str, str] = {}
    for phone, name in rows:
        typed = _words(phone.get("number"))
        if phone.get("type") not in (None, "voice"):
            continue
        try:
            digits = telephone.parse(typed)
        except telephone.NotANumber:
            notes.append(f"“{typed[:40]}” cannot be dialled here, and was left out.")
            continue
        found[digits] = found.get(digits) or name
    return tuple(sorted(found.items()))


def _weekly(rows: list[dict], notes: list[str]) -> frozenset[tuple[str, str, str]]:
    """Return the hours that repeat each week; of others, that they were left out."""
    found = set()
    for row in rows:
        days, opens, closes = (_words(row.get(name)) for name in ("byday", "opens_at", "closes_at"))
        if row.get("freq") == "WEEKLY" and days and opens and closes and row.get("interval") in (None, 1):
            found.add((days, opens[:5], closes[:5]))
        else:
            notes.append("Hours that do not repeat each week were left out.")
    return frozenset(found)
