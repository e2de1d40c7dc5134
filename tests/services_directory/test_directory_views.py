"""The finder on the web: addresses that tell nobody anything, answers that are never empty."""

import logging
import re

import pytest
from django.conf import settings as django_settings

from core.posting import network_of
from services_directory.models import ServicesPage
from tests.posting import post

pytestmark = pytest.mark.django_db


def test_the_count_is_in_the_heading_and_in_the_title(client):
    html = client.get("/services/?area=swale&need=stay").content.decode()
    assert re.search(r"<title>Find help, Swale: \d+ services? - Kent &amp; Medway help</title>", html)
    assert "Somewhere safe to stay in Swale: " in html.split('id="results-title"')[1]


def test_a_chosen_filter_is_a_link_that_removes_it_and_keeps_the_others(client):
    html = client.get("/services/?area=swale&need=stay&open=now").content.decode()
    assert 'href="/services/?need=stay&amp;open=now"' in html
    assert 'href="/services/?area=swale&amp;need=stay"' in html


@pytest.mark.parametrize("query", ["?area=atlantis", "?need=%3Cscript%3E", "?open=never", "?area=&need=&kind=", "?x=1"])
def test_a_filter_that_the_directory_does_not_know_is_ignored(client, query):
    response = client.get("/services/" + query)
    assert response.status_code == 200
    assert b"<script>" not in response.content


@pytest.mark.parametrize("page", ["0", "-1", "999", "1" * 50])
def test_a_page_that_is_not_there_is_not_found_or_the_first(client, page):
    assert client.get(f"/services/?page={page}").status_code in (200, 404)


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("ME14 1LY", "/services/?area=maidstone"),
        ("me141ly", "/services/?area=maidstone"),
        ("CT3 1AA", "/services/?area=dover"),
        ("CT3", "/services/?which=dover&which=canterbury"),
        ("Whitstable", "/services/?area=canterbury"),
        ("Folkstone", "/services/?area=folkestone-and-hythe"),
        ("Medway", "/services/?area=medway"),
        ("SW1A 1AA", "/services/?outside=yes"),
    ],
)
def test_a_place_is_answered_by_a_redirect_to_its_area(client, typed, leads_to):
    response = post(client, "/services/place/", {"place": typed})
    assert (response.status_code, response["Location"]) == (303, leads_to)
    assert response["Cache-Control"] == "no-store"


def test_the_other_filters_go_along(client):
    response = post(client, "/services/place/", {"place": "Swale", "need": "stay", "open": "now"})
    assert response["Location"] == "/services/?area=swale&need=stay&open=now"


@pytest.mark.parametrize("typed", ["", "qqqqq", "💥", "a" * 9_000, "ZZ99 9ZZ'; DROP TABLE"])
def test_nonsense_gets_an_error_that_keeps_nothing(client, typed):
    response = post(client, "/services/place/", {"place": typed})
    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: " in html
    assert 'href="#place"' in html
    assert typed == "" or typed not in html
    assert "0808 168 9111" in html


def test_a_postcode_is_in_no_log_no_cookie_and_no_answer(client, caplog):
    with caplog.at_level(logging.DEBUG):
        responses = [post(client, "/services/place/", {"place": typed}) for typed in ("ME14 1LY", "CT3 1AA", "ZE1 0AA")]
    for response in responses:
        told = response.content.decode() + str(response.headers) + str(response.cookies)
        assert not any(part in told.upper() for part in ("1LY", "1AA", "0AA"))
    assert not any(part in caplog.text.upper() for part in ("1LY", "1AA", "0AA"))


def test_a_split_outcode_asks_which_council(client):
    html = client.get("/services/?which=canterbury&which=dover").content.decode()
    assert "Which council area?" in html
    assert 'href="/services/?area=canterbury"' in html
    assert 'href="/services/?area=dover"' in html


def test_outside_the_area_says_so_and_still_shows_help(client):
    html = client.get("/services/?outside=yes").content.decode()
    assert "That place is outside Kent and Medway" in html
    assert "0808 2000 247" in html


def test_words_are_posted_answered_in_place_and_not_stored(client):
    response = post(client, "/services/words/", {"words": "sanctury"})
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    html = response.content.decode()
    assert "sanctury" not in html.split("</title>")[0]
    assert 'value="sanctury"' in html


def test_words_with_markup_are_shown_as_words(client):
    html = post(client, "/services/words/", {"words": '<script>alert(1)</script>\x00"'}).content.decode()
    assert "<script>alert(1)" not in html


def test_no_words_lead_back_to_everything(client):
    response = post(client, "/services/words/", {"words": "  ", "area": "dover"})
    assert (response.status_code, response["Location"]) == (303, "/services/?area=dover")


@pytest.mark.parametrize("address", ["/services/place/", "/services/words/"])
def test_a_post_from_another_site_is_refused_and_says_what_to_do(client, address):
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://[evil"},
        {"Origin": "null"},
    ):
        response = post(client, address, {"place": "Dover", "words": "x"}, headers=headers)
        assert response.status_code == 403
        assert b"0808 168 9111" in response.content
    assert post(client, address, {"place": "Dover"}, headers={"Origin": "http://testserver"}).status_code == 303


@pytest.mark.parametrize("address", ["/services/place/", "/services/words/"])
@pytest.mark.parametrize("method", ["get", "head", "put"])
def test_whoever_comes_back_to_a_forms_address_is_led_to_the_finder(client, address, method):
    response = getattr(client, method)(address)
    assert (response.status_code, response["Location"]) == (303, "/services/")


@pytest.mark.parametrize("address", ["/services/place/", "/services/words/"])
def test_files_and_endless_forms_are_refused_unread(client, address):
    too_long = post(client, address, {"place": "x" * 11_000})
    as_file = client.post(address, {"place": "Dover"})
    as_json = client.post(address, "{}", content_type="application/json")
    for response in (too_long, as_file, as_json):
        assert response.status_code == 413
        assert b"0808 168 9111" in response.content


def test_the_forms_keep_working_when_an_editor_renames_the_finder(client):
    page = ServicesPage.objects.get()
    page.slug = "find-help"
    page.save_revision().publish()
    assert b'action="/services/place/"' in client.get("/find-help/").content
    assert post(client, "/services/place/", {"place": "Dover"})["Location"] == "/find-help/?area=dover"


def test_a_network_that_posts_too_much_is_asked_to_wait_and_keeps_the_numbers(client, settings):
    settings.PUBLIC_POSTS_PER_MINUTE = 3
    answers = [post(client, "/services/place/", {"place": "Dover"}) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [303, 303, 303, 429]
    assert answers[3]["Retry-After"] == "60"
    assert b"0808 168 9111" in answers[3].content


@pytest.mark.parametrize(
    ("proxies", "connects", "forwarded", "network"),
    [
        (0, "198.51.100.7", "203.0.113.9", "198.51.100.0/24"),
        (1, "10.0.0.1", "203.0.113.9", "203.0.113.0/24"),
        (1, "10.0.0.1", "1.2.3.4, 203.0.113.9", "203.0.113.0/24"),
        (2, "10.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2", "203.0.113.0/24"),
        (2, "10.0.0.1", "203.0.113.9", "203.0.113.0/24"),
        (0, "::ffff:198.51.100.7", "", "198.51.100.0/24"),
        (0, "2001:db8:1:2::3", "", "2001:db8:1::/48"),
        (0, "", "", "unknown"),
        (1, "10.0.0.1", "nonsense", "unknown"),
    ],
)
def test_behind_proxies_the_network_is_what_ours_saw_not_what_a_sender_wrote(
    rf, settings, proxies, connects, forwarded, network
):
    settings.PROXIES_IN_FRONT = proxies
    request = rf.post("/", REMOTE_ADDR=connects, HTTP_X_FORWARDED_FOR=forwarded)
    assert network_of(request) == network


def test_one_council_address_may_post_three_hundred_times_in_a_minute(client):
    assert django_settings.PUBLIC_POSTS_PER_MINUTE >= 300


def test_the_path_for_people_who_use_abuse_shows_no_survivor_service(client):
    html = client.get("/services/?path=change").content.decode()
    cards = html.split('class="cards"')[1].split("</section>")[0]
    assert "Respect" in cards
    assert "Refuge" not in cards and "Victim Support" not in cards
