"""Every feed that other programs may follow, in one list."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from campaigns.models import CampaignPage
from core.models import SitePage
from events.models import EventsPage, SeriesPage

_CALENDAR = ("calendar.ics", "Calendar file (iCalendar)")
_ATOM = ("feed.atom", "Atom")
_JSON = ("feed.json", "JSON Feed")


def groups(request: HttpRequest) -> list[dict]:
    """Return the feeds by what they are of: title, about, and rows of title, url and links (title, url).

    Args:
        request: for the addresses of pages.
    """
    changes = reverse("share_changes", args=["feed.atom"]).removesuffix("feed.atom")
    return [
        {
            "title": "Numbers, hours, forms and kits",
            "about": "What has changed in them, for a news reader or your own website.",
            "rows": [{"title": "What has changed", "url": "", "links": _links(changes, _ATOM, _JSON)}],
        },
        {
            "title": "Campaigns",
            "about": "Each campaign's posts, and its days for a calendar.",
            "rows": [_row(page, request) for page in _live(CampaignPage)],
        },
        {
            "title": "Webinars and events",
            "about": "Dates for a calendar, and what is new. A calendar shows an appointment, not what it is about.",
            "rows": [_row(page, request) for model in (EventsPage, SeriesPage) for page in _live(model)],
        },
    ]


def _live(model: type[SitePage]):
    return model.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE).order_by("title")


def _row(page: SitePage, request: HttpRequest) -> dict:
    url = page.get_url(request)
    return {"title": page.title, "url": url, "links": _links(url, _CALENDAR, _ATOM, _JSON)}


def _links(url: str, *files: tuple[str, str]) -> list[dict]:
    return [{"title": title, "url": f"{url}{name}"} for name, title in files]
