"""What partners paste, and how they see that their copy is old."""

import hashlib
import re
from html import unescape

import pytest
import time_machine

from core.models import ContactPoint
from home.models import GetHelpPage
from partners.embeds import elements
from partners.embeds.choosing import KINDS
from tests.core.test_languages import page_at, publish_in
from tests.making import london

pytestmark = pytest.mark.django_db

EVERY_KIND = [f"kind={kind}" for kind in KINDS if kind != "service"] + ["kind=service&service=kidas"]


def copy(client, query, status=200):
    response = client.get(f"/share/copy.json?{query}")
    assert response.status_code == status
    return response.json()


def check_of(found):
    """The address of the link that asks for a newer version."""
    return unescape(re.search(r'href="http://localhost:8000(/share/check/[^"]*)"', found["html"])[1])


@pytest.mark.parametrize("query", EVERY_KIND)
def test_a_copy_holds_no_script_no_picture_no_frame_and_no_style(client, query):
    html = copy(client, query)["html"]
    assert not re.search(r"<(script|img|iframe|link|style|object|form)|style=|src=|on\w+=", html)
    assert {scheme for scheme in re.findall(r'href="(\w+):', html)} <= {"http", "https", "tel", "mailto", "sms"}


def test_a_copy_says_on_which_day_it_was_made(client):
    with time_machine.travel(london(2026, 12, 3), tick=False):
        assert "Copied on 3 December 2026." in copy(client, "kind=get-help")["html"]


def test_a_copy_is_hedged_as_our_own_pages_are(client):
    assert "We have not been able to confirm these details: ring first." in copy(client, "kind=get-help")["html"]


def test_the_mark_stays_while_nothing_changes(client):
    with time_machine.travel(london(2026, 12, 3, 9), tick=False):
        before = copy(client, "kind=helplines")
    with time_machine.travel(london(2026, 12, 5, 23), tick=False):  # other lines are open, and another day
        assert copy(client, "kind=helplines")["mark"] == before["mark"]


def test_a_check_of_a_fact_makes_no_copy_old(client):
    before = copy(client, "kind=get-help")["mark"]
    ContactPoint.objects.filter(key="kent-helpline").update(checked_on="2026-11-20", checked_by="Directory editor")
    page_at("/get-help/").save()  # a new generation
    assert copy(client, "kind=get-help")["mark"] == before


def test_a_changed_number_makes_the_copy_old_and_gives_the_new_one(client):
    before = copy(client, "kind=get-help&area=swale&h=4")
    assert "This copy is right" in client.get(check_of(before)).content.decode()
    helpline = ContactPoint.objects.get(key="kent-helpline")
    helpline.value, helpline.shown_as = "08082000333", ""
    helpline.save()
    html = unescape(client.get(check_of(before)).content.decode())
    assert "This copy is old" in html
    assert "0808 200 0333" in html
    assert "<h4>Get help now</h4>" in html


def test_changed_hours_make_the_copy_old(client):
    before = copy(client, "kind=get-help&area=swale")
    helpline = ContactPoint.objects.get(key="kent-helpline")
    helpline.hours_kind = "unknown"
    helpline.save()
    assert "This copy is old" in client.get(check_of(before)).content.decode()


def test_a_copy_in_another_language_is_marked_with_it(client):
    publish_in("ar", page_at("/"), "الصفحة الرئيسية")
    publish_in("ar", page_at("/get-help/"), "المساعدة")
    found = copy(client, "kind=get-help&language=ar")
    assert found["html"].startswith('<section lang="ar" dir="rtl">\n<h2>المساعدة</h2>')
    assert "http://localhost:8000/ar/get-help/" in found["html"]
    assert GetHelpPage.objects.get(locale__language_code="ar").title == "المساعدة"


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("kind=nothing", "kind"), ("kind=service", "service"), ("kind=service&service=none", "service"),
        ("kind=get-help&language=xx", "language"), ("kind=get-help&area=london", "area"), ("kind=get-help&h=1", "h"),
        ("kind=get-help&accent=red", "accent"), ("kind=get-help&accent=eee&ground=fff", "accent"),
    ],
)  # fmt: skip
def test_a_wrong_choice_is_told_at_its_field(client, query, field):
    assert list(copy(client, query, 400)["errors"]) == [field]
    page = client.get(f"/share/?{query}")
    assert page.status_code == 422
    assert f'href="#{field}"' in page.content.decode()
    assert "There is a problem" in page.content.decode()


def test_what_is_not_there_in_a_language_says_so(client):
    publish_in("ar", page_at("/"), "الصفحة الرئيسية")
    assert "only there in English so far" in client.get("/share/?kind=webinars&language=ar").content.decode()


def test_the_copy_as_json_may_be_fetched_by_any_website(client):
    response = client.get("/share/copy.json?kind=finder")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert not response.cookies


def test_words_of_editors_cannot_become_markup_on_a_partners_page(client):
    page = page_at("/get-help/")
    page.title = 'A "<script>alert(1)</script>'
    page.save_revision().publish()
    for box in ("plain", "frame", "element"):
        html = client.get("/share/?kind=get-help").content.decode()
        snippet = unescape(re.search(rf'<textarea[^>]* id="{box}"[^>]*>(.*?)</textarea>', html, re.DOTALL)[1])
        assert "<script>alert" not in snippet
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in snippet


# The element


def test_a_release_of_the_element_is_never_changed():
    # Partners pin these digests. A mended element is a new release, with a line of its own here.
    digests = {number: hashlib.sha256(elements.release(number).script).hexdigest() for number in ["1.0.0"]}
    assert digests == {"1.0.0": "25161b98e5dd60abebdd373c1bf89bc7bab4c93b96578c7f9fa0d914ccbad25a"}
    assert elements.NEWEST == "1.0.0"


def test_the_element_is_light(client):
    import gzip

    assert len(gzip.compress(elements.release(elements.NEWEST).script)) < 3 * 1024


def test_a_release_is_kept_for_good_and_the_newest_is_asked_for_again(client):
    pinned, newest = client.get("/embed/v1/help-1.0.0.js"), client.get("/embed/v1/help.js")
    assert "immutable" in pinned["Cache-Control"]
    assert newest["Cache-Control"] == "no-cache"
    assert pinned.content == newest.content
    for response in (pinned, newest):
        assert response["Content-Type"] == "text/javascript; charset=utf-8"
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert client.get("/embed/v1/help-0.9.9.js").status_code == 404


def test_the_snippet_pins_the_release_that_is_served(client):
    html = unescape(client.get("/share/").content.decode())
    assert f'integrity="{elements.release(elements.NEWEST).integrity}"' in html
