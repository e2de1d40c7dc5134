"""What readers see of events: dates by month, what is left without numbers, what has been, files for programs."""

import json
import re
from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from events import changes
from events.models import Event, EventPage, EventsPage, EventTopic, SeriesPage, Session
from tests.events.making import has, make_page, make_session
from tests.making import london

pytestmark = pytest.mark.django_db


@pytest.fixture
def listing():
    return EventsPage.objects.get()


def words(client, address, **query):
    answer = client.get(address, query)
    assert answer.status_code == 200
    return answer.content.decode()


def data_in(html):
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])


def events_of(answer):
    return Calendar.from_ical(answer.content).walk("VEVENT")


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_as_many_statements_for_one_event_as_for_more(client, listing, count, django_assert_num_queries):
    EventPage.objects.exclude(pk=EventPage.objects.first().pk).delete()
    for _more in range(count - 1):
        make_page()
    client.get(listing.get_url())
    with django_assert_num_queries(14):
        client.get(listing.get_url())


def test_the_list_has_what_comes_by_month_and_what_has_been_by_year(client, listing):
    html = words(client, listing.get_url())
    assert html.index("Becoming an Upstander") < html.index('id="past"') < html.index("2023")
    assert "Places left" in html
    for series in SeriesPage.objects.all():
        assert f'href="{series.get_url()}"' in html


def test_it_can_be_narrowed_by_audience_and_topic_and_the_address_tells_nothing(client, listing):
    make_page("For those at work", audience=Event.Audience.PROFESSIONALS)
    html = words(client, listing.get_url(), **{"for": "professionals"})
    assert "For those at work" in html and "Becoming an Upstander" not in html
    html = words(client, listing.get_url(), topic="money")
    assert "Economic Abuse" in html and "Becoming an Upstander" not in html
    assert "Becoming an Upstander" in words(client, listing.get_url(), topic="nonsense", **{"for": "x"})
    assert all(len(topic.code) <= 8 for topic in EventTopic.objects.all())


@pytest.mark.parametrize(
    ("fields", "taken", "says"),
    [
        ({"capacity": 100}, 0, "Places left"),
        ({"capacity": 100}, 89, "Places left"),
        ({"capacity": 100}, 90, "A few places left"),
        ({"capacity": 1000}, 949, "Places left"),
        ({"capacity": 1000}, 950, "A few places left"),
        ({"capacity": 3}, 3, "Full: you can join the waiting list"),
        ({"capacity": 3, "waiting_list": False}, 3, "Full"),
        ({"state": Session.State.CLOSED}, 0, "Booking is closed"),
        ({"state": Session.State.CANCELLED}, 0, "Cancelled"),
        ({"booking_opens": london(2100, 1, 2), "days": 40_000}, 0, "Booking opens on 2 January 2100"),
    ],
)
def test_what_is_left_is_told_in_words_and_never_in_numbers(client, listing, fields, taken, says):
    page = make_page(session_fields=fields)
    page.event.sessions.update(taken=taken)
    for address in (page.get_url(), listing.get_url()):
        html = words(client, address)
        assert says in html
        left = fields.get("capacity", 3) - taken
        assert not re.search(rf"\b{left} places? left", html)


def test_a_draft_is_seen_by_nobody(client, listing):
    page = make_page(session_fields={"state": Session.State.DRAFT})
    assert "No date is fixed yet." in words(client, page.get_url())
    assert page.title not in words(client, listing.get_url())
    assert not events_of(client.get(page.get_url() + "calendar.ics"))


def test_a_page_says_only_what_is_arranged(client):
    page = make_page(captions=True)
    html = words(client, page.get_url())
    assert "There are live captions." in html and "BSL" not in html.split("</main>")[0]
    assert "The organisers have not said who speaks." in html
    assert "The organisers have not said whether it is recorded." in html


def test_a_past_event_keeps_its_recording(client):
    page = make_page(session_fields={"days": -30, "recording": "https://video.example.org/1"})
    html = words(client, page.get_url())
    assert "This event has been" in html and "https://video.example.org/1" in html
    assert "Book a place" not in html


def test_a_moved_event_says_when_it_was_and_search_engines_are_told(client):
    page = make_page(session_fields={"starts": london(2031, 11, 24, 10)})
    session = page.event.sessions.get()
    has(session, 1)
    session.starts, session.ends = london(2031, 11, 25, 10), london(2031, 11, 25, 11)
    session.save()
    changes.tell_of_change(session)
    html = words(client, page.get_url())
    assert "Before, it was on Monday 24 November 2031" in html
    (data,) = data_in(html)
    assert data["eventStatus"] == "https://schema.org/EventRescheduled"
    assert data["previousStartDate"] == "2031-11-24T10:00:00+00:00"
    (event,) = events_of(client.get(page.get_url() + "calendar.ics"))
    assert event["sequence"] == 1


def test_search_engines_learn_what_everybody_may_know(client):
    page = make_page(session_fields={"joining_link": "https://meet.example.org/secret"})
    html = words(client, page.get_url())
    (data,) = data_in(html)
    assert data["@type"] == "Event" and data["eventStatus"] == "https://schema.org/EventScheduled"
    assert data["location"]["@type"] == "VirtualLocation"
    assert "meet.example.org" not in html
    assert data["startDate"].endswith(("+00:00", "+01:00"))


@pytest.mark.parametrize("named", [False, True])
def test_a_calendar_file_tells_what_it_may(client, named):
    more = {"audience": Event.Audience.PROFESSIONALS, "named_in_private": True} if named else {}
    page = make_page(name="Economic abuse for nurses", **more)
    session = page.event.sessions.get()
    answer = client.get(f"{page.get_url()}date-{session.pk}.ics")
    (event,) = events_of(answer)
    assert str(event["summary"]) == ("Economic abuse for nurses" if named else "Appointment")
    assert str(event["class"]) == ("PUBLIC" if named else "PRIVATE")
    assert str(event["uid"]).startswith(str(session.uuid))
    assert str(Calendar.from_ical(answer.content)["method"]) == "PUBLISH"
    for never in ("ATTENDEE", "ORGANIZER", "DESCRIPTION", "VALARM", "URL"):
        assert never not in answer.content.decode()


def test_a_cancelled_date_stays_in_feeds_for_ninety_days(client, listing):
    page = make_page()
    session = page.event.sessions.get()
    changes.cancel_session(session, "Nobody can come")
    mine = {str(event["uid"]): event for event in events_of(client.get(listing.get_url() + "calendar.ics"))}
    event = next(event for uid, event in mine.items() if uid.startswith(str(session.uuid)))
    assert str(event["status"]) == "CANCELLED" and event["sequence"] == 1
    assert f"Cancelled: {page.title}" in client.get(listing.get_url() + "feed.json").content.decode()
    assert "Nobody can come" not in client.get(listing.get_url() + "feed.atom").content.decode()
    Session.objects.filter(pk=session.pk).update(
        starts=timezone.now() - timedelta(days=92), ends=timezone.now() - timedelta(days=91)
    )
    assert str(session.uuid) not in client.get(listing.get_url() + "calendar.ics").content.decode()


@pytest.mark.parametrize("name", ["calendar.ics", "feed.atom", "feed.json"])
def test_an_unchanged_feed_has_unchanged_bytes_and_is_not_sent_twice(client, listing, name):
    for page in (listing, SeriesPage.objects.first()):
        first = client.get(page.get_url() + name)
        again = client.get(page.get_url() + name, headers={"if-none-match": first["ETag"]})
        assert again.status_code == 304
        assert first.content == client.get(page.get_url() + name).content


def test_a_booking_does_not_make_calendars_ask_anew(client, listing):
    page = make_page()
    before = client.get(page.get_url() + "calendar.ics")
    has(page.event.sessions.get(), 1)
    assert client.get(page.get_url() + "calendar.ics").content == before.content


def test_the_campaign_leads_to_its_webinars(client):
    assert f'href="{SeriesPage.objects.order_by("-path").first().get_url()}"' in words(
        client, "/campaigns/16-days-of-action/"
    )


def test_several_dates_of_one_event_stand_below_each_other(client):
    page = make_page(session_fields={"starts": london(2031, 3, 1, 10)})
    make_session(event=page.event, starts=london(2031, 4, 1, 10))
    html = words(client, page.get_url())
    assert html.index("Saturday 1 March 2031") < html.index("Tuesday 1 April 2031")
