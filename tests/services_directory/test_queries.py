"""Few statements for each page, and the same number whatever the size of the directory."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.making import make_contact, make_service
from tests.posting import post

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# address: most statements once the process is warm
PAGES = {
    "/": 8,
    "/get-help/": 9,
    "/services/": 8,
    "/services/?area=swale&need=stay&open=now": 8,
    "/services/kidas/": 10,
}


def count(ask):
    ask()
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert ask().status_code == 200
    return len(seen)


def counts(client):
    found = {address: count(lambda address=address: client.get(address)) for address in PAGES}
    found["words"] = count(lambda: post(client, "/services/words/", {"words": "sanctury", "area": "swale"}))
    return found


def test_each_page_needs_few_statements(client):
    found = counts(client)
    assert all(found[address] <= most for address, most in PAGES.items()), found
    assert found["words"] <= 8


def test_a_thousand_services_need_no_more_statements_than_a_few(client):
    few = counts(client)
    line = [make_contact()]
    areas = ["swale", "dover", "kent", "medway"]
    for n in range(1000):
        make_service(areas=[areas[n % 4]], needs=["talk", "stay"], contacts=line, title=f"Service of the crowd {n}")
    cache.clear()
    assert counts(client) == few
