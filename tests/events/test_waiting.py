"""The waiting list: what falls free is offered in order, for a time."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from core.models import OutgoingMail
from events import bookings, jobs
from events.bookings import NoPlace, offer_ends, wrong
from events.models import Place, Session
from tests.events.making import books, has, make_session, written

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def states(session):
    return list(session.places.order_by("pk").values_list("state", flat=True))


def kinds(place):
    return [mail.kind.removeprefix("event-") for mail in written(place.booking.email)]


def go_on():
    return True


def test_a_cancelled_place_is_offered_at_once_and_can_be_accepted():
    session = make_session(capacity=1)
    first, second, _third = has(session, 3)
    assert bookings.cancel(first) is True
    assert bookings.cancel(first) is False
    assert states(session) == ["cancelled", "offered", "waiting"]
    assert bookings.accept(second) is bookings.accept(second) is True
    assert states(session) == ["cancelled", "confirmed", "waiting"]
    assert kinds(first) == ["booked", "cancelled"]
    assert kinds(second) == ["booked", "offered", "accepted"]
    assert wrong() == []


def test_while_it_is_on_offer_the_place_is_nobody_elses():
    session = make_session(capacity=1)
    first, second = has(session, 2)
    bookings.cancel(first)
    assert books("", session) == ["waiting"]
    session.refresh_from_db()
    assert session.taken == 1
    assert bookings.accept(second)


def test_a_declined_offer_goes_to_the_next_person():
    session = make_session(capacity=1)
    first, second, third = has(session, 3)
    assert bookings.decline(third) is False
    bookings.cancel(first)
    assert bookings.decline(second) is bookings.decline(second) is True
    assert bookings.accept(second) is False
    assert states(session) == ["cancelled", "declined", "offered"]
    assert kinds(second) == ["booked", "offered", "declined"]
    assert wrong() == []


def test_an_offer_that_nobody_answered_goes_to_the_next_person():
    session = make_session(capacity=1)
    first, second, _third = has(session, 3)
    bookings.cancel(first)
    second.refresh_from_db()
    with time_machine.travel(second.offer_ends + timedelta(seconds=1)):
        assert bookings.accept(second) is False  # the worker has not been there yet
        assert jobs.move_waiting_lists(go_on) == "1 offers ended, 0 places found free and offered"
        assert not jobs.move_waiting_lists(go_on)
        assert bookings.decline(second) is False
        assert wrong() == []
    assert states(session) == ["cancelled", "lapsed", "offered"]
    assert kinds(second) == ["booked", "offered", "lapsed"]


def test_who_let_an_offer_lapse_may_stand_at_the_end_of_the_list_again():
    session = make_session(capacity=1)
    first, second, third = has(session, 3)
    bookings.cancel(first)
    bookings.decline(second)
    assert books(second.booking.email, session) == ["waiting"]
    bookings.decline(third)
    assert session.places.get(state="offered").person == second.person


def test_places_are_offered_by_priority_then_time_then_number():
    session = make_session(capacity=1)
    first, *waiting = has(session, 5)
    now = timezone.now()
    Place.objects.filter(pk__in=[one.pk for one in waiting]).update(made_at=now)
    Place.objects.filter(pk=waiting[2].pk).update(made_at=now - timedelta(hours=1))
    Place.objects.filter(pk=waiting[3].pk).update(priority=5)
    bookings.cancel(first)
    order = []
    while offered := session.places.filter(state="offered").first():
        order.append(offered.pk)
        bookings.decline(offered)
    assert order == [waiting[n].pk for n in (3, 2, 0, 1)]


def test_an_organiser_moves_somebody_up_and_newcomers_stay_behind():
    session = make_session(capacity=1)
    _first, a, b, c = has(session, 4)
    bookings.move(c, -2)
    bookings.move(a, 1)
    (d,) = has(session, 1)[4:]
    waiting = session.places.filter(state="waiting").order_by("priority", "made_at", "pk")
    assert list(waiting) == [c, b, a, d]
    bookings.move(_first, -1)
    assert list(waiting) == [c, b, a, d]


def test_more_places_are_offered_at_once_and_fewer_than_taken_refused():
    session = make_session(capacity=1)
    has(session, 3)
    bookings.resize(session, 2)
    assert session.capacity == session.taken == 2
    assert states(session) == ["confirmed", "offered", "waiting"]
    with pytest.raises(NoPlace, match="2 places are taken or on offer"):
        bookings.resize(session, 1)
    assert wrong() == []


def test_the_worker_offers_what_is_free_whoever_made_it_so():
    session = make_session(capacity=1)
    has(session, 2)
    Session.objects.filter(pk=session.pk).update(capacity=2)
    assert len(wrong()) == 1 and "people wait, and places are free" in wrong()[0]
    jobs.move_waiting_lists(go_on)
    assert states(session) == ["confirmed", "offered"]
    assert wrong() == []


def test_when_booking_is_closed_those_who_wait_are_still_offered_places():
    session = make_session(capacity=1)
    first, _second = has(session, 2)
    Session.objects.filter(pk=session.pk).update(state="closed")
    bookings.cancel(first)
    assert states(session) == ["cancelled", "offered"]


def test_once_it_has_started_nothing_is_offered():
    session = make_session(capacity=1)
    first, _second = has(session, 2)
    with time_machine.travel(session.starts):
        bookings.cancel(first)
        assert wrong() == []
    assert states(session) == ["cancelled", "waiting"]


@pytest.mark.parametrize(
    ("left", "stands"),
    [
        (timedelta(days=10), timedelta(hours=24)),
        (timedelta(hours=30), timedelta(hours=15)),
        (timedelta(hours=1), timedelta(minutes=30)),
        (timedelta(minutes=20), timedelta(minutes=15)),
        (timedelta(minutes=5), timedelta(minutes=5)),
    ],
    ids=str,
)
def test_an_offer_is_shorter_the_nearer_the_start_and_never_outlasts_it(left, stands):
    now = timezone.now()
    session = Session(starts=now + left, offer_hours=24)
    assert offer_ends(session, now) == now + stands


def test_an_offer_is_given_up_by_the_outbox_when_its_time_is_over():
    session = make_session(capacity=1)
    first, second = has(session, 2)
    bookings.cancel(first)
    second.refresh_from_db()
    assert OutgoingMail.objects.get(kind="event-offered").useless_after == second.offer_ends


# Does every place still have somebody who comes?


def silent_session(waiting, **fields):
    """Three people with a place, booked long ago, and so many who wait."""
    session = make_session(capacity=3, days=10, **fields)
    return session, has(session, 3 + waiting)


def before(session, **time):
    return time_machine.travel(session.starts - timedelta(**time))


def test_two_days_before_everyone_with_a_place_is_asked_once_whether_they_come():
    session, (first, *_rest, waits) = silent_session(waiting=1)
    with before(session, hours=49):
        assert not jobs.ask_whether_they_come(go_on)
    with before(session, hours=47):
        assert jobs.ask_whether_they_come(go_on) == "3 asked whether they come, 0 places given to others"
        assert not jobs.ask_whether_they_come(go_on)
    assert kinds(first) == ["booked", "asked"]
    assert kinds(waits) == ["booked"]
    assert "we do not hear from you" not in written(first.booking.email)[-1].text


def test_whoever_has_booked_just_now_is_not_asked():
    session = make_session(days=10)
    with before(session, hours=60):
        has(session, 1)
    with before(session, hours=47):
        assert not jobs.ask_whether_they_come(go_on)


def test_places_of_the_silent_go_to_those_who_wait_and_whoever_booked_last_is_first():
    session, (first, second, third, *_waiting) = silent_session(waiting=2, release_silent=True)
    with before(session, hours=47):
        jobs.ask_whether_they_come(go_on)
        assert bookings.still_coming(third) is True
    asked = written(first.booking.email)[-1].text
    assert "we do not hear from you by" in asked
    with before(session, hours=25):
        assert not jobs.ask_whether_they_come(go_on)
    with before(session, hours=23):
        jobs.ask_whether_they_come(go_on)
        assert not jobs.ask_whether_they_come(go_on)
        assert bookings.still_coming(second) is False
    assert states(session) == ["released", "released", "confirmed", "offered", "offered"]
    assert kinds(second) == ["booked", "asked", "released"]
    assert wrong() == []


@pytest.mark.parametrize(("waiting", "stay"), [(0, 3), (1, 2)])
def test_no_more_people_lose_their_place_than_wait_for_one(waiting, stay):
    session, _places = silent_session(waiting=waiting, release_silent=True)
    for hours in (47, 23):
        with before(session, hours=hours):
            jobs.ask_whether_they_come(go_on)
    assert states(session)[:3] == ["confirmed"] * stay + ["released"] * waiting


def test_where_the_session_does_not_say_so_nobody_loses_a_place():
    session, _places = silent_session(waiting=2, release_silent=False)
    for hours in (47, 23):
        with before(session, hours=hours):
            jobs.ask_whether_they_come(go_on)
    assert states(session) == ["confirmed"] * 3 + ["waiting"] * 2


def test_after_a_worker_was_down_nobody_loses_a_place_without_having_been_asked():
    session, _places = silent_session(waiting=2, release_silent=True)
    with before(session, hours=30):
        jobs.ask_whether_they_come(go_on)
    with before(session, hours=23):
        jobs.ask_whether_they_come(go_on)
    assert states(session)[:3] == ["confirmed"] * 3
