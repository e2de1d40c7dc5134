"""What search engines and passed-on links are told of a page."""

import re

import pytest
from django.utils.html import escape
from wagtail.models import Page

from campaigns.models import CampaignPage, ContentItemPage, MonthPage, ToolkitPage
from core.quiet_titles import telling_words

MEANT_TO_BE_PASSED_ON = (CampaignPage, MonthPage, ContentItemPage, ToolkitPage)
CARD = r'<meta (?:property|name)="(?:og|twitter):[a-z]+" content="([^"]*)"'
pytestmark = pytest.mark.django_db


def test_a_link_that_is_passed_on_shows_nothing_of_what_the_page_is_about(client, settings):
    for page in Page.objects.live().filter(depth__gt=1).not_exact_type(*MEANT_TO_BE_PASSED_ON):
        html = client.get(page.url).content.decode()
        cards = re.findall(CARD, html)
        assert len(cards) == 3
        assert [card for card in cards if telling_words(card)] == []
        assert "og:description" not in html
        described = re.findall(r'<meta name="description" content="([^"]*)"', html)
        assert all(len(words) <= 200 for words in described)


@pytest.mark.parametrize("kind", MEANT_TO_BE_PASSED_ON)
def test_a_link_to_a_campaign_says_what_it_is(client, kind):
    page = kind.objects.live().first()
    html = client.get(page.url).content.decode()
    assert f'<meta property="og:title" content="{escape(page.title)}">' in html
    assert len(re.findall(CARD, html)) == 4


def test_each_page_names_its_one_address_whatever_was_chosen(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://help.example.org"
    html = client.get("/services/?area=swale&need=stay").content.decode()
    assert '<link rel="canonical" href="https://help.example.org/services/">' in html


def test_security_txt_can_be_read_by_machines(client, settings):
    answer = client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert answer["Content-Type"].startswith("text/plain")
    assert fields["Contact"] == f"{settings.WAGTAILADMIN_BASE_URL}/about/contact/"
    assert client.get("/about/contact/").status_code == 200
    from datetime import datetime, timedelta

    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=30) < expires - datetime.now(expires.tzinfo) < timedelta(days=365)
