"""Organisers change something after people have booked: everyone is told, once."""

from datetime import timedelta

import pytest

from events import bookings, changes
from events.bookings import wrong
from events.models import Session
from tests.events.making import books, has, make_session, written
from tests.making import london

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def moved(session, **by):
    """As the editors' form does: read it, change it, save it, tell."""
    session = Session.objects.get(pk=session.pk)
    session.starts += timedelta(**by)
    session.ends += timedelta(**by)
    session.save()
    return changes.tell_of_change(session)


def kinds(place):
    return [mail.kind.removeprefix("event-") for mail in written(place.booking.email)]


def test_everyone_with_a_place_or_a_turn_is_told_a_new_time_once():
    session = make_session(capacity=1, starts=london(2027, 11, 29, 10))
    gone, has_place, waits = has(session, 3)
    bookings.cancel(gone)
    assert changes.who_is_told(session) == 2
    assert moved(session, days=1) == 2
    assert changes.tell_of_change(session) == 0
    assert kinds(gone) == ["booked", "cancelled"]
    assert kinds(has_place) == ["booked", "offered", "changed"]
    assert kinds(waits) == ["booked", "changed"]
    text = written(waits.booking.email)[-1].text
    assert "- Tuesday 30 November 2027, 10am to midday" in text
    assert "Before, it was: Monday 29 November 2027, 10am to midday." in text
    session.refresh_from_db()
    assert session.sequence == 1


def test_a_second_change_is_told_as_well_and_names_the_time_told_last():
    session = make_session(starts=london(2027, 11, 29, 10))
    (place,) = has(session, 1)
    moved(session, days=1)
    moved(session, days=1)
    assert kinds(place) == ["booked", "changed", "changed"]
    assert "Before, it was: Tuesday 30 November" in written(place.booking.email)[-1].text


def test_while_nobody_has_booked_nobody_is_told_and_a_later_booking_counts_from_the_new_time():
    session = make_session(starts=london(2027, 11, 29, 10))
    assert moved(session, days=1) == 0
    (place,) = has(session, 1)
    assert changes.tell_of_change(session) == 0
    assert kinds(place) == ["booked"]


def test_another_change_than_of_the_time_sends_nothing():
    session = make_session()
    has(session, 1)
    session.recording = "https://films.example.org/1"
    session.save()
    assert changes.tell_of_change(session) == 0
    assert changes.time_has_changed(Session.objects.get(pk=session.pk)) is False


def test_after_a_new_time_people_are_asked_anew_whether_they_come_and_no_offer_outlasts_the_start():
    session = make_session(capacity=2, days=10)
    first, second, third = has(session, 3)
    bookings.still_coming(first)
    bookings.cancel(second)
    assert moved(session, days=-9, hours=-20) == 2
    first.refresh_from_db()
    third.refresh_from_db()
    session.refresh_from_db()
    assert first.still_coming_at is None
    assert third.offer_ends <= session.starts


def test_a_session_that_is_called_off_ends_every_place_and_offers_none():
    session = make_session(capacity=1)
    first, second, third = has(session, 3)
    bookings.cancel(first)
    assert changes.cancel_session(session, "The speaker is ill.") == 2
    assert changes.cancel_session(session, "The speaker is ill.") == 0
    assert set(session.places.values_list("state", flat=True)) == {"cancelled"}
    assert [kinds(place)[-1] for place in (first, second, third)] == ["cancelled", "called-off", "called-off"]
    assert "ill" not in written(third.booking.email)[-1].text
    session.refresh_from_db()
    assert (session.state, session.taken, session.sequence) == ("cancelled", 0, 1)
    assert books("", session) == ["closed"]
    assert bookings.accept(second) is False
    assert wrong() == []


def test_a_session_that_takes_place_after_all_tells_those_who_lost_their_place_by_it():
    session = make_session(capacity=1)
    gone, second = has(session, 2)
    bookings.cancel(gone)
    assert changes.reopen(session) == 0
    changes.cancel_session(session, "Snow.")
    assert changes.reopen(session) == 1
    assert changes.reopen(session) == 0
    assert kinds(gone) == ["booked", "cancelled"]
    assert kinds(second) == ["booked", "offered", "called-off", "reopened"]
    assert books(second.booking.email, session) == ["confirmed"]
    session.refresh_from_db()
    assert (session.state, session.taken, session.sequence) == ("open", 1, 2)
    assert wrong() == []
