"""Other websites' editors ask how to show one of our pages (oEmbed 1.0)."""

import json
import re
from html import unescape
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from wagtail.models import Page, PageViewRestriction

from tests.core.test_languages import page_at, publish_in

pytestmark = pytest.mark.django_db

PAGES = {
    "/": "get-help",
    "/get-help/": "helplines",
    "/services/": "finder",
    "/services/kidas/": "service/kidas",
    "/campaigns/know-see-speak-out/": "campaign",
    "/events/": "webinars",
}


def ask(client, path, status=200, **more):
    response = client.get("/oembed/", {"url": f"http://testserver{path}", **more})
    assert response.status_code == status
    return response


@pytest.mark.parametrize(("path", "kind"), PAGES.items())
def test_each_page_that_can_be_embedded_tells_how(client, path, kind):
    html = client.get(path).content.decode()
    link = unescape(re.search(r'<link rel="alternate" type="application/json\+oembed" href="([^"]*)"', html)[1])
    assert parse_qs(urlsplit(link).query) == {"url": [f"http://localhost:8000{path}"]}
    told = client.get(link.removeprefix("http://localhost:8000")).json()
    assert told["type"] == "rich"
    assert f'src="http://localhost:8000/embed/v1/{kind}/"' in told["html"]


def test_the_discovery_link_stands_early_enough_for_wordpress(client):
    assert client.get("/").content.index(b"application/json+oembed") < 150_000


def test_the_answer_is_whole(client):
    told = ask(client, "/services/kidas/").json()
    html = told.pop("html")
    assert told == {
        "version": "1.0",
        "type": "rich",
        "title": "KIDAS: help for people in Kent",
        "provider_name": "Kent & Medway Domestic Abuse Services",
        "provider_url": "http://localhost:8000",
        "cache_age": 86400,
        "width": 640,
        "height": 1250,
    }
    assert 'sandbox="allow-same-origin allow-top-navigation-by-user-activation"' in html
    assert 'referrerpolicy="no-referrer"' in html and 'loading="lazy"' in html
    assert '<a href="http://localhost:8000/services/kidas/"' in html


@pytest.mark.parametrize(
    ("asked", "width", "height"),
    [({"maxwidth": "300"}, 300, 1250), ({"maxwidth": "10", "maxheight": "10"}, 240, 200),
     ({"maxwidth": "9999", "maxheight": "9999"}, 640, 1250), ({"maxwidth": "x", "maxheight": "-1"}, 640, 1250)],
)  # fmt: skip
def test_sizes_stay_within_what_is_allowed_and_what_can_be_read(client, asked, width, height):
    told = ask(client, "/services/kidas/", **asked).json()
    assert (told["width"], told["height"]) == (width, height)
    assert f'width="{width}" height="{height}"' in told["html"]


def test_xml_says_the_same(client):
    told, xml = ask(client, "/get-help/").json(), ask(client, "/get-help/", format="xml")
    assert xml["Content-Type"] == "text/xml; charset=utf-8"
    found = {child.tag: child.text for child in ElementTree.fromstring(xml.content)}
    assert found == {name: str(value) for name, value in told.items()}


def test_another_format_is_not_there(client):
    ask(client, "/get-help/", 501, format="yaml")


@pytest.mark.parametrize("path", ["/no-such/", "/about/", "/services/no-such/", "/share/", "/editors/"])
def test_what_has_no_embed_is_not_found(client, path):
    ask(client, path, 404)


@pytest.mark.parametrize(
    "address",
    ["", "x", "https://evil.example/get-help/", "http://testserver@evil.example/", "http://testserver.evil.example/",
     "javascript:alert(1)", "http://[::1", "//testserver/get-help/", "file:///etc/passwd"],
)  # fmt: skip
def test_only_our_own_addresses_are_answered(client, address):
    assert client.get("/oembed/", {"url": address}).status_code == 404


def test_a_page_that_is_not_for_everybody_is_refused(client):
    page = Page.objects.get(pk=page_at("/services/kidas/").pk)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    ask(client, "/services/kidas/", 401)


def test_a_page_that_is_not_public_is_not_found(client):
    page_at("/services/kidas/").unpublish()
    ask(client, "/services/kidas/", 404)


def test_a_page_in_another_language_gives_the_frame_in_it(client):
    publish_in("ar", page_at("/"), "الصفحة الرئيسية")
    publish_in("ar", page_at("/get-help/"), "المساعدة")
    told = ask(client, "/ar/get-help/").json()
    assert told["title"] == "المساعدة"
    assert "/ar/embed/v1/helplines/" in told["html"]


def test_any_website_may_ask(client):
    response = ask(client, "/get-help/")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert json.loads(response.content)["version"] == "1.0"
    assert not response.cookies
