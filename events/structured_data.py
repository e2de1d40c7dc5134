"""The dates of an event as schema.org describes them (https://schema.org/Event), for search engines."""

from collections.abc import Sequence

from django.conf import settings
from django.utils import timezone
from django.utils.safestring import SafeString

from core.structured_data import data_block
from events.models import Event, EventPage, Session

SCHEMA = "https://schema.org/"


def sessions_data(page: EventPage, sessions: Sequence[Session], address: str) -> SafeString:
    """Return the JSON-LD of each of `sessions`, safe inside a script element.

    Args:
        address: the page's whole URL. The joining link is nobody's to find: online, the place is this page.
    """
    return data_block([_session(page, session, address) for session in sessions])


def _session(page: EventPage, session: Session, address: str) -> dict:
    facts, online = page.event, page.event.way == Event.Way.ONLINE
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"urn:uuid:{session.uuid}",
        "name": page.title,
        "description": page.summary,
        "url": address,
        "startDate": timezone.localtime(session.starts).isoformat(),
        "endDate": timezone.localtime(session.ends).isoformat(),
        "eventAttendanceMode": f"{SCHEMA}{'Online' if online else 'Offline'}EventAttendanceMode",
        "eventStatus": f"{SCHEMA}{_status(session)}",
        "location": {"@type": "VirtualLocation", "url": address} if online
        else {"@type": "Place", "name": facts.venue, "address": facts.venue},
        "inLanguage": page.locale.language_code,
        "isAccessibleForFree": True,
        "organizer": {"@type": "Organization", "name": settings.WAGTAIL_SITE_NAME,
                      "url": settings.WAGTAILADMIN_BASE_URL},
    }  # fmt: skip
    if session.moved_from:
        data["previousStartDate"] = timezone.localtime(session.moved_from).isoformat()
    return data


def _status(session: Session) -> str:
    if session.state == Session.State.CANCELLED:
        return "EventCancelled"
    return "EventRescheduled" if session.moved_from else "EventScheduled"
