"""Who comes: what people say beforehand, and who was there."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from events.models import Booking, Place, Session

from .person import known_needs
from .places import State, locked, only


def still_coming(place: Place) -> bool:
    """Note that they still come; False when the place is theirs no longer."""
    with transaction.atomic():
        locked([place.session_id])  # it may be given to somebody else this moment
        mine = only(place).filter(state=State.CONFIRMED, still_coming_at=None)
        mine.update(still_coming_at=timezone.now())
    place.refresh_from_db()
    return place.state == State.CONFIRMED


def mark(place: Place, attended: bool | None) -> None:
    """Note that they came, or did not; None takes the mark away. Only somebody with a place can have come."""
    Place.objects.filter(pk=place.pk, state=State.CONFIRMED).update(
        attended=attended, attended_at=None if attended is None else timezone.now()
    )
    place.refresh_from_db()


def time_changed(session: Session) -> None:
    """Ask anew whether people still come, and let no offer outlast the start, as the times of `session` are others."""
    Place.objects.filter(session=session, state=State.CONFIRMED).update(asked_again_at=None, still_coming_at=None)
    too_long = Place.objects.filter(session=session, state=State.OFFERED, offer_ends__gt=session.starts)
    too_long.update(offer_ends=session.starts)


def join(place: Place) -> str | None:
    """Return the joining link and note that they came; None while it may not be joined, or without a place."""
    now = timezone.now()
    place = Place.objects.select_related("session").get(pk=place.pk)
    session = place.session
    if place.state != State.CONFIRMED or not session.joining_link or not session.may_be_joined(now):
        return None
    Place.objects.filter(pk=place.pk).exclude(attended=True).update(attended=True, attended_at=now)
    return session.joining_link


def change_needs(booking: Booking, needs: Sequence[str]) -> None:
    """Keep `needs` (codes of AccessNeed) for `booking`. ValidationError for a code that is none."""
    booking.access_needs = known_needs(needs)
    Booking.objects.filter(pk=booking.pk).update(access_needs=booking.access_needs)
