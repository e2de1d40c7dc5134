"""What a press of a button does to a place, or to all that is known of somebody. The link before it only asks."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from core.form_answers import see_other
from events import bookings, retention
from events.book_views import page
from events.mails import when_words
from events.models import Booking, Place
from events.my_views import address, of_a_booking, place_of

State = Place.State


@dataclass(frozen=True)
class Deed:
    """One thing that somebody can do with a place, and the words around it.

    Args:
        do: does it; False when it was too late.
        title: the question, and the page's quiet title.
        about: what it means.
        button: the words of the button.
        done: what stands above the places afterwards.
        possible: the states of a place in which it makes sense.
    """

    do: Callable[[Place], bool]
    title: str
    about: str
    button: str
    done: str
    possible: tuple[str, ...]


DEEDS = {
    "cancel": Deed(
        bookings.cancel, _("Cancel this date?"), _("Somebody else can then have your place."), _("Yes, cancel it"),
        _("It is cancelled"), (State.CONFIRMED, State.WAITING, State.OFFERED),
    ),
    "accept": Deed(
        bookings.accept, _("Do you want this place?"), _("It is kept for you until you answer, for a time."),
        _("Yes, I want it"), _("The place is yours"), (State.OFFERED,),
    ),
    "decline": Deed(
        bookings.decline, _("Give this place to somebody else?"), _("You will not be on the waiting list any more."),
        _("Yes, give it away"), _("The place goes to somebody else"), (State.OFFERED,),
    ),
    "still-coming": Deed(
        bookings.still_coming, _("Do you still come?"), _("Then we keep your place for you."), _("Yes, I still come"),
        _("Thank you. Your place is kept"), (State.CONFIRMED,),
    ),
}  # fmt: skip


@of_a_booking
def deed(request: HttpRequest, booking: Booking, deed: str, place: int) -> HttpResponse:
    """Ask whether it is meant; at the press of the button do it, once, and say what came of it."""
    asked, place = DEEDS.get(deed), place_of(booking, place)
    if asked is None:
        raise Http404
    if request.method == "POST":
        done = asked.do(place)
        return see_other(f"{request.path}?done={'yes' if done else 'no'}")
    told = request.GET.get("done", "")
    context = {
        "deed": asked,
        "when": when_words(place.session),
        "told": told if told in ("yes", "no") else "",
        "possible": place.state in asked.possible,
        "state": place.get_state_display(),
        "back_url": address(request),
    }
    return page(request, "my_booking_deed", context)


@of_a_booking
def erase(request: HttpRequest, booking: Booking) -> HttpResponse:
    """Ask, and then delete all that is known of whoever booked, at once."""
    if request.method != "POST":
        return page(request, "my_booking_erase", {"back_url": address(request)})
    retention.erase(booking)
    return see_other(reverse("my_booking_erased"))


@never_cache
def erased(request: HttpRequest) -> HttpResponse:
    """Say that it is done; the page knows nobody."""
    return page(request, "my_booking_deleted", {})
