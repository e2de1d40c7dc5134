"""A campaign's calendar and items for other programs: iCalendar (RFC 5545, 7986), Atom, JSON Feed 1.1.

Ids never change; times come from the rows, never from the clock, so that an unchanged feed has unchanged bytes; what
is taken back stays in the feed and says so.
"""

import hashlib
import json
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from campaigns import calendar as calendar_pages

MOST_ITEMS = 60
REFRESH = timedelta(hours=12)


def calendar(campaign, request: HttpRequest) -> HttpResponse:
    """Answer with the items of `campaign` and this year's awareness days, as whole-day events."""
    made = Calendar()
    made.add("prodid", f"-//{settings.WAGTAIL_SITE_NAME}//{campaign.locale.language_code.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", campaign.title)
    made.add("x-wr-calname", campaign.title)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT12H")
    today, items = timezone.localdate(), calendar_pages.items_under(campaign)
    for item in items:
        made.add_component(_item_event(item, today))
    newest = max((item.last_published_at for item in items), default=campaign.last_published_at)
    for day in calendar_pages.days_between(date(today.year, 1, 1), date(today.year, 12, 31), campaign.locale):
        uid = f"{day.uid}-{day.first.year}"
        made.add_component(_event(uid, day.first, day.last, day.name, day.about, newest))
    return _answer(made.to_ical(), "text/calendar; charset=utf-8", request, f"{campaign.slug}.ics")


def _item_event(item, today: date) -> Event:
    event = _event(
        f"{item.translation_key}-{item.locale.language_code}", item.suggested_date, item.suggested_date, item.title,
        item.line, item.last_published_at,
    )  # fmt: skip
    event.add("url", item.full_url)
    # Up with each publication, as calendars want it.
    event.add("sequence", int((item.last_published_at - item.first_published_at).total_seconds()))
    if item.is_taken_back(today):
        event.add("status", "CANCELLED")
    return event


def _event(uid: str, first: date, last: date, summary: str, about: str, changed: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uid}@{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname}")
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))  # the day after: RFC 5545, 3.6.1
    event.add("summary", summary)
    if about:
        event.add("description", about)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("transp", "TRANSPARENT")
    return event


def atom(campaign, request: HttpRequest) -> HttpResponse:
    """Answer with the newest items of `campaign` as Atom, each with the words for every channel."""
    feed = Atom1Feed(
        title=campaign.title, link=campaign.full_url, description=campaign.summary,
        language=campaign.locale.language_code, feed_url=f"{campaign.full_url}feed.atom",
    )  # fmt: skip
    for item in _newest(campaign):
        feed.add_item(
            title=_title(item), link=item.full_url, description=_as_html(item), unique_id=_id(item),
            pubdate=item.first_published_at, updateddate=item.last_published_at,
        )  # fmt: skip
    return _answer(feed.writeString("utf-8").encode(), "application/atom+xml; charset=utf-8", request)


def json_feed(campaign, request: HttpRequest) -> HttpResponse:
    """Answer with the newest items of `campaign` as JSON Feed 1.1."""
    items = [
        {
            "id": _id(item),
            "url": item.full_url,
            "title": _title(item),
            "summary": item.line,
            "content_html": _as_html(item),
            "date_published": item.first_published_at.isoformat(),
            "date_modified": item.last_published_at.isoformat(),
            "language": campaign.locale.language_code,
        }
        for item in _newest(campaign)
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": campaign.title,
        "home_page_url": campaign.full_url,
        "feed_url": f"{campaign.full_url}feed.json",
        "description": campaign.summary,
        "language": campaign.locale.language_code,
        "items": items,
    }
    return _answer(json.dumps(feed, ensure_ascii=False).encode(), "application/feed+json", request)


def _newest(campaign) -> list:
    items = calendar_pages.items_under(campaign, with_words=True)
    return sorted(items, key=lambda item: (item.last_published_at, item.pk), reverse=True)[:MOST_ITEMS]


def _id(item) -> str:
    return f"urn:uuid:{item.translation_key}"


def _title(item) -> str:
    if item.is_taken_back():
        return _("Taken back: %(title)s") % {"title": item.title}
    return item.title


def _as_html(item) -> str:
    if item.is_taken_back():
        return format_html("<p>{}</p>", _("Please do not post this any more. If you have posted it, take it down."))
    parts = [(message.channel.name, message.words) for message in calendar_pages.messages_of(item)]
    return format_html("<p>{}</p>{}", item.line, format_html_join("", "<h2>{}</h2><p>{}</p>", parts))


def _answer(body: bytes, kind: str, request: HttpRequest, name: str = "") -> HttpResponse:
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type=kind, headers={"ETag": etag})
    if name:
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return get_conditional_response(request, etag=etag, response=response)
