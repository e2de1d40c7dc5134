"""What a page offers to other programs: iCalendar (RFC 5545, 7986), Atom, JSON Feed 1.1.

Ids never change; times come from the rows, never from the clock, so that an unchanged feed has unchanged bytes; what
is taken back stays in the feed and says so.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import quote_etag
from icalendar import Calendar

REFRESH = timedelta(hours=12)


@dataclass(frozen=True)
class Source:
    """Whose feed it is; `url` is the page's whole address, below which the files stand; `updated` is the page's own."""

    title: str
    url: str
    summary: str
    language: str
    updated: datetime


class _Atom(Atom1Feed):
    """Atom1Feed takes the clock for a feed without entries, which would be another file each time."""

    def latest_post_date(self):
        return super().latest_post_date() if self.items else self.feed["updated"]


@dataclass(frozen=True)
class Entry:
    """One item of a feed, the same in Atom and in JSON. `id` is a URN that never changes; `html` its words."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime


def new_calendar(made_by: str, language: str, name: str) -> Calendar:
    """Return an empty calendar that programs may follow.

    Args:
        made_by: stands in each file that is made of it (PRODID).
        language: a language code.
        name: what calendar programs call it.
    """
    made = Calendar()
    made.add("prodid", f"-//{made_by}//{language.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT12H")
    return made


def uid(key: object) -> str:
    """Return the UID of what has `key`, which is its alone and never changes."""
    return f"{key}@{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname}"


def calendar_answer(made: Calendar, request: HttpRequest, name: str) -> HttpResponse:
    """Answer with a calendar as a file to keep, called `name`."""
    return _answer(made.to_ical(), "text/calendar; charset=utf-8", request, name)


def atom(source: Source, entries: Iterable[Entry], request: HttpRequest) -> HttpResponse:
    """Answer with `entries`, in their order, as Atom (RFC 4287)."""
    feed = _Atom(
        title=source.title, link=source.url, description=source.summary, language=source.language,
        feed_url=f"{source.url}feed.atom", updated=source.updated,
    )  # fmt: skip
    for entry in entries:
        feed.add_item(
            title=entry.title, link=entry.url, description=entry.html, unique_id=entry.id,
            pubdate=entry.published, updateddate=entry.updated,
        )  # fmt: skip
    return _answer(feed.writeString("utf-8").encode(), "application/atom+xml; charset=utf-8", request)


def json_feed(source: Source, entries: Iterable[Entry], request: HttpRequest) -> HttpResponse:
    """Answer with `entries`, in their order, as JSON Feed 1.1."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": source.title,
        "home_page_url": source.url,
        "feed_url": f"{source.url}feed.json",
        "description": source.summary,
        "language": source.language,
        "items": [
            {
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                "summary": entry.summary,
                "content_html": entry.html,
                "date_published": entry.published.isoformat(),
                "date_modified": entry.updated.isoformat(),
                "language": source.language,
            }
            for entry in entries
        ],
    }
    return _answer(json.dumps(feed, ensure_ascii=False).encode(), "application/feed+json", request)


def _answer(body: bytes, kind: str, request: HttpRequest, name: str = "") -> HttpResponse:
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type=kind, headers={"ETag": etag})
    if name:
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return get_conditional_response(request, etag=etag, response=response)
