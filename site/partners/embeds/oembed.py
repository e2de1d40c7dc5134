"""Turns the address of one of our pages into its embed, for other websites' editors (oEmbed 1.0, https://oembed.com)."""

from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language_from_path
from wagtail.models import Page

from campaigns.models import CampaignPage, MonthPage
from core.languages import home_in
from events.models import EventsPage
from home.models import GetHelpPage, HomePage
from partners.embeds.choosing import KINDS, Choice
from services_directory.models import ServicePage, ServicesPage

NARROWEST = 240  # CSS pixels: below it a number does not fit into a line
SHORTEST = 200
USUAL_WIDTH = 640
CACHE_AGE = 86_400  # seconds; the frame itself is always asked for again

_KIND_OF = {
    HomePage: "get-help",
    GetHelpPage: "helplines",
    ServicesPage: "finder",
    ServicePage: "service",
    MonthPage: "campaign",
    CampaignPage: "campaign",
    EventsPage: "webinars",
}


def question_about(page) -> str:
    """Return the address that tells how to embed `page`, or nothing when there is no embed of it."""
    if type(page) not in _KIND_OF or not page.live:
        return ""
    query = urlencode({"url": page.full_url}, safe=":/")
    return f"{settings.WAGTAILADMIN_BASE_URL}{reverse('oembed')}?{query}"


def choice_for(page: Page | None) -> Choice | None:
    """Return the embed that shows what `page` is about, or None when there is none."""
    kind = _KIND_OF.get(type(page))
    if kind is None or not page.live:
        return None
    service = page.service.key if kind == "service" else ""
    return Choice(kind, page.locale.language_code, service=service)


def page_at(address: str, request: HttpRequest) -> Page:
    """Return our live page at a whole web address.

    Raises:
        Http404: it is not ours, or there is no such page.
        PermissionDenied: the page is only for some people.
    """
    ours = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    try:
        asked = urlsplit(address)
        same = asked.scheme in ("http", "https") and asked.netloc.lower() in (ours.netloc, request.get_host())
    except ValueError:
        same = False
    if not same:
        raise Http404("This address is not one of ours.")
    language = get_language_from_path(asked.path) or settings.LANGUAGE_CODE
    parts = [part for part in asked.path.split("/") if part]
    if parts and parts[0] == language:
        parts = parts[1:]
    home = home_in(language)
    if home is None:
        raise Http404("There is no page at this address.")
    page = home.specific.route(request, parts).page.specific
    if page.get_view_restrictions():
        raise PermissionDenied
    return page


def size(kind: str, maxwidth: str, maxheight: str) -> tuple[int, int]:
    """Return the width and height of a frame in CSS pixels, within what the other site allows (digits, or empty)."""
    width, height = USUAL_WIDTH, KINDS[kind].height
    if maxwidth.isdecimal():
        width = max(NARROWEST, min(width, int(maxwidth)))
    if maxheight.isdecimal():
        height = max(SHORTEST, min(height, int(maxheight)))
    return width, height
