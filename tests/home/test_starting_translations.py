"""The starting content in each language: whole, with every number of the English, and a speaker's words stay."""

import re
from collections import Counter
from html import unescape
from io import StringIO

import polib
import pytest
from django.core.exceptions import FieldDoesNotExist
from django.core.management import call_command
from wagtail.models import Page
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core import fact_words
from core.models import ContactPoint, FactWords
from home.content import translations
from home.models import GlossaryTerm
from services_directory.catalogue import words_of_english_pages
from services_directory.models import Need
from tests.core.test_languages import page_at

pytestmark = pytest.mark.django_db

FILES = {path.stem: path for path in sorted(translations.FOLDER.glob("*.po"))}
KINDS = ("being-controlled", "money", "consent", "being-followed", "family-honour")
PAGES = [
    "/", "/get-help/", "/stay-safe-online/", "/one-stop-shops/", "/services/", "/services/kidas/", "/services/mdas/",
    "/services/safer/", "/glossary/", "/is-this-abuse/", *(f"/is-this-abuse/{kind}/" for kind in KINDS),
]  # fmt: skip
STAYS_ENGLISH = {"IDVA", "MARAC", "KIDAS", "MDAS", "SAFER", "DASH"}


@pytest.fixture(params=FILES)
def catalogue(request):
    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(FILES[request.param])).translated_entries()}


@pytest.fixture
def in_polish(django_capture_on_commit_callbacks):
    load("pl", django_capture_on_commit_callbacks)
    assert FactWords.objects.filter(language="pl").exists()


def load(language, committed):
    with committed(execute=True):
        call_command("load_content", languages=[language], stdout=StringIO())


def strings_of(row):
    for segment in extract_segments(row):
        if isinstance(segment, StringSegmentValue) and segment.string.data:
            yield segment.path, segment.string.data


def rows():
    yield from (page_at(address) for address in PAGES)
    for model in translations.LABELS:
        chosen = model.objects.filter(term__in=STAYS_ENGLISH) if model is GlossaryTerm else model.objects.all()
        assert chosen, model
        yield from chosen


def test_every_first_page_and_label_is_whole(catalogue):
    missing = {text for row in rows() for _path, text in strings_of(row)} - catalogue.keys()
    assert not missing


def test_every_word_beside_a_fact_is_there(catalogue):
    missing = {*fact_words.of_the_ledger(), *words_of_english_pages()} - {unescape(english) for english in catalogue}
    assert not missing


def test_no_number_tag_or_reference_is_lost(catalogue):
    """A wrong digit can hurt somebody: those of the English stand in every language, and no others."""
    marks = re.compile(r"</?[a-z]+[^>]*>|{{ .*? }}|&\w+;")
    wrong = [
        (english, words)
        for english, words in catalogue.items()
        if set(re.findall(r"\d+", english)) != set(re.findall(r"\d+", words))
        or Counter(marks.findall(english)) != Counter(marks.findall(words))
    ]
    assert not wrong


def test_words_fit_where_they_are_kept(catalogue):
    """SQLite would take longer ones, and PostgreSQL would refuse them."""
    long = []
    for row in rows():
        for path, text in strings_of(row):
            model = row.lines.model if path.startswith("lines.") else type(row)
            try:
                room = getattr(model._meta.get_field(path.split(".")[-1]), "max_length", None)
            except FieldDoesNotExist:  # a block of a StreamField, which has no limit in the database
                continue
            if room and len(unescape(catalogue[text])) > room:
                long.append((path, room, catalogue[text]))
    assert not long


def test_tabs_say_no_more_than_in_english(catalogue):
    for address in PAGES:
        page = page_at(address)
        if page.seo_title:
            assert catalogue[page.seo_title.replace("&", "&amp;")] != catalogue[page.title.replace("&", "&amp;")]


@pytest.mark.database
def test_loading_makes_whole_pages_at_the_same_addresses(client, in_polish):
    for address in PAGES:
        html = client.get(f"/pl{address}").content.decode()
        assert '<html lang="pl" dir="ltr">' in html and 'data-state="not-checked"' in html, address
    assert Page.find_problems() == ([], [], [], [], [])
    assert (
        Need.objects.get(code="stay", locale__language_code="pl").label
        != Need.objects.get(code="stay", locale__language_code="en").label
    )


def test_loading_again_changes_nothing_and_keeps_what_a_speaker_wrote(
    client, in_polish, django_capture_on_commit_callbacks
):
    page = Page.objects.get(locale__language_code="pl", slug="get-help").specific
    page.title = "Tak mówi tłumaczka"
    page.save_revision().publish()
    FactWords.objects.filter(english="Kent domestic abuse helpline").update(words="Telefon, jak mówi tłumaczka")
    counts = [model.objects.count() for model in (Page, Need, GlossaryTerm, FactWords)]
    load("pl", django_capture_on_commit_callbacks)
    html = client.get("/pl/get-help/").content.decode()
    assert "Tak mówi tłumaczka" in html and "Telefon, jak mówi tłumaczka" in html
    assert [model.objects.count() for model in (Page, Need, GlossaryTerm, FactWords)] == counts


def test_a_new_english_name_is_shown_as_english_until_it_is_translated(client, in_polish):
    assert 'lang="en" dir="ltr">Kent domestic abuse helpline' not in client.get("/pl/get-help/").content.decode()
    point = ContactPoint.objects.get(key="kent-helpline")
    point.name = "Kent line & chat"
    point.save()
    html = client.get("/pl/get-help/").content.decode()
    assert '<bdi><span lang="en" dir="ltr">Kent line &amp; chat</span></bdi>' in html
    assert "Kent line" in client.get("/get-help/").content.decode()
    assert '<span lang="en"' not in client.get("/get-help/").content.decode()


def test_what_is_only_in_english_says_so(client, in_polish):
    html = client.get("/pl/").content.decode()
    door = re.search(r'<a class="door" href="/worried-about-someone/" hreflang="en">.*?</a>', html, re.DOTALL)[0]
    assert 'class="in-english"' in door
    assert 'hreflang="en"' not in re.search(r'<a class="door" href="/pl/is-this-abuse/".*?</a>', html, re.DOTALL)[0]
    assert re.search(r'<a href="/about/privacy/" lang="en" dir="ltr" hreflang="en">', html)
    assert re.search(r'<a href="/pl/stay-safe-online/">', html)


def test_readers_learn_how_to_ask_for_an_interpreter(client, in_polish):
    html = client.get("/pl/get-help/").content.decode()
    assert '<q lang="en" dir="ltr">Polish, please</q>' in html and "Is the interpreter free?" in html
    told = html[html.index('class="interpreter"') :]
    assert "0808 168 9111" not in told.split("</div>")[0]
    line = ContactPoint.objects.get(key="kent-helpline")
    line.interpreters = "yes"
    line.save()
    told = client.get("/pl/get-help/").content.decode()
    assert "0808 168 9111" in told[told.index('class="interpreter"') :].split("</div>")[0]
    assert 'class="interpreter"' not in client.get("/get-help/").content.decode()
