"""Whatever somebody types, search answers, keeps nothing, and puts what is urgent first."""

import logging
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from core.models import Synonym
from home.models import GlossaryTerm, HomePage, TopicPage
from home.search import search
from tests.posting import post

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def make_page(title, body="", parent=None, **fields):
    page = TopicPage(title=title, body=[("prose", f"<p>{body}</p>")], search_description=f"About {title}.", **fields)
    (parent or HomePage.objects.get()).add_child(instance=page)
    page.save_revision().publish()
    return page


def make_term(term="ZQX", meaning="A word of tests.", **fields):
    return GlossaryTerm.objects.create(
        term=term, slug=term.lower(), meaning=meaning, locale=HomePage.objects.get().locale, **fields
    )


def found(client, words):
    response = post(client, "/search/", {"words": words})
    assert response.status_code == 200
    return response.content.decode()


def titles(words):
    return [page.title for page in search(words).pages]


def test_words_in_the_title_come_before_words_in_the_text():
    make_page("A quiet page", "It tells of parrots.")
    make_page("Parrots")
    assert titles("parrots") == ["Parrots", "A quiet page"]


def test_more_of_the_words_come_before_fewer():
    make_page("Parrots", "They eat almonds.")
    make_page("Almonds")
    assert titles("my parrots and almonds") == ["Parrots", "Almonds"]
    assert "Almonds" in titles("almonds xqzvw")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("my husband controls my money", "Economic abuse: when money is used to control you"),
        ("visa", "My visa depends on them"),
        ("restraining order", "Court orders that can keep someone away"),
        ("stalkng", "Stalking: when someone will not leave you alone"),
        ("marac form", "MARAC information and referral form"),
    ],
)
def test_people_find_the_page_they_mean(typed, first):
    assert titles(typed)[0] == first


@pytest.mark.parametrize("typed", ["parrot", "PARROTS", "párrots", "parots", "parrotz"])
def test_case_accents_plurals_and_spelling_do_not_matter(typed):
    make_page("Parrots")
    assert titles(typed)[0] == "Parrots"


def test_a_misspelt_word_is_understood_and_said(client):
    make_page("Parrots")
    assert "We understood: parrot." in " ".join(found(client, "parots").split())


def test_a_word_that_stands_only_in_a_text_is_not_corrected_away(client):
    make_page("A page", "The carrot is orange.")
    make_page("Parrot")
    assert titles("carrot") == ["A page"]


def test_an_editors_synonym_finds_at_once():
    make_page("Parrots")
    assert titles("budgie") == []
    Synonym.objects.create(typed="budgie", means="parrot")
    Synonym.objects.create(typed="talking bird", means="parrot")
    assert titles("budgies") == ["Parrots"]
    assert titles("my talking bird") == ["Parrots"]


def test_a_page_says_where_it_lives():
    parent = make_page("Birds")
    make_page("Parrots", parent=parent)
    assert [(page.title, page.where) for page in search("parrots").pages] == [("Parrots", "Home › Birds")]


def test_a_page_taken_down_is_found_no_more():
    page = make_page("Parrots")
    page.unpublish()
    assert titles("parrots") == []


@pytest.mark.parametrize("typed", ["help", "999", "I need HELP now", "police number", ""])
def test_urgent_words_put_the_numbers_on_top(client, typed):
    html = found(client, typed)
    main = html.split('<main id="main">')[1].split("</main>")[0]
    assert main.index('href="tel:999"') < main.find("service-card") or "service-card" not in main
    assert "0808 168 9111" in main


def test_other_words_do_not():
    assert search("parrots").numbers == []


def test_a_meaning_stands_above_pages_and_services(client):
    make_term("ZQX", also="Zeds Queue")
    make_page("The ZQX page")
    html = found(client, "what is zqx")
    assert html.index("A word of tests.") < html.index("The ZQX page")
    assert [term.slug for term in search("zeds queue").terms] == ["zqx"]


def test_services_are_found_with_how_to_reach_them(client):
    html = found(client, "sanctury")
    assert 'href="/services/safer/"' in html
    assert "service-card" in html


def test_services_for_people_who_use_abuse_are_not_among_the_results(client):
    html = found(client, "respect phoneline")
    assert 'href="/services/respect-phoneline/"' not in html


def test_nothing_found_says_what_to_do(client):
    html = found(client, "xqzvwpt")
    assert "We found nothing with those words" in html
    assert "0808 168 9111" in html


HOSTILE = ["'", '"', "a\x00b", "x" * 9_000, "NEAR(a b)", "a AND NOT b", "title:*", "* ^ - + ( )", "; DROP TABLE x;",
           "<script>alert(1)</script>", "%_", "\\", "a:b:c", "{title}: x", "&|!:*", "💥 ½ ﬁ", "' | 'a"]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_input_gets_an_ordinary_answer(client, typed):
    html = found(client, typed)
    assert "<script>alert(1)" not in html
    assert "<title>Search: " in html


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_gets_an_answer(text):
    assert search(text) is not None


def test_nothing_of_it_is_kept(client, caplog):
    with caplog.at_level(logging.DEBUG):
        response = post(client, "/search/", {"words": "secretword"})
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert "secretword" not in response.content.decode().split("</title>")[0]
    written = [record for record in caplog.records if record.name != "django.db.backends"]  # only with DEBUG
    assert "secretword" not in "".join(record.getMessage() for record in written)


def test_looking_at_the_form_writes_nothing_and_searching_takes_few_statements(client):
    make_page("Parrots")
    for ask, most in ((lambda: client.get("/search/"), 6), (lambda: post(client, "/search/", {"words": "parrot"}), 10)):
        ask()
        with CaptureQueriesContext(connection) as seen:
            assert ask().status_code == 200
        assert len(seen) <= most, [query["sql"][:90] for query in seen]
        assert not [query for query in seen if not re.match(r"\s*SELECT", query["sql"])]


def test_a_hundred_pages_more_need_no_statement_more(client):
    def statements():
        post(client, "/search/", {"words": "parrot"})
        with CaptureQueriesContext(connection) as seen:
            post(client, "/search/", {"words": "parrot"})
        return len(seen)

    for n in range(3):
        make_page(f"Parrot {n}", slug=f"parrot-{n}")
    few = statements()
    for n in range(3, 60):
        make_page(f"Parrot {n}", slug=f"parrot-{n}")
    assert statements() == few
    assert len(search("parrot").pages) == 20


def test_the_search_form_is_reached_from_every_page(client):
    for page in Page.objects.live().filter(depth__gt=1)[:5]:
        assert 'href="/search/"' in client.get(page.url).content.decode()
