"""Frames for partners' pages: what is in them, who may show them, and that nothing is known of who looks."""

import re
from datetime import date

import pytest
from django.urls import get_resolver
from wagtail.models import Page

from core.models import ContactPoint
from partners.embeds import counting
from partners.embeds.choosing import KINDS
from partners.models import EmbedCount, Partner
from tests.core.test_languages import page_at, publish_in
from tests.making import make_contact, make_service
from tests.partners.making import make_partner

pytestmark = pytest.mark.django_db

TITLE = "الحصول على المساعدة الآن"
FRAMES = [f"/embed/v1/{kind}/" for kind in KINDS if kind != "service"] + ["/embed/v1/service/kidas/"]


@pytest.fixture
def arabic():
    publish_in("ar", page_at("/"), "الصفحة الرئيسية")
    publish_in("ar", page_at("/get-help/"), TITLE)


def policy(response) -> dict:
    parts = [part.split(" ", 1) for part in response["Content-Security-Policy"].split("; ")]
    return {name: rest for name, rest in parts}


@pytest.mark.parametrize("address", FRAMES)
def test_a_frame_has_a_strict_policy_no_cookie_no_form_and_no_script(client, address):
    response = client.get(address)
    html = response.content.decode()
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert policy(response) == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "media-src": "'self'",
        "connect-src": "'none'",
        "form-action": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'self'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    assert "X-Frame-Options" not in response
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"] == "no-cache"
    assert "<form" not in html
    assert "<script" not in html
    assert " style=" not in html
    assert '<base target="_top">' in html
    assert not re.search(r"<h1\b", html)


def test_a_frame_is_sent_again_only_when_it_changed(client):
    first = client.get("/embed/v1/finder/")
    again = client.get("/embed/v1/finder/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert policy(again)["frame-ancestors"] == "'self'"


def test_frames_are_only_read(client):
    assert client.post("/embed/v1/get-help/").status_code == 405


def test_the_sites_of_approved_partners_may_show_frames_and_no_others(client):
    make_partner(
        "https://www.swale.example/help/abuse?x=1", "https://www.swale.example/other/", "http://intranet:8080/"
    )
    make_partner("https://added-later.example/", approved=False)
    make_partner("https://waiting.example/", state=Partner.State.WAITING)
    make_partner("https://refused.example/", state=Partner.State.REJECTED)
    assert policy(client.get("/embed/v1/get-help/"))["frame-ancestors"] == (
        "'self' http://intranet:8080 https://www.swale.example"
    )


def test_an_address_cannot_add_to_the_policy(client):
    make_partner(
        "https://a.example; script-src *",
        "https://*/",
        "https://[::1]/",
        "javascript://a.example/",
        "https://é.example/",
    )
    assert policy(client.get("/embed/v1/get-help/"))["frame-ancestors"] == "'self' https://xn--9ca.example"


def test_nothing_but_frames_may_be_framed(client):
    make_partner("https://www.swale.example/")
    pages = list({page.specific_class: page.url for page in Page.objects.live().filter(depth__gt=1)}.values())
    named = [
        "/share/",
        "/share/feeds/",
        "/share/accessibility/",
        "/oembed/",
        "/search/",
        "/events/",
        "/healthz",
        "/no-such/",
    ]
    assert len(pages) > 15
    for address in pages + named:
        response = client.get(address)
        assert policy(response)["frame-ancestors"] == "'none'", address
        assert response["X-Frame-Options"] == "DENY", address


def test_every_address_under_embed_is_one_we_know():
    # Whoever adds one decides whether it may be framed.
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str) and name.startswith("embed")}
    assert names == {"embed", "embed_service", "embed_element", "embed_newest_element", "embed_colours"}


@pytest.mark.parametrize(
    ("level", "first", "below"), [("3", "<h3>", "<h4"), ("6", "<h6>", "<h6"), ("1", "<h2>", "<h3")]
)
def test_headings_begin_at_the_level_that_was_chosen(client, level, first, below):
    html = client.get(f"/embed/v1/service/kidas/?h={level}").content.decode()
    assert re.findall(r"<h\d[ >]", html)[0].strip() == first
    assert f"{below} class" in html


def test_the_number_of_the_area_comes_without_the_others(client):
    medway = client.get("/embed/v1/get-help/?area=medway").content.decode()
    swale = client.get("/embed/v1/get-help/?area=swale").content.decode()
    assert "0800 917 9948" in medway and "0808 168 9111" not in medway
    assert "0808 168 9111" in swale and "0800 917 9948" not in swale
    assert "999" in medway and "999" in swale


@pytest.mark.parametrize("query", ["area=atlantis", "h=x", "accent=red", "accent=eeeeee&ground=ffffff", "area=%00x"])
def test_a_wrong_choice_in_an_old_snippet_still_shows_help(client, query):
    response = client.get(f"/embed/v1/get-help/?{query}")
    if "%00" in query:
        assert response.status_code == 400
        return
    assert "0808 168 9111" in response.content.decode()
    assert "embed/v1/colours" not in response.content.decode()


def test_a_changed_number_is_new_in_each_frame_at_once(client):
    helpline = ContactPoint.objects.get(key="kent-helpline")
    helpline.value, helpline.shown_as = "08082000333", ""
    helpline.save()
    for address in ("/embed/v1/get-help/", "/embed/v1/helplines/", "/embed/v1/service/kidas/"):
        html = client.get(address).content.decode()
        assert "0808 200 0333" in html, address
        assert "0808 168 9111" not in html, address


def test_a_frame_in_another_language_is_all_in_it(client, arabic):
    html = client.get("/ar/embed/v1/get-help/?area=swale").content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert f"<h2>{TITLE}</h2>" in html
    assert "مغادرة هذا الموقع" in html
    assert 'href="/ar/get-help/?by=quiet"' in html


def test_a_frame_of_what_is_not_there_is_not_found(client, arabic):
    for address in ("/embed/v1/nothing/", "/embed/v1/service/", "/embed/v1/service/no-such/", "/ar/embed/v1/campaign/"):
        assert client.get(address).status_code == 404, address


def test_a_service_that_ended_says_so_and_gives_no_number(client):
    page = make_service(contacts=[make_contact(value="08082000111")], status="ended")
    html = client.get(f"/embed/v1/service/{page.service.key}/").content.decode()
    assert "This service has ended." in html
    assert "0808 200 0111" not in html


def test_colours_come_as_a_style_sheet_of_their_own(client):
    html = client.get("/embed/v1/get-help/?accent=%230C5563&ground=fff").content.decode()
    assert "/embed/v1/colours/0c5563-ffffff.css" in html
    sheet = client.get("/embed/v1/colours/0c5563-ffffff.css")
    assert sheet["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in sheet["Cache-Control"]
    assert "--link: #0c5563" in sheet.content.decode()
    assert client.get("/embed/v1/colours/eeeeee-ffffff.css").status_code == 404
    assert client.get("/embed/v1/colours/red-ffffff.css").status_code == 404


def test_the_script_that_tells_the_height_comes_only_when_it_is_asked_for(client):
    assert "js/embed" in client.get("/embed/v1/get-help/?grow=yes").content.decode()


def test_a_frame_costs_few_questions_of_the_database(client, django_assert_max_num_queries):
    client.get("/embed/v1/get-help/")
    with django_assert_max_num_queries(3):
        client.get("/embed/v1/get-help/")


# Counting


@pytest.fixture
def counted(monkeypatch):
    monkeypatch.setattr(counting, "WRITE_AFTER", 0)
    counting._waiting.clear()


def test_what_is_counted_is_a_day_a_kind_and_a_number(client, counted):
    for _ in range(3):
        client.get("/embed/v1/finder/")
    client.get("/oembed/?url=http://testserver/get-help/")
    rows = EmbedCount.objects.order_by("kind").values_list("day", "kind", "asked")
    assert list(rows) == [(date.today(), "finder", 3), (date.today(), "oembed", 1)]
    assert {field.name for field in EmbedCount._meta.fields} == {"id", "day", "kind", "asked"}


def test_counts_wait_so_that_a_frame_costs_no_write(client, monkeypatch, django_assert_max_num_queries):
    counting._waiting.clear()
    monkeypatch.setattr(counting, "_written_at", counting.time.monotonic())
    client.get("/embed/v1/finder/")
    assert not EmbedCount.objects.exists()
    counting.write()
    assert EmbedCount.objects.get().asked == 1


def test_a_count_that_cannot_be_written_waits_and_the_frame_is_shown(client, counted, monkeypatch):
    def down(*args, **kwargs):
        raise counting.DatabaseError("gone")

    monkeypatch.setattr(EmbedCount.objects, "get_or_create", down)
    assert client.get("/embed/v1/finder/").status_code == 200
    monkeypatch.undo()
    counting.write()
    assert EmbedCount.objects.get().asked == 1


def test_counting_keeps_what_readers_are_shown_as_it_is(client, counted):
    from core import generation

    before = generation.current()
    client.get("/embed/v1/finder/")
    assert generation.current() == before


@pytest.mark.parametrize(("asked", "words"), [(0, "fewer than 10"), (9, "fewer than 10"), (10, "10"), (1234, "1234")])
def test_small_counts_are_not_shown(asked, words):
    assert counting.shown(asked) == words


# A confidential place


def test_a_refuges_place_is_in_no_frame_copy_or_answer(client):
    refuge = make_contact(
        channel="visit", value="", confidential=True, place_name="Willow House", street="7 Hidden Lane", town="Ashford",
        postcode="TN23 9ZZ",
    )  # fmt: skip
    page = make_service(contacts=[refuge], title="A place to stay")
    key = page.service.key
    addresses = [
        f"/embed/v1/service/{key}/", f"/share/?kind=service&service={key}",
        f"/share/copy.json?kind=service&service={key}",
        f"/oembed/?url=http://testserver{page.url}", f"/share/check/?kind=service&service={key}&copy=x", *FRAMES,
        "/share/feeds/", "/sitemap.xml", page.url,
    ]  # fmt: skip
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        for word in ("Willow", "Hidden Lane", "TN23 9ZZ", "TN239ZZ"):
            assert word not in response.content.decode(), address
