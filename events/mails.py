"""What people who booked are written, each in the transaction of what it tells of (BK13, QE23).

No mail names the person: whoever fills in a form with somebody else's address could write words to them that way. No
mail holds the link to join. What an event is about is named only where `Event.named_in_private` says so, and after
what a locked phone shows.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core import mail
from core.mail import Mail
from core.time_words import date_words, time_words
from events import links
from events.mail_words import LEADS, WORDS
from events.models import Booking, Place, Session, SessionMessage

KINDS = tuple(f"event-{kind}" for kind in LEADS)
State = Place.State


def when_words(session: Session, starts: datetime | None = None, ends: datetime | None = None) -> str:
    """Return when `session` is, as our clocks show it: Monday 29 November 2027, 10am to 11:30am.

    Args:
        starts, ends: other times (aware) in its place.
    """
    starts, ends = (timezone.localtime(moment) for moment in (starts or session.starts, ends or session.ends))
    return _("%(day)s, %(starts)s to %(ends)s") % {
        "day": date_words(starts.date(), with_weekday=True),
        "starts": time_words(starts.time()),
        "ends": time_words(ends.time()),
    }


def what_words(session: Session) -> str:
    """Return how `session` may be called where somebody else may read it: by its time, and its name if that may be."""
    when = when_words(session)
    return f"{when}: {session.event.name}" if session.event.named_in_private else when


def by_words(moment: datetime) -> str:
    """Return a moment until which an answer is wanted: 5pm on Monday 29 November 2027."""
    there = timezone.localtime(moment)
    return _("%(time)s on %(day)s") % {
        "time": time_words(there.time().replace(second=0, microsecond=0)),
        "day": date_words(there.date(), with_weekday=True),
    }


def booked(booking: Booking, places: Sequence[Place], had: Sequence[Place] = ()) -> None:
    """Write what one form has brought: one mail for what is new, and one for each earlier booking that held it already.

    The second goes to the address of that booking, never to what was typed now: with some providers name+other@ is
    somebody else. It is written once in an hour of the clock, so nobody can fill a mailbox with our form.
    """
    mails = [_mail("booked", booking, places, once=f"booked-{booking.pk}")] if places else []
    hour = timezone.now().strftime("%Y%m%d%H")
    earlier = {place.booking_id: place.booking for place in had}
    mails += [
        _mail("already", one, [place for place in had if place.booking_id == pk], once=f"already-{pk}-{hour}")
        for pk, one in earlier.items()
    ]
    mail.queue_many(mails)


def of_places(kind: str, places: Iterable[Place], again: object = "", **details) -> None:
    """Write a mail of `kind` to each of `places`, whose booking, session and event were read with them.

    Args:
        kind: a key of LEADS. Each place gets one mail of a kind only,
        again: unless this differs: the number of a change, or the moment of an offer.
        details: see `_mail`.
    """
    mail.queue_many(
        _mail(kind, place.booking, [place], once=once(kind, place.pk, again), **details) for place in places
    )


def once(kind: str, place_pk: int, again: object = "") -> str:
    """Return the words that only this mail of this place has."""
    return f"{kind}-{place_pk}-{again}"


def offered(places: Sequence[Place]) -> None:
    """Offer a free place to each of `places`, and say by when they must answer."""
    for place in places:
        ends = place.offer_ends
        of_places("offered", [place], again=int(place.offered_at.timestamp()), useless_after=ends, by=ends)


def message(message: SessionMessage, places: Iterable[Place], useless_after: datetime | None = None) -> list[Mail]:
    """Return the mails with an organiser's own words to each of `places`, read as for `of_places`; not written yet."""
    return [
        _mail(
            "message", place.booking, [place], once=f"{message.batch}-{place.pk}", batch=message.batch,
            useless_after=useless_after, says=message.text,
        )
        for place in places
    ]  # fmt: skip


def _mail(
    kind: str, booking: Booking, places: Sequence[Place], once: str, *, useless_after=None, words=None, by=None,
    was=None, says="", batch="",
) -> Mail:  # fmt: skip
    """Return one mail of `kind` to who made `booking`, about `places`.

    Args:
        useless_after: when it is given up; by default a day after the last session.
        words: a key of WORDS, by default the kind.
        by: until when an answer is wanted.
        was: start and end before a change.
        says: an organiser's words, in place of ours.
        batch: the mailing it belongs to.
    """
    last = max(place.session.ends for place in places)
    with translation.override(booking.language):
        facts = {
            "by": by and by_words(by),
            "was": was and when_words(places[0].session, *was),
        }
        text = render_to_string(
            "emails/event.txt",
            {
                "lead": LEADS[kind],
                "groups": _groups(kind, places),
                "more": says or (WORDS[words or kind] % facts if (words or kind) in WORDS else ""),
                "link": links.address_of(booking, last + links.LASTS_AFTER_THE_END),
            },
        )
        subject = _("Your booking")
    return Mail(
        kind=f"event-{kind}", to=booking.email, subject=subject, text=text, once=once,
        useless_after=useless_after or last + timedelta(days=1), batch=batch,
    )  # fmt: skip


def _groups(kind: str, places: Sequence[Place]) -> list[tuple[str, list[str]]]:
    """Return the sessions in words, under what the person has of them where that is not the same for all."""
    places = sorted(places, key=lambda place: place.session.starts)
    if kind not in ("booked", "already"):
        return [("", [what_words(place.session) for place in places])]
    headings = {
        State.CONFIRMED: _("You have a place:"),
        State.OFFERED: _("A place is kept for you until you answer:"),
        State.WAITING: _("You are on the waiting list. If a place falls free, we offer it to you by e-mail:"),
    }
    return [
        (heading, [what_words(place.session) for place in places if place.state == state])
        for state, heading in headings.items()
        if any(place.state == state for place in places)
    ]
