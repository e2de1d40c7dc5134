"""The campaign for other programs: parsed as they parse it."""

import json
import xml.etree.ElementTree as ElementTree
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from core.models import ContactPoint
from tests.campaigns.making import make_item, the_campaign

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def get(client):
    def answer(name, **headers):
        return client.get(the_campaign().get_url() + name, headers=headers)

    return answer


def events(answer) -> dict:
    return {str(event["summary"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def test_the_calendar_has_each_item_as_a_whole_day_that_blocks_nobodys_time(get):
    item = make_item(title="Comma, semicolon; and a very long title that has to be folded by whoever writes it down")
    answer = get("calendar.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert max(len(line) for line in answer.content.split(b"\r\n")) <= 75
    event = events(answer)[item.title]
    assert event["dtstart"].dt == date(2031, 5, 6) and event["dtend"].dt == date(2031, 5, 7)
    assert event["transp"] == "TRANSPARENT" and event["url"] == item.full_url
    assert "attendee" not in event and "valarm" not in str(event).lower()


def test_days_that_last_end_on_the_day_after_the_last(get):
    event = events(get("calendar.ics"))["16 Days of Action"]
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=16)


def test_an_item_keeps_its_id_and_counts_up_when_it_changes(get):
    item = make_item(title="Before")
    first = events(get("calendar.ics"))["Before"]
    item.title = "After"
    item.first_published_at -= timedelta(days=1)  # as if it had been out since yesterday
    item.save()
    item.save_revision().publish()
    second = events(get("calendar.ics"))["After"]
    assert first["uid"] == second["uid"]
    assert second["sequence"] > first["sequence"]


def test_what_is_taken_back_stays_as_cancelled(get):
    make_item(title="Wrong advice", taken_back_on=date(2026, 1, 1))
    assert events(get("calendar.ics"))["Wrong advice"]["status"] == "CANCELLED"
    taken = next(one for one in json.loads(get("feed.json").content)["items"] if "Wrong advice" in one["title"])
    assert taken["title"] == "Taken back: Wrong advice" and "take it down" in taken["content_html"]


@pytest.mark.parametrize("name", ["calendar.ics", "feed.atom", "feed.json"])
def test_an_unchanged_feed_has_unchanged_bytes_and_is_not_sent_twice(get, name):
    first, second = get(name), get(name)
    assert first.content == second.content
    assert get(name, **{"if-none-match": first.headers["ETag"]}).status_code == 304
    ContactPoint.objects.filter(key="kent-helpline").first().save()
    make_item()
    assert get(name, **{"if-none-match": first.headers["ETag"]}).status_code == 200
    assert "max-age" not in first.headers.get("Cache-Control", "")


def test_atom_has_the_newest_items_with_the_words_of_every_channel(get):
    item = make_item(title="Less < more & “quotes”")
    answer = get("feed.atom")
    feed = ElementTree.fromstring(answer.content)
    entry = feed.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == item.title
    assert entry.find(f"{ATOM}id").text == f"urn:uuid:{item.translation_key}"
    assert entry.find(f"{ATOM}summary").text.count("0808 168 9111") == 3
    assert feed.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "en"


def test_the_json_feed_follows_version_1_1(get):
    item = make_item()
    answer = get("feed.json")
    feed = json.loads(answer.content)
    assert answer.headers["Content-Type"] == "application/feed+json"
    assert feed["version"] == "https://jsonfeed.org/version/1.1" and feed["feed_url"].endswith("/feed.json")
    first = feed["items"][0]
    assert first["id"] == f"urn:uuid:{item.translation_key}" and first["url"] == item.full_url
    assert {"title", "content_html", "date_published", "date_modified"} <= set(first)


def test_results_as_a_table_have_numbers_as_numbers_and_no_formula(client):
    import csv
    import io

    from campaigns.models import CampaignPage

    campaign = CampaignPage.objects.get(slug="16-days-of-action")
    campaign.results.append(
        (
            "year",
            {"year": 2030, "words": "", "source": "@cell", "figures": [{"what": "=1+1", "number": 5, "how": "exact"}]},
        )
    )
    campaign.save_revision().publish()
    answer = client.get(campaign.get_url() + "results.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == ["Year", "What", "Number", "Exact, about or over", "Source"]
    assert [
        "2022",
        "organisations that shared it",
        "65",
        "exact",
        "A paper of the partnership of November 2022",
    ] in rows
    assert rows[-1] == ["2030", "'=1+1", "5", "exact", "'@cell"]
