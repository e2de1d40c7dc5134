"""The calendar's pages: years, months, days, items, and what is no longer to be posted."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from campaigns.models import AwarenessDay, CampaignPage, ContentItemPage, MonthPage
from core.models import ContactPoint
from tests.campaigns.making import make_item, make_month, the_campaign
from tests.making import london

pytestmark = pytest.mark.django_db


def page_of(client, page, path="") -> str:
    answer = client.get(page.get_url() + path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_starting_content_has_the_whole_year_with_four_items_a_month_for_three_channels():
    months = MonthPage.objects.child_of(the_campaign()).order_by("month")
    assert len(months) >= 12
    for month in months:
        items = ContentItemPage.objects.child_of(month).live()
        assert month.theme and len(items) >= 4, month
        assert all(len(item.messages) >= 3 and item.picture for item in items)


def test_march_holds_what_the_partnerships_papers_name():
    march = MonthPage.objects.child_of(the_campaign()).get(month__month=3)
    lines = " ".join(ContentItemPage.objects.child_of(march).values_list("title", flat=True)).lower()
    for subject in ("international women's day", "love bombing", "baby", "clare's law", "any age"):
        assert subject in lines


def test_the_year_shows_each_month_with_its_theme_its_days_and_how_much_there_is(client):
    html = page_of(client, the_campaign())
    assert html.count('class="month-card"') == 12
    assert "Equal and safe" in html and "International Women&#x27;s Day" in html and "5 posts" in html
    assert html.count("data-now") == 1


@pytest.mark.parametrize("number", [1, 3])
def test_a_month_needs_the_same_statements_for_one_item_and_for_three(client, django_assert_num_queries, number):
    month = make_month()
    for _item in range(number):
        make_item(month)
    page_of(client, month)
    with django_assert_num_queries(12):
        assert page_of(client, month).count('class="item-card"') == number


def test_the_campaign_needs_few_statements(client, django_assert_max_num_queries):
    page_of(client, the_campaign())
    with django_assert_max_num_queries(12):
        page_of(client, the_campaign())


def test_a_month_shows_its_days_its_items_in_order_and_its_neighbours(client):
    month = make_month(date(2031, 3, 1))
    make_item(month, title="The later one", suggested_date=date(2031, 3, 20))
    make_item(month, title="The earlier one", suggested_date=date(2031, 3, 2))
    html = page_of(client, month)
    assert html.index("The earlier one") < html.index("The later one")
    assert "International Women&#x27;s Day" in html and "8 March" in html


def test_the_days_of_16_days_are_all_there_in_order(client):
    campaign = CampaignPage.objects.get(slug="16-days-of-action")
    html = page_of(client, campaign)
    assert html.count('class="day-number"') == 16
    assert html.index("25 November") < html.index("10 December")
    assert html.count("Day ") >= 16
    for words in ("3,300,000", "5,600,000", "449,367", "over 700", "Organisations that shared it"):
        assert words in html, words


@pytest.mark.parametrize("today, first", [((2026, 12, 10), "2026"), ((2026, 12, 11), "2027"), ((2028, 2, 29), "2028")])
def test_16_days_are_those_that_go_on_or_come_next(client, today, first):
    with time_machine.travel(london(*today), tick=False):
        html = page_of(client, CampaignPage.objects.get(slug="16-days-of-action"))
    assert f"25 November {first}" in html


def test_a_number_changed_in_the_ledger_is_new_in_words_pictures_and_feeds(client):
    item = make_item()
    picture = f"{item.get_url()}picture-square.png"
    before = client.get(picture)
    point = ContactPoint.objects.get(key="kent-helpline")
    point.value, point.shown_as = "08082000999", ""
    point.save()
    for address in (item.get_url(), the_campaign().get_url() + "feed.atom", the_campaign().get_url() + "feed.json"):
        html = client.get(address).content.decode()
        assert "0808 200 0999" in html and "0808 168 9111" not in html.partition("lifelines")[0], address
    after = client.get(picture)
    assert before.content != after.content and before.headers["ETag"] != after.headers["ETag"]


def test_a_story_goes_when_the_persons_consent_ends(client):
    item = make_item(
        kind="story", content_warning="It tells of fear.", consent_recorded_on=date(2026, 1, 1),
        consent_ends_on=date(2031, 5, 31), title="What she told us",
    )  # fmt: skip
    with time_machine.travel(london(2031, 5, 31), tick=False):
        html = page_of(client, item)
        assert "It tells of fear." in html and "You can talk to us" in html
    with time_machine.travel(london(2031, 6, 1), tick=False):
        html = page_of(client, item)
        assert "You can talk to us" not in html and "not here any more" in html
        assert client.get(f"{item.get_url()}picture-square.png").status_code == 404
        assert "What she told us" not in client.get(the_campaign().get_url() + "feed.json").content.decode()


def test_what_is_taken_back_says_so_and_gives_nothing_to_post(client):
    month = make_month()
    item = make_item(month, taken_back_on=date(2026, 1, 1), title="Wrong advice")
    html = page_of(client, item)
    assert "This was taken back" in html and "<textarea" not in html
    assert "Taken back" in page_of(client, month)


def test_new_and_changed_items_are_marked_for_some_weeks(client):
    month = make_month()
    item = make_item(month)
    assert ">New<" in page_of(client, month)
    item.what_changed = "The second line is shorter."
    item.save_revision().publish()
    html = page_of(client, month)
    assert ">Changed<" in html and "The second line is shorter." in html
    with time_machine.travel(london(2026, 1, 1) + timedelta(days=4000)):
        html = page_of(client, month)
        assert ">New<" not in html and ">Changed<" not in html


def test_each_shape_is_a_picture_of_its_size(client):
    import io

    from PIL import Image

    from campaigns.making.pictures import RATIOS

    item = make_item()
    for ratio, size in RATIOS.items():
        answer = client.get(f"{item.get_url()}picture-{ratio}.png")
        assert Image.open(io.BytesIO(answer.content)).size == size
    again = client.get(f"{item.get_url()}picture-banner.png", headers={"if-none-match": answer.headers["ETag"]})
    assert again.status_code == 304
    small = client.get(f"{item.get_url()}preview-landscape.webp")
    assert len(small.content) < 40_000
    assert client.get(f"{item.get_url()}picture-round.png").status_code == 404


def test_an_awareness_day_whose_date_cannot_be_read_is_refused_with_how_to_write_it(admin_client):
    add = reverse("wagtailsnippets_campaigns_awarenessday:add")
    sent = {"name": "A day", "when": "some Friday", "about": "", "source": "Somebody", "locale": "1"}
    html = admin_client.post(add, sent).content.decode()
    assert "Write it like one of these" in html and "some Friday" in html
    admin_client.post(add, sent | {"when": "second Friday of March"})
    assert AwarenessDay.objects.filter(name="A day").exists()


def test_a_year_without_months_is_not_found(client):
    assert client.get(the_campaign().get_url() + "year/1999/").status_code == 404
    assert client.get(the_campaign().get_url() + "nothing.ics").status_code == 404
