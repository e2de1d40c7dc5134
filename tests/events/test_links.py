"""Personal links: signed, expiring, of one booking only."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core import signing
from django.utils import timezone

from events import links
from events.models import Booking
from tests.events.making import books, make_session, written

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def booking():
    books("sam@example.org", make_session())
    return Booking.objects.get(email="sam@example.org")


def test_a_link_leads_to_its_own_booking(booking):
    books("kim@example.org", make_session())
    other = Booking.objects.get(email="kim@example.org")
    assert links.booking_of(links.booking_token(booking)) == booking
    assert links.booking_of(links.booking_token(other)) == other


def test_the_link_stands_in_the_mail_and_names_nobody(booking):
    (mail,) = written("sam@example.org")
    assert links.address_of(booking) in mail.text
    assert "sam" not in links.address_of(booking)


@pytest.mark.parametrize("position", [0, 10, 34, -1])
def test_a_link_that_was_changed_leads_nowhere(booking, position):
    token = list(links.booking_token(booking))
    token[position] = "a" if token[position] != "a" else "b"
    with pytest.raises(links.Invalid) as refused:
        links.booking_of("".join(token))
    assert refused.type is links.Invalid


@pytest.mark.parametrize("token", ["", ".", "a.b.c", "é", "x" * 5000, str(uuid4())])
def test_what_is_no_link_leads_nowhere(token):
    with pytest.raises(links.Invalid):
        links.booking_of(token)


def test_what_another_part_of_the_site_signed_leads_nowhere(booking):
    foreign = signing.Signer(sep=".", salt="something.else").sign(f"{booking.key.hex}.zzzzzz")
    with pytest.raises(links.Invalid):
        links.booking_of(foreign)


def test_a_link_ends_sixty_days_after_the_last_session(booking):
    token, ends = links.booking_token(booking), booking.places.get().session.ends
    with time_machine.travel(ends + timedelta(days=60, seconds=-1)):
        assert links.booking_of(token) == booking
    with time_machine.travel(ends + timedelta(days=60, seconds=1)), pytest.raises(links.Expired):
        links.booking_of(token)


def test_a_booking_that_was_erased_is_gone(booking):
    token = links.booking_token(booking)
    booking.delete()
    with pytest.raises(links.Invalid):
        links.booking_of(token)


def test_a_booking_without_a_person_has_no_page():
    nobody = Booking.objects.create(idempotency_key=uuid4(), made_at=timezone.now())
    with pytest.raises(links.Invalid):
        links.booking_of(links.booking_token(nobody))
