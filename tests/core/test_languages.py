"""The language stands in the address; the list of languages leads to the same page, or says that it is not there."""

import re
import unicodedata

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Locale, Page, get_page_models

from core.languages import SCRIPTS, name_of, published_languages
from home.models import HomePage

pytestmark = pytest.mark.django_db


def publish_in(language, page, title):
    """Publish `page` in `language`, as a translator would."""
    locale, _ = Locale.objects.get_or_create(language_code=language)
    copy = page.copy_for_translation(locale)
    copy.title = copy.seo_title = title
    copy.save_revision().publish()
    return copy


def page_at(address):
    return Page.objects.get(url_path=f"/home{address}").specific


@pytest.fixture
def polish():
    return publish_in("pl", HomePage.objects.get(), "Pomoc")


def page_at_polish_home():
    return HomePage.objects.get(locale__language_code="pl")


def words(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def listed(html):
    """The list in the header: code and address."""
    found = re.findall(r'<li lang="(\w+)" dir="\w+">(?:<a href="([^"]+)"|<span)', html.split('id="main"')[0])
    return dict(found)


def test_each_language_leads_to_the_same_page(client, polish):
    twin = publish_in("pl", page_at("/get-help/"), "Zadzwoń")
    assert twin.get_url() == "/pl/get-help/"
    assert listed(words(client, "/get-help/")) == {"en": "", "pl": "/pl/get-help/"}
    assert listed(words(client, "/pl/get-help/")) == {"en": "/get-help/", "pl": ""}


def test_a_page_that_is_not_there_yet_leads_to_one_that_says_so(client, polish):
    address = listed(words(client, "/get-help/"))["pl"]
    assert address == "/pl/not-here/get-help/"
    answer = client.get(address)
    html = answer.content.decode()
    assert answer.status_code == 200 and answer["X-Robots-Tag"] == "noindex"
    assert '<html lang="pl"' in html and 'href="/pl/"' in html
    assert '<a href="/get-help/" hreflang="en">' in html and '<span lang="en" dir="ltr">' in html
    assert "0808 168 9111" in html
    publish_in("pl", page_at("/get-help/"), "Zadzwoń")
    assert 'href="/pl/get-help/"' in words(client, address)


@pytest.mark.parametrize("address", ["/pl/not-here/no-such-page/", "/not-here/get-help/", "/pl/not-here/../"])
def test_for_what_is_no_page_there_is_nothing_to_say(client, polish, address):
    words(client, address, 404)


def test_what_is_no_page_is_there_in_every_language(client, polish):
    assert listed(words(client, "/search/")) == {"en": "", "pl": "/pl/search/"}
    assert listed(words(client, "/pl/search/")) == {"en": "/search/", "pl": ""}


def test_an_error_page_leads_to_the_home_pages(client, polish):
    assert listed(words(client, "/no-such-page/", 404))["pl"] == "/pl/"


def test_search_engines_are_told_of_published_translations_only(client, polish):
    assert 'rel="alternate" hreflang' not in words(client, "/get-help/")
    html = words(client, "/pl/")
    assert re.findall(r'rel="alternate" hreflang="([\w-]+)" href="http://localhost:8000(/[^"]*)"', html) == [
        ("en", "/"), ("pl", "/pl/"), ("x-default", "/"),
    ]  # fmt: skip
    page_at_polish_home().unpublish()
    assert 'rel="alternate" hreflang' not in words(client, "/")


def test_no_language_is_guessed_and_none_is_kept(client, polish):
    answer = client.get("/", headers={"accept-language": "pl"})
    assert answer.status_code == 200 and '<html lang="en"' in answer.content.decode()
    answer = client.get("/pl/")
    assert not answer.cookies and "Accept-Language" not in answer.get("Vary", "")


@pytest.mark.parametrize("language, script", SCRIPTS.items())
def test_letters_that_phones_lack_come_with_pages_in_their_script(client, language, script):
    publish_in(language, HomePage.objects.get(), "x")
    html = words(client, f"/{language}/")
    assert re.findall(r"css/script-(\w+)", html) == [script]
    assert "css/script-" not in words(client, "/")


def test_the_list_takes_no_statement_more_for_more_languages(client, polish):
    def statements():
        client.get("/")
        with CaptureQueriesContext(connection) as seen:
            client.get("/")
        return len(seen)

    before = statements()
    for language in ("ro", "bg", "uk"):
        publish_in(language, HomePage.objects.get(locale__language_code="en"), "x")
    assert statements() == before


# Every type of page in every language


def one_of_each_type():
    from tests.home.test_formats import publish, recording  # the starting content has no recording

    publish(recording())
    english = Page.objects.live().filter(locale__language_code="en", depth__gt=1).order_by("path").specific()
    found = {type(page): page for page in reversed(english)}
    assert set(found) == {model for model in get_page_models() if model is not Page}, (
        "the starting content lacks a type"
    )
    return sorted(found.values(), key=lambda page: page.path)


@pytest.mark.parametrize("code", [code for code, _name in settings.LANGUAGES if code != "en"])
def test_every_type_of_page_is_shown_in_every_language(client, code):
    locale, _ = Locale.objects.get_or_create(language_code=code)
    direction = "rtl" if locale.is_bidi else "ltr"
    for english in one_of_each_type():
        if english.has_translation(locale):
            twin = english.get_translation(locale)
            twin.alias_of = None
        else:
            twin = english.copy_for_translation(locale, copy_parents=True)
        twin.title = twin.seo_title = "Words"
        twin.save_revision().publish()
        html = words(client, f"/{code}{english.get_url()}")
        assert f'<html lang="{code}" dir="{direction}">' in html, type(english)
        assert 'data-state="not-checked"' in html and "<h1" in html
        script = SCRIPTS.get(code)
        assert re.findall(r"css/script-(\w+)", html) == ([script] if script else [])


@pytest.mark.parametrize(
    ("code", "letters"),
    [
        ("ne", "DEVANAGARI"),
        ("pa", "GURMUKHI"),
        ("bg", "CYRILLIC"),
        ("uk", "CYRILLIC"),
        ("ar", "ARABIC"),
        ("fa", "ARABIC"),
    ],
)
def test_each_language_calls_itself_by_its_own_name_in_its_own_letters(code, letters):
    publish_in(code, HomePage.objects.get(locale__language_code="en"), "Words")
    name = next(language["name"] for language in published_languages() if language["code"] == code)
    assert {unicodedata.name(letter).split()[0] for letter in name if letter.isalpha()} == {letters}


def test_languages_that_people_speak_are_called_by_their_names_in_the_readers():
    with translation.override("pl"):
        assert (
            name_of("ur", "Urdu") == "urdu"
            and name_of("bfi", "British Sign Language") == "Brytyjski język migowy (BSL)"
        )
        assert name_of("xx-none", "A language") == "A language"
    assert name_of("pa", "Panjabi") == "Panjabi"
