"""People who booked are forgotten: at once when they ask (PR12)."""

from django.db import transaction

from core import mail
from events import bookings
from events.mails import KINDS
from events.models import Booking, Place, Purge


@transaction.atomic
def erase(booking: Booking) -> int:
    """Delete every booking of the person who made `booking`, and empty the mails to them; return how many bookings.

    A person is one address as it was typed, but for capitals: with some providers name+other@ is somebody else, whose
    bookings are theirs alone. What was held is offered to those who wait. Of the deletion itself only a count
    is kept.
    """
    mine = list(Booking.objects.filter(email__iexact=booking.email).order_by("pk"))
    for place in Place.objects.filter(booking__in=mine, state__in=Place.ACTIVE).order_by("session_id", "pk"):
        bookings.cancel(place, told=False)
    mail.forget(booking.email, [*KINDS, "event-none"])
    Booking.objects.filter(pk__in=[one.pk for one in mine]).delete()
    Purge.objects.create(what=Purge.What.ERASED, rows=len(mine))
    return len(mine)
