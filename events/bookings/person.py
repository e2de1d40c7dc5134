"""Who books, and what they are answered."""

import re
from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import ValidationError

from events.models import Booking
from events.models.bookings import AccessNeed

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]")


class Outcome(StrEnum):
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    FULL = "full"
    CLOSED = "closed"


class NoPlace(ValueError):
    """There is no place to give; the words are for the organiser."""


@dataclass(frozen=True)
class Person:
    """One person as they wrote themselves down. Access needs are codes of AccessNeed, the type one of
    OrganisationType, the area a primary key."""

    name: str
    email: str
    organisation: str = ""
    organisation_type: str = ""
    area_id: int | None = None
    role: str = ""
    access_needs: tuple[str, ...] = ()
    language: str = "en"

    def booking(self, **more) -> Booking:
        """Return a booking of this person that is not saved yet.

        Raises:
            ValidationError: a line break or another control character, a text that is too long, an unknown code or
                no e-mail address. Forms say so at the field; this is for whatever comes past them (SE27).
        """
        words = {
            "name": self.name.strip(), "email": self.email.strip(), "organisation": self.organisation.strip(),
            "role": self.role.strip(),
        }  # fmt: skip
        for field, text in words.items():
            if _CONTROL.search(text):
                raise ValidationError({field: "This must be one line."})
        booking = Booking(
            **words, organisation_type=self.organisation_type, area_id=self.area_id,
            access_needs=known_needs(self.access_needs), language=self.language, **more,
        )  # fmt: skip
        if not booking.email:
            raise ValidationError({"email": "There is no e-mail address."})
        booking.clean_fields(exclude=["area", "answer", "access_needs"])
        return booking


def known_needs(needs) -> list[str]:
    """Return the codes `needs` sorted, each once. ValidationError for one that AccessNeed does not hold."""
    if set(needs) - set(AccessNeed.values):
        raise ValidationError({"access_needs": "That is none of the needs we know."})
    return sorted(set(needs))
