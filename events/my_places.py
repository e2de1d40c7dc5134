"""What a personal page shows of each place: how it stands, and what can be done about it."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from events.bookable import titles_of
from events.mails import by_words, when_words
from events.models import Booking, Place, Session

State = Place.State


def rows_of(booking: Booking, token: str) -> list[dict]:
    """Return the arguments of components/my_place.html for each place of `booking`, the soonest first."""
    places = list(booking.places.select_related("session__event").order_by("session__starts", "pk"))
    titles = titles_of([place.session for place in places])
    return [_row(place, titles[place.session_id], token) for place in places]


def may_have_certificate(place: Place) -> bool:
    """True when somebody came, and it is over."""
    return bool(place.attended) and place.state == State.CONFIRMED and place.session.is_past(timezone.now())


def deed_url(token: str, deed: str, place: Place) -> str:
    return reverse("my_booking_deed", kwargs={"token": token, "deed": deed, "place": place.pk})


def _row(place: Place, title: str, token: str) -> dict:
    session, now = place.session, timezone.now()
    past, active = session.is_past(now), place.state in Place.ACTIVE
    lasts = active and not past and session.state != Session.State.CANCELLED
    words, kind, icon = _state(place, past)
    there = {"token": token, "place": place.pk}
    offered = lasts and place.state == State.OFFERED and place.offer_ends > now
    asked = lasts and place.state == State.CONFIRMED and place.asked_again_at and not place.still_coming_at
    return {
        "title": title,
        "starts": timezone.localtime(session.starts),
        "when": when_words(session),
        "venue": session.event.venue,
        "state": words,
        "state_kind": kind,
        "state_icon": icon,
        "active": active,
        "past": past,
        "answer_by": by_words(place.offer_ends) if offered else "",
        "accept_url": deed_url(token, "accept", place) if offered else "",
        "decline_url": deed_url(token, "decline", place) if offered else "",
        "still_url": deed_url(token, "still-coming", place) if asked else "",
        "cancel_url": deed_url(token, "cancel", place) if lasts and not offered and session.starts > now else "",
        "join_url": reverse("my_booking_join", kwargs=there) if _is_joined(place, past) else "",
        "join_kind": "" if session.may_be_joined(now) else "secondary",
        "certificate_url": reverse("my_booking_certificate", kwargs=there) if may_have_certificate(place) else "",
    }


def _is_joined(place: Place, past: bool) -> bool:
    online = place.session.event.way == place.session.event.Way.ONLINE
    return online and place.state == State.CONFIRMED and not past


def _state(place: Place, past: bool) -> tuple[str, str, str]:
    if past and place.state == State.CONFIRMED:
        return (_("You came"), "good", "check") if place.attended else (_("This has been"), "", "")
    return {
        State.CONFIRMED: (_("You have a place"), "good", "check"),
        State.WAITING: (_("You are on the waiting list"), "care", "clock"),
        State.OFFERED: (_("A place is kept for you"), "care", "clock"),
        State.DECLINED: (_("You did not want the place"), "", ""),
        State.LAPSED: (_("The time to answer is over"), "", ""),
        State.RELEASED: (_("Your place went to somebody else"), "", ""),
        State.CANCELLED: (_("Cancelled"), "", "close"),
    }[State(place.state)]
