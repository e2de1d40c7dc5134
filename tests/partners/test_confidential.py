"""A refuge's place is nowhere: one is made with an address, and everything that the site says is searched for it."""

import json
import re

import pytest
from wagtail.models import Page

from partners import feed_list
from partners.embeds.choosing import KINDS
from partners.models import Statement
from partners.notices import tell_of_changes
from partners.quotable import things
from services_directory.oruk.asking import PARAMETERS
from tests.making import make_contact, make_service
from tests.posting import post

pytestmark = pytest.mark.django_db

TELLING = ("Willow", "Hidden Lane", "TN23 9ZZ", "TN239ZZ", "tn23-9zz")
API = "/api/oruk/v3"


@pytest.fixture
def refuge():
    """The page of a service with a confidential place."""
    place = make_contact(
        key="the-house", name="The house", channel="visit", value="", confidential=True, place_name="Willow House",
        street="7 Hidden Lane", town="Ashford", postcode="TN23 9ZZ",
    )  # fmt: skip
    line = make_contact(value="08082000777")
    return make_service(areas=("ashford",), contacts=[place, line], title="A safe place to stay")


def says_nothing(response):
    address = response.request["PATH_INFO"]
    assert response.status_code == 200, address
    body = b"".join(response) if response.streaming else response.content
    for word in TELLING:
        assert word.casefold() not in body.decode(errors="replace").casefold(), (address, word)
        assert word not in str(response.headers), address
    return body


def test_the_api_never_tells_a_refuges_place(client, refuge):
    service = str(refuge.service.uuid)
    addresses = [API, f"{API}/taxonomies", f"{API}/taxonomy_terms", f"{API}/services/{service}"]
    for kind in ("services", "service_at_locations"):
        number, last = 1, False
        while not last:
            found = json.loads(says_nothing(client.get(f"{API}/{kind}?page={number}&per_page=100")))
            addresses += [f"{API}/{kind}/{row['id']}" for row in found["contents"]]
            number, last = number + 1, found["last_page"]
    assert f"{API}/services/{service}" in addresses[4:]
    for address in addresses:
        says_nothing(client.get(address))
    whole = client.get(f"{API}/services/{service}").json()
    assert "service_at_locations" not in whole
    assert "the-house" not in json.dumps(whole)
    by_place = client.get(f"{API}/service_at_locations", {"postcode": "TN23 9ZZ"[:4], "per_page": "100"}).json()
    assert service not in {row["service_id"] for row in by_place["contents"]}
    for one in PARAMETERS.values():
        response = client.get(f"{API}/service_at_locations", {one.name: one.example})
        assert "Hidden" not in response.content.decode()


def test_no_feed_embed_or_page_for_partners_tells_a_refuges_place(client, refuge):
    key = refuge.service.key
    feeds = [link["url"] for group in feed_list.groups(None) for row in group["rows"] for link in row["links"]]
    kinds = [kind for kind in KINDS if kind != "service"]
    frames = [*(f"/embed/v1/{kind}/?area=ashford" for kind in kinds), f"/embed/v1/service/{key}/"]
    copies = [f"/share/{page}?kind=service&service={key}" for page in ("", "copy.json", "check/")]
    tell_of_changes()
    assert Statement.objects.filter(thing=f"service:{key}").exists()
    assert "contact:the-house" not in things()
    others = ["/share/feeds/", "/share/data/", "/share/register/", f"/oembed/?url=http://testserver{refuge.url}"]
    for address in [*feeds, *frames, *copies, *others]:
        says_nothing(client.get(address))


def test_no_page_search_or_structured_data_tells_a_refuges_place(client, refuge):
    html = says_nothing(client.get(refuge.url)).decode()
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1]
    assert not {"address", "geo", "location"} & set(json.loads(data))
    says_nothing(client.get("/sitemap.xml"))
    for page in {page.specific_class: page for page in Page.objects.live().filter(depth__gt=1)}.values():
        says_nothing(client.get(page.url))
    # The page that is found repeats what was typed, so only what stands in the results counts.
    for words in ("Willow House", "Hidden Lane", "TN23 9ZZ"):
        for address, field in (("/search/", "words"), ("/services/words/", "words"), ("/services/place/", "place")):
            found = post(client, address, {field: words}).content.decode()
            assert "Willow House, 7" not in found
            assert "7 Hidden Lane" not in found
