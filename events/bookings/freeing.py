"""Places that fall free: cancelled, called off, given up; and sessions that get more places or fewer."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from events import mails
from events.models import Place, Session

from .offers import offer_what_is_free
from .person import NoPlace
from .places import State, locked, only, settle

# Before the start: people are asked whether they still come between the first two moments, and the places of those
# who have not answered are given to people who wait between the other two. So everyone has half a day to answer, and
# after a worker was down for long nobody loses a place without having been asked.
ASKED, ASKED_UNTIL = timedelta(hours=48), timedelta(hours=36)
RELEASED, RELEASED_UNTIL = timedelta(hours=24), timedelta(hours=2)
JUST_BOOKED = timedelta(hours=72)  # before the start: who booked later than this is not asked so soon again


def cancel(place: Place, why: str = "", told: bool = True) -> bool:
    """End `place`, whatever it was; what was held is offered to the next one at once.

    Whoever cancels several at once does so in the order of their sessions' keys (`bookings.places`).

    Args:
        why: for the organisers' list.
        told: whether the person gets a mail that says so.

    Returns:
        True when this call ended it, False when it had ended before.
    """
    with transaction.atomic():
        session = locked([place.session_id])[place.session_id]
        ended = settle(session, only(place), State.CANCELLED, why)
        if told:
            mails.of_places("cancelled", ended)
        if ended:
            offer_what_is_free(session)
    place.refresh_from_db()
    return bool(ended)


def call_off(session: Session, why: str) -> list[Place]:
    """End every place of `session`, which the caller has locked and cancelled; return them. Nobody is offered any."""
    return settle(session, Place.objects.all(), State.CANCELLED, why)


def resize(session: Session, capacity: int) -> None:
    """Give `session` so many places; new ones are offered to the waiting list at once.

    Raises:
        NoPlace: more are taken already (BK12); the words are for the organiser.
    """
    with transaction.atomic():
        now = locked([session.pk])[session.pk]
        if not Session.objects.filter(pk=session.pk, taken__lte=capacity).update(capacity=capacity):
            raise NoPlace(
                f"{now.taken} places are taken or on offer. Cancel some first, or give at least that many."
            )  # fmt: skip
        offer_what_is_free(now)
    session.refresh_from_db(fields=["capacity", "taken"])


def ask_again(session_id: int) -> int:
    """Ask those who have a place whether they still come, two days before; return how many were asked."""
    with transaction.atomic():
        session, now = locked([session_id])[session_id], timezone.now()
        if not session.starts - ASKED <= now < session.starts - ASKED_UNTIL:
            return 0
        quiet = Place.objects.filter(
            session=session, state=State.CONFIRMED, asked_again_at=None, still_coming_at=None,
            confirmed_at__lt=session.starts - JUST_BOOKED,
        )  # fmt: skip
        places = list(quiet.select_related("booking").order_by("pk"))
        for place in places:
            place.session, place.asked_again_at = session, now
        Place.objects.bulk_update(places, ["asked_again_at"], batch_size=500)
        deadline = {"words": "asked-or-released", "by": session.starts - RELEASED} if session.release_silent else {}
        mails.of_places("asked", places, again=session.sequence, useless_after=session.starts - RELEASED, **deadline)
    return len(places)


def release_silent(session_id: int) -> int:
    """Give places of people who did not say that they still come to those who wait, a day before; return how many.

    Only as many as people wait, and whoever booked last is first: while nobody waits, nobody loses anything.
    """
    with transaction.atomic():
        session, now = locked([session_id])[session_id], timezone.now()
        if not (session.release_silent and session.starts - RELEASED <= now < session.starts - RELEASED_UNTIL):
            return 0
        waiting = Place.objects.filter(session=session, state=State.WAITING).count()
        silent = Place.objects.filter(
            session=session, state=State.CONFIRMED, still_coming_at=None,
            asked_again_at__lte=session.starts - ASKED_UNTIL,
        ).order_by("-confirmed_at", "-pk")  # fmt: skip
        last = list(silent.values_list("pk", flat=True)[:waiting])
        ended = settle(session, Place.objects.filter(pk__in=last), State.RELEASED)
        mails.of_places("released", ended)
        offer_what_is_free(session)
    return len(ended)
