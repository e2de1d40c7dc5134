"""Book: one form, one person, one session or several, in one transaction."""

from collections.abc import Callable, Sequence
from typing import TypeVar
from uuid import UUID, uuid4

from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone

from events import mails
from events.addresses import normal
from events.models import Booking, Place, Session

from .person import NoPlace, Outcome, Person
from .places import GOES_AHEAD, State, bookable, hold, locked

T = TypeVar("T")


def book(person: Person, sessions: Sequence[int], idempotency_key: UUID) -> list[tuple[int, str]]:
    """Book a place for `person` in each of `sessions`, or a turn on the waiting list; the truth goes out by mail.

    The answer depends on the sessions alone, never on whether the address is known (PR14): somebody who has a place
    already reads what a newcomer would. The same form sent again gets the same answer, and nothing is written (BK6).
    When this returns, it is committed (BK18).

    Args:
        sessions: primary keys, in the order of the answer.
        idempotency_key: one for each form that was shown.

    Returns:
        Each session's key and its Outcome.

    Raises:
        ValidationError: see Person.booking.
        RuntimeError: called within a transaction.
    """
    answer = _answer_to(idempotency_key)
    if answer is not None:
        return answer
    booking = person.booking(idempotency_key=idempotency_key)
    try:
        return _once_it_is_our_turn(lambda: _book(booking, list(dict.fromkeys(sessions))))
    except IntegrityError:
        # The same form at the same moment: the other one has won, and this one is undone.
        answer = _answer_to(idempotency_key)
        if answer is None:
            raise
        return answer


def add_by_hand(person: Person, session: Session, reason: str) -> Place:
    """Give `person` a place because an organiser says so, also while booking is closed; return the place.

    Raises:
        NoPlace: there is none to give, in a sentence for the organiser.
        ValidationError: see Person.booking.
    """
    booking = person.booking(idempotency_key=uuid4(), by_hand=reason)
    with transaction.atomic():
        session = locked([session.pk])[session.pk]
        _refuse_by_hand(session, booking)
        if not hold(session, 1):
            raise NoPlace("All places are taken or on offer. Give it more places first, or cancel one.")
        booking.answer = [[session.pk, Outcome.CONFIRMED]]
        booking.save()
        place = _places_of(booking, [(session, Outcome.CONFIRMED)])[0]
        mails.booked(booking, [place])
    return place


def _once_it_is_our_turn(do: Callable[[], T]) -> T:
    """Do it in a transaction of its own.

    SQLite lets one process write at a time, and those who wait try again and again instead of standing in a queue. So
    in a great rush one of them may find it taken each time for ten seconds; it waits twice more before it gives up.
    """
    for _turn in range(2):
        try:
            with transaction.atomic(durable=True):
                return do()
        except OperationalError as error:
            if connection.vendor != "sqlite" or "locked" not in str(error):
                raise
    with transaction.atomic(durable=True):
        return do()


def _answer_to(key: UUID) -> list[tuple[int, str]] | None:
    stored = Booking.objects.filter(idempotency_key=key).values_list("answer", flat=True).first()
    return None if stored is None else [(pk, outcome) for pk, outcome in stored]


def _book(booking: Booking, pks: list[int]) -> list[tuple[int, str]]:
    sessions = locked(pks)
    had = _places_had(booking, pks)
    already = {place.session_id for place in had}
    somebody_waits = set(
        Place.objects.filter(session__in=pks, state=State.WAITING).order_by().values_list("session_id", flat=True)
        .distinct()
    )  # fmt: skip
    outcomes = {
        pk: _outcome(session, new=pk not in already, free_for_all=pk not in somebody_waits)
        for pk, session in sessions.items()
    }
    booking.answer = [[pk, outcomes.get(pk, Outcome.CLOSED)] for pk in pks]
    gets = [
        (sessions[pk], outcome)
        for pk, outcome in outcomes.items()
        if pk not in already and outcome in (Outcome.CONFIRMED, Outcome.WAITING)
    ]
    if not gets:
        _forget_the_person(booking)
    booking.save(force_insert=True)
    mails.booked(booking, _places_of(booking, gets), had)
    return [(pk, outcome) for pk, outcome in booking.answer]


def _outcome(session: Session, new: bool, free_for_all: bool) -> Outcome:
    now = timezone.now()
    if free_for_all and hold(session, 1 if new else 0, bookable(now)):
        return Outcome.CONFIRMED
    if not session.takes_bookings(now):
        return Outcome.CLOSED
    return Outcome.WAITING if session.waiting_list else Outcome.FULL


def _places_had(booking: Booking, pks: list[int]) -> list[Place]:
    """Return what this person has of sessions `pks`, with all else that the same earlier bookings hold."""
    active = Place.objects.filter(person=normal(booking.email), state__in=Place.ACTIVE)
    same_bookings = active.filter(session__in=pks).values("booking")
    return list(active.filter(booking__in=same_bookings).select_related("booking", "session__event").order_by("pk"))


def _places_of(booking: Booking, gets: list[tuple[Session, Outcome]]) -> list[Place]:
    now, person = timezone.now(), normal(booking.email)
    return Place.objects.bulk_create(
        Place(
            booking=booking, session=session, person=person, state=State(outcome), made_at=now,
            confirmed_at=now if outcome == Outcome.CONFIRMED else None,
        )
        for session, outcome in gets
    )  # fmt: skip


def _forget_the_person(booking: Booking) -> None:
    """Empty a booking that got nothing of who sent it: only the answer is of use, when the form is sent again."""
    booking.name = booking.email = booking.organisation = booking.organisation_type = booking.role = ""
    booking.area_id, booking.access_needs = None, []


def _refuse_by_hand(session: Session, booking: Booking) -> None:
    if session.state not in GOES_AHEAD or session.is_past(timezone.now()):
        raise NoPlace("It does not take place, or is over, so nobody can be added.")
    same = Place.objects.filter(session=session, person=normal(booking.email), state__in=Place.ACTIVE).first()
    if same:
        raise NoPlace(f"This address is on the list already: {same.get_state_display().lower()}.")
