"""Every feed that other programs may follow, in one list."""

from django.conf import settings
from django.http import HttpRequest

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
    return [
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
    links = [{"title": title, "url": f"{url}{name}"} for name, title in (_CALENDAR, _ATOM, _JSON)]
    return {"title": page.title, "url": url, "links": links}
