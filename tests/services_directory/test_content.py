"""The starting directory holds what the sources say, in plain words, and nothing typed twice."""

import re
from html import unescape
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.html import strip_tags
from wagtail.models import Page

from core.models import Area, ContactPoint
from home.models import GetHelpPage, TopicPage
from services_directory.models import AbuseKind, Audience, Need, Service, ServicePage

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NUMBER = re.compile(r"\b0(?:[ -]?\d){9,10}\b|\b\d{4}[ -]\d{3}[ -]\d{3,4}\b")


def typed_into(value):
    """The sentences in the blocks of a page, without what the blocks add when they are shown."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for part in value for text in typed_into(part)]
    return [f"{value}."] if isinstance(value, str) and " " in value else []


def words_of(page):
    """All that an editor can write on a page, as text."""
    if isinstance(page, ServicePage):
        html = " ".join(
            [page.summary, page.what_it_is, page.who_it_is_for, page.what_happens_next, page.ask_yourself,
             page.for_professionals, page.to_confirm]
        )  # fmt: skip
    else:
        html = " ".join([page.introduction, *typed_into(page.body.get_prep_value())])
    spaced = re.sub(r"</(?:li|p|h2|h3)>", ". ", html)
    return " ".join(unescape(strip_tags(spaced)).replace("..", ".").split())


def syllables(word):
    word = word.lower()
    found = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith("le") and found > 1:
        found -= 1
    return max(found, 1)


def grade(text):
    """Flesch-Kincaid grade: a hint, not a judge."""
    sentences = [s for s in re.split(r"[.!?:]+\s", text + " ") if re.search(r"\w", s)]
    words = re.findall(r"[A-Za-z']+", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_there_are_at_least_twenty_five_services_each_with_a_page():
    assert Service.objects.count() >= 25
    assert not Service.objects.exclude(pages__live=True).exists()


def test_no_telephone_number_is_typed_into_words():
    pages = [*ServicePage.objects.all(), *TopicPage.objects.all()]
    assert {page.title: NUMBER.findall(words_of(page)) for page in pages if NUMBER.search(words_of(page))} == {}
    lines = GetHelpPage.objects.get().lines.all()
    assert [line.what_happens for line in lines if NUMBER.search(line.what_happens)] == []


def test_every_number_on_every_page_is_one_of_the_ledger(client):
    shown = {point.shown_value().replace(" ", "") for point in ContactPoint.objects.filter(retired_on=None)}
    for page in Page.objects.live().filter(depth__gt=1):
        html = client.get(page.get_url()).content.decode()
        found = {number.replace(" ", "") for number in NUMBER.findall(strip_tags(html))}
        assert found <= shown, (page, found - shown)


def test_loading_again_changes_nothing_and_keeps_what_an_editor_wrote():
    point = ContactPoint.objects.get(key="kent-helpline")
    point.name = "An editor's name"
    point.save()
    page = ServicePage.objects.get(slug="kidas")
    page.summary = "An editor's words"
    page.save_revision().publish()
    models = (Area, ContactPoint, Need, Audience, AbuseKind, Service, Page)
    before = [model.objects.count() for model in models]
    call_command("load_content", stdout=StringIO())
    assert [model.objects.count() for model in models] == before
    assert ContactPoint.objects.get(key="kent-helpline").name == "An editor's name"
    assert ServicePage.objects.get(slug="kidas").summary == "An editor's words"


def test_every_fact_has_a_source_and_none_claims_to_be_checked():
    for model in (ContactPoint, Service):
        for row in model.objects.all():
            row.full_clean()
            assert row.source and row.checked_on is None, row


def test_no_refuge_has_an_address():
    assert [
        point.street or point.place_name or point.postcode for point in ContactPoint.objects.filter(confidential=True)
    ] == [""]


def test_the_thirteen_areas_each_have_a_one_stop_shop():
    shops = Service.objects.filter(key__startswith="one-stop-shop-")
    assert shops.count() == 13
    assert sorted(shop.areas.get().slug for shop in shops) == sorted(
        Area.objects.filter(kind__in=["district", "unitary"]).values_list("slug", flat=True)
    )


def test_kidas_has_its_four_lots_and_each_district_one_provider():
    lots = Service.objects.get(key="kidas").local_providers.all()
    areas = [area.slug for lot in lots for area in lot.areas.all()]
    assert len(lots) == 4
    assert sorted(areas) == sorted(Area.objects.filter(kind="district").values_list("slug", flat=True))


def test_pages_for_survivors_are_plain_to_read():
    pages = [
        *ServicePage.objects.filter(service__pathway="survivor"),
        *TopicPage.objects.exclude(slug="for-professionals"),
    ]
    grades = {page.title: round(grade(words_of(page)), 1) for page in pages}
    assert {title: found for title, found in grades.items() if found > 8} == {}
    assert sum(grades.values()) / len(grades) <= 6
