"""Which lines to show, in the order in which somebody can be reached now."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import generation
from core.contact_words import contact
from core.ledger import ledger
from core.opening_hours import Openness

REACHABLE = {Openness.OPEN: 0, Openness.MAY_BE_OPEN: 1, Openness.UNKNOWN: 2, Openness.CLOSED: 3}


def front_door_context(page, request, at: datetime | None = None) -> dict:
    """Return what the front door shows: the emergency number, the two local helplines, and the ways on.

    Args:
        page: the HomePage.
        request: in an editor's preview the doors are those of the draft.
        at: the aware moment for which "open now" is asked (default: now).
    """
    at = at or timezone.now()
    return {
        "lines": [contact(line, at) for line in ledger().lifelines()],
        "place_url": reverse("services_place"),
        "get_help": _get_help_page(get_language()),
        "doors": _shown_doors(page) if getattr(request, "is_preview", False) else _doors(page.pk),
    }


def _shown_doors(page) -> list[dict]:
    return [{**door.value, **door.block.address(door.value)} for door in page.doors]


@generation.per_generation
def _doors(pk: int) -> list[dict]:
    from home.models import HomePage

    return _shown_doors(HomePage.objects.get(pk=pk))


def _get_help_page(language: str) -> dict | None:
    page = page_in(language)
    return {"title": page.title, "url": page.get_url()} if page else None


@generation.per_generation
def page_in(language: str):
    """Return the live GetHelpPage in `language` (its code), or None."""
    from home.models import GetHelpPage

    return GetHelpPage.objects.live().filter(locale__language_code=language).prefetch_related("lines").first()


def get_help_context(page, request, at: datetime | None = None) -> dict:
    """Return the sections of the get-help page.

    Args:
        page: the GetHelpPage.
        request: its query `?by=quiet` asks for ways without speaking first.
        at: the aware moment (default: now).
    """
    quiet = request.GET.get("by") == "quiet"
    return {"quiet": quiet, "sections": sections_of(page, at or timezone.now(), quiet)}


def sections_of(page, at: datetime, quiet: bool = False) -> list[dict]:
    """Return the sections of the get-help page that hold lines: key, title, lines (arguments of `contact`).

    Args:
        page: the GetHelpPage.
        at: the aware moment for which "open now" is asked.
        quiet: True has the ways without speaking first.
    """
    known = ledger().by_pk
    rows = [(row, known[row.contact_point_id]) for row in page.lines.all() if row.contact_point_id in known]
    sections = []
    if quiet:
        sections.append(
            ("quiet", _sorted([pair for pair in rows if pair[0].without_speaking], at, emergency_first=True))
        )
        rows = [pair for pair in rows if not pair[0].without_speaking]
    for section in page.lines.model.Section:
        sections.append((section.value, _sorted([pair for pair in rows if pair[0].section == section], at)))
    return [{"key": key, "title": _section_title(key), "lines": _shown(pairs, at)} for key, pairs in sections if pairs]


def _section_title(key: str) -> str:
    return {
        "quiet": _("Ways without speaking"),
        "emergency": _("In danger now"),
        "local": _("Kent and Medway"),
    }.get(key) or _("Anywhere in the country")


def _sorted(pairs, at, emergency_first=False):
    return sorted(
        pairs,
        key=lambda pair: (
            not (pair[1].emergency and emergency_first),
            REACHABLE[pair[1].openness(at)] if not pair[1].emergency else 0,
            pair[0].sort_order or 0,
        ),
    )


def _shown(pairs, at):
    return [{**contact(line, at, row.what_happens, big=True), "who_for": row.who_for} for row, line in pairs]
