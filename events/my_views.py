"""The pages behind a personal link: what somebody booked, and what they can do about it (PR12, BK20).

Mail programs follow links to look for viruses, so a link only shows; a press of a button does.
"""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from core import form_guard
from core.form_answers import errors_of, see_other
from core.posting import anonymous_post
from events import again as link_again
from events import bookings, feeds, links
from events.book_views import page
from events.forms import AgainForm, needs_for
from events.mails import when_words
from events.models import Booking, Event, Place
from events.my_places import may_have_certificate, rows_of


def of_a_booking(view: Callable) -> Callable:
    """Decorate `view(request, booking, …)`: the address holds a token. Without a good one it says what to do."""

    @wraps(view)
    def found(request: HttpRequest, token: str, **kwargs) -> HttpResponse:
        try:
            booking = links.booking_of(token)
        except links.Expired:
            return _gone(request, True, 410)
        except links.Invalid:
            return _gone(request, False, 404)
        request.booking_token = token
        response = view(request, booking, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    return anonymous_post()(found)


def place_of(booking: Booking, pk: int) -> Place:
    """Return a place of `booking`; Http404 for anybody else's."""
    return get_object_or_404(Place.objects.select_related("booking", "session__event"), pk=pk, booking=booking)


def address(request: HttpRequest, name: str = "my_booking", **kwargs) -> str:
    """Return the address `name` of the booking whose link was used."""
    return reverse(name, kwargs={"token": request.booking_token, **kwargs})


@of_a_booking
def mine(request: HttpRequest, booking: Booking) -> HttpResponse:
    """Show what somebody booked."""
    return _mine(request, booking)


def _mine(request, booking, status=200, error="") -> HttpResponse:
    rows = rows_of(booking, request.booking_token)
    in_person = booking.places.filter(session__event__way=Event.Way.IN_PERSON).exists()
    coming = any(row["active"] and not row["past"] for row in rows)
    context = {
        "rows": rows,
        "coming": coming,
        "name": booking.name,
        "needs": [
            {"value": code, "label": label, "checked": code in booking.access_needs}
            for code, label in needs_for(in_person)
        ],
        "needs_url": address(request, "my_booking_needs"),
        "calendar_url": address(request, "my_booking_calendar") if coming else "",
        "erase_url": address(request, "my_booking_erase"),
        "saved": request.GET.get("saved") == "yes" and not error,
        "error": error,
        "error_list": [{"text": error, "href": "#needs"}] if error else [],
    }
    return page(request, "my_booking", context, status)


@of_a_booking
def needs(request: HttpRequest, booking: Booking) -> HttpResponse:
    """Keep other access needs."""
    if request.method != "POST":
        return see_other(address(request))
    try:
        bookings.change_needs(booking, request.POST.getlist("needs"))
    except ValidationError as why:
        return _mine(request, booking, 422, why.messages[0])
    return see_other(address(request) + "?saved=yes")


@of_a_booking
def calendar(request: HttpRequest, booking: Booking) -> HttpResponse:
    """Answer with the dates that somebody has a place at, and those they had that were called off."""
    places = booking.places.filter(state=Place.State.CONFIRMED).select_related("session__event")
    return feeds.calendar([place.session for place in places.order_by("session__starts")], request, booking.language)


@of_a_booking
def join(request: HttpRequest, booking: Booking, place: int) -> HttpResponse:
    """Note that somebody comes, by a press, and then show the link that leads to the meeting.

    It is a link and no redirect: our pages may send forms to nobody else, and so it can be said before they go what
    others in the meeting will see.
    """
    place = place_of(booking, place)
    if request.method == "POST":
        bookings.join(place)
        return see_other(request.path)
    session, open_now = place.session, place.session.may_be_joined(timezone.now())
    holds = place.state == Place.State.CONFIRMED and bool(session.joining_link)
    context = {
        "when": when_words(session),
        "holds": place.state == Place.State.CONFIRMED,
        "has_link": bool(session.joining_link),
        "may_join": open_now and holds,
        "over": session.is_past(timezone.now()),
        "link": session.joining_link if open_now and holds and place.attended else "",
        "back_url": address(request),
    }
    return page(request, "my_booking_join", context)


@of_a_booking
def certificate(request: HttpRequest, booking: Booking, place: int) -> HttpResponse:
    """Show a certificate to print, to somebody who came."""
    place = place_of(booking, place)
    if not may_have_certificate(place):
        raise Http404
    session = place.session
    minutes = int((session.ends - session.starts).total_seconds() // 60)
    context = {"name": booking.name, "title": session.event.name, "when": when_words(session), "minutes": minutes,
               "back_url": address(request)}  # fmt: skip
    return page(request, "my_booking_certificate", context)


def _gone(request, expired: bool, status: int) -> HttpResponse:
    return _again_page(request, "my_booking_gone", AgainForm(), status=status, expired=expired)


@anonymous_post()
def again(request: HttpRequest) -> HttpResponse:
    """Ask for the link once more. The answer is the same for every address; the truth goes to it by mail."""
    if request.method != "POST":
        return _again_page(request, "my_booking_again", AgainForm())
    form, complaint = AgainForm(request.POST), form_guard.complaint(request.POST)
    if not form.is_valid() or complaint:
        return _again_page(request, "my_booking_again", form, complaint, 422)
    link_again.send(form.cleaned_data["email"])
    return see_other(reverse("my_booking_asked"))


def _again_page(request, name, form, complaint="", status=200, **context) -> HttpResponse:
    errors, error_list = errors_of(form, complaint)
    started = form_guard.still_started(request.POST) if form.is_bound else form_guard.started()
    context |= {"form": form, "errors": errors, "error_list": error_list, "started": started}
    return page(request, name, context, status)


@never_cache
def asked(request: HttpRequest) -> HttpResponse:
    """Say what happens next, to everybody in the same words."""
    return page(request, "my_booking_asked", {})
