"""A person finds what fits, what can be reached first, and never nothing."""

from itertools import combinations

import pytest

from core.models import Area, ContactPoint
from services_directory.catalogue import catalogue
from services_directory.finding import Wish, entry_openness, find_services
from services_directory.models import Service
from tests.making import london, make_contact, make_service

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SUNDAY_NOON = london(2026, 11, 22)
MONDAY_TEN = london(2026, 11, 23, 10)


def found(at=SUNDAY_NOON, **wish):
    return find_services(Wish(**wish), catalogue(), at)


def titles(answer):
    return [match.entry.title for match in answer.matches]


def test_a_service_for_another_district_is_not_shown():
    here = make_service(areas=["swale"], title="Here")
    elsewhere = make_service(areas=["thanet"], title="Elsewhere")
    shown = titles(found(area="swale"))
    assert here.title in shown
    assert elsewhere.title not in shown


def test_county_and_national_services_are_for_each_district_of_kent_but_kents_are_not_for_medway():
    kent = make_service(areas=["kent"], title="All of Kent")
    national = make_service(areas=["national"], title="Everywhere")
    assert {kent.title, national.title} <= set(titles(found(area="dover")))
    assert kent.title not in titles(found(area="medway"))
    assert national.title in titles(found(area="medway"))


def test_what_can_be_reached_now_comes_first_then_local_then_county_then_national():
    closed = [make_contact([(0, "09:00", "10:00")])]
    make_service(areas=["swale"], needs=["law"], contacts=closed, title="Local, closed")
    make_service(areas=["national"], needs=["law"], title="National, open")
    make_service(areas=["kent"], needs=["law"], title="County, open")
    make_service(areas=["swale"], needs=["law"], title="Local, open")
    ours = ["Local, open", "County, open", "National, open", "Local, closed"]
    assert [title for title in titles(found(area="swale", need="law")) if title in ours] == ours


def test_among_equals_what_is_best_at_the_need_comes_first():
    line = [make_contact()]
    make_service(needs=["talk", "law"], contacts=line, title="A talks and also knows the law")
    make_service(needs=["law", "talk"], contacts=line, title="B knows the law and also talks")
    shown = [title for title in titles(found(need="law", area="dover")) if title[:2] in ("A ", "B ")]
    assert [title[0] for title in shown] == ["B", "A"]


def test_services_for_people_who_use_abuse_never_mix_with_survivors():
    make_service(pathway="own-behaviour", needs=["change"], title="Change programme")
    survivors, own = found(), found(pathway="own-behaviour")
    assert "Change programme" not in titles(survivors)
    assert "Change programme" in titles(own)
    assert {match.entry.pathway for match in survivors.matches} == {"survivor"}
    assert {match.entry.pathway for match in own.matches} == {"own-behaviour"}


def test_even_widening_to_the_very_end_never_crosses_the_paths():
    answer = found(pathway="own-behaviour", words="xqzvw", area="medway", channel="video", open_now=True)
    assert {match.entry.pathway for match in answer.matches} == {"own-behaviour"}


def test_an_ended_service_is_not_found_and_one_closed_for_now_comes_last():
    make_service(status="ended", title="Ended")
    make_service(status="temporarily-closed", title="Closed for now")
    shown = titles(found())
    assert "Ended" not in shown
    assert shown[-1] == "Closed for now"


@pytest.mark.parametrize(("audience", "expected"), [("men", {"men", "all"}), ("children", {"children"})])
def test_an_audience_shows_its_own_services_and_those_for_everyone_of_its_age(audience, expected):
    make_service(audiences=["men"], title="men", minimum_age=18)
    make_service(audiences=["children"], title="children")
    make_service(title="all", minimum_age=18)
    shown = titles(found(audience=audience))
    assert {title for title in shown if title in ("men", "children", "all")} == expected
    assert shown.index(audience) < (shown.index("all") if "all" in expected else 99)


def test_who_did_not_say_who_they_are_sees_first_what_is_for_everyone():
    make_service(audiences=["men"], needs=["law"], title="A service for men")
    make_service(needs=["law"], title="B service for everyone")
    shown = titles(found(need="law"))
    assert shown.index("B service for everyone") < shown.index("A service for men")
    shown = titles(found(need="law", audience="men"))
    assert shown.index("A service for men") < shown.index("B service for everyone")


def test_what_could_not_be_found_out_comes_after_what_is_known():
    unsure = make_service(needs=["law"], title="A service we know little of")
    unsure.to_confirm = "We do not know how to ask for it."
    unsure.save()
    make_service(needs=["law"], title="B service we know")
    shown = titles(found(need="law"))
    assert shown.index("B service we know") < shown.index("A service we know little of")


def test_nothing_that_fits_widens_by_steps_that_it_names():
    make_service(needs=["law"], areas=["kent"], title="Law in Kent", contacts=[make_contact([(0, "09:00", "10:00")])])
    answer = found(area="dover", need="law", language="bfi", channel="visit", open_now=True, words="xqzvw")
    assert answer.matches
    assert answer.dropped == ("open_now", "language", "channel", "words")
    assert answer.wish == Wish(area="dover", need="law")


def test_a_wish_that_nothing_fits_ends_with_the_national_helplines():
    Service.objects.exclude(areas__slug="national").update(status="ended")
    answer = found(area="dover", need="medical")
    assert answer.matches
    assert {match.distance for match in answer.matches} == {2}


def test_open_now_keeps_only_what_may_be_open():
    make_service(contacts=[make_contact([(0, "09:00", "11:00")])], title="Mondays")
    assert "Mondays" not in titles(found(SUNDAY_NOON, open_now=True))
    assert "Mondays" in titles(found(MONDAY_TEN, open_now=True))


def test_a_mailbox_does_not_count_as_somebody_to_reach_now():
    make_service(
        contacts=[make_contact(channel="email", value="help@example.org", hours_kind="always")], title="Mail only"
    )
    assert "Mail only" not in titles(found(open_now=True))


def values():
    known = catalogue()
    return {
        "area": [place.slug for place in known.local_places()],
        "need": list(known.needs),
        "audience": list(known.audiences),
        "kind": list(known.kinds),
        "channel": list(ContactPoint.Channel.values),
        "language": list(known.languages),
        "open_now": [True],
    }


def by_hand(wish):
    """The same question asked of the rows themselves, slowly."""
    shown = set()
    for service in Service.objects.filter(pathway="survivor").exclude(status="ended"):
        if not service.pages.live().exists():
            continue
        reach = [c.contact_point for c in service.contacts.filter(audience="everyone").select_related("contact_point")]
        reach = [point for point in reach if not point.confidential]
        around = []
        area = Area.objects.filter(slug=wish.area).first()
        while area:
            around.append(area.slug)
            area = area.part_of
        term = dict(code=wish.audience)
        audiences, kinds = service.audiences.all(), service.abuse_kinds.all()
        wanted = type(service).audiences.field.related_model.objects.filter(**term).first()
        fits = [
            not wish.area or service.areas.filter(slug__in=around).exists(),
            not wish.need or service.needs.filter(code=wish.need).exists() or service.main_need.code == wish.need,
            not wish.kind or not kinds or any(kind.code == wish.kind for kind in kinds),
            not wish.channel or any(point.channel == wish.channel for point in reach),
            not wish.language
            or service.languages.filter(code=wish.language).exists()
            or any(point.languages.filter(code=wish.language).exists() for point in reach),
            not wish.audience
            or any(audience.code == wish.audience for audience in audiences)
            or (
                not audiences
                and (service.minimum_age or 0) <= (wanted.maximum_age or 200)
                and (service.maximum_age or 200) >= (wanted.minimum_age or 0)
            ),
        ]
        if all(fits):
            shown.add(service.pk)
    return shown


def check(wish):
    answer = find_services(wish, catalogue(), MONDAY_TEN)
    expected = by_hand(wish)
    if wish.open_now:
        known = catalogue()
        expected = {pk for pk in expected if entry_openness(known.by_pk[pk], MONDAY_TEN) in ("open", "may-be-open")}
    if expected:
        assert {match.entry.pk for match in answer.matches} == expected, wish
    else:
        assert answer.matches, wish
        assert answer.dropped, wish


@pytest.mark.parametrize("name", ["area", "need", "audience", "kind", "channel", "language", "open_now"])
def test_each_filter_alone_finds_what_the_rows_say(name):
    for value in values()[name]:
        check(Wish(**{name: value}))


@pytest.mark.parametrize(
    "pair", list(combinations(["area", "need", "audience", "kind", "channel", "language", "open_now"], 2))
)
def test_filters_in_pairs_find_what_the_rows_say(pair):
    choices = values()
    first, second = (choices[name] for name in pair)
    for turn in range(max(len(first), len(second))):
        check(Wish(**{pair[0]: first[turn % len(first)], pair[1]: second[(turn * 3 + 1) % len(second)]}))


def test_every_service_is_reached_by_some_filter():
    known = catalogue()
    reached = set()
    for pathway in ("survivor", "own-behaviour"):
        for place in known.local_places():
            for need in known.needs:
                answer = find_services(Wish(area=place.slug, need=need, pathway=pathway), known, MONDAY_TEN)
                reached |= {match.entry.key for match in answer.matches if not answer.dropped}
    assert reached == {entry.key for entry in known.entries if entry.status != "ended"}


def test_labels_are_translated_and_facts_are_not():
    from django.utils import translation
    from wagtail.models import Locale

    from services_directory.models import Need

    arabic = Locale.objects.create(language_code="ar")
    label = Need.objects.get(code="stay").copy_for_translation(arabic)
    label.label = "مكان آمن"
    label.save()
    english = found(need="stay")
    with translation.override("ar"):
        assert catalogue().needs["stay"].label == "مكان آمن"
        assert catalogue().needs["talk"].label == "Someone to talk to"
        assert [m.entry.pk for m in found(need="stay").matches] == [m.entry.pk for m in english.matches]
