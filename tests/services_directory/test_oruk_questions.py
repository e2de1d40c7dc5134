"""What a program can ask the API for. Each test fails when its parameter does nothing."""

import logging
from datetime import date

import pytest

from core.models import Area, ContactPointDatedHours
from services_directory.models import ServicePage
from services_directory.oruk import choosing
from tests.making import make_contact, make_service
from tests.services_directory.oruk_reading import BASE, make_place

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def found(oruk):
    """The names of the services of this test that are found; those of the starting content are put away."""
    ServicePage.objects.update(live=False)

    def names(path="/services", **query):
        told = oruk(path, per_page=100, **query)["contents"]
        return [one["name"] if path == "/services" else one["service"]["name"] for one in told]

    return names


def test_words_find_what_fits_them_best_first_misspelt_or_not(found):
    make_service(title="Sewing circle")
    make_service(title="Court orders", needs=["law"])
    make_service(title="A warm hall")
    assert found(search="sewing") == found(search="sewnig") == ["Sewing circle"]
    assert found(search="zebra") == []


def test_a_term_finds_the_services_that_have_it(found, oruk):
    make_service(title="Talking", needs=["talk"])
    make_service(title="Law", needs=["law"], kinds=["st"])
    terms = {one["name"]: one["id"] for one in oruk("/taxonomy_terms", per_page=100)["contents"]}
    assert found(taxonomy_term_id=terms["Court orders and the law"]) == ["Law"]
    assert found(taxonomy_term_id=terms["Stalking"].upper()) == ["Law"]
    assert found(taxonomy_term_id="0b6f1f7e-5c1d-4a55-9c3e-2f1f3a0d7c11") == []


def test_a_taxonomy_finds_the_services_that_have_any_of_its_terms(found, oruk):
    make_service(title="For all")
    make_service(title="For men", audiences=["men"])
    taxonomies = {one["name"]: one["id"] for one in oruk("/taxonomies")["contents"]}
    assert found(taxonomy_id=taxonomies["Audiences"]) == ["For men"]
    assert found(taxonomy_id=taxonomies["Needs"]) == ["For all", "For men"]


def test_services_for_people_who_use_abuse_can_be_told_apart(found, oruk):
    make_service(title="Change", pathway="own-behaviour", needs=["change"])
    make_service(title="Help")
    terms = {one["code"]: one["id"] for one in oruk("/taxonomy_terms", per_page=100)["contents"]}
    assert found(taxonomy_term_id=terms["survivor"]) == ["Help"]
    assert found(taxonomy_term_id=terms["own-behaviour"]) == ["Change"]


def test_ages_are_those_that_the_service_names(found):
    make_service(title="Any age")
    make_service(title="Teens", minimum_age=13, maximum_age=19)
    make_service(title="Grown up", minimum_age=18)
    assert found(minimum_age="13") == ["Grown up", "Teens"]
    assert found(minimum_age="13.5") == ["Grown up"]
    assert found(maximum_age="19") == ["Teens"]
    assert found(maximum_age="18") == []


def test_day_and_times_fit_one_and_the_same_span(found):
    make_service(title="Mornings", contacts=[make_contact(spans=[(0, "09:00", "12:00"), (2, "13:00", "17:00")])])
    make_service(title="Nights", contacts=[make_contact(spans=[(0, "20:00", "02:00")])])
    make_service(title="Always", contacts=[make_contact()])
    make_service(title="Unknown", contacts=[make_contact(hours_kind="unknown")])
    assert found(day="MO") == found(day="mo") == ["Always", "Mornings", "Nights"]
    assert found(day="WE") == ["Always", "Mornings"]
    assert found(start_time="09:00") == ["Mornings", "Nights"]
    assert found(start_time="09:01", day="MO") == ["Nights"]
    assert found(end_time="12:00") == ["Mornings"]
    assert found(end_time="11:59") == []
    assert found(day="MO", end_time="17:00:00", start_time="12:30") == []


def test_a_day_on_which_it_is_closed_is_no_opening(found):
    line = make_contact(spans=[(0, "09:00", "12:00")])
    line.dated_hours = [ContactPointDatedHours(first_day=date(2099, 1, 6), last_day=date(2099, 1, 6))]
    line.save()
    make_service(title="Mondays", contacts=[line])
    assert found(day="MO") == ["Mondays"]
    assert found(day="TU") == []


def test_pages_are_as_long_as_was_asked(oruk):
    assert oruk("/services", per_page="3")["size"] == 3
    second = oruk("/services", per_page="3", page="2")
    assert second["page_number"] == 2
    assert second["contents"] == oruk("/services", per_page="6")["contents"][3:]
    assert oruk("/taxonomy_terms", per_page="4")["size"] == 4
    assert oruk("/taxonomies", per_page="1", page="2")["size"] == 1


def test_places_are_found_by_the_hours_of_the_place_alone(found):
    make_service(title="Drop-in", contacts=[make_place(), make_contact()])
    assert found("/service_at_locations", day="TU") == ["Drop-in"]
    assert found("/service_at_locations", day="WE") == []
    assert found(day="WE") == ["Drop-in"]


@pytest.fixture
def places(found):
    """Drop-ins in Maidstone, Dover and, for the whole country, Canterbury."""
    for slug, postcode, serves in (
        ("maidstone", "ME14 1LY", "maidstone"),
        ("dover", "CT16 1AA", "dover"),
        ("canterbury", "CT1 2AA", "national"),
    ):
        place = make_place(area=Area.objects.get(slug=slug), town=slug, postcode=postcode)
        make_service(title=slug, areas=[serves], contacts=[place])
    return lambda **query: found("/service_at_locations", **query)


def test_a_postcode_finds_the_places_of_services_for_its_area(places):
    assert places() == ["canterbury", "dover", "maidstone"]
    for postcode in ("ME14 1LY", "me141ly", "ME14 1", "ME14"):
        assert places(postcode=postcode) == ["canterbury", "maidstone"]
    assert places(postcode="SW1A 1AA") == ["canterbury"]


def test_proximity_keeps_what_is_near_the_postcode_and_for_its_area(places):
    assert places(postcode="ME14 1LY", proximity="1000") == ["maidstone"]
    assert places(postcode="ME14 1LY", proximity="60000") == ["canterbury", "maidstone"]
    assert places(postcode="CT1 1AA", proximity="3000") == ["canterbury"]
    assert places(proximity="1") == ["canterbury", "dover", "maidstone"]


def test_a_place_whose_postcode_we_do_not_know_is_near_nothing(found):
    make_service(title="Somewhere", areas=["maidstone"], contacts=[make_place(postcode="")])
    assert found("/service_at_locations", postcode="ME14 1LY") == ["Somewhere"]
    assert found("/service_at_locations", postcode="ME14 1LY", proximity="900000") == []


def test_what_the_address_does_not_know_is_left_alone(oruk):
    whole = oruk("/services")
    assert oruk("/services", postcode="nonsense", minimal="true", modified_after="x") == whole
    assert oruk("/services", search=" ", day="", page="") == whole


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("page", "0"), ("page", "-1"), ("page", "1.5"), ("page", "٣"), ("page", "9" * 5000), ("per_page", "101"),
        ("per_page", "0"), ("taxonomy_term_id", "talk"), ("taxonomy_id", "1"), ("minimum_age", "old"),
        ("minimum_age", "-1"), ("maximum_age", "1e9"), ("maximum_age", "nan"), ("start_time", "9:00"),
        ("start_time", "24:00"), ("end_time", "noon"), ("day", "Monday"), ("day", "MO,TU"), ("proximity", "far"),
        ("proximity", "inf"), ("search", "x" * 201), ("postcode", "Secretown"), ("postcode", "CT99 9ZZ"),
        ("postcode", "ME14 1LY; x"), ("postcode", "%s%s"),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_refused_and_not_repeated(client, name, typed):
    response = client.get(f"{BASE}/service_at_locations", {name: typed})
    assert response.status_code == 400
    assert [error["parameter"] for error in response.json()["errors"]] == [name]
    assert len(typed) < 4 or typed not in response.content.decode()


@pytest.mark.parametrize("postcode", ["SW1A 1AA", "ME14"])
def test_a_distance_from_where_we_cannot_measure_is_refused(client, postcode):
    response = client.get(f"{BASE}/service_at_locations", {"postcode": postcode, "proximity": "500"})
    assert response.status_code == 400
    assert response.json()["detail"] == (
        "postcode: For a distance, send a whole postcode in Kent or Medway, or all but its last two letters."
    )


def test_no_cache_keeps_an_answer_whose_address_names_a_postcode(client):
    for query in ({"postcode": "ME14 1LY"}, {"postcode": "nonsense"}):
        assert client.get(f"{BASE}/service_at_locations", query)["Cache-Control"] == "no-store"
    assert client.get(f"{BASE}/service_at_locations")["Cache-Control"] == "no-cache"


def test_a_postcode_is_in_no_answer_and_in_no_log(client, caplog, monkeypatch):
    caplog.set_level(logging.DEBUG)
    for typed in ("ME14 2XX", "ZZ1 1ZZ", "ME14 2XX x"):
        assert typed not in client.get(f"{BASE}/service_at_locations", {"postcode": typed}).content.decode()
    monkeypatch.setattr(choosing, "distance", None)  # a fault in the middle of it
    client.raise_request_exception = False
    make_service(contacts=[make_place()])
    failed = client.get(f"{BASE}/service_at_locations", {"postcode": "ME14 2XX"})
    assert failed.status_code == 500 and failed.json()["status"] == 500
    assert "ME14" not in failed.content.decode()
    assert caplog.records
    for record in caplog.records:
        if record.name != "django.db.backends":
            assert "ME14" not in caplog.handler.format(record) and "ZZ1" not in caplog.handler.format(record)
