"""The waiting list: what falls free is offered in order, for a time."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from events import bookings
from events.bookings import NoPlace, wrong
from tests.events.making import has, make_session, person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def states(session):
    return list(session.places.order_by("pk").values_list("state", flat=True))


def test_a_cancelled_place_is_offered_at_once_and_can_be_accepted():
    session = make_session(capacity=1)
    first, second, _third = has(session, 3)
    assert bookings.cancel(first) is True
    assert bookings.cancel(first) is False
    assert states(session) == ["cancelled", "offered", "waiting"]
    assert bookings.accept(second) is True and bookings.accept(second) is True
    assert states(session) == ["cancelled", "confirmed", "waiting"]
    assert wrong() == []


def test_declined_and_lapsed_offers_go_to_the_next_person():
    session = make_session(capacity=1)
    first, second, third = has(session, 3)
    bookings.cancel(first)
    assert bookings.decline(second) is True
    assert states(session) == ["cancelled", "declined", "offered"]
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert bookings.accept(third) is False
        assert bookings.lapse_offers(session.pk) == 1
    assert states(session) == ["cancelled", "declined", "lapsed"]
    session.refresh_from_db()
    assert session.taken == 0


def test_more_places_are_offered_at_once_and_fewer_than_taken_refused():
    session = make_session(capacity=1)
    has(session, 3)
    bookings.resize(session, 2)
    assert states(session) == ["confirmed", "offered", "waiting"]
    with pytest.raises(NoPlace):
        bookings.resize(session, 1)
    with pytest.raises(NoPlace):
        bookings.add_by_hand(person(), session, "She rang.")
    assert wrong() == []
