"""What the worker does for events."""

import logging
from datetime import timedelta

from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from core.work import every
from events import bookings, messages, reminders, retention
from events.models import Place, Session

log = logging.getLogger(__name__)
GO_AHEAD = [Session.State.OPEN, Session.State.CLOSED]


@every(seconds=10)
def move_waiting_lists(go_on):
    """End offers that nobody answered, and offer whatever place is free."""
    now, ended, offered = timezone.now(), 0, 0
    over = Place.objects.filter(state=Place.State.OFFERED, offer_ends__lte=now).order_by("session_id")
    for session_id in over.values_list("session_id", flat=True).distinct():
        ended += bookings.lapse_offers(session_id) if go_on() else 0
    waits = Place.objects.filter(session=OuterRef("pk"), state=Place.State.WAITING)
    free = Session.objects.filter(Exists(waits), state__in=GO_AHEAD, starts__gt=now, taken__lt=F("capacity"))
    for session_id in free.order_by("pk").values_list("pk", flat=True):
        offered += bookings.offer_free_places(session_id) if go_on() else 0
    return (ended or offered) and f"{ended} offers ended, {offered} places found free and offered"


@every(seconds=60)
def remind(go_on):
    """Remind people a week, a day and an hour before, and thank them afterwards."""
    written = reminders.remind(go_on) + reminders.thank(go_on)
    return written and f"{written} reminders and thanks written"


@every(seconds=300)
def ask_whether_they_come(go_on):
    """Two days before, ask; a day before, give silent places to those who wait, where the session says so."""
    now, asked, released = timezone.now(), 0, 0
    soon = Session.objects.filter(state__in=GO_AHEAD, starts__gt=now, starts__lte=now + timedelta(days=2))
    for session_id in soon.order_by("pk").values_list("pk", flat=True):
        if go_on():
            asked += bookings.ask_again(session_id)
            released += bookings.release_silent(session_id)
    return (asked or released) and f"{asked} asked whether they come, {released} places given to others"


@every(seconds=2)
def send_messages(go_on):
    """Write the mails of what organisers send to the people of a session."""
    written = messages.go_on_sending(go_on)
    return written and f"{written} mails of organisers' messages written"


@every(seconds=3600, forgets=True)
def forget(go_on):
    """Forget people whose time is over, and those who had asked for it and are back with an older database."""
    again, forgotten = retention.erase_again(), retention.purge(go_on)
    return (again or any(forgotten.values())) and (
        f"{again} bookings erased again, {forgotten['needs']} access needs and {forgotten['places']} places forgotten"
    )


@every(seconds=24 * 3600)
def look_whether_all_is_well(go_on):
    """Say in the log what is not as it must be; the organisers' screens show the same (`events.organising.trouble`)."""
    sentences = [*bookings.wrong(), *retention.leftovers(timezone.now())]
    for sentence in sentences:
        log.error("%s", sentence)
    return sentences and f"{len(sentences)} things are wrong with bookings"
