"""Personal links: signed, expiring, in the path. Whoever holds one may see and change that one booking (PR12, BK20)."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from events.models import Booking, Session

LASTS_AFTER_THE_END = timedelta(days=60)  # long enough to fetch a certificate
_signer = signing.Signer(sep=".", salt="events.links.booking")


class Invalid(Exception):
    """No link of ours: cut off, changed, or of a booking that is gone."""


class Expired(Invalid):
    """It was a link of ours; its time is over."""


def booking_token(booking: Booking, until: datetime | None = None) -> str:
    """Return what stands in the personal link of `booking`.

    Args:
        until: when it ends (aware); by default 60 days after the last of its sessions has ended.
    """
    if until is None:
        last = Session.objects.filter(places__booking=booking).aggregate(Max("ends"))["ends__max"] or timezone.now()
        until = last + LASTS_AFTER_THE_END
    return _signer.sign(f"{booking.key.hex}.{signing.b62_encode(int(until.timestamp()))}")


def booking_of(token: str) -> Booking:
    """Return whose link holds `token`. Raises Expired when its time is over, Invalid when it is none of ours."""
    try:
        key, _, until = _signer.unsign(token).partition(".")
        key, until = UUID(key), signing.b62_decode(until)
    except (signing.BadSignature, ValueError):
        raise Invalid from None
    if until < timezone.now().timestamp():
        raise Expired
    booking = Booking.objects.filter(key=key).exclude(email="").first()
    if booking is None:
        raise Invalid
    return booking


def address_of(booking: Booking, until: datetime | None = None) -> str:
    """Return the whole address of the page of `booking`, for a mail (SE28)."""
    return settings.WAGTAILADMIN_BASE_URL + reverse("my_booking", args=[booking_token(booking, until)])
