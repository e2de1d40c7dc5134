"""The matrix of languages and formats says how each page stands in each, and since when."""

import csv
import io

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from core import translating
from home import gaps
from home.models import EasyReadPage, HomePage
from tests.core.test_languages import page_at, publish_in
from tests.making import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.database]
ADDRESS = "/editors/reports/languages/"


def cell(address, way):
    page = gaps.pages().get(pk=page_at(address).pk)
    return next(one for one in gaps.rows([page])[0].cells if one.way == way)


@pytest.fixture
def polish():
    with time_machine.travel("2027-03-01T12:00:00Z"):
        publish_in("pl", HomePage.objects.get(), "Pomoc")
        return publish_in("pl", page_at("/one-stop-shops/"), "Punkty")


def test_a_translation_is_missing_not_checked_checked_or_behind(polish):
    assert cell("/get-help/", "pl").state == "missing" and cell("/get-help/", "pl").is_gap
    found = cell("/one-stop-shops/", "pl")
    assert (found.state, found.since.isoformat(), found.pk) == ("not-checked", "2027-03-01", polish.pk)
    with time_machine.travel("2027-03-05T12:00:00Z"):
        translating.sign(Page.objects.get(pk=polish.pk).specific, "Interpreter")
        english = page_at("/one-stop-shops/")
    found = cell("/one-stop-shops/", "pl")
    assert (found.state, found.since.isoformat(), found.is_gap) == ("checked", "2027-03-05", False)
    with time_machine.travel("2027-03-09T12:00:00Z"):
        english.title = "Other words"
        english.save_revision().publish()
    found = cell("/one-stop-shops/", "pl")
    assert (found.state, found.days(found.since.replace(day=12))) == ("english-changed", 3)
    Page.objects.get(pk=polish.pk).unpublish()
    assert cell("/one-stop-shops/", "pl").state == "draft"


def test_a_format_is_missing_a_place_for_it_not_checked_or_behind_its_page():
    assert cell("/one-stop-shops/", "easy-read").state == "missing"
    assert cell("/get-help/", "bsl").state == "empty"
    assert cell("/get-help/", "easy-read").state == "not-checked"
    page = EasyReadPage.objects.get(slug="help-now")
    page.tried_on = "2026-11-03"
    page.save_revision().publish()
    assert cell("/get-help/", "easy-read").state == "checked"
    english = page_at("/get-help/")
    english.introduction = "Other words."
    english.save_revision().publish()
    assert cell("/get-help/", "easy-read").state == "page-changed"
    EasyReadPage.objects.get(slug="help-now").save_revision().publish()  # somebody looked, and it is right as it is
    assert cell("/get-help/", "easy-read").state == "checked"


def test_what_matters_most_stands_first():
    order = [page.url for page in gaps.pages()]
    assert set(order[:3]) == {"/", "/get-help/", "/stay-safe-online/"}
    assert order.index("/services/kidas/") < order.index("/about/privacy/")
    languages = [code for code in gaps.ways() if code not in gaps.FORMATS]
    assert languages == ["pl", "ro", "ne", "pa", "bg", "ar", "fa", "uk"]


def test_the_screen_shows_it_and_leads_to_each_page(client, polish):
    polish = publish_in("pl", page_at("/get-help/"), "Zadzwoń")
    client.force_login(make_user())
    assert client.get(ADDRESS).status_code == 302  # somebody without any page
    user = make_user("change_page")
    user.is_superuser = True
    user.save()
    client.force_login(user)
    html = client.get(ADDRESS).content.decode()
    assert f'<a href="/editors/pages/{polish.pk}/edit/">Not checked</a>' in html
    assert "12257 people" in html and html.count('data-state="missing"') > 300


def test_the_file_has_a_line_for_each_page_and_way(client):
    user = make_user()
    user.is_superuser = True
    user.save()
    client.force_login(user)
    lines = list(csv.reader(io.StringIO(client.get(ADDRESS + "?as=csv").content.decode("utf-8-sig"))))
    assert tuple(lines[0]) == gaps.TABLE_HEAD
    assert len(lines) - 1 == gaps.pages().count() * len(gaps.ways())
    home = [line for line in lines if line[1] == "/" and line[3] == "Polish"]
    assert home == [[HomePage.objects.get().title, "/", "lifeline", "Polish", "12257", "Not there", "", ""]]


def test_more_pages_do_not_cost_more_statements():
    def statements(count):
        shown = list(gaps.pages()[:count])
        with CaptureQueriesContext(
            connection,
        ) as asked:
            gaps.rows(shown)
        return len(asked)

    assert statements(40) <= statements(4) + 4 <= 30  # the four formats there are, each with its page


def test_every_english_page_is_in_it():
    left_out = {"easyreadpage", "audiopage", "videopage"}
    english = Page.objects.live().filter(depth__gt=1, locale__language_code="en")
    assert gaps.pages().count() == english.exclude(content_type__model__in=left_out).count()
