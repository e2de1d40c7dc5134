"""The pages behind a personal link: a link shows, a press does; nobody else's link works, and none for ever."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from core import form_guard
from core.models import OutgoingMail
from events import bookings, changes, links
from events.models import Booking, Event, Place, Session
from tests.events.making import books, has, make_event, make_session, written
from tests.making import london
from tests.posting import post

pytestmark = pytest.mark.django_db
State = Place.State


@pytest.fixture(autouse=True)
def people_type_fast(monkeypatch):
    monkeypatch.setattr(form_guard, "LEAST_SECONDS", -1)


@pytest.fixture
def session():
    return make_session(joining_link="https://meet.example.org/secret")


@pytest.fixture
def place(session):
    return has(session, 1)[0]


def address(mine, name="my_booking", /, **more):
    return reverse(name, kwargs={"token": links.booking_token(mine.booking), **more})


def deed(place, name):
    return address(place, "my_booking_deed", deed=name, place=place.pk)


def words(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


def now_is(place, state):
    place.refresh_from_db()
    return place.state == state


def test_the_page_says_what_is_booked_and_no_cache_keeps_it(client, place):
    answer = client.get(address(place))
    html = words(answer)
    assert "You have a place" in html and "Sam Example" in html
    assert "person-" not in html  # not even the own address: somebody may look over a shoulder
    assert "no-store" in answer["Cache-Control"] and answer["X-Robots-Tag"] == "noindex"
    assert answer["Referrer-Policy"] in ("same-origin", "no-referrer")


def test_a_link_only_shows_and_a_press_cancels_once(client, place):
    for _visit in range(2):  # a mail scanner follows links
        assert "Yes, cancel it" in words(client.get(deed(place, "cancel")))
    assert now_is(place, State.CONFIRMED)
    answer = post(client, deed(place, "cancel"), {})
    assert answer.status_code == 303
    assert "It is cancelled" in words(client.get(answer["Location"]))
    assert now_is(place, State.CANCELLED)
    post(client, deed(place, "cancel"), {})
    assert [mail.kind for mail in written(place.booking.email)].count("event-cancelled") == 1


@pytest.mark.parametrize(("press", "becomes"), [("accept", State.CONFIRMED), ("decline", State.DECLINED)])
def test_an_offer_is_answered_by_a_press(client, press, becomes):
    session = make_session(capacity=1)
    first, waiting = has(session, 2)
    bookings.cancel(first)
    html = words(client.get(address(waiting)))
    assert "A place is kept for you" in html and "Please answer by" in html
    client.get(deed(waiting, press))
    assert now_is(waiting, State.OFFERED)
    post(client, deed(waiting, press), {})
    assert now_is(waiting, becomes)


def test_an_offer_that_is_over_says_so(client):
    session = make_session(capacity=1)
    first, waiting = has(session, 2)
    bookings.cancel(first)
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        bookings.lapse_offers(session.pk)
        assert "There was nothing to change" in words(client.get(deed(waiting, "accept")))
        assert post(client, deed(waiting, "accept"), {})["Location"].endswith("done=no")
        assert "The time to answer is over" in words(client.get(address(waiting)))


def test_they_still_come(client, session, place):
    with time_machine.travel(session.starts - timedelta(hours=47)):
        Place.objects.update(confirmed_at=session.starts - timedelta(days=20))
        assert bookings.ask_again(session.pk) == 1
        assert "Do you still come?" in words(client.get(address(place)))
        post(client, deed(place, "still-coming"), {})
        assert "Do you still come?" not in words(client.get(address(place)))
    place.refresh_from_db()
    assert place.still_coming_at


def test_the_link_to_join_opens_a_quarter_of_an_hour_before_and_a_press_marks_that_they_came(client, session, place):
    join = address(place, "my_booking_join", place=place.pk)
    assert "from 15 minutes before" in words(client.get(join))
    assert session.joining_link not in words(client.get(join))
    with time_machine.travel(session.starts - timedelta(minutes=16)):
        post(client, join, {})
        assert session.joining_link not in words(client.get(join))
    with time_machine.travel(session.starts - timedelta(minutes=14)):
        assert session.joining_link not in words(client.get(join))  # a link followed by a program is nobody who came
        post(client, join, {})
        html = words(client.get(join))
    assert f'href="{session.joining_link}"' in html and 'rel="noreferrer"' in html
    place.refresh_from_db()
    assert place.attended
    assert all(session.joining_link not in mail.text for mail in OutgoingMail.objects.all())


def test_who_waits_cannot_join(client, session):
    (*_held, waiting) = has(session, 4)
    join = address(waiting, "my_booking_join", place=waiting.pk)
    with time_machine.travel(session.starts):
        post(client, join, {})
        html = words(client.get(join))
    assert "You have no place" in html and session.joining_link not in html


def test_the_certificate_is_for_those_who_came(client, session, place):
    certificate = address(place, "my_booking_certificate", place=place.pk)
    with time_machine.travel(session.ends + timedelta(hours=3)):
        words(client.get(certificate), 404)
        bookings.mark(place, True)
        html = words(client.get(certificate))
        assert "Your certificate" in words(client.get(address(place)))
    assert "Sam Example" in html and session.event.name in html and "120 minutes" in html


def test_access_needs_are_changed_and_a_wrong_code_loses_nothing(client, place):
    needs = address(place, "my_booking_needs")
    assert client.get(needs).status_code == 303
    answer = post(client, needs, [("needs", "bsl"), ("needs", "quiet")])
    assert "What you need is saved" in words(client.get(answer["Location"]))
    assert "There is a problem" in words(post(client, needs, [("needs", "nonsense")]), 422)
    place.booking.refresh_from_db()
    assert set(place.booking.access_needs) == {"bsl", "quiet"}


def test_erase_me_asks_and_then_leaves_nothing(client, session, place):
    email = place.booking.email
    waiting = has(session, 3)[-1]
    assert "Yes, delete all about me" in words(client.get(address(place, "my_booking_erase")))
    assert Booking.objects.filter(email=email).exists()
    link = address(place)
    answer = post(client, address(place, "my_booking_erase"), {})
    assert "deleted" in words(client.get(answer["Location"]))
    assert not Booking.objects.filter(email=email).exists()
    assert not OutgoingMail.objects.filter(to=email).exists()
    assert now_is(waiting, State.OFFERED)
    words(client.get(link), 404)


def test_the_own_calendar_says_nothing_to_others(client, session, place):
    answer = client.get(address(place, "my_booking_calendar"))
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["summary"]) == "Appointment" and str(event["class"]) == "PRIVATE"
    assert set(event) <= {
        "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "CLASS", "STATUS"
    }  # fmt: skip
    assert session.joining_link not in answer.content.decode()
    assert event["dtstart"].dt == session.starts.replace(microsecond=0)


@pytest.mark.parametrize("name", ["cancel", "accept", "decline", "still-coming"])
def test_the_link_of_one_booking_opens_no_other(client, session, place, name):
    (other,) = has(session, 2)[1:2]
    strange = address(place, "my_booking_deed", deed=name, place=other.pk)
    words(client.get(strange), 404)
    words(post(client, strange, {}), 404)
    assert now_is(other, State.CONFIRMED)
    words(client.get(address(place, "my_booking_join", place=other.pk)), 404)
    words(client.get(address(place, "my_booking_certificate", place=other.pk)), 404)


def test_a_link_that_was_changed_or_cut_says_what_to_do(client, place):
    token = links.booking_token(place.booking)
    for wrong in (token[:-1], token[:-1] + ("A" if token[-1] != "A" else "B"), "x", token.replace(".", "", 1)):
        html = words(client.get(reverse("my_booking", args=[wrong])), 404)
        assert "This link does not work" in html and "Get a new link" in html
        assert post(client, reverse("my_booking_erase", args=[wrong]), {}).status_code == 404
    assert now_is(place, State.CONFIRMED)


def test_a_link_ends_sixty_days_after_the_last_date(client, session, place):
    link = address(place)
    with time_machine.travel(session.ends + timedelta(days=59)):
        words(client.get(link))
    with time_machine.travel(session.ends + timedelta(days=61)):
        html = words(client.get(link), 410)
    assert "its time is over" in html and "Nothing was changed" in html


def test_the_link_is_sent_again_and_the_answer_is_the_same_for_everybody(client, place):
    OutgoingMail.objects.all().delete()
    ask, started = reverse("my_booking_again"), form_guard.started()
    answers = [
        post(client, ask, {"email": email, "started": started}) for email in (place.booking.email, "no@example.org")
    ]
    assert [answer["Location"] for answer in answers] == [reverse("my_booking_asked")] * 2
    known, unknown = OutgoingMail.objects.order_by("pk")
    assert links.booking_token(place.booking).split(".")[0] in known.text
    assert "We have no booking" in unknown.text and known.subject == unknown.subject
    post(client, ask, {"email": place.booking.email, "started": started})
    assert OutgoingMail.objects.count() == 2  # nobody can fill a mailbox with it
    assert "Type an e-mail address in full" in words(post(client, ask, {"email": "x@", "started": started}), 422)


def test_a_cancelled_date_says_so_and_cannot_be_changed(client, session, place):
    changes.cancel_session(session, "The speaker is ill")
    html = words(client.get(address(place)))
    assert "Cancelled" in html and "Cancel this date" not in html and "The speaker is ill" not in html


def test_dates_read_right_across_the_clocks_change(client):
    event = make_event(way=Event.Way.ONLINE)
    days = [london(2027, 3, 27, 10), london(2027, 3, 28, 10), london(2027, 3, 29, 10)]
    days += [london(2027, 10, 30, 10), london(2027, 10, 31, 10), london(2027, 11, 1, 10)]
    sessions = [make_session(event=event, starts=day) for day in days]
    books("sam@example.org", *sessions)
    place = Place.objects.first()
    html, mail = words(client.get(address(place))), written("sam@example.org")[0].text
    for when in ("Saturday 27 March", "Sunday 28 March", "Monday 29 March", "Saturday 30 October", "Sunday 31 October",
                 "Monday 1 November"):  # fmt: skip
        assert f"{when} 2027, 10am to midday" in html, when
        assert f"{when} 2027, 10am to midday" in mail, when
    events = Calendar.from_ical(client.get(address(place, "my_booking_calendar")).content).walk("VEVENT")
    assert [event["dtstart"].dt for event in events] == days
    assert Session.objects.filter(event=event).count() == 6
