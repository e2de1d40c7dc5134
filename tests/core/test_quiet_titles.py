"""What stays in the history of a browser gives little away (QE15), and still says which page it was (WCAG 2.4.2)."""

import re

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from core.quiet_titles import telling_words
from home.models import HomePage, TopicPage
from services_directory.catalogue import catalogue
from tests.posting import post

pytestmark = pytest.mark.django_db


def title_of(response):
    return re.search(r"<title>(.*?)</title>", response.content.decode())[1]


def test_every_page_has_a_title_of_its_own_that_gives_little_away(client):
    titles = {page.url: title_of(client.get(page.url)) for page in Page.objects.live().filter(depth__gt=1)}
    assert len(titles) > 70
    assert {address: telling_words(title) for address, title in titles.items() if telling_words(title)} == {}
    assert len(set(titles.values())) == len(titles)
    assert all(title.endswith("Kent &amp; Medway help") for title in titles.values())


def test_no_search_puts_what_somebody_needs_into_the_title(client):
    known = catalogue()
    asked = [f"need={code}" for code in known.needs] + [f"kind={code}" for code in known.kinds] + ["path=change"]
    titles = {title_of(client.get(f"/services/?area=swale&{query}")) for query in asked}
    titles |= {title_of(post(client, "/services/words/", {"words": "stalking"}))}
    assert not [
        title for title in titles if not re.match(r"Find help(, Swale)?: \d+ services? - Kent &amp; Medway help", title)
    ]


@pytest.mark.parametrize("address", ["/no-such-page/", "/services/place/x/"])
def test_an_error_gives_little_away_too(client, address):
    assert telling_words(title_of(client.get(address))) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Refuge, and domestic abuse", ["refuge", "domestic", "abuse"]),
        ("ABUSED and abused", ["abused"]),
        ("Forced marriage", ["forced marriage"]),
        ("Grapes, vaccines, a therapist", []),
        ("Stalking", ["stalking"]),
        ("Somewhere safe", []),
    ],
)
def test_telling_words_are_found(title, found):
    assert telling_words(title) == found


def test_an_editor_is_asked_for_a_quieter_title_and_told_which_word_to_leave_out():
    page = TopicPage(title="Signs of stalking", slug="signs-of-it")
    with pytest.raises(ValidationError) as told:
        HomePage.objects.get().add_child(instance=page)
    assert "without: stalking" in told.value.message_dict["seo_title"][0]


def test_with_a_quiet_title_the_page_may_still_be_called_what_it_is(client):
    page = TopicPage(title="Signs of stalking", slug="signs-of-it", seo_title="More signs")
    HomePage.objects.get().add_child(instance=page)
    html = client.get("/signs-of-it/").content.decode()
    assert "<title>More signs - Kent &amp; Medway help</title>" in html
    assert "<h1>Signs of stalking</h1>" in html
