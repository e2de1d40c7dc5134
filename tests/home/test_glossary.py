"""A word of the field is explained where it is first used, without script, and nowhere twice."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from home.glossary import explain
from home.models import GlossaryTerm, HomePage
from tests.home.test_search import make_page, make_term

pytestmark = [pytest.mark.django_db]


def terms_in(html):
    return re.findall(r'popovertarget="term-([a-z0-9-]+)">([^<]+)<', html)


def test_the_first_use_on_a_page_opens_the_meaning_and_the_second_is_plain():
    make_term("ZQX")
    said = set()
    assert terms_in(explain("<p>The ZQX. A ZQX.</p>", said)) == [("zqx", "ZQX")]
    assert terms_in(explain("<p>Again ZQX.</p>", said)) == []


@pytest.mark.parametrize(
    "html",
    [
        "<h2>ZQX</h2>",
        '<p><a href="/">The ZQX</a></p>',
        "<p>ZQXes XZQX zqx</p>",
        '<p title="ZQX">x</p>',
        "<p>a-ZQX-b</p>",
    ],
)
def test_links_headings_attributes_and_parts_of_words_are_left_alone(html):
    make_term("ZQX")
    assert explain(html, set()) == html


def test_other_forms_are_explained_by_the_same_meaning():
    make_term("ZQX", also="ZQXs, Zeds Queue")
    assert terms_in(explain("<p>ZQXs and Zeds Queue</p>", set())) == [("zqx", "ZQXs")]


def test_a_term_that_editors_keep_off_pages_is_not_explained():
    make_term("ZQX", explain=False)
    assert terms_in(explain("<p>ZQX</p>", set())) == []


def test_what_an_editor_types_as_a_meaning_is_shown_as_words():
    make_term("ZQX", meaning="<script>alert(1)</script>")
    assert "<script>" not in explain("<p>ZQX</p>", set())


def test_a_page_explains_each_term_once_over_all_its_blocks(client):
    make_term("ZQX")
    page = make_page("Zeds", "ZQX here.")
    page.body = [("prose", "<p>ZQX one.</p>"), ("prose", "<p>ZQX two.</p>")]
    page.save_revision().publish()
    html = client.get(page.url).content.decode()
    assert terms_in(html) == [("zqx", "ZQX")]
    assert html.count('id="term-zqx"') == 1


def test_the_list_shows_other_names_and_leaves_out_the_plural(client):
    make_term("ZQX", also="ZQXs, Zeds Queue, Zeds Queues")
    html = client.get("/glossary/").content.decode()
    assert "<dfn>ZQX</dfn>, Zeds Queue</dt>" in html


def test_two_terms_with_one_address_are_refused():
    make_term("ZQX")
    with pytest.raises(ValidationError):
        GlossaryTerm(term="Other", slug="zqx", meaning="x", locale=HomePage.objects.get().locale).full_clean()


def test_a_meaning_that_is_only_in_english_is_marked_on_other_pages():
    with translation.override("pl"):
        assert '</b>: <span lang="en" dir="ltr">' in explain("MARAC", set())
    assert "<span lang=" not in explain("MARAC", set())
