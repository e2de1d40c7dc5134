"""The page that shows a developer at a council how to use our directory. Its examples are run by a test."""

import json
from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from services_directory.oruk.asking import OF_PAGES, OF_PLACES, OF_SERVICES, PARAMETERS
from services_directory.oruk.directory import directory

EVERY_SERVICE = Path(__file__).parent / "examples" / "every_service.py"
# Of one whole service, what our answers add to the standard, or say in their own way.
SHOWN_OF_A_SERVICE = ("id", "name", "status", "phones", "schedules", "languages", "service_areas", "assured_date")


@dataclass(frozen=True)
class Example:
    """One question: what it asks in words, its address below the API's, and the status of its answer."""

    about: str
    path: str
    status: int = 200


def examples() -> list[Example]:
    """Return the questions that the page shows, with ids that are in the directory now."""
    known = directory()
    service = next(iter(known.services))
    term = next(iter(known.terms.by_id))
    return [
        Example("The first twenty services", "/services?per_page=20"),
        Example("Services with a word in them", "/services?search=counselling"),
        Example("Services that are open on Mondays from 9am or later", "/services?day=MO&start_time=09:00"),
        Example("Services with one of our terms", f"/services?taxonomy_term_id={term}"),
        Example("Places where services are, for one part of Kent", "/service_at_locations?postcode=ME14"),
        Example("All of one service", f"/services/{service}"),
        Example("Our vocabularies", "/taxonomies"),
        Example("A question that cannot be answered", "/services?day=someday", 400),
    ]


def addresses() -> list[list[str]]:
    """Return the API's addresses as rows of a table: path, about, and the names of their parameters."""
    rows = [
        ("/", "Which version of which standard this is.", ()),
        ("/services", "All services, a page at a time.", OF_SERVICES),
        ("/services/{id}", "All of one service.", ()),
        ("/service_at_locations", "Each service at each of its places.", OF_PLACES),
        ("/service_at_locations/{id}", "All of one service at one place.", ()),
        ("/taxonomies", "Our vocabularies: needs, people, kinds of abuse.", OF_PAGES),
        ("/taxonomies/{id}", "One vocabulary with its terms.", ()),
        ("/taxonomy_terms", "The terms of all vocabularies.", OF_PAGES),
        ("/taxonomy_terms/{id}", "One term.", ()),
    ]
    return [[path, about, ", ".join(names) or "None"] for path, about, names in rows]


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """Show how to ask the directory, with answers as they are today."""
    whole = next(iter(directory().services.values())).full
    shown = {name: whole[name] for name in SHOWN_OF_A_SERVICE if name in whole}
    shown |= {name: value[:1] for name, value in shown.items() if isinstance(value, list)}
    context = {
        "address": reverse("oruk_about"),
        "addresses_head": ["Address", "What it gives", "Parameters"],
        "addresses": addresses(),
        "parameters_head": ["Name", "Type", "What it does", "Example"],
        "parameters": [[one.name, one.type, one.about, one.example] for one in PARAMETERS.values()],
        "examples": examples(),
        "answer": json.dumps(shown, ensure_ascii=False, indent=2),
        "script": EVERY_SERVICE.read_text(),
    }
    return TemplateResponse(request, "partners/data.html", context)
