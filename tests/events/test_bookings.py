"""Book: who gets a place, what they are answered, and what is written."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import Area, OutgoingMail
from events import bookings
from events.bookings import NoPlace, Person, book, wrong
from events.models import Booking, Place, Session
from tests.events.making import books, has, make_session, person, written

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_places_are_given_until_there_are_none_and_then_people_wait():
    session = make_session(capacity=2)
    assert [books("", session)[0] for _ in range(4)] == ["confirmed", "confirmed", "waiting", "waiting"]
    session.refresh_from_db()
    assert session.taken == 2
    assert wrong() == []


def test_without_a_waiting_list_it_is_full_and_nothing_is_kept_of_who_asked():
    session = make_session(capacity=1, waiting_list=False)
    has(session, 1)
    key = uuid4()
    assert books("late@example.org", session, key=key) == ["full"]
    booking = Booking.objects.get(idempotency_key=key)
    assert (booking.name, booking.email, booking.organisation, booking.role) == ("", "", "", "")
    assert session.places.count() == 1
    assert not OutgoingMail.objects.filter(to="late@example.org").exists()


@pytest.mark.parametrize(
    "closed",
    [
        {"state": "draft"},
        {"state": "closed"},
        {"state": "cancelled"},
        {"booking_opens": timezone.now() + timedelta(hours=1)},
        {"booking_closes": timezone.now() - timedelta(hours=1)},
        {"starts": timezone.now() - timedelta(minutes=1)},
    ],
    ids=lambda fields: next(iter(fields)) + " " + str(next(iter(fields.values())))[:9],
)
def test_a_session_that_takes_no_bookings_gives_no_place(closed):
    session = make_session(**closed)
    assert books("", session) == ["closed"]
    assert session.takes_bookings(timezone.now()) is False
    assert not session.places.exists()


def test_a_session_that_nobody_knows_is_closed():
    assert book(person(), [999_999_999], uuid4()) == [(999_999_999, "closed")]


def test_one_form_books_several_sessions_in_one_mail_and_answers_in_its_own_order():
    first, full, last = make_session(), make_session(capacity=1), make_session(state="closed")
    has(full, 1)
    assert books("sam@example.org", last, full, first, full) == ["closed", "waiting", "confirmed"]
    assert [mail.kind for mail in written("sam@example.org")] == ["event-booked"]


def test_the_same_form_sent_again_gets_the_same_answer_although_it_is_full_by_now():
    session, key = make_session(capacity=1, waiting_list=False), uuid4()
    sam = person("sam@example.org")
    assert books(sam, session, key=key) == ["confirmed"]
    with CaptureQueriesContext(connection) as asked:
        assert books(sam, session, key=key) == ["confirmed"]
    assert len(asked) == 1
    assert Booking.objects.filter(email="sam@example.org").count() == 1
    assert len(written("sam@example.org")) == 1


@pytest.mark.parametrize("again", ["SAM@Example.ORG", " sam@example.org ", "sam+work@example.org"])
def test_one_person_has_one_place_however_the_address_is_typed(again):
    session = make_session()
    books("sam@example.org", session)
    assert books(again, session) == ["confirmed"]
    session.refresh_from_db()
    assert session.taken == session.places.count() == 1


def test_dots_tell_two_people_apart():
    session = make_session()
    assert books("s.am@example.org", session) + books("sam@example.org", session) == ["confirmed", "confirmed"]
    assert session.places.count() == 2


@pytest.mark.parametrize("others", [0, 2, 3], ids=["free", "last", "full"])
def test_somebody_who_has_a_place_reads_what_a_newcomer_reads_and_learns_the_truth_by_mail(others):
    session = make_session(capacity=3)
    books("sam@example.org", session)
    has(session, others)
    expected = "waiting" if others > 1 else "confirmed"
    key = uuid4()
    assert books("sam@example.org", session, key=key) == [expected]
    assert Booking.objects.get(idempotency_key=key).email == ""
    truth = written("sam@example.org")[-1]
    assert truth.kind == "event-already"
    assert "You have a place:" in truth.text
    session.refresh_from_db()
    assert session.taken == min(others + 1, 3)
    assert wrong() == []


def test_the_truth_goes_to_the_address_of_the_first_booking_and_not_to_what_was_typed_now():
    session = make_session()
    books("sam@example.org", session)
    books("sam+other@example.org", session)
    assert [mail.kind for mail in written("sam@example.org")] == ["event-booked", "event-already"]
    assert written("sam+other@example.org") == []


def test_nobody_can_fill_a_mailbox_with_the_truth():
    sessions = [make_session(), make_session()]
    start = timezone.now().replace(minute=5)
    with time_machine.travel(start):
        books("sam@example.org", *sessions)
        for _ in range(3):
            books("sam@example.org", sessions[0])
            books("sam@example.org", *sessions)
        assert len(written("sam@example.org")) == 2
    with time_machine.travel(start + timedelta(hours=1)):
        books("sam@example.org", sessions[0])
        assert len(written("sam@example.org")) == 3


def test_a_form_with_one_new_session_books_that_one_and_tells_of_the_other():
    old, new = make_session(), make_session()
    books("sam@example.org", old)
    assert books("sam@example.org", old, new) == ["confirmed", "confirmed"]
    assert [mail.kind for mail in written("sam@example.org")] == ["event-booked", "event-booked", "event-already"]
    assert new.places.get().booking.email == "sam@example.org"


def test_who_cancelled_may_book_again():
    session = make_session(capacity=1)
    books("sam@example.org", session)
    bookings.cancel(session.places.get())
    assert books("sam@example.org", session) == ["confirmed"]
    assert wrong() == []


def test_newcomers_never_pass_those_who_wait():
    session = make_session(capacity=1)
    has(session, 2)
    # As if a worker had died between the two statements: a place is free, and somebody waits.
    Place.objects.filter(session=session, state="confirmed").update(state="cancelled")
    Session.objects.filter(pk=session.pk).update(taken=0)
    assert books("", session) == ["waiting"]


def test_the_database_itself_refuses_to_sell_a_place_twice():
    session = make_session(capacity=1)
    has(session, 1)
    with pytest.raises(IntegrityError, match=r"session_never_oversold"):
        Session.objects.filter(pk=session.pk).update(taken=2)


def test_the_database_itself_refuses_a_second_place_for_one_person():
    session = make_session()
    (place,) = has(session, 1)
    with pytest.raises(IntegrityError):
        Place.objects.create(booking=place.booking, session=session, person=place.person, state="waiting")


def test_booking_two_sessions_takes_few_statements():
    sessions = [make_session(), make_session()]
    with CaptureQueriesContext(connection) as asked:
        books("sam@example.org", *sessions)
    assert len(asked) == 11, [one["sql"][:90] for one in asked]


def test_saving_a_session_from_a_form_that_was_open_for_long_keeps_the_count():
    session = make_session(capacity=5)
    has(session, 2)
    session.capacity = 6  # its `taken` is that of an hour ago: 0
    session.save()
    session.refresh_from_db()
    assert (session.capacity, session.taken) == (6, 2)


# What people type


@pytest.mark.parametrize(
    "field",
    [
        {"name": "Sam\r\nBcc: all@example.org"},
        {"name": "Sam\x00"},
        {"name": "S" * 10_000},
        {"organisation": "O" * 121},
        {"role": "a\nb"},
        {"email": "sam@example.org\nBcc: all@example.org"},
        {"email": "no address"},
        {"email": ""},
        {"access_needs": ("captions", "anything")},
        {"organisation_type": "secret"},
    ],
    ids=lambda field: str(field)[:40],
)
def test_what_cannot_be_kept_is_refused_before_anything_is_written(field):
    session = make_session()
    with pytest.raises(ValidationError):
        book(Person(**{"name": "Sam", "email": "sam@example.org"} | field), [session.pk], uuid4())
    assert not Booking.objects.exists() and not OutgoingMail.objects.exists()


@pytest.mark.parametrize("name", ["👩🏽‍🦽 Zoë", "محمد علي", "\u202eevil", "=1+1", "O’Neil-Łukasz", "S" * 120])
def test_any_name_is_kept_as_it_was_typed_and_written_into_no_mail(name):
    session = make_session()
    books(person("sam@example.org", name=name), session)
    booking = Booking.objects.get(email="sam@example.org")
    assert booking.name == name
    (mail,) = written("sam@example.org")
    assert name not in mail.subject + mail.text


def test_all_that_was_asked_is_kept():
    area = Area.objects.get(slug="swale")
    session = make_session()
    books(
        person(
            "Sam@Example.org", organisation="A school", organisation_type="education", area_id=area.pk, role="Teacher",
            access_needs=("captions", "bsl"), language="pl",
        ),
        session,
    )  # fmt: skip
    booking = Booking.objects.get(email="Sam@Example.org")
    assert (booking.organisation, booking.organisation_type, booking.area) == ("A school", "education", area)
    assert (booking.role, booking.access_needs, booking.language) == ("Teacher", ["bsl", "captions"], "pl")
    assert [str(booking), str(session.places.get())] == [f"booking {booking.pk}", f"place {session.places.get().pk}"]


# By hand


def test_an_organiser_adds_somebody_although_booking_is_closed():
    session = make_session(capacity=1, state="closed")
    place = bookings.add_by_hand(person("sam@example.org"), session, "She rang.")
    assert (place.state, place.booking.by_hand) == ("confirmed", "She rang.")
    assert [mail.kind for mail in written("sam@example.org")] == ["event-booked"]
    assert wrong() == []


@pytest.mark.parametrize("field", [{"state": "cancelled"}, {"starts": timezone.now() - timedelta(days=3)}])
def test_nobody_is_added_to_what_does_not_take_place_or_is_over(field):
    with pytest.raises(NoPlace):
        bookings.add_by_hand(person(), make_session(**field), "She rang.")


def test_nobody_is_added_where_all_places_are_taken_or_a_second_time():
    session = make_session(capacity=2)
    books("sam@example.org", session)
    with pytest.raises(NoPlace, match="on the list already: has a place"):
        bookings.add_by_hand(person("SAM@example.org"), session, "She rang.")
    has(session, 1)
    with pytest.raises(NoPlace, match="All places are taken"):
        bookings.add_by_hand(person(), session, "She rang.")
    assert wrong() == []


# What stands in the booking afterwards


def test_access_needs_can_be_changed_to_known_ones():
    session = make_session()
    books("sam@example.org", session)
    booking = Booking.objects.get(email="sam@example.org")
    bookings.change_needs(booking, ["quiet", "captions", "quiet"])
    booking.refresh_from_db()
    assert booking.access_needs == ["captions", "quiet"]
    with pytest.raises(ValidationError):
        bookings.change_needs(booking, ["cake"])


def test_the_link_to_join_is_given_from_a_quarter_of_an_hour_before_and_notes_that_they_came():
    session = make_session(capacity=1, joining_link="https://meeting.example.org/1")
    place, waits = has(session, 2)
    with time_machine.travel(session.starts - timedelta(minutes=16)):
        assert bookings.join(place) is None
    with time_machine.travel(session.starts - timedelta(minutes=14)):
        assert bookings.join(waits) is None
        assert bookings.join(place) == bookings.join(place) == "https://meeting.example.org/1"
    with time_machine.travel(session.ends):
        assert bookings.join(place) is None
    place.refresh_from_db()
    assert place.attended is True
    assert place.attended_at < session.starts


def test_attendance_can_be_marked_and_taken_back_for_those_with_a_place_only():
    session = make_session(capacity=1)
    place, waits = has(session, 2)
    for mark in (True, False, None):
        bookings.mark(place, mark)
        assert place.attended is mark
    bookings.mark(waits, True)
    assert waits.attended is None
