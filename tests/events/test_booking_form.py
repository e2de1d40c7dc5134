"""The booking form: what it asks, what it says when something is wrong, and that it tells nobody who is known."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from core import form_guard
from core.models import OutgoingMail
from events.models import Booking, Event, Place, Session
from tests.events.making import books, has, make_event, make_page, make_session, the_series
from tests.making import london
from tests.posting import post

pytestmark = pytest.mark.django_db
NOTHING = object()  # a field that is not sent at all
URL = re.compile(r"/events/mine/\S+")


@pytest.fixture(autouse=True)
def people_type_fast(monkeypatch):
    monkeypatch.setattr(form_guard, "LEAST_SECONDS", -1)


@pytest.fixture
def page():
    return make_page()


def sessions_of(page):
    return list(page.event.sessions.order_by("starts"))


def filled(page, *more, **fields):
    """What somebody sends who filled in everything, for the first date of `page`."""
    plain = {
        "dates": str(sessions_of(page)[0].pk), "name": "Sam", "email": "sam@example.org", "key": str(uuid4()),
        "website": "", "started": form_guard.started(),
    }  # fmt: skip
    return [*((name, value) for name, value in (plain | fields).items() if value != NOTHING), *more]


def sends(client, page, *more, **fields):
    return post(client, reverse("event_book", args=[page.event.key]), filled(page, *more, **fields))


def words(answer):
    return answer.content.decode()


def told(client, answer):
    assert answer.status_code == 303, words(answer)[-3000:]
    return words(client.get(answer["Location"]))


def test_a_booking_takes_one_form_and_its_mail_has_the_own_page(client, page):
    assert "You have a place" in told(client, sends(client, page))
    booking, mail = Booking.objects.get(), OutgoingMail.objects.get()
    assert (booking.name, booking.email, booking.organisation) == ("Sam", "sam@example.org", "")
    assert mail.to == "sam@example.org"
    assert "A quiet talk" in words(client.get(URL.search(mail.text)[0]))


def test_several_dates_of_a_series_are_booked_at_once(client):
    series = the_series()
    first, second = Session.objects.filter(event__series=series).order_by("starts")[0:3:2]
    fields = {"name": "Sam", "email": "sam@example.org", "key": str(uuid4()), "started": form_guard.started()}
    answer = post(client, reverse("event_book", args=[series.key]), [
        *fields.items(), ("dates", first.pk), ("dates", second.pk), ("needs", "captions"), ("needs", "bsl"),
    ])  # fmt: skip
    assert told(client, answer).count("You have a place") == 2
    booking = Booking.objects.get()
    assert set(booking.access_needs) == {"captions", "bsl"}
    assert OutgoingMail.objects.count() == 1


def test_the_post_for_two_dates_takes_few_statements(client, django_assert_max_num_queries):
    series = the_series()
    first, second = Session.objects.filter(event__series=series).order_by("starts")[:2]
    fields = {"name": "Sam", "email": "sam@example.org", "key": str(uuid4()), "started": form_guard.started()}
    client.get(reverse("event_book", args=[series.key]))
    with django_assert_max_num_queries(20):
        answer = post(client, reverse("event_book", args=[series.key]), [
            *fields.items(), ("dates", first.pk), ("dates", second.pk),
        ])  # fmt: skip
    assert answer.status_code == 303


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("dates", NOTHING, "Choose at least one date."),
        ("dates", "999999", "One date can no longer be booked."),
        ("name", "", "Type a name that we may use."),
        ("name", "n" * 10_000, "This is too long. Type up to 120 characters."),
        ("name", "Sam\r\nBcc: x@example.org", "Type this in one line"),
        ("email", "", "Type an e-mail address."),
        ("email", "sam@", "Type an e-mail address in full"),
        ("email", "sam@example.org\r\nBcc: x@example.org", "Type an e-mail address in full"),
        ("website", "http://example.org", "One box must stay empty"),
        ("started", "long ago", "This form was open for a long time."),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(client, page, field, value, sentence):
    answer = sends(client, page, **{field: value})
    assert answer.status_code == 422
    html = words(answer)
    assert sentence in html
    assert "<title>Error: " in html
    for kept in {"Sam", "sam@example.org"} if field not in ("name", "email") else {"checked"}:
        assert kept in html
    assert not Booking.objects.exists() and not OutgoingMail.objects.exists()
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["=1+1", "@sum", "+44 1234", "Zoë 🌻", "محمد", "O'Brien <b>", "{{ 1 }}", "%(x)s"])
def test_any_name_is_a_name_and_stays_as_it_was_typed(client, page, name):
    told(client, sends(client, page, name=name))
    mail = OutgoingMail.objects.get()
    assert Booking.objects.get().name == name
    assert name not in mail.text and "<b>" not in words(client.get(URL.search(mail.text)[0])).replace("<bdi>", "")


def test_dates_at_the_same_time_are_pointed_out_and_may_be_booked_all_the_same(client, page):
    (first,) = sessions_of(page)
    second = make_session(event=page.event, starts=first.starts + (first.ends - first.starts) / 2)
    answer = sends(client, page, ("dates", second.pk))
    assert answer.status_code == 422
    assert "are at the same time" in words(answer)
    assert 'name="both"' in words(answer)
    assert told(client, sends(client, page, ("dates", second.pk), both="yes")).count("You have a place") == 2


def test_professionals_are_asked_where_they_work_and_nobody_else_is(client, page):
    book = reverse("event_book", args=[page.event.key])
    assert 'name="organisation"' not in words(client.get(book))
    told(client, sends(client, page, organisation="A council", role="Nurse"))
    assert Booking.objects.get().organisation == ""

    work = make_page(audience=Event.Audience.PROFESSIONALS)
    answer = sends(client, work)
    for sentence in (
        "Type the name of your organisation",
        "Choose what kind of",
        "Choose where you work",
        "what you do",
    ):
        assert sentence in words(answer)
    more = {"organisation": "A council", "organisation_type": "council", "area": "swale", "role": "Housing officer"}
    told(client, sends(client, work, email="work@example.org", **more))
    booking = Booking.objects.get(email="work@example.org")
    assert (booking.organisation, booking.area.slug) == ("A council", "swale")


def test_nobody_is_asked_to_write_about_themselves(client, page):
    html = words(client.get(reverse("event_book", args=[page.event.key])))
    main = html[html.index("<main") : html.index("</main>")]
    assert "<textarea" not in main
    assert set(re.findall(r'name="(\w+)"', main)) == {
        "key", "dates", "name", "email", "needs", "website", "started",
    }  # fmt: skip
    assert main.count('autocomplete="off"') >= 2
    assert not re.search(r'<input[^>]+name="(?:name|email)"[^>]+value="[^"]', main)


def test_known_and_unknown_addresses_read_the_same(client, page):
    (session,) = sessions_of(page)
    books("sam@example.org", session)
    OutgoingMail.objects.all().delete()
    known, new = sends(client, page), sends(client, page, email="new@example.org")
    pages = [told(client, answer) for answer in (known, new)]
    assert pages[0] == pages[1]
    assert len(known["Location"]) == len(new["Location"])
    session.refresh_from_db()
    assert session.taken == 2
    truth = {mail.to: mail.kind for mail in OutgoingMail.objects.all()}
    assert truth == {"sam@example.org": "event-already", "new@example.org": "event-booked"}


def test_the_same_form_sent_twice_is_one_booking_and_another_persons_is_another(client, page):
    key = str(uuid4())
    first, again = sends(client, page, key=key), sends(client, page, key=key)
    assert told(client, first) == told(client, again)
    assert Booking.objects.count() == OutgoingMail.objects.count() == 1
    told(client, sends(client, page, key=key, email="other@example.org", name="Kim"))
    assert Booking.objects.exclude(email="").count() == 2


def test_the_same_form_sent_again_after_it_closed_gets_the_answer_it_had(client, page):
    key = str(uuid4())
    assert "You have a place" in told(client, sends(client, page, key=key))
    page.event.sessions.update(state=Session.State.CLOSED)
    assert "You have a place" in told(client, sends(client, page, key=key))


def test_booking_after_it_closed_says_so(client, page):
    page.event.sessions.update(state=Session.State.CLOSED)
    html = words(client.get(reverse("event_book", args=[page.event.key])))
    assert "Nothing here can be booked now" in html and "Booking is closed" in html
    answer = told(client, sends(client, page))
    assert "It cannot be booked any more" in answer and "kept nothing about you" in answer
    assert not OutgoingMail.objects.exists()


def test_a_date_that_is_over_since_the_form_was_shown_is_told(client, page):
    session = sessions_of(page)[0]
    Session.objects.filter(pk=session.pk).update(starts=london(2026, 1, 1, 10), ends=london(2026, 1, 1, 11))
    answer = sends(client, page)
    assert answer.status_code == 422
    assert "One date can no longer be booked" in words(answer)


def test_a_full_date_leads_to_the_waiting_list_or_says_that_there_is_none(client, page):
    has(sessions_of(page)[0], 3)
    assert "You are on the waiting list" in told(client, sends(client, page))
    assert Place.objects.filter(state=Place.State.WAITING).count() == 1
    page.event.sessions.update(waiting_list=False)
    answer = told(client, sends(client, page, email="late@example.org"))
    assert "there is no waiting list" in answer or "You are on the waiting list" in answer


def test_the_answers_page_knows_nobody_and_ends_after_a_day(client, page):
    answer = sends(client, page)
    html = told(client, answer)
    assert "sam@example.org" not in html and "Sam" not in html
    gone = client.get(reverse("event_booked", args=["1co.abc.def"]))
    assert gone.status_code == 410 and "Get the link again" in words(gone)
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert client.get(answer["Location"]).status_code == 410


def test_a_form_for_nothing_is_not_found(client):
    assert client.get("/events/book/no-such-series/").status_code == 404
    event = make_event()
    make_session(event=event)
    assert client.get(f"/events/book/{event.key}/").status_code == 404


def test_a_thousand_posts_of_programs_book_nothing(client, page, monkeypatch):
    monkeypatch.setattr(form_guard, "LEAST_SECONDS", 2)
    answers = {sends(client, page, email=f"bot-{n}@example.org").status_code for n in range(500)}
    answers |= {sends(client, page, email=f"bot-{n}@example.org", website="x").status_code for n in range(500)}
    assert answers == {422, 429}
    assert not Booking.objects.exists() and not OutgoingMail.objects.exists()


def test_a_council_behind_one_address_books_three_hundred_places_in_a_minute(client, page):
    page.event.sessions.update(capacity=400)
    answers = [sends(client, page, email=f"council-{n}@example.org").status_code for n in range(300)]
    assert answers == [303] * 300
    assert Place.objects.filter(state=Place.State.CONFIRMED).count() == 300


def test_the_form_says_when_in_our_time_on_both_sides_of_the_clocks_change(client):
    page = make_page(session_fields={"starts": london(2027, 10, 30, 10)})
    for day in (31, 1):
        month = 10 if day == 31 else 11
        make_session(event=page.event, starts=london(2027, month, day, 10))
    html = words(client.get(reverse("event_book", args=[page.event.key])))
    for day in ("Saturday 30 October 2027", "Sunday 31 October 2027", "Monday 1 November 2027"):
        assert f"{day}, 10am to midday" in html, day
