"""Dates of events for calendars and other programs (core.feeds).

Somebody else may look at a calendar. So an event is an “appointment” there, without its name, place or page, unless
it is for professionals who may have it named (Event.named_in_private, QE24).
"""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from icalendar import Event as CalendarEvent

from core import feeds
from events.mails import when_words
from events.models import EventPage, Session
from events.showing import pages_under, shown_sessions

PAST_KEPT = timedelta(days=90)  # a date that just vanished would stay in calendars as it was
MOST_ENTRIES = 60


def file_of_pages(page, request: HttpRequest, name: str) -> HttpResponse:
    """Answer with a file of the list or of a series; Http404 for a name that it does not know."""
    pages = {one.event_id: one for one in pages_under(page)}
    sessions = _recent(session for one in pages.values() for session in shown_sessions(one.event))
    source = feeds.Source(
        page.title, page.full_url, _summary(page), page.locale.language_code, page.last_published_at
    )  # fmt: skip
    entries = [_entry(session, pages[session.event_id]) for session in sessions[:MOST_ENTRIES]]
    match name:
        case "calendar.ics":
            return calendar(sessions, request, page.locale.language_code, page.tab_title)
        case "feed.atom":
            return feeds.atom(source, entries, request)
        case "feed.json":
            return feeds.json_feed(source, entries, request)
    raise Http404("There is no such file.")


def file_of_event(page: EventPage, request: HttpRequest, name: str) -> HttpResponse:
    """Answer with all dates of an event, or with one: calendar.ics, date-12.ics; Http404 for other names."""
    sessions = {f"date-{session.pk}.ics": session for session in shown_sessions(page.event)}
    language = page.locale.language_code
    if name == "calendar.ics":
        return calendar(sessions.values(), request, language)
    if name in sessions:
        return calendar([sessions[name]], request, language)
    raise Http404("There is no such file.")


def calendar(sessions: Iterable[Session], request: HttpRequest, language: str, name: str = "") -> HttpResponse:
    """Answer with `sessions` (and their events) as a calendar file.

    Args:
        language: its code.
        name: what calendar programs call the calendar, neutral; by default the site's quiet name.
    """
    made = feeds.new_calendar(settings.TITLE_ENDING, language, name or settings.TITLE_ENDING)
    for session in sessions:
        made.add_component(_calendar_event(session))
    return feeds.calendar_answer(made, request, "dates.ics")


def _calendar_event(session: Session) -> CalendarEvent:
    facts, made = session.event, CalendarEvent()
    made.add("uid", feeds.uid(session.uuid))
    made.add("dtstamp", session.changed_at)
    made.add("last-modified", session.changed_at)
    made.add("sequence", session.sequence)
    made.add("dtstart", session.starts)
    made.add("dtend", session.ends)
    made.add("summary", facts.name if facts.named_in_private else _("Appointment"))
    made.add("class", "PUBLIC" if facts.named_in_private else "PRIVATE")
    if facts.named_in_private and facts.venue:
        made.add("location", facts.venue)
    made.add("status", "CANCELLED" if session.state == Session.State.CANCELLED else "CONFIRMED")
    return made


def _recent(sessions: Iterable[Session]) -> list[Session]:
    """Return those that are to come or not long past, the latest change first."""
    since = timezone.now() - PAST_KEPT
    recent = [session for session in sessions if session.ends > since]
    return sorted(recent, key=lambda session: (session.changed_at, session.pk), reverse=True)


def _summary(page) -> str:
    return getattr(page, "summary", "") or getattr(page, "introduction", "")


def _entry(session: Session, page: EventPage) -> feeds.Entry:
    cancelled = session.state == Session.State.CANCELLED
    title = _("Cancelled: %(title)s") % {"title": page.title} if cancelled else page.title
    when = when_words(session)
    return feeds.Entry(
        id=f"urn:uuid:{session.uuid}", url=page.full_url, title=title, summary=when,
        html=format_html("<p>{}</p><p>{}</p>", when, page.summary),
        published=page.first_published_at, updated=max(session.changed_at, page.last_published_at),
    )  # fmt: skip
