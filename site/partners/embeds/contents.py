"""What each kind of embed holds, as plain values, from the same rows as our own pages."""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from campaigns.models import MonthPage
from campaigns.showing import month as month_shown
from core.contact_words import contact
from core.ledger import Line, ledger
from events.models import EventsPage
from events.showing import coming
from home.get_help import page_in, sections_of
from partners.embeds.choosing import Choice
from services_directory.catalogue import Catalogue, catalogue
from services_directory.finding import Wish
from services_directory.showing import standing, warning, your_area
from services_directory.views import query_of, services_page

MOST_DATES = 5
MOST_POSTS = 6
# Of a line, what makes a copy wrong when it changes. Whether it is open now, or was checked, does not.
_LASTING = ("name", "display", "href", "hours", "cost", "address", "then_press")


def content(choice: Choice, request: HttpRequest, at: datetime | None = None) -> dict:
    """Return what an embed shows: title, url, and those of intro, warning,
    groups (title, compact, lines), areas, posts, dates and also that it has.

    Args:
        choice: which embed; the language is that of the request's address.
        request: for the addresses of pages.
        at: the aware moment for which "open now" is asked (default: now).

    Raises:
        Http404: there is no such content in this language, or no such service.
    """
    return _BUILDERS[choice.kind](choice, request, at or timezone.now())


def mark_of(found: dict) -> str:
    """Return ten characters that are others as soon as a copy of `found` (see `content`) would be wrong."""
    lasting = {
        "title": found["title"],
        # In an order of its own: those that can be reached now come first on our pages.
        "lines": sorted(
            ([line[part] for part in _LASTING] for group in found.get("groups", ()) for line in group["lines"]), key=str
        ),
        "areas": found.get("areas", []),
        "posts": [[post["title"], post["url"]] for post in found.get("posts", ())],
        "dates": [[row["title"], row["starts"].isoformat(), row["state"].code] for row in found.get("dates", ())],
        "warning": found.get("warning", ""),
    }
    return hashlib.sha256(json.dumps(lasting, sort_keys=True).encode()).hexdigest()[:10]


def is_there(kind: str) -> bool:
    """True when there is content of this kind in the current language."""
    if kind == "campaign":
        return _month_page() is not None
    if kind == "webinars":
        return _events_page() is not None
    return page_in(get_language()) is not None


def _get_help_page():
    page = page_in(get_language())
    if page is None:
        raise Http404("There is no page of help in this language.")
    return page


def _get_help(choice: Choice, request: HttpRequest, at: datetime) -> dict:
    page, known = _get_help_page(), catalogue()
    lines = ledger().lifelines()
    local = _line_of_area(choice, known, at)
    if local:
        lines = [line for line in lines if line.emergency] + [local]
    url = page.get_url(request)
    return {
        "title": page.title,
        "url": url,
        "groups": [{"title": "", "compact": True, "lines": [contact(line, at) for line in lines]}],
        "also": [
            {"title": _("I can't speak on the phone"), "url": f"{url}?by=quiet"},
            {"title": _("Find help near you"), "url": _finder_url(choice)},
        ],
    }


def _helplines(choice: Choice, request: HttpRequest, at: datetime) -> dict:
    page, known = _get_help_page(), catalogue()
    local = _line_of_area(choice, known, at)
    sections = sections_of(page, at)
    if local:
        for section in sections:
            if section["key"] == "local":
                section["lines"] = [contact(local, at)]
    return {
        "title": page.title,
        "url": page.get_url(request),
        "groups": [{"title": section["title"], "compact": True, "lines": section["lines"]} for section in sections],
        "also": [{"title": _("Find help near you"), "url": _finder_url(choice)}],
    }


def _line_of_area(choice: Choice, known: Catalogue, at: datetime) -> Line | None:
    """Return the number to ring first in the chosen area, or None without an area."""
    place = known.places.get(choice.area)
    return your_area(place, known, at)["number"] if place else None


def _finder_url(choice: Choice) -> str:
    return services_page().get_url() + query_of(Wish(area=choice.area))


def _finder(choice: Choice, request: HttpRequest, at: datetime) -> dict:
    page, known = services_page(), catalogue()
    url = page.get_url(request)
    return {
        "title": _("Find help near you"),
        "url": url,
        "areas": [{"title": one.name, "url": url + query_of(Wish(area=one.slug))} for one in known.local_places()],
        "also": [{"title": page.title, "url": url}],
    }


def _campaign(choice: Choice, request: HttpRequest, at: datetime) -> dict:
    page = _month_page()
    if page is None:
        raise Http404("Nothing is planned for this month in this language.")
    shown = month_shown(page, request)
    return {
        "title": page.theme,
        "url": page.get_url(request),
        "intro": page.introduction,
        "posts": shown["items"][:MOST_POSTS],
        "also": [{"title": page.title, "url": page.get_url(request)}],
    }


def _month_page() -> MonthPage | None:
    """Return this month in the calendar, or the last before it."""
    pages = MonthPage.objects.live().filter(locale__language_code=get_language(), month__lte=timezone.localdate())
    return pages.order_by("-month", "path").first()


def _webinars(choice: Choice, request: HttpRequest, at: datetime) -> dict:
    page = _events_page()
    if page is None:
        raise Http404("There is no list of events in this language.")
    return {
        "title": page.title,
        "url": page.get_url(request),
        "dates": coming(page, request)[:MOST_DATES],
        "no_dates": _("No dates are fixed yet."),
        "also": [{"title": page.title, "url": page.get_url(request)}],
    }


def _events_page() -> EventsPage | None:
    return EventsPage.objects.live().filter(locale__language_code=get_language()).first()


def _service(choice: Choice, request: HttpRequest, at: datetime) -> dict:
    known = catalogue()
    entry = next((entry for entry in known.entries if entry.key == choice.service), None)
    if entry is None:
        raise Http404("There is no such service.")
    runs = entry.status != "ended"
    return {
        "title": entry.title,
        "url": entry.url,
        "english": entry.only_english,
        "intro": entry.summary,
        "warning": warning(entry, at) or ("" if entry.freshness(timezone.localdate(at)).may_be_asserted else standing(entry, at)),
        "groups": [{"title": "", "lines": [contact(line, at) for line in entry.lines if runs]}],
        "also": [{"title": _("Find help near you"), "url": _finder_url(choice)}],
    }  # fmt: skip


_BUILDERS: dict[str, Callable[[Choice, HttpRequest, datetime], dict]] = {
    "get-help": _get_help,
    "helplines": _helplines,
    "finder": _finder,
    "campaign": _campaign,
    "webinars": _webinars,
    "service": _service,
}
