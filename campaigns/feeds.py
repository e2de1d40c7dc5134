"""A campaign's calendar and items for other programs (core.feeds)."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from icalendar import Event

from campaigns import calendar as calendar_pages
from core import feeds

MOST_ITEMS = 60


def calendar(campaign, request: HttpRequest) -> HttpResponse:
    """Answer with the items of `campaign` and this year's awareness days, as whole-day events."""
    made = feeds.new_calendar(settings.WAGTAIL_SITE_NAME, campaign.locale.language_code, campaign.title)
    today, items = timezone.localdate(), calendar_pages.items_under(campaign)
    for item in items:
        made.add_component(_item_event(item, today))
    newest = max((item.last_published_at for item in items), default=campaign.last_published_at)
    for day in calendar_pages.days_between(date(today.year, 1, 1), date(today.year, 12, 31), campaign.locale):
        uid = f"{day.uid}-{day.first.year}"
        made.add_component(_event(uid, day.first, day.last, day.name, day.about, newest))
    return feeds.calendar_answer(made, request, f"{campaign.slug}.ics")


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
    event.add("uid", feeds.uid(uid))
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
    return feeds.atom(_source(campaign), _entries(campaign), request)


def json_feed(campaign, request: HttpRequest) -> HttpResponse:
    """Answer with the newest items of `campaign` as JSON Feed 1.1."""
    return feeds.json_feed(_source(campaign), _entries(campaign), request)


def _source(campaign) -> feeds.Source:
    return feeds.Source(
        campaign.title, campaign.full_url, campaign.summary, campaign.locale.language_code, campaign.last_published_at
    )  # fmt: skip


def _entries(campaign) -> list[feeds.Entry]:
    return [
        feeds.Entry(
            id=_id(item), url=item.full_url, title=_title(item), summary=item.line, html=_as_html(item),
            published=item.first_published_at, updated=item.last_published_at,
        )
        for item in _newest(campaign)
    ]  # fmt: skip


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
