"""The starting directory holds what the sources say, in plain words, and nothing typed twice."""

import re
from html import unescape
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.html import strip_tags
from wagtail.models import Page

from core import content as core_content
from core.models import Area, ContactPoint, Organisation, SpokenLanguage
from core.reading import grade
from home.models import GetHelpPage, TopicPage
from services_directory import content
from services_directory.catalogue import catalogue
from services_directory.finding import Wish, find_services
from services_directory.models import AbuseKind, Audience, Need, Service, ServicePage
from services_directory.showing import your_area
from tests.making import london

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NUMBER = re.compile(r"\b0(?:[ -]?\d){9,10}\b|\b\d{4}[ -]\d{3}[ -]\d{3,4}\b")
# What belongs in the ledger: numbers (long or short), addresses, times of day. A year or an age is no such thing.
TYPED = re.compile(
    NUMBER.pattern
    + r"|\b(?!(?:19|20)\d\d\b)\d{3,}\b|@|https?:|www\.|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?(?:am|pm)\b|24 hours"
)
NOT_OUR_VOICE = re.compile(r"\b(?:simply|just|obviously|you must|you should|victims?(?! support))\b", re.I)
TEXTS = ("title", "summary", "what_it_is", "who_it_is_for", "what_happens_next", "ask_yourself", "to_confirm")


def typed_into(value):
    """The sentences in the blocks of a page, without what the blocks add when they are shown."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for part in value for text in typed_into(part)]
    return [f"{value}."] if isinstance(value, str) and " " in value else []


def plain(html):
    spaced = re.sub(r"</(?:li|p|h2|h3)>", ". ", html)
    return " ".join(re.sub(r"([.?!:])\.", r"\1", unescape(strip_tags(spaced))).split())


def words_of(page):
    """All that an editor can write on a page for the public, as text."""
    if isinstance(page, ServicePage):
        return plain(" ".join(f"<p>{getattr(page, name)}</p>" for name in TEXTS[1:] if getattr(page, name)))
    return plain(" ".join([page.introduction, *typed_into(page.body.get_prep_value())]))


def test_there_are_at_least_forty_services_each_with_a_published_page():
    assert Service.objects.count() >= 40
    assert not Service.objects.exclude(pages__live=True).exists()
    assert not ServicePage.objects.filter(latest_revision=None).exists()
    assert {page.slug for page in ServicePage.objects.all()} == {service.key for service in Service.objects.all()}


def test_nothing_that_the_ledger_holds_is_typed_into_the_words_of_a_service():
    found = {
        page.slug: TYPED.findall(text)
        for page in ServicePage.objects.all()
        for text in [f"{page.title} {words_of(page)} {plain(page.for_professionals)}"]
        if TYPED.search(text)
    }
    assert found == {}


def test_no_telephone_number_is_typed_into_words():
    pages = TopicPage.objects.all()
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
    Organisation.objects.filter(name="Galop").update(name="Galop, renamed")
    page = ServicePage.objects.get(slug="kidas")
    page.summary = "An editor's words"
    page.save_revision().publish()
    models = (Area, ContactPoint, Organisation, SpokenLanguage, Need, Audience, AbuseKind, Service, Page)
    before = [model.objects.count() for model in models]
    call_command("load_content", languages=[], stdout=StringIO())
    core_content.build()
    content.build()
    assert [model.objects.count() for model in models] == before
    assert ContactPoint.objects.get(key="kent-helpline").name == "An editor's name"
    assert ServicePage.objects.get(slug="kidas").summary == "An editor's words"


def test_every_row_is_valid_as_an_editor_would_have_to_make_it():
    for model in (Area, ContactPoint, Organisation, SpokenLanguage, Need, Audience, AbuseKind, Service, ServicePage):
        for row in model.objects.all():
            row.full_clean()
    for service in Service.objects.all():
        children = (service.contacts, service.referral_routes, service.local_providers)
        for child in [row for rows in children for row in rows.all()]:
            child.full_clean()


def test_every_fact_has_a_source_and_none_claims_to_be_checked():
    for model in (ContactPoint, Service):
        for row in model.objects.all():
            assert row.source and row.checked_on is None, row


def test_every_service_shows_somebody_to_turn_to():
    for entry in catalogue().entries:
        assert entry.lines, entry.key


def test_no_refuge_has_an_address():
    assert [
        point.street or point.place_name or point.postcode for point in ContactPoint.objects.filter(confidential=True)
    ] == [""]


def test_the_old_number_leads_to_the_new_one():
    old = ContactPoint.objects.get(key="kent-helpline-old")
    assert old.retired_on
    assert old.replaced_by.key == "kent-helpline"


def test_the_medway_hours_that_sources_disagree_about_are_marked():
    spans = ContactPoint.objects.get(key="medway-helpline").spans.all()
    agreed = {(span.weekday, f"{span.opens:%H:%M}") for span in spans if span.agreed}
    unsure = {(span.weekday, f"{span.opens:%H:%M}") for span in spans if not span.agreed}
    assert agreed == {(0, "09:30"), (1, "09:30"), (2, "09:30"), (4, "09:30")}
    assert unsure == {(0, "12:30"), (1, "12:30"), (2, "12:30"), (3, "09:30"), (3, "12:30")}


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


@pytest.mark.parametrize("hour", [3, 10, 13, 20])
def test_nobody_in_medway_is_sent_to_the_number_for_kent(hour):
    known = catalogue()
    number = your_area(known.places["medway"], known, london(2026, 11, 23, hour))["number"]
    assert number.key in ("medway-helpline", "national-helpline")


def test_somebody_to_talk_to_in_kent_begins_with_the_way_in():
    matches = find_services(Wish(area="maidstone", need="talk"), catalogue(), london(2026, 11, 23, 3)).matches
    assert matches[0].entry.key == "victim-support-kent"


def test_pages_for_survivors_are_plain_to_read():
    pages = [
        *ServicePage.objects.filter(service__pathway="survivor"),
        # The accessibility statement keeps the wording of the law.
        *TopicPage.objects.exclude(url_path__contains="/for-professionals/").exclude(slug="accessibility"),
    ]
    grades = {page.title: round(grade(words_of(page)), 1) for page in pages}
    assert {title: found for title, found in grades.items() if found > 6} == {}


def test_services_are_told_of_without_blame_or_orders():
    pages = ServicePage.objects.all()
    found = {page.slug: NOT_OUR_VOICE.findall(f"{page.title} {words_of(page)}") for page in pages}
    assert {slug: words for slug, words in found.items() if words} == {}
