"""How the API of Open Referral UK answers: to whom, with what headers, at what cost, and when something is wrong."""

import json

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core import errors, generation
from services_directory.oruk.asking import PARAMETERS
from tests.making import london, make_contact, make_service
from tests.services_directory.oruk_reading import BASE, make_place

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_program_on_another_site_may_read_everything(client):
    for path in ("", "/services", "/services?page=x", "/nowhere"):
        response = client.get(BASE + path)
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    asked = client.options(f"{BASE}/services", headers={"Origin": "https://example.org"})
    assert asked.status_code == 204
    assert asked["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert asked["Access-Control-Allow-Headers"] == "If-None-Match, If-Modified-Since"


def test_nobody_is_known_by_a_cookie(client):
    response = client.get(f"{BASE}/services")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_what_did_not_change_is_not_sent_again(client):
    first = client.get(f"{BASE}/services")
    for header, value in (("If-None-Match", first["ETag"]), ("If-Modified-Since", first["Last-Modified"])):
        again = client.get(f"{BASE}/services", headers={header: value})
        assert (again.status_code, again.content) == (304, b"")
        assert again["Access-Control-Allow-Origin"] == "*"
    make_service()
    assert client.get(f"{BASE}/services", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_last_modified_is_not_before_a_change_or_the_beginning_of_the_day(client):
    with time_machine.travel(london(2026, 11, 20, 15, 0), tick=False):
        make_service()
        assert client.get(BASE)["Last-Modified"] == "Fri, 20 Nov 2026 15:00:00 GMT"
    with time_machine.travel(london(2026, 11, 20, 18, 0), tick=False):
        assert client.get(BASE)["Last-Modified"] == "Fri, 20 Nov 2026 15:00:00 GMT"
    with time_machine.travel(london(2026, 11, 21, 0, 5), tick=False):
        assert client.get(BASE)["Last-Modified"] == "Sat, 21 Nov 2026 00:05:00 GMT"


def test_head_tells_what_get_would(client):
    got, asked = client.get(f"{BASE}/services"), client.head(f"{BASE}/services")
    assert asked.status_code == 200 and asked.content == b""
    assert asked["ETag"] == got["ETag"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_can_only_be_read(method):
    response = getattr(Client(enforce_csrf_checks=True), method)(f"{BASE}/services")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path",
    [
        "/services/0b6f1f7e-5c1d-4a55-9c3e-2f1f3a0d7c11", "/services/kidas", "/service_at_locations/x", "/taxonomies/x",
        "/taxonomy_terms/x", "/organizations", "/services/x/y", "/services?page=9",
    ],
)  # fmt: skip
def test_what_is_not_there_is_a_problem_in_json_and_no_redirect(client, path):
    response = client.get(BASE + path)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    told = response.json()
    assert (told["type"], told["title"], told["status"]) == ("about:blank", "Not Found", 404)
    assert told["detail"].endswith(".")


def test_all_that_is_wrong_is_told_at_once(client):
    response = client.get(f"{BASE}/services", {"page": "none", "day": "yesterday", "search": "fine"})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.json() == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "page: Send a whole number from 1 to 1000000. day: Send one of MO, TU, WE, TH, FR, SA, SU.",
        "errors": [
            {"parameter": "page", "detail": "Send a whole number from 1 to 1000000."},
            {"parameter": "day", "detail": "Send one of MO, TU, WE, TH, FR, SA, SU."},
        ],
    }


def test_a_fault_and_an_unreadable_address_are_problems_in_json_too(client, rf):
    assert client.get(f"{BASE}/services?search=%00").json() == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
    }
    assert json.loads(errors.server_error(rf.get(f"{BASE}/services")).content)["status"] == 500


def test_an_answer_needs_as_many_statements_for_three_services_as_for_one(client):
    def count():
        with CaptureQueriesContext(connection) as seen:
            assert client.get(f"{BASE}/services", {"per_page": 100}).status_code == 200
        return len(seen)

    def cold():
        generation.bump()
        return count()

    make_service(contacts=[make_place(), make_contact()])
    client.get(BASE)
    one = cold(), count()
    for _ in range(2):
        make_service(contacts=[make_place(), make_contact()])
    three = cold(), count()
    assert one == three == (31, 1)


def test_every_parameter_says_what_it_does_and_its_example_works(client):
    for parameter in PARAMETERS.values():
        assert parameter.about.endswith(".")
        assert parameter.type in ("string", "integer", "number")
        assert client.get(f"{BASE}/service_at_locations", {parameter.name: parameter.example}).status_code in (200, 404)
        parameter.read(parameter.example)
