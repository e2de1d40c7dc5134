"""Few statements for each page, and the same number whatever the size of the directory."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import generation
from home.models import TopicPage
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
    "/is-this-abuse/": 12,
    "/is-this-abuse/money/": 12,
    "/staying-safer/": 12,
    "/for-professionals/referral-routes/": 12,
    "/glossary/": 12,
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


def test_many_more_pages_need_no_more_statements(client):
    few = counts(client)
    section = TopicPage.objects.get(slug="is-this-abuse")
    with generation.one_bump():
        for n in range(150):
            words = [("prose", f'<p><a linktype="page" id="{section.pk}">One</a> of many.</p>')]
            section.add_child(instance=TopicPage(title=f"One of many {n}", slug=f"many-{n}", body=words))
    assert counts(client) == few
