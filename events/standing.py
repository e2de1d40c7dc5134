"""Where a session stands for somebody who may want to come: can it be booked, in which words. Pure, no database."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from core.time_words import date_words
from events.models import Session

FEW_AT_MOST = 10
FEW_SHARE = 0.05
State = Session.State


@dataclass(frozen=True)
class Standing:
    """A session's standing. `code` is for style and tests, `words` and the rest for components/tag.html."""

    code: str
    words: str
    kind: str = ""
    icon: str = ""

    @property
    def can_be_booked(self) -> bool:
        """True when somebody may book a place, or a turn on the waiting list."""
        return self.code in ("places", "few", "waiting")


def standing(session: Session, now: datetime) -> Standing:
    """Return where `session` stands at `now` (aware). It never says how many places are left."""
    if session.state == State.CANCELLED:
        return Standing("cancelled", _("Cancelled"), "care", "close")
    if session.is_past(now):
        return Standing("past", _("This has been"))
    if session.state == State.OPEN and session.booking_opens and now < session.booking_opens:
        day = date_words(timezone.localdate(session.booking_opens))
        return Standing("opens", _("Booking opens on %(day)s") % {"day": day}, "", "clock")
    if not session.takes_bookings(now):
        return Standing("closed", _("Booking is closed"))
    return _places(session)


def _places(session: Session) -> Standing:
    left = session.capacity - session.taken
    if left > max(FEW_AT_MOST, session.capacity * FEW_SHARE):
        return Standing("places", _("Places left"), "good", "check")
    if left > 0:
        return Standing("few", _("A few places left"), "care", "clock")
    if session.waiting_list:
        return Standing("waiting", _("Full: you can join the waiting list"), "care", "people")
    return Standing("full", _("Full"))
