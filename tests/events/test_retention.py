"""People who booked are forgotten: in time, and when they ask; what stays is counted."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from core import erasures
from core.models import Area, OutgoingMail
from events import bookings, counting, one_person, retention
from events.models import Booking, DayCount, Place, Purge, Session, SessionCount, SessionMessage
from tests.events.making import books, has, make_session, person, written

pytestmark = [pytest.mark.django_db, pytest.mark.database]
State = Place.State


def after(session, **later):
    """Go to so long after the session has ended."""
    return time_machine.travel(session.ends + timedelta(**later), tick=False)


def booked(email="kim@example.org", sessions=None, **fields):
    """Let somebody with access needs book; return the booking."""
    sessions = sessions or [make_session()]
    books(person(email, name="Kim Example", access_needs=("captions",), **fields), *sessions)
    return Booking.objects.get(email=email)


def test_access_needs_are_forgotten_seven_days_after_the_last_session_and_not_before():
    first, last = make_session(days=2), make_session(days=9)
    booking = booked(sessions=[first, last])
    for session, days, needs in ((first, 8, ["captions"]), (last, 6.9, ["captions"]), (last, 7.1, [])):
        with after(session, days=days):
            retention.purge()
        booking.refresh_from_db()
        assert booking.access_needs == needs
    assert booking.email
    assert Purge.objects.get().what == Purge.What.NEEDS


def test_whoever_has_no_place_any_more_has_no_needs_either():
    booking = booked()
    bookings.cancel(booking.places.get())
    retention.purge()
    booking.refresh_from_db()
    assert booking.access_needs == []


def test_bookings_are_forgotten_after_ninety_days_with_places_messages_and_mails(settings):
    settings.MAIL_KEPT_DAYS = 1000  # so that it is not the mails' own time that removes them
    session = make_session()
    booking = booked(sessions=[session])
    SessionMessage.objects.create(session=session, text="Bring a pen.")
    assert written("kim@example.org")
    with after(session, days=89):
        retention.purge()
        assert Booking.objects.filter(pk=booking.pk).exists()
    with after(session, days=91):
        assert retention.leftovers(timezone.now()) == []  # a day of grace
        assert retention.purge()["places"] == 1
        assert retention.purge()["places"] == 0
        assert not Booking.objects.exists() and not Place.objects.exists() and not SessionMessage.objects.exists()
        assert not OutgoingMail.objects.exclude(to="").exists()
        assert bookings.wrong() == [] and retention.leftovers(timezone.now()) == []
    line = Purge.objects.get(what=Purge.What.BOOKINGS)
    assert (line.session, line.rows) == (session, 1)
    session.refresh_from_db()
    assert session.purged_at and session.taken == 1


def test_a_booking_of_two_sessions_is_kept_until_the_last_of_them(settings):
    first, last = make_session(days=2), make_session(days=40)
    booking = booked(sessions=[first, last])
    with after(first, days=91):
        retention.purge()
        assert [place.session for place in booking.places.all()] == [last]
    with after(last, days=91):
        retention.purge()
    assert not Booking.objects.exists()


def test_the_times_are_settings(settings):
    settings.ACCESS_NEEDS_KEPT_DAYS, settings.BOOKINGS_KEPT_DAYS = 1, 2
    session = make_session()
    booked(sessions=[session])
    with after(session, days=2, hours=1):
        retention.purge()
    assert not Booking.objects.exists()


def test_forms_that_got_nothing_are_forgotten_too():
    session = make_session(capacity=1, waiting_list=False)
    has(session, 2)
    assert Booking.objects.filter(email="").count() == 1
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        assert retention.purge()["forms"] == 1


def test_many_are_forgotten_in_small_steps(monkeypatch):
    monkeypatch.setattr(retention, "AT_A_TIME", 2)
    session = make_session(capacity=5)
    has(session, 5)
    with after(session, days=91):
        assert retention.purge()["places"] == 5
    assert Purge.objects.filter(what="bookings").count() == 3
    assert sum(SessionCount.objects.values_list("booked", flat=True)) == 5


def test_what_was_left_is_told_to_staff_and_names_nobody():
    session = make_session()
    booked(sessions=[session])
    with after(session, days=92):
        told = retention.leftovers(timezone.now())
    assert any("1 people who booked should be forgotten" in sentence for sentence in told)
    assert any("access needs" in sentence for sentence in told)
    assert not any("im@" in sentence or "Kim" in sentence for sentence in told)


def test_counts_stay_when_people_go():
    area = Area.objects.get(slug="swale")
    session = make_session(capacity=3)
    kim = booked(sessions=[session], organisation_type="council", area_id=area.pk)
    bookings.mark(kim.places.get(), True)
    bookings.cancel(has(session, 1)[-1])
    before = counting.of_sessions([session.pk]), counting.by_day([session.pk])
    assert before[0] == {session.pk: {"booked": 2, "attended": 1, "cancelled": 1}}
    with after(session, days=91):
        retention.purge()
    assert (counting.of_sessions([session.pk]), counting.by_day([session.pk])) == before
    assert set(SessionCount.objects.values_list("organisation_type", "area", "booked")) == {
        ("council", "swale", 1), ("", "", 1),
    }  # fmt: skip
    assert DayCount.objects.get().booked == 2


# One person


def test_erasing_frees_the_place_forgets_the_mails_and_keeps_a_count():
    session = make_session(capacity=1)
    booking = booked(sessions=[session])
    books("next@example.org", session)
    assert retention.erase(booking) == 1
    assert not Booking.objects.filter(email__icontains="kim").exists()
    assert not OutgoingMail.objects.filter(to__icontains="kim").exists()
    assert Place.objects.get().state == State.OFFERED
    assert counting.of_sessions([session.pk])[session.pk] == {"booked": 1, "attended": 0, "cancelled": 1}
    assert bookings.wrong() == []


def test_erasing_after_the_session_still_counts_that_they_came():
    session = make_session()
    booking = booked(sessions=[session])
    bookings.mark(booking.places.get(), True)
    with after(session, days=1):
        retention.erase(booking)
        assert counting.of_sessions([session.pk])[session.pk] == {"booked": 1, "attended": 1, "cancelled": 0}
        assert bookings.wrong() == []


def test_what_cannot_be_noted_is_not_erased(settings, tmp_path):
    settings.ERASURES_FILE = str(tmp_path / "no" / "folder")
    booking = booked()
    with pytest.raises(OSError), transaction.atomic():
        retention.erase(booking)
    assert Booking.objects.filter(pk=booking.pk).exists()


def test_a_persons_data_are_found_by_any_spelling_and_given_whole():
    session = make_session()
    booking = booked("Kim@example.org", sessions=[session])
    booked("other@example.org")
    assert list(one_person.bookings_of(" kim+news@EXAMPLE.org ")) == [booking]
    known = json.loads(json.dumps(one_person.known_of(booking)))
    assert known["e-mail address"] == "Kim@example.org"
    [one] = known["bookings"]
    assert (one["name"], one["access needs"]) == ("Kim Example", ["captions"])
    assert one["places"][0]["session"] == str(session)
    assert [mail["subject"] for mail in known["mails"]] == ["Your booking"]


def test_after_a_restore_the_erased_are_erased_again_and_nobody_else():
    session = make_session()
    booking, key = booked(sessions=[session]), None
    key, rows = booking.key, list(Place.objects.values())
    retention.erase(booking)
    # An older copy of the database is put back: the booking, its place and its mail are there again.
    Booking.objects.create(key=key, idempotency_key=booking.idempotency_key, name="Kim Example", email=booking.email)
    for row in rows:
        Place.objects.create(**row | {"booking_id": Booking.objects.get(key=key).pk})
    Session.objects.filter(pk=session.pk).update(taken=1)
    books("other@example.org", session)
    call_command("forget")
    assert list(Booking.objects.values_list("email", flat=True)) == ["other@example.org"]
    assert Purge.objects.filter(what=Purge.What.AGAIN).get().rows == 1
    assert bookings.wrong() == []
    call_command("forget")
    assert Purge.objects.filter(what=Purge.What.AGAIN).count() == 1
    assert list(erasures.noted("booking")) == [key]
