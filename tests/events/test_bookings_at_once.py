"""Processes that book at the same moment, are killed, or send the same form twice; `make bench` does more of it."""

import shutil
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection

from events import bookings
from tools.measuring import rush

pytestmark = pytest.mark.database
PROCESSES = 4
# As in production, but that it need not survive a power cut (`make bench ARGS=bookings` asks for that as well).
WITHOUT_POWER_CUTS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON;"


@pytest.fixture
def throw_away(django_db_setup, django_db_blocker, tmp_path):
    """A copy of the database that other processes see, with what production has; nothing of it stays."""
    kept = dict(connection.settings_dict)
    connection.close()
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            copy = str(tmp_path / "copy.sqlite3")
            shutil.copy(kept["NAME"], copy)
            connection.settings_dict["OPTIONS"] = {**kept["OPTIONS"], "init_command": WITHOUT_POWER_CUTS}
        else:
            copy = f"copy_{uuid4().hex}"
            _on_the_server(f'CREATE DATABASE {copy} TEMPLATE "{kept["NAME"]}"')
        connection.settings_dict["NAME"] = copy
        yield
        connection.close()
        connection.settings_dict.update(kept)
        if connection.vendor == "postgresql":
            _on_the_server(f"DROP DATABASE {copy} WITH (FORCE)")


def _on_the_server(statement):
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)


def test_of_many_who_book_at_once_as_many_get_a_place_as_there_are_and_all_get_an_answer(throw_away):
    session = rush.new_session(capacity=150, waiting_list=False)  # more than one process asks for
    told = rush.at_once(rush.people_book(session, 100), PROCESSES)
    assert rush.outcomes(told) == {"confirmed": 150, "full": 250}
    assert rush.kept(session) == {"taken": 150, "bookings": 150, "people": 150, "mails": 150}
    assert bookings.wrong() == []


def test_without_the_guard_the_same_oversells_or_fails(throw_away):
    session = rush.new_session(capacity=40, waiting_list=False)
    with rush.the_guard_taken_out():
        told = rush.at_once(rush.people_book(session, 40), PROCESSES)
    counts = rush.outcomes(told)
    assert counts.get("confirmed", 0) > 40 or counts.get("error", 0) > 0


def test_a_form_that_is_sent_twice_at_the_same_moment_books_once_and_gets_one_answer(throw_away):
    session = rush.new_session(capacity=1000)
    forms = [(uuid4(), f"double-{n}@example.org") for n in range(30)]
    told = rush.at_once(rush.forms_are_sent(session, lambda number: forms), 2)
    assert rush.outcomes(told) == {"confirmed": 60}
    assert rush.kept(session) == {"taken": 30, "bookings": 30, "people": 30, "mails": 30}


def test_one_person_with_two_forms_at_the_same_moment_gets_one_place(throw_away):
    session = rush.new_session(capacity=1000)
    told = rush.at_once(
        rush.forms_are_sent(session, lambda number: [(uuid4(), f"same-{n}@example.org") for n in range(30)]), 2
    )
    assert rush.outcomes(told) == {"confirmed": 60}
    assert rush.kept(session) == {"taken": 30, "bookings": 30, "people": 30, "mails": 30}


def test_when_processes_are_killed_nothing_that_was_acknowledged_is_lost_and_nothing_is_half_done(throw_away):
    session = rush.new_session(capacity=100_000)
    told = rush.at_once(rush.people_book(session, 5000), PROCESSES, once_all_have_told=rush.kill)
    assert all(len(lines) >= rush.ENOUGH for lines in told)
    assert set(rush.outcomes(told)) == {"confirmed"}
    assert rush.lost(told) == 0
    counts = rush.kept(session)
    assert len(set(counts.values())) == 1, counts
    assert bookings.wrong() == []


def test_people_who_book_the_same_sessions_in_other_orders_never_wait_for_each_other_in_a_circle(throw_away):
    pks = [rush.new_session(capacity=1000).pk for _ in range(3)]

    def work(number, tell):
        for n in range(20):
            order = pks if (number + n) % 2 else pks[::-1]
            answer = bookings.book(bookings.Person("Sam", f"p{number}-{n}@example.org"), order, uuid4())
            tell(f"{n} {'+'.join(outcome for _pk, outcome in answer)}")

    assert rush.outcomes(rush.at_once(work, PROCESSES)) == {"confirmed+confirmed+confirmed": 80}


def test_ten_who_promote_at_once_promote_each_person_once_and_in_order(throw_away):
    session = rush.new_session(capacity=3)
    for n in range(50):
        bookings.book(bookings.Person("Sam", f"p{n}@example.org"), [session.pk], uuid4())
    type(session).objects.filter(pk=session.pk).update(capacity=10)
    told = rush.at_once(lambda _number, tell: tell(f"x {bookings.offer_free_places(session.pk)}"), 10)
    assert sum(int(line.split()[1]) for lines in told for line in lines) == 7
    offered = session.places.filter(state="offered").order_by("pk").values_list("person", flat=True)
    assert list(offered) == [f"p{n}@example.org" for n in range(3, 10)]
    assert bookings.wrong() == []


def test_cancelling_booking_and_promoting_at_once_keep_everything_right(throw_away):
    session = rush.new_session(capacity=10)

    def work(number, tell):
        for n in range(15):
            bookings.book(bookings.Person("Sam", f"p{number}-{n}@example.org"), [session.pk], uuid4())
            place = session.places.filter(person__startswith=f"p{number}-", state__in=["confirmed", "offered"]).first()
            if place and n % 3:
                bookings.cancel(place)
            elif place:
                bookings.accept(place)
        tell("x done")

    assert rush.outcomes(rush.at_once(work, PROCESSES)) == {"done": PROCESSES}
    assert bookings.wrong() == []


@pytest.mark.django_db
def test_the_database_gives_what_bookings_rest_on():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SHOW transaction_isolation")
            assert cursor.fetchone()[0] == "read committed"
        else:
            options = settings.DATABASES["default"]["OPTIONS"]
            assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 10)
