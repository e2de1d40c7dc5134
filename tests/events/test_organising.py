"""Organisers see and change what they may, and everybody who booked is told once."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from events import bookings
from events.models import Booking, Place, Purge, Session
from events.organising import rights
from tests.events.making import books, has, make_event, make_page, make_session, person, written
from tests.making import make_user

pytestmark = pytest.mark.django_db
State = Place.State
ALL = [
    *(f"{action}_session" for action in ("view", "add", "change", "delete")),
    *(f"{action}_booking" for action in ("view", "change", "delete", "export", "see_needs")),
]


@pytest.fixture
def session():
    return make_session(starts=in_ten_days())


def in_ten_days():
    """A moment that a form can say: it knows no seconds."""
    return (timezone.now() + timedelta(days=10)).replace(second=0, microsecond=0)


@pytest.fixture
def organiser(client):
    user = make_user(*ALL, name="organiser")
    client.force_login(user)
    return user


def page(client, address, status=200, post=None):
    answer = client.get(address) if post is None else client.post(address, post)
    assert answer.status_code == status
    return answer.content.decode()


def form_of(session, **changed):
    """Return what the edit form sends for `session`, as a browser would."""
    local = timezone.localtime
    plain = {
        "starts": f"{local(session.starts):%Y-%m-%d %H:%M}", "ends": f"{local(session.ends):%Y-%m-%d %H:%M}",
        "state": session.state, "joining_link": "", "capacity": session.capacity, "waiting_list": "on",
        "offer_hours": 24, "booking_opens": "", "booking_closes": "", "recording": "",
    }  # fmt: skip
    return {name: value for name, value in (plain | changed).items() if value is not None}


def edit(client, session, **changed):
    return client.post(rights.address(session, "edit"), form_of(session, **changed))


# Who may


SCREENS = [
    ("overview", ["view_session"]), ("call_off", ["change_session"]), ("reopen", ["change_session"]),
    ("edit", ["change_session"]), ("add_person", ["view_booking", "change_booking"]),
    ("write", ["view_booking", "change_booking"]), ("register", ["view_booking", "export_booking"]),
    ("deed", ["view_booking", "change_booking"]),
]  # fmt: skip


@pytest.mark.parametrize("name, needed", SCREENS)
def test_a_screen_opens_to_those_who_may_and_to_nobody_else(client, session, name, needed):
    address = rights.address(session, name)
    assert client.get(address).status_code == 302  # to the log-in
    client.force_login(make_user(*needed))
    assert client.get(address).status_code in (200, 302)
    for left_out in needed:
        client.force_login(make_user(*set(ALL) - {left_out}))
        answer = client.get(address)
        assert answer.status_code == 302 and answer["Location"].startswith("/editors/")
        assert "events" not in answer["Location"]


def test_the_other_screens_ask_for_rights_too(client, session):
    place = has(session, 1)[0]
    pk = place.booking_id
    asked = [
        (reverse("booked_people:index"), "delete_booking"),
        (reverse("booked_people:erase", args=[pk]), "delete_booking"),
        (reverse("booked_people:export", args=[pk]), "delete_booking"),
        (rights.address(session, "list", kind="csv"), "export_booking"),
        (rights.address(session, "cancel_place", place=place.pk), "change_booking"),
        (reverse("seasons:index"), "view_session"), (reverse("seasons:season", args=["single"]), "view_session"),
        (reverse("seasons:counts", args=["single"]), "view_session"), (reverse("purges:index"), "view_session"),
        (reverse("seasons:counts_file", args=["single", "csv"]), "view_session"),
    ]  # fmt: skip
    for address, right in asked:
        client.force_login(make_user(*set(ALL) - {right}))
        for answer in (client.get(address), client.post(address, {"why": "x"})):
            assert answer.status_code in (302, 405), address
        place.refresh_from_db()
        assert place.state == State.CONFIRMED and Booking.objects.filter(pk=pk).exists()
    assert not Purge.objects.exists()


def test_no_screen_with_people_is_kept_by_a_browser(client, organiser, session):
    has(session, 1)
    for address in (rights.address(session), rights.address(session, "register"), reverse("booked_people:index")):
        assert "no-store" in client.get(address)["Cache-Control"]


def test_access_needs_are_seen_by_the_named_right_only(client, session):
    books(person(access_needs=("bsl",)), session)
    for needs, shown in (([], False), (["see_needs_booking"], True)):
        client.force_login(make_user("view_session", "view_booking", "export_booking", *needs))
        assert ("BSL" in page(client, rights.address(session))) == shown
        listed = client.post(rights.address(session, "list", kind="csv")).content.decode()
        assert ("BSL" in listed) == shown
    assert "BSL" not in page(client, rights.address(session, "register"))


def test_whoever_may_not_see_people_sees_the_counts_alone(client, session):
    books(person(name="Kim Example"), session)
    client.force_login(make_user("view_session"))
    html = page(client, rights.address(session))
    assert "1 of 3" in html and "Kim" not in html


# Sessions


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_shows_live_counts_what_is_next_first(client, organiser, count, django_assert_num_queries):
    Session.objects.filter(event__pages=None).delete()
    sessions = [make_session(days=n + 1) for n in range(count)]
    has(sessions[0], 4)
    client.get(reverse("sessions:index"))
    with django_assert_num_queries(11):
        html = page(client, reverse("sessions:index"))
    assert "3 of 3, 1 waiting" in html
    places = [html.index(f'href="{rights.address(one)}"') for one in sessions]
    assert places == sorted(places)


def test_a_new_session_is_made_and_leads_to_its_overview(client, organiser):
    event = make_event()
    form = form_of(make_session(), event=event.pk, state="draft")
    answer = client.post(reverse("sessions:add"), form)
    made = Session.objects.get(event=event)
    assert answer["Location"] == rights.address(made) and made.state == "draft"
    assert "Tell everyone" not in page(client, reverse("sessions:add"))


def test_a_new_time_is_told_once_and_only_after_the_organiser_said_so(client, organiser, session):
    books("kim@example.org", session)
    later = f"{timezone.localtime(session.starts + timedelta(minutes=30)):%Y-%m-%d %H:%M}"
    answer = edit(client, session, starts=later)
    assert answer.status_code == 200 and "1 person booked the other time" in answer.content.decode()
    assert len(written("kim@example.org")) == 1
    answer = edit(client, session, starts=later, tell_everyone="on")
    assert answer["Location"] == rights.address(session)
    assert len(written("kim@example.org")) == 2
    session.refresh_from_db()
    edit(client, session, capacity=5)
    assert len(written("kim@example.org")) == 2


def test_more_places_are_offered_at_once_and_fewer_than_taken_are_refused(client, organiser):
    session = make_session(capacity=2, starts=in_ten_days())
    has(session, 3)
    answer = edit(client, session, capacity=1)
    assert answer.status_code == 200 and "2 places are taken already" in answer.content.decode()
    edit(client, session, capacity=3)
    assert [place.state for place in session.places.order_by("pk")] == ["confirmed", "confirmed", "offered"]
    assert bookings.wrong() == []


def test_an_old_form_brings_back_no_old_count(client, organiser, session):
    old = form_of(session)
    has(session, 2)
    client.post(rights.address(session, "edit"), old | {"recording": "https://example.org/film"})
    session.refresh_from_db()
    assert (session.taken, session.recording) == (2, "https://example.org/film")


def test_what_people_booked_can_neither_be_hidden_nor_deleted_nor_become_another_event(client, organiser, session):
    has(session, 1)
    assert "It cannot be hidden" in edit(client, session, state="draft").content.decode()
    other, event = make_event(), session.event
    edit(client, session, event=other.pk)
    answer = client.post(rights.address(session, "delete"))
    assert answer["Location"] == rights.address(session)
    session.refresh_from_db()
    assert (session.event, session.state) == (event, "open")


def test_a_session_that_nobody_booked_can_be_deleted(client, organiser, session):
    client.post(rights.address(session, "delete"))
    assert not Session.objects.filter(pk=session.pk).exists()


def test_calling_off_asks_why_tells_everyone_and_the_page_says_so(client, organiser):
    event_page = make_page()
    session = event_page.event.sessions.get()
    books("kim@example.org", session)
    address = rights.address(session, "call_off")
    assert "Call it off and send 1 mail" in page(client, address)
    assert "Say why" in page(client, address, 422, {"why": " "})
    assert client.post(address, {"why": "The speaker is away"})["Location"] == rights.address(session)
    place = session.places.get()
    assert (place.state, place.settled_why) == (State.CANCELLED, "The speaker is away")
    assert len(written("kim@example.org")) == 2
    assert "The speaker" not in "".join(mail.text for mail in written("kim@example.org"))
    assert "Cancelled" in page(client, event_page.url)
    client.post(rights.address(session, "reopen"))
    session.refresh_from_db()
    assert session.state == "open" and len(written("kim@example.org")) == 3


def test_a_form_that_was_open_while_it_was_called_off_does_not_bring_it_back(client, organiser, session):
    Session.objects.filter(pk=session.pk).update(state="cancelled")
    assert edit(client, session).status_code == 200
    session.refresh_from_db()
    assert session.state == "cancelled"


# People


@pytest.mark.parametrize("count", [1, 3])
def test_the_overview_shows_everyone_and_what_they_are(client, organiser, session, count, django_assert_num_queries):
    for n in range(count):
        books(person(name=f"Kim {n}", organisation=f"Council {n}"), session)
    client.get(rights.address(session))
    with django_assert_num_queries(14):
        html = page(client, rights.address(session))
    assert all(f"Kim {n}" in html and f"Council {n}" in html for n in range(count))


def test_people_are_found_by_any_part_and_the_address_of_the_page_does_not_say_whom(client, organiser, session):
    books(person(name="Kim Example", organisation="A council"), session)
    books(person(name="Sam Other"), session)
    html = page(client, rights.address(session), post={"words": "exam COUN"})
    assert "Kim Example" in html and "Sam Other" not in html
    assert "0 found" in page(client, rights.address(session), post={"words": "nobody"})


@pytest.mark.parametrize("shown, names", [("confirmed", "ABC"), ("waiting", "D"), ("ended", "E"), ("all", "ABCDE")])
def test_people_are_shown_by_what_they_have(client, organiser, shown, names):
    session = make_session(capacity=4)
    for name in "EABCD":
        books(person(name=f"Person {name}"), session)
        if name == "E":
            bookings.cancel(session.places.get(), "rang us")
    Session.objects.filter(pk=session.pk).update(capacity=3, taken=3)
    Place.objects.filter(booking__name="Person D").update(state="waiting", confirmed_at=None)
    html = page(client, f"{rights.address(session)}?shown={shown}")
    assert [name for name in "ABCDE" if f"Person {name}" in html] == list(names)


def test_who_came_is_marked_one_by_one_or_many_at_once(client, organiser, session):
    first, second, third = has(session, 3)
    deed = rights.address(session, "deed")
    client.post(deed, {"mark": f"came:{first.pk}", "place": [third.pk]})
    client.post(deed, {"mark": "did-not-come", "place": [second.pk, third.pk]})
    assert list(session.places.order_by("pk").values_list("attended", flat=True)) == [True, False, False]
    client.post(deed, {"mark": "no-mark", "place": [third.pk]})
    third.refresh_from_db()
    assert third.attended is None
    other = has(make_session(), 1)[0]
    client.post(deed, {"mark": "came", "place": [other.pk]})
    other.refresh_from_db()
    assert other.attended is None  # of another session


def test_the_waiting_list_is_moved_by_one(client, organiser):
    session = make_session(capacity=1)
    _, first, second, third = has(session, 4)
    client.post(rights.address(session, "deed"), {"up": third.pk})
    html = page(client, f"{rights.address(session)}?shown=waiting")
    order = [html.index(place.booking.email) for place in (first, third, second)]
    assert order == sorted(order)
    bookings.cancel(session.places.get(state="confirmed"))
    client.post(rights.address(session, "deed"), {"down": third.pk})
    assert session.places.get(state="offered") == first


def test_somebody_is_added_by_hand_with_a_reason_and_gets_the_mail(client, organiser, session):
    address, form = rights.address(session, "add_person"), {"name": "Kim", "email": "kim@example.org"}
    assert "Say why." in page(client, address, 422, form)
    client.post(address, form | {"reason": "rang us"})
    assert Booking.objects.get().by_hand == "rang us" and len(written("kim@example.org")) == 1
    assert "on the list already" in page(client, address, 422, form | {"reason": "again"})
    html = page(client, address, 422, {"name": "Kim\r\nBcc: x@example.org", "email": "kim", "reason": "x"})
    assert "in one line" in html and "name@example.org" in html


def test_nobody_is_added_to_what_is_full_and_what_was_typed_stays(client, organiser):
    session = make_session(capacity=1)
    has(session, 1)
    form = {"name": "Kim Example", "email": "kim@example.org", "reason": "rang us"}
    html = page(client, rights.address(session, "add_person"), 422, form)
    assert "All places are taken" in html and "Kim Example" in html


def test_a_place_is_cancelled_with_a_reason_and_goes_to_the_next(client, organiser):
    session = make_session(capacity=1)
    mine, waits = has(session, 2)
    address = rights.address(session, "cancel_place", place=mine.pk)
    assert "Say why" in page(client, address, 422, {"why": ""})
    client.post(address, {"why": "rang us"})
    mine.refresh_from_db()
    waits.refresh_from_db()
    assert (mine.state, mine.settled_why, waits.state) == (State.CANCELLED, "rang us", State.OFFERED)
    assert len(written(mine.booking.email)) == 1  # the box to tell them was not ticked
    assert client.get(address).status_code == 302
    client.post(rights.address(session, "cancel_place", place=waits.pk), {"why": "rang us", "told": "on"})
    assert len(written(waits.booking.email)) == 3


def test_a_place_of_another_session_is_not_found(client, organiser, session):
    other = has(make_session(), 1)[0]
    assert client.get(rights.address(session, "cancel_place", place=other.pk)).status_code == 404


# One person's data


def test_one_person_is_found_given_their_data_and_erased(client, organiser, session):
    books(person("kim@example.org", name="Kim Example"), session)
    books("other@example.org", session)
    find = reverse("booked_people:index")
    assert "Nothing is known" in page(client, find, post={"email": "nobody@example.org"})
    assert "name@example.org" in page(client, find, 422, {"email": "nobody"})
    html = page(client, find, post={"email": "KIM@example.org"})
    assert str(session) in html
    pk = Booking.objects.get(email="kim@example.org").pk
    data = client.post(reverse("booked_people:export", args=[pk]))
    assert data.json()["bookings"][0]["name"] == "Kim Example" and "no-store" in data["Cache-Control"]
    assert "kim" not in data["Content-Disposition"]
    assert "cannot be undone" in page(client, reverse("booked_people:erase", args=[pk]))
    client.post(reverse("booked_people:erase", args=[pk]))
    assert list(Booking.objects.values_list("email", flat=True)) == ["other@example.org"]
    html = page(client, reverse("purges:index"))
    assert "because they asked" in html and organiser.email in html and "kim@" not in html
    assert set(Purge.objects.values_list("what", "rows", "by")) == {
        ("one", 1, organiser.pk),
        ("erased", 1, organiser.pk),
    }


def test_wagtails_log_of_changes_names_nobody(client, organiser, session):
    from wagtail.models import ModelLogEntry

    form = {"name": "Kim Example", "email": "kim@example.org", "reason": "rang us"}
    client.post(rights.address(session, "add_person"), form)
    place = session.places.get()
    client.post(rights.address(session, "cancel_place", place=place.pk), {"why": "Kim is ill"})
    kept = "".join(f"{entry.label} {entry.data}" for entry in ModelLogEntry.objects.all())
    assert kept and not any(word in kept for word in ("Kim", "kim@", "ill"))
