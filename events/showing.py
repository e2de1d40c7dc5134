"""What the pages of events show: what is coming, month by month, and what has been."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.time_words import date_words, span_words
from events import choosing
from events.mails import when_words
from events.models import Event, EventPage, SeriesPage, Session
from events.standing import Standing, standing
from events.structured_data import sessions_data

MOST_PAST = 30
Recorded = Event.Recorded


def listing(page, request: HttpRequest) -> dict:
    """Return what the list of events shows, less what the reader chose not to see, and all its series."""
    labels = choosing.topic_labels(page.locale_id)
    choice = choosing.choice_from(request.GET, labels)
    pages = pages_under(page)
    topics = choosing.topics_of([one.event for one in pages])
    pages = [one for one in pages if choice.fits(one.event, topics[one.event_id])]
    shown = _by_time(pages, request)
    series_pages = SeriesPage.objects.child_of(page).live().order_by("-path")
    return shown | {
        "panel": choosing.panel(choice, labels, page.get_url(request)),
        "series": [{"title": one.title, "url": one.get_url(request)} for one in series_pages],
    }


def coming(page, request: HttpRequest) -> list[dict]:
    """Return the dates ahead below `page`, soonest first, as arguments of components/event_card.html."""
    return [row for month in _by_time(pages_under(page), request)["months"] for row in month["rows"]]


def series(page, request: HttpRequest) -> dict:
    """Return what a series shows of its events, and where several are booked at once."""
    shown = _by_time(pages_under(page), request)
    takes = any(row["can_be_booked"] for month in shown["months"] for row in month["rows"])
    return shown | {"book_url": reverse("event_book", args=[page.series.key]) if takes else ""}


def event(page, request: HttpRequest) -> dict:
    """Return an event's sessions that readers may see, soonest first, and how it is held."""
    now, facts = timezone.now(), page.event
    sessions = shown_sessions(facts)
    address = page.get_full_url(request)
    over = bool(sessions) and all(one.is_past(now) for one in sessions)
    return {
        "dates": [_date(one, facts, now, page.get_url(request)) for one in sessions],
        "is_past": over,
        "for_whom": for_whom(facts),
        "online": facts.way == Event.Way.ONLINE,
        "access": access_words(facts),
        "recorded": "" if over else recorded_words(facts),
        "series": _series_of(page, request),
        "structured_data": sessions_data(page, sessions, address) if sessions and address else "",
    }


def shown_sessions(event: Event) -> list[Session]:
    """Return the sessions of `event` that are no drafts, by time."""
    return [one for one in event.sessions.all() if one.state != Session.State.DRAFT]


def pages_under(page) -> list[EventPage]:
    """Return the live pages of events below `page`, with their facts and sessions; two statements."""
    pages = EventPage.objects.descendant_of(page).live().select_related("event__series")
    return list(pages.prefetch_related("event__sessions").order_by("path"))


def for_whom(facts: Event) -> str:
    return _("For professionals") if facts.is_for_professionals else _("For everyone")


def way_words(facts: Event) -> str:
    return _("Online") if facts.way == Event.Way.ONLINE else _("In person")


def clock_words(session: Session) -> str:
    """Return from when to when, by our clocks: 10am to 11:30am."""
    return span_words(timezone.localtime(session.starts).time(), timezone.localtime(session.ends).time())


def access_words(facts: Event) -> list[str]:
    """Return what is arranged for people who need it, and nothing that is not."""
    languages = ", ".join(str(language) for language in facts.interpreters.all())
    arranged = [
        (facts.captions, _("There are live captions.")),
        (facts.bsl, _("There is a BSL interpreter.")),
        (languages, _("There are interpreters for: %(languages)s.") % {"languages": languages}),
        (facts.step_free and facts.way == Event.Way.IN_PERSON, _("There is a way in without steps.")),
    ]
    return [words for is_so, words in arranged if is_so]


def recorded_words(facts: Event) -> str:
    return {
        Recorded.UNKNOWN: _("The organisers have not said whether it is recorded."),
        Recorded.NOT: _("Nothing is recorded."),
        Recorded.TALK: _("Only the talk is recorded, never those who come."),
        Recorded.ALL: _("All of it is recorded, also what people ask. Others can watch it later."),
    }[facts.recorded]


def _by_time(pages: Iterable[EventPage], request: HttpRequest) -> dict:
    now, coming, past = timezone.now(), [], []
    for page in pages:
        sessions, url = shown_sessions(page.event), page.get_url(request)
        ahead = [one for one in sessions if not one.is_past(now)]
        coming += [_card(page, one, url, standing(one, now)) for one in ahead]
        if sessions and not ahead:
            past.append(_past(page, sessions, url))
    coming.sort(key=lambda row: row["starts"])
    past.sort(key=lambda row: row["starts"], reverse=True)
    months = groupby(coming, key=lambda row: date_format(row["starts"], "F Y"))
    years = groupby(past[:MOST_PAST], key=lambda row: row["starts"].year)
    return {
        "months": [{"name": name, "rows": list(rows)} for name, rows in months],
        "years": [{"year": year, "rows": list(rows)} for year, rows in years],
    }


def _card(page: EventPage, session: Session, url: str, state: Standing) -> dict:
    """Return the arguments of components/event_card.html."""
    facts = page.event
    return {
        "title": page.title,
        "url": url,
        "starts": timezone.localtime(session.starts),
        "clock": clock_words(session),
        "facts": [way_words(facts), for_whom(facts)],
        "state": state,
        "can_be_booked": state.can_be_booked,
    }


def _past(page: EventPage, sessions: list[Session], url: str) -> dict:
    last = sessions[-1]
    return {
        "title": page.title,
        "url": url,
        "starts": timezone.localtime(last.starts),
        "when": date_words(timezone.localdate(last.starts)),
        "recorded": any(one.recording for one in sessions),
        "cancelled": all(one.state == Session.State.CANCELLED for one in sessions),
    }


def _date(session: Session, facts: Event, now: datetime, page_url: str) -> dict:
    """Return what an event's page shows of one of its dates."""
    state = standing(session, now)
    key = facts.series.key if facts.series else facts.key
    moved = session.moved_from if session.state != Session.State.CANCELLED and not session.is_past(now) else None
    return {
        "starts": timezone.localtime(session.starts),
        "ends": timezone.localtime(session.ends),
        "clock": clock_words(session),
        "words": when_words(session),
        "state": state,
        "was": date_words(timezone.localdate(moved), with_weekday=True) if moved else "",
        "recording": session.recording if session.is_past(now) else "",
        "calendar_url": "" if session.is_past(now) else f"{page_url}date-{session.pk}.ics",
        "book_url": f"{reverse('event_book', args=[key])}?date={session.pk}" if state.can_be_booked else "",
    }


def _series_of(page: EventPage, request: HttpRequest) -> dict | None:
    """Return the series that the page stands below, to go on to its other events."""
    above = SeriesPage.objects.ancestor_of(page).live().last()
    return {"title": above.title, "url": above.get_url(request)} if above else None
