"""Book: who gets a place, what they are answered, and what is written."""

import pytest

from core.models import OutgoingMail
from events.bookings import wrong
from tests.events.making import books, make_session

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_places_are_given_until_there_are_none_and_then_people_wait():
    session = make_session(capacity=2)
    assert [books("", session)[0] for _ in range(4)] == ["confirmed", "confirmed", "waiting", "waiting"]
    session.refresh_from_db()
    assert session.taken == 2
    assert OutgoingMail.objects.count() == 4
    print(OutgoingMail.objects.first().text)
    assert wrong() == []
