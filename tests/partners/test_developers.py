"""The page about the open data: its examples are real questions with real answers."""

import json
import re
from html import unescape

import pytest
from django.urls import get_resolver

from partners import developers
from services_directory.oruk.asking import PARAMETERS

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    return client.get("/share/data/").content.decode()


def test_each_example_on_the_page_is_answered_as_it_says(client, page):
    shown = [unescape(code) for code in re.findall(r"<code>(/api/oruk/v3/[^<]*)</code>", page)]
    assert shown == [f"/api/oruk/v3{one.path}" for one in developers.examples()]
    for example, address in zip(developers.examples(), shown, strict=True):
        answer = client.get(address)
        assert answer.status_code == example.status, address
        assert isinstance(answer.json(), dict)


def test_each_example_of_a_parameter_is_understood(client):
    for one in PARAMETERS.values():
        answer = client.get("/api/oruk/v3/service_at_locations", {one.name: one.example})
        # A page after the last is the one thing that the starting content may not have.
        assert answer.status_code == (404 if one.name == "page" and answer.status_code == 404 else 200), one.name


def test_the_answer_that_is_shown_is_part_of_a_real_one(client, page):
    shown = json.loads(unescape(re.search(r'<pre class="code"[^>]*>(\{.*?)</pre>', page, re.DOTALL)[1]))
    real = client.get(f"/api/oruk/v3/services/{shown['id']}").json()
    for name, value in shown.items():
        assert value == (real[name][:1] if isinstance(value, list) else real[name]), name


def test_every_address_and_parameter_of_the_api_is_on_the_page(page):
    patterns = {str(key) for key in get_resolver().reverse_dict if str(key).startswith("oruk_")}
    assert len(developers.addresses()) == len(patterns) == 9
    for name in PARAMETERS:
        assert f'<th scope="row">{name}</th>' in page


def test_the_program_on_the_page_is_the_one_that_is_tried(page):
    assert developers.EVERY_SERVICE.read_text().strip() in unescape(page)
