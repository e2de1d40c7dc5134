"""What the pages of events show: coming sessions first, and what has been."""

from django.http import HttpRequest
from django.utils import timezone

MOST_PAST = 30


def listing(page, request: HttpRequest) -> dict:
    """Return what the list of events shows: coming pages by their next session, then the latest past ones."""
    return _by_time(page, request)


def series(page, request: HttpRequest) -> dict:
    """Return what a series shows of its events."""
    return _by_time(page, request)


def event(page, request: HttpRequest) -> dict:
    """Return an event's sessions that readers may see, soonest first."""
    now = timezone.now()
    sessions = shown_sessions(page.event)
    return {"sessions": sessions, "is_past": bool(sessions) and all(one.is_past(now) for one in sessions)}


def shown_sessions(event) -> list:
    """Return the sessions of `event` that are no drafts, by time."""
    from events.models import Session

    return [one for one in event.sessions.all() if one.state != Session.State.DRAFT]


def _pages_under(page) -> list:
    from events.models import EventPage

    pages = EventPage.objects.descendant_of(page).live().select_related("event")
    return list(pages.prefetch_related("event__sessions"))


def _by_time(parent, request: HttpRequest) -> dict:
    now, coming, past = timezone.now(), [], []
    for page in _pages_under(parent):
        sessions = shown_sessions(page.event)
        ahead = [one for one in sessions if not one.is_past(now)]
        if ahead:
            coming.append(_row(page, ahead[0], request))
        elif sessions:
            past.append(_row(page, sessions[-1], request))
    coming.sort(key=lambda row: row["starts"])
    past.sort(key=lambda row: row["starts"], reverse=True)
    return {"coming": coming, "past": past[:MOST_PAST]}


def _row(page, session, request: HttpRequest) -> dict:
    return {"title": page.title, "url": page.get_url(request), "starts": session.starts}
