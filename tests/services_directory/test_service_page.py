"""A service's page tells how to reach it safely, and nothing that is not known."""

import json
import re

import pytest
from django.test import Client

from core.models import ContactPoint
from core.templatetags.house import breakable
from services_directory.catalogue import catalogue
from services_directory.models import Service, ServiceContact
from services_directory.models.services import ReferralRoute
from services_directory.showing import for_whom
from tests.making import make_contact, make_service
from tests.posting import post

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def html_of(page):
    page.save_revision().publish()
    return Client().get(page.url).content.decode()


def test_a_service_page_shows_its_numbers_hours_areas_and_when_it_was_checked(client):
    html = client.get("/services/kidas/").content.decode()
    assert "0808 168 9111" in html
    assert 'href="tel:+448081689111"' in html
    assert "Clarion" in html and "Look Ahead" in html and "Oasis" in html
    assert "Not confirmed" in html


def test_a_service_whose_money_ran_out_says_ring_first(client):
    html = client.get("/services/kidas/").content.decode()
    assert "it was paid for until 31 March 2026. Ring first to ask if it still runs." in html


def test_a_running_service_with_money_has_no_such_warning():
    from datetime import date

    html = html_of(make_service(commissioned_to=date(2099, 1, 1)))
    assert "paid for until" not in html


def test_an_ended_service_shows_no_number_of_its_own():
    line = make_contact(name="A line that must go")
    html = html_of(make_service(contacts=[line], status="ended"))
    assert "This service has ended." in html
    assert "A line that must go" not in html


def test_a_confidential_address_is_on_no_page():
    refuge = make_contact(
        channel="visit", value="", confidential=True, street="1 Secret Street", town="Hidden", postcode="CT1 1AA",
        hours_kind="unknown",
    )  # fmt: skip
    page = make_service(contacts=[refuge, make_contact()], needs=["stay"], title="A safe house")
    told = html_of(page) + Client().get("/services/?need=stay").content.decode()
    told += (
        post(Client(), "/services/words/", {"words": "secret street hidden"})
        .content.decode()
        .replace("secret street hidden", "")
    )
    assert "Secret Street" not in told
    assert "CT1 1AA" not in told


def test_structured_data_is_valid_and_holds_no_address(client):
    for service in Service.objects.all():
        page = service.pages.live().first()
        html = client.get(page.url).content.decode()
        data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S).group(1))
        assert data["@type"] == "Service"
        assert not {"address", "geo", "location"} & set(data)


def test_structured_data_cannot_break_out_of_its_element():
    html = html_of(make_service(title="</script><script>alert(1)</script>"))
    assert "<script>alert(1)" not in html


def test_a_professionals_number_is_only_in_the_professionals_part():
    line = make_contact(name="Professionals' line")
    page = make_service()
    service = page.service
    service.contacts.add(ServiceContact(contact_point=line, audience="professionals", sort_order=9))
    service.save()
    html = html_of(page)
    assert "Professionals&#x27; line" not in html.split('id="professionals"')[0]
    assert "Professionals&#x27; line" in html.split('id="professionals"')[1]


def test_the_page_has_a_qr_code_of_its_own_address_without_inline_style(client):
    html = client.get("/services/kidas/").content.decode()
    assert 'class="qr"' in html
    assert "style=" not in html


def test_a_changed_number_is_new_on_every_page_at_once(client):
    addresses = ["/", "/get-help/", "/services/", "/services/kidas/", "/stay-safe-online/", "/is-this-abuse/", "/x/"]
    for address in addresses:
        assert "0808 168 9111" in client.get(address).content.decode()
    point = ContactPoint.objects.get(key="kent-helpline")
    point.value = "08082000999"
    point.save()
    for address in addresses:
        html = client.get(address).content.decode()
        assert "0808 168 9111" not in html, address
        assert "0808 200 0999" in html, address


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"audiences": ["men"], "minimum_age": 16}, "Men"),
        ({"audiences": ["men"], "minimum_age": 18}, "Men; age 18 and over"),
        ({"minimum_age": 16}, "Age 16 and over"),
        ({"maximum_age": 25}, "Up to age 25"),
        ({"audiences": ["young"], "minimum_age": 16, "maximum_age": 25}, "Young people, 16 to 25"),
        ({}, ""),
    ],
)
def test_whom_it_is_for_is_said_once(fields, shown):
    page = make_service(**fields)
    known = catalogue()
    assert for_whom(known.by_pk[page.service_id], known) == shown


def test_an_ended_service_says_so_and_gives_no_way_to_ask_for_it():
    colleagues = make_contact(channel="email", value="refer@example.org", hours_kind="unknown", name="For colleagues")
    page = make_service(status="ended", contacts=[make_contact(name="The old line"), colleagues])
    page.service.contacts.filter(contact_point=colleagues).update(audience="professionals")
    page.service.referral_routes.add(ReferralRoute(who="professional", contact_point=colleagues))
    page.service.save()
    html = html_of(page)
    assert "The old line" not in html
    assert "refer@example.org" not in html
    assert "To refer somebody" not in html


def test_a_long_address_breaks_only_at_its_joints():
    assert breakable("helpline@a.example.org") == "helpline@<wbr>a<wbr>.example<wbr>.org"
    assert breakable("<b>") == "&lt;b&gt;"
