"""A season at a glance: bookings day by day, who did not come, what is wrong; and its counts."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from core.models import OutgoingMail
from events import bookings, retention
from events.models import Series, Session
from events.organising import rights, seasons
from tests.events.making import books, has, make_event, make_session, person
from tests.making import london, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def season():
    return Series.objects.create(key="a-season", name="A season")


@pytest.fixture
def organiser(client):
    user = make_user("view_session", "view_booking", "see_needs_booking")
    client.force_login(user)
    return user


def shown(client, name="season", key="a-season"):
    answer = client.get(reverse(f"seasons:{name}", args=[key]))
    assert answer.status_code == 200
    return answer.content.decode()


def session_of(season, **fields):
    return make_session(event=make_event(series=season), **fields)


@pytest.mark.parametrize("count", [1, 3])
def test_it_takes_as_many_statements_for_one_session_as_for_more(
    client, organiser, season, count, django_assert_num_queries
):
    for _ in range(count):
        has(session_of(season), 2)
    shown(client)
    with django_assert_num_queries(26):
        html = shown(client)
    assert html.count("2 of 3") == count


def test_no_shows_are_told_once_somebody_was_marked_and_stay_when_people_are_forgotten(client, organiser, season):
    session = session_of(season, days=1, capacity=4)
    came, _, cancelled, _ = has(session, 4)
    bookings.cancel(cancelled)
    with time_machine.travel(session.ends + timedelta(hours=1)):
        assert seasons.rows(seasons.season_of("a-season"))[0].no_shows is None
        bookings.mark(came, True)
        assert "67 %" in shown(client)
    with time_machine.travel(session.ends + timedelta(days=91)):
        retention.purge()
        [row] = seasons.rows(seasons.season_of("a-season"))
        assert (row.booked, row.cancelled, row.attended, row.no_shows) == (4, 1, 1, 67)


def test_the_chart_counts_days_by_our_clocks_and_weeks_when_there_are_many(season):
    session = session_of(season, starts=london(2027, 12, 1), capacity=9)
    for moment in (london(2027, 6, 1, 0, 30), london(2027, 6, 1, 23, 30), london(2027, 6, 3, 9)):
        with time_machine.travel(moment):
            books("", session)
    chart = seasons.chart([session.pk])
    assert [(bar.day.isoformat(), bar.booked) for bar in chart["bars"]] == [
        ("2027-06-01", 2), ("2027-06-02", 0), ("2027-06-03", 1),
    ]  # fmt: skip
    assert (chart["most"], chart["by_week"], chart["bars"][0].height) == (2, False, 100)
    with time_machine.travel(london(2027, 9, 30)):
        books("", session)
    chart = seasons.chart([session.pk])
    assert chart["by_week"] and len(chart["bars"]) == 18 and chart["all"] == 4
    assert chart["bars"][0].day.weekday() == 0 and chart["bars"][-1].booked == 1


def test_nothing_booked_is_said_and_drawn_as_nothing(client, organiser, season):
    assert "Nobody has booked yet" in shown(client) and "no sessions yet" in shown(client)
    assert "Nobody has booked yet" in shown(client, "counts")


def test_events_without_a_series_have_a_season_of_their_own(client, organiser, season):
    session = make_session()
    assert rights.address(session) in shown(client, key="single")
    assert rights.address(session) not in shown(client)
    assert client.get(reverse("seasons:season", args=["no-such-season"])).status_code == 404


def test_needs_failed_mails_and_what_is_wrong_are_shown(client, organiser, season):
    session = session_of(season)
    books(person(access_needs=("captions",)), session)
    OutgoingMail.objects.update(state="failed")
    Session.objects.filter(pk=session.pk).update(taken=2)
    html = shown(client)
    assert "<strong>1</strong> Live captions" in html
    assert "1 mail to people who booked could not be sent" in html
    assert "2 places count as taken, and 1 people hold one" in html
    client.force_login(make_user("view_session", "view_booking"))
    assert "Live captions" not in shown(client)
    assert "Something is wrong with bookings" in client.get("/editors/").content.decode()


def test_counts_hide_small_numbers_on_the_page_and_in_the_files(client, organiser, season):
    session = session_of(season, capacity=20)
    for kind in ["council"] * 8 + ["police"] * 2:
        books(person(organisation_type=kind), session)
    html = shown(client, "counts")
    assert "hidden" in html and "<td>8</td>" not in html and "<td>10</td>" in html
    answer = client.get(reverse("seasons:counts_file", args=["a-season", "csv"]))
    text = answer.content.decode("utf-8-sig")
    assert '"Kind of organisation","Council","hidden","0","0"' in text
    assert '"Kind of organisation","All","10","0","0"' in text
    assert client.get(reverse("seasons:counts_file", args=["a-season", "xlsx"])).status_code == 200
    assert client.get(reverse("seasons:counts_file", args=["a-season", "pdf"])).status_code == 404


def test_drafts_are_in_no_season(client, organiser, season):
    session = session_of(season, state=Session.State.DRAFT)
    assert rights.address(session) not in shown(client)


def test_the_log_says_what_should_have_been_forgotten(client, organiser, season):
    session = session_of(season)
    has(session, 2)
    with time_machine.travel(session.ends + timedelta(days=93)):
        client.force_login(organiser)
        html = client.get(reverse("purges:index")).content.decode()
        assert "2 people who booked should be forgotten" in html
        retention.purge()
        html = client.get(reverse("purges:index")).content.decode()
    assert "Nothing is kept longer than it may be" in html and "when their time was over" in html
