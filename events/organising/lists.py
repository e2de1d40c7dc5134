"""Lists of who comes that leave the site: to download, and to print. Each time is written down (`Purge`)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from core.exports import csv_response, xlsx_response
from events.models import Place, Purge, Session
from events.organising import attending
from events.organising.rights import PEOPLE, address, of_session, when_words

_KINDS = {"csv": csv_response, "xlsx": xlsx_response}
HEAD = (
    "Name", "E-mail address", "Organisation", "Kind of organisation", "Area", "Role", "State", "Booked",
    "Still comes", "Came", "Why it ended", "Added by hand because",
)  # fmt: skip
NEEDS = "Access needs"


@of_session(PEOPLE, "view", "export")
def download(request: HttpRequest, session: Session, kind: str) -> HttpResponse:
    """Download everyone of a session; access needs only for those who may see them."""
    answer = _KINDS.get(kind)
    if answer is None or request.method != "POST":
        raise Http404
    with_needs = PEOPLE.user_has_permission(request.user, "see_needs")
    rows = [_row(place, with_needs) for place in attending.people(session, "all")]
    Purge.objects.create(what=Purge.What.EXPORTED, session=session, rows=len(rows), by=request.user)
    return answer(_file_name(session), (*HEAD, NEEDS) if with_needs else HEAD, rows)


def _file_name(session: Session) -> str:
    # A file stays among the downloads: its name says nothing about the event (QE23).
    return f"list-{timezone.localtime(session.starts):%Y-%m-%d}-{session.pk}"


def _row(place: Place, with_needs: bool) -> tuple:
    booking = place.booking
    row = (
        booking.name, booking.email, booking.organisation, booking.get_organisation_type_display(),
        booking.area.name if booking.area else "", booking.role, place.get_state_display(), when_words(place.made_at),
        "yes" if place.still_coming_at else "", attending.came_words(place), place.settled_why, booking.by_hand,
    )  # fmt: skip
    return (*row, attending.needs_words(booking.access_needs)) if with_needs else row


@of_session(PEOPLE, "view", "export")
def register(request: HttpRequest, session: Session) -> HttpResponse:
    """Show who has a place, to print and to tick at the door: names and organisations, and nothing else."""
    places = attending.people(session, "confirmed")
    rows = [(place.booking.name, place.booking.organisation) for place in places]
    Purge.objects.create(what=Purge.What.PRINTED, session=session, rows=len(rows), by=request.user)
    context = {
        "title": session.event.name,
        "when": when_words(session.starts),
        "venue": session.event.venue,
        "rows": rows,
        "printed": when_words(timezone.now()),
        "back_url": address(session),
    }
    return TemplateResponse(request, "editors/events/register.html", context)
