"""What one form books: the dates of a series, or of a single event, with the words that readers know them by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import Http404
from django.utils import timezone
from django.utils.translation import get_language

from events.models import Event, EventPage, Series, SeriesPage, Session
from events.standing import Standing, standing


@dataclass(frozen=True)
class Choice:
    """One date on the form."""

    session: Session
    title: str
    state: Standing


@dataclass(frozen=True)
class Offer:
    """A series or an event that can be booked: what it is called, where its page is, and its dates to come."""

    key: str
    title: str
    url: str
    choices: Sequence[Choice]

    def takes_bookings(self) -> bool:
        return any(choice.state.can_be_booked for choice in self.choices)

    def for_professionals(self) -> bool:
        """True when some of its dates are for professionals."""
        return any(choice.session.event.is_for_professionals for choice in self.choices)

    def in_person(self) -> bool:
        return any(choice.session.event.way == Event.Way.IN_PERSON for choice in self.choices)


def offer_of(key: str, now: datetime | None = None) -> Offer:
    """Return what can be booked under `key`, of a series or of an event; Http404 when readers see neither.

    Args:
        now: an aware time; dates that are over then are left out. By default the present.
    """
    now = now or timezone.now()
    if series := Series.objects.filter(key=key).first():
        page = _in_my_language(SeriesPage.objects.live().filter(series=series))
        pages = EventPage.objects.descendant_of(page).live()
    else:
        page = _in_my_language(EventPage.objects.live().filter(event__key=key))
        pages = EventPage.objects.filter(pk=page.pk)
    pages = pages.select_related("event").prefetch_related("event__sessions")
    choices = [
        Choice(session, one.title, standing(session, now))
        for one in pages
        for session in one.event.sessions.all()
        if session.state != Session.State.DRAFT and not session.is_past(now)
    ]
    choices.sort(key=lambda choice: (choice.session.starts, choice.session.pk))
    return Offer(key, page.title, page.get_url(), choices)


def clashes(sessions: Sequence[Session]) -> list[tuple[Session, Session]]:
    """Return each two of `sessions` of which one begins before the other has ended."""
    ordered = sorted(sessions, key=lambda one: (one.starts, one.pk))
    return [
        (first, second)
        for n, first in enumerate(ordered)
        for second in ordered[n + 1 :]
        if second.starts < first.ends
    ]  # fmt: skip


def titles_of(sessions: Sequence[Session]) -> dict[int, str]:
    """Return what each of `sessions` is called in the reader's language, by key; its own name where it has no page."""
    titles = {session.pk: session.event.name for session in sessions}
    pages = EventPage.objects.live().filter(event__in={session.event_id for session in sessions})
    spoken = {settings.LANGUAGE_CODE: 0, get_language(): 1}
    found = sorted(
        (spoken[code], event_id, title)
        for event_id, title, code in pages.values_list("event_id", "title", "locale__language_code")
        if code in spoken
    )
    by_event = {event_id: title for _rank, event_id, title in found}
    return {session.pk: by_event.get(session.event_id, titles[session.pk]) for session in sessions}


def _in_my_language(pages):
    """Return the page among `pages` (a queryset) in the reader's language, or the English one; Http404 without."""
    found = {page.locale.language_code: page for page in pages.select_related("locale")}
    page = found.get(get_language()) or found.get(settings.LANGUAGE_CODE)
    if page is None:
        raise Http404
    return page
