"""Everything of ours that others quote, and what we say of each now: numbers, hours, versions of forms, kits."""

import hashlib
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import override

from campaigns.kits.choosing import Choice
from campaigns.kits.contents import parts_of
from campaigns.models import CampaignPage, MonthPage
from core import generation
from core.contact_words import hours_rows
from core.ledger import Line, ledger
from home.documents import documents
from home.models import ControlledDocument
from services_directory.catalogue import Entry, catalogue

NUMBERS, SERVICES, FORMS, KITS = "Numbers and places", "Services", "Forms", "Kits of posts"


@dataclass(frozen=True)
class Thing:
    """One thing that can be quoted: its code (kept with who quotes it), its name, its group, and what we say of it."""

    code: str
    label: str
    group: str
    said: tuple[tuple[str, str], ...]  # (part in words, what it is), for example (number, 0808 …)


@generation.per_generation
def things() -> dict[str, Thing]:
    """Return all that can be quoted today, by code, in English. A confidential place is never among them."""
    with override("en"):
        found = [*_lines(), *_services(), *_forms(), *_kits()]
    return {thing.code: thing for thing in found}


def _lines():
    for key, line in sorted(ledger().lines.items(), key=lambda row: row[1].name.casefold()):
        if key == line.key:  # a retired key answers with the line that replaced it
            yield Thing(f"contact:{key}", _name(line), NUMBERS, _said(_line_parts(line)))


def _name(line: Line) -> str:
    return f"{line.name} ({line.display})" if line.channel in ("phone", "text") else line.name


def _line_parts(line: Line) -> dict[str, str]:
    rows = [f"{row['days']} {row['times'] or row['note']}".strip() for row in hours_rows(line)]
    return {
        "number or address": line.display if line.channel != "visit" else ", ".join([*line.address, line.postcode]),
        "digits to press": line.then_press,
        "hours": "; ".join(rows),
    }


def _services():
    for entry in sorted(catalogue().entries, key=lambda entry: entry.title.casefold()):
        yield Thing(f"service:{entry.key}", entry.title, SERVICES, _said(_service_parts(entry)))


def _service_parts(entry: Entry) -> dict[str, str]:
    lines = [line.display for line in entry.lines if line.display]
    return {
        "name": entry.title,
        "numbers and links": ", ".join(lines),
        "for": ", ".join(entry.area_names),
        "state": entry.status.replace("-", " "),
    }


def _forms():
    known = documents()
    for row in ControlledDocument.objects.order_by("name"):
        current = known[row.pk].current if row.pk in known else None
        yield Thing(
            f"document:{row.code}", row.name, FORMS, _said({"version in use": current.issue_code if current else ""})
        )


def _kits():
    first = timezone.localdate().replace(month=1, day=1)
    months = MonthPage.objects.live().filter(locale__language_code="en", month__gte=first).order_by("month")
    campaigns = CampaignPage.objects.live().filter(locale__language_code="en").exclude(when="")
    for page in (*months.select_related("locale"), *campaigns.select_related("locale")):
        marks = " ".join(part.mark for part in parts_of(Choice((page,))))
        kit = hashlib.sha256(marks.encode()).hexdigest()[:8] if marks else ""
        yield Thing(f"kit:{page.translation_key}", page.title, KITS, _said({"kit": kit}))


def _said(parts: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((part, words) for part, words in parts.items() if words)


def grouped() -> list[tuple[str, list[Thing]]]:
    """Return all things by group, in the order in which a form shows them."""
    groups: dict[str, list[Thing]] = {name: [] for name in (NUMBERS, SERVICES, FORMS, KITS)}
    for thing in things().values():
        groups[thing.group].append(thing)
    return [(name, found) for name, found in groups.items() if found]
