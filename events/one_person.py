"""What is known of one person who booked: found by address, given to them as a file (PR12)."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from core.models import OutgoingMail
from events.addresses import normal
from events.models import Booking, Place
from events.retention import THEIR_MAILS


def bookings_of(address: str):
    """Return the bookings of whoever uses `address`, also in another spelling, soonest made first (BK8)."""
    same = Place.objects.filter(booking=OuterRef("pk"), person=normal(address))
    return Booking.objects.filter(Q(email__iexact=address.strip()) | Exists(same)).order_by("made_at", "pk")


def known_of(booking: Booking) -> dict:
    """Return everything that is kept of the person who made `booking`, for them, in the words of JSON."""
    mine = Booking.objects.filter(email__iexact=booking.email).order_by("made_at", "pk")
    mails = OutgoingMail.objects.filter(to__iexact=booking.email, kind__in=THEIR_MAILS).order_by("pk")
    return {
        "e-mail address": booking.email,
        "bookings": [_booking_known(one) for one in mine.select_related("area").prefetch_related("places__session")],
        "mails": [
            {"written": when(one.queued_at), "state": one.get_state_display(), "subject": one.subject, "text": one.text}
            for one in mails
        ],
    }


def _booking_known(booking: Booking) -> dict:
    return {
        "made": when(booking.made_at),
        "name": booking.name,
        "organisation": booking.organisation,
        "kind of organisation": booking.get_organisation_type_display(),
        "area": booking.area.name if booking.area else "",
        "role": booking.role,
        "access needs": booking.access_needs,
        "language": booking.language,
        "added by hand because": booking.by_hand,
        "places": [
            {
                "session": str(place.session), "state": place.get_state_display(), "since": when(place.made_at),
                "why": place.settled_why, "said they still come": when(place.still_coming_at),
                "came": place.attended,
            }
            for place in booking.places.all()
        ],
    }  # fmt: skip


def when(moment: datetime | None) -> str | None:
    """Return `moment` as ISO 8601 in our own time zone, or None."""
    return timezone.localtime(moment).isoformat(timespec="minutes") if moment else None
