"""The directory for other programs: Open Referral UK 3.0, held to the standard by checks of our own."""

import json
from datetime import date, time
from urllib.parse import urlsplit

import pytest
import time_machine

from core import generation
from core.models import Area, ContactPoint, ContactPointSpan, Organisation, SpokenLanguage
from services_directory.models import Need, Service, ServiceContact, ServicesPage
from tests.making import london, make_contact, make_service
from tests.services_directory.oruk_reading import BASE, LISTS, everything, full, make_place, nothings
from tests.services_directory.oruk_schema import mistakes, mistakes_of_page

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# The addresses


def test_the_root_names_the_version_that_tools_choose_their_checks_by(oruk):
    assert oruk("/") == oruk("") == {
        "version": "HSDS-UK-3.0",
        "profile": "https://openreferraluk.org/developers/specifications",
        "openapi_url": "https://openreferraluk.org/specifications/3.0/openapi.json",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), LISTS.items())
def test_lists_and_what_is_in_them_are_as_the_standard_asks(oruk, name, kind):
    make_service(contacts=[make_place(), make_contact()], audiences=["men"], kinds=["st"], cost="paid")
    listed = oruk(f"/{name}", per_page=100)
    assert mistakes_of_page(kind, listed) == []
    assert not listed["empty"]
    for one in listed["contents"]:
        told = oruk(f"/{name}/{one['id']}")
        assert mistakes(kind, told) == []
        assert told["id"] == one["id"]


@pytest.mark.parametrize("name", LISTS)
def test_each_address_answers_with_and_without_a_slash(client, oruk, name):
    make_service(contacts=[make_place()])
    id = oruk(f"/{name}")["contents"][0]["id"]
    for path in (f"/{name}", f"/{name}/{id}"):
        bare, slashed = client.get(BASE + path), client.get(f"{BASE}{path}/")
        assert (bare.status_code, slashed.status_code) == (200, 200)
        assert bare.content == slashed.content


def test_nothing_anywhere_is_null_or_empty(client):
    make_service(contacts=[make_place(), make_contact()], audiences=["men"], kinds=["st"])
    for line in everything(client).split("\n"):
        told = json.loads(line)
        assert nothings({name: part for name, part in told.items() if name != "contents"}) == []
        assert [found for one in told.get("contents", []) for found in nothings(one)] == []


def test_a_list_has_pages_that_add_up(oruk):
    whole = oruk("/services", per_page=100)
    pages = [oruk("/services", per_page=10, page=n) for n in range(1, whole["total_items"] // 10 + 2)]
    assert [one for page in pages for one in page["contents"]] == whole["contents"]
    assert {page["total_items"] for page in pages} == {whole["total_items"]}
    assert [page["first_page"] for page in pages] == [True] + [False] * (len(pages) - 1)
    assert [page["last_page"] for page in pages] == [False] * (len(pages) - 1) + [True]
    assert oruk("/services")["size"] == min(50, whole["total_items"])


def test_a_service_at_a_place_can_be_read_as_a_service_too(oruk):
    page = make_service(contacts=[make_place()], title="A drop-in")
    told = oruk(f"/service_at_locations/{full(oruk, page)['service_at_locations'][0]['id']}")
    assert (told["name"], told["status"]) == ("A drop-in", "active")


# What is told of a service


def test_a_service_is_told_whole(oruk):
    polish = SpokenLanguage.objects.create(code="pl", name="Polish", own_name="polski")
    line = make_contact(name="The line", value="08081570111", then_press="2", interpreters="yes", cost="free")
    line.languages = [polish]
    line.save()
    mail = make_contact(channel="email", value="help@example.org", hours_kind="none", name="By e-mail")
    web = make_contact(channel="web", value="https://example.org/help", hours_kind="none", name="Their form")
    page = make_service(
        contacts=[line, mail, web], title="A service", minimum_age=16, maximum_age=25, cost="free", areas=["swale"],
        kinds=["st"],
    )  # fmt: skip
    page.who_it_is_for = "<p>It is for you &amp; yours.</p><p>All of you.</p>"
    page.save()
    told = full(oruk, page)
    phone = told["phones"][0]
    assert {name: phone[name] for name in ("number", "type")} == {"number": "0808 157 0111", "type": "voice"}
    assert phone["description"].startswith("The line. Then press 2. Free to call from landlines and mobiles. Polish.")
    assert [(one["code"], one["name"]) for one in phone["languages"]] == [("pl", "Polish")]
    assert [(one["code"], one["name"]) for one in told["languages"]] == [("pl", "Polish")]
    assert told["interpretation_services"] == "Ask for an interpreter."
    assert told["email"] == "help@example.org"
    assert [one["url"] for one in told["additional_urls"]] == ["https://example.org/help"]
    assert [one["name"] for one in told["contacts"]] == ["The line", "By e-mail"]
    assert told["description"] == "It helps. It helps people."
    assert told["eligibility_description"] == "It is for you & yours. All of you."
    assert (told["minimum_age"], told["maximum_age"]) == (16, 25)
    assert [(one["amount"], one["amount_description"]) for one in told["cost_options"]] == [(0, "Free")]
    assert [(one["link_type"], one["taxonomy_term"]["name"]) for one in told["attributes"]] == [
        ("need", "Someone to talk to"),
        ("kind of abuse", "Stalking"),
        ("intended audience", "People who have been abused, and those who care about them"),
    ]
    assert told["url"] == page.full_url
    assert told["organization"]["name"] == "An organisation of tests"
    assert told["organization_id"] == told["organization"]["id"]


def test_areas_are_named_by_their_official_address(oruk):
    told = full(oruk, make_service(areas=["swale", "medway", "national"]))
    base = "http://statistics.data.gov.uk/id/statistical-geography/"
    assert [(area["name"], area.get("uri")) for area in told["service_areas"]] == [
        ("Medway", base + "E06000035"),
        ("National", None),
        ("Swale", base + "E07000113"),
    ]


def test_a_place_has_its_address_in_one_piece_and_its_own_hours(oruk):
    page = make_service(contacts=[make_place(), make_contact()])
    place = full(oruk, page)["service_at_locations"][0]
    told = oruk(f"/service_at_locations/{place['id']}")
    address = {name: part for name, part in told["location"]["addresses"][0].items() if "id" not in name.split("_")}
    assert address == {
        "address_1": "The Hall, 1 High Street", "city": "Maidstone", "state_province": "Kent",
        "postal_code": "ME14 1LY", "country": "GB", "address_type": "physical",
    }  # fmt: skip
    assert not {"latitude", "longitude"} & set(told["location"])
    assert {one["service_at_location_id"] for one in told["schedules"]} == {place["id"]}
    assert told["service"]["id"] == str(page.service.uuid)


def test_a_place_without_a_whole_address_says_what_is_known(oruk):
    page = make_service(contacts=[make_place(postcode="", town="Maidstone")])
    location = full(oruk, page)["service_at_locations"][0]["location"]
    assert location["description"] == "The Hall, 1 High Street, Maidstone"
    assert "addresses" not in location


def test_the_day_of_the_last_check_is_told_only_when_there_was_one(oruk):
    assert full(oruk, make_service(checked_on=date(2026, 11, 1)))["assured_date"] == "2026-11-01"
    assert "assured_date" not in full(oruk, make_service(checked_on=None, checked_by=""))


def test_what_nobody_confirmed_says_so(oruk):
    line = make_contact(checked_on=None, checked_by="", last_known_on=date(2025, 3, 1))
    told = full(oruk, make_service(contacts=[line], checked_on=None, checked_by="", commissioned_to=date(2026, 3, 31)))
    assert told["alert"] == (
        "Not confirmed: ring first. "
        "Our records say it was paid for until 31 March 2026. Ring first to ask if it still runs."
    )
    assert "not been able to confirm these details" in told["phones"][0]["description"]
    assert "not been able to confirm these hours" in told["schedules"][0]["notes"]


@time_machine.travel(london(2026, 11, 20), tick=False)
def test_what_was_checked_lately_has_no_alert(oruk):
    told = full(oruk, make_service())
    assert "alert" not in told
    assert "notes" not in told["schedules"][0]


def test_the_moment_of_the_last_change_counts_contact_points_too(oruk):
    line = make_contact()
    page = make_service(contacts=[line])
    page.save_revision().publish()
    before = full(oruk, page)["last_modified"]
    line.save_revision()
    generation.bump()
    after = full(oruk, page)["last_modified"]
    assert before < after


@pytest.mark.parametrize(
    ("status", "told"), [("active", "active"), ("temporarily-closed", "temporarily closed"), ("planned", "inactive")]
)
def test_the_status_is_in_the_standards_words(oruk, status, told):
    assert full(oruk, make_service(status=status))["status"] == told


def test_what_is_for_professionals_is_marked_and_not_among_the_phones(oruk):
    page = make_service(contacts=[make_contact(name="For all")])
    line = make_contact(name="For colleagues")
    page.service.contacts.add(ServiceContact(contact_point=line, audience="professionals", sort_order=9))
    page.service.save()
    told = full(oruk, page)
    assert [(one["name"], one.get("title")) for one in told["contacts"]] == [
        ("For all", None),
        ("For colleagues", "For professionals only"),
    ]
    assert len(told["phones"]) == 1


def test_each_term_leads_to_a_page_that_lists_its_services(client, oruk):
    for term in oruk("/taxonomy_terms", per_page=100)["contents"]:
        parts = urlsplit(term["term_uri"])
        response = client.get(f"{parts.path}?{parts.query}")
        assert response.status_code == 200
        if term["taxonomy"] != "Pathways" and term["code"] != "change":
            assert [one["label"] for one in response.context["chosen"]] == [term["name"]]


def test_terms_have_no_address_when_there_is_no_page(oruk):
    ServicesPage.objects.get(locale__language_code="en").unpublish()
    assert all("term_uri" not in term for term in oruk("/taxonomy_terms")["contents"])


def test_a_taxonomy_holds_its_terms(oruk):
    needs = next(one for one in oruk("/taxonomies")["contents"] if one["name"] == "Needs")
    terms = oruk(f"/taxonomies/{needs['id']}")["taxonomy_terms"]
    assert {term["id"] for term in terms} == {
        str(row.translation_key) for row in Need.objects.filter(locale__language_code="en")
    }


def test_ids_stay_the_same_when_content_is_saved_again(client):
    line = make_contact(spans=[(0, "09:00", "17:00")])
    page = make_service(contacts=[line, make_place()])
    before = everything(client)
    with generation.one_bump():
        for row in [
            *ContactPoint.objects.all(),
            *Organisation.objects.all(),
            *Area.objects.all(),
            *Service.objects.all(),
        ]:
            row.save()
        line.spans = [ContactPointSpan(weekday=0, opens=time(9), closes=time(17))]  # other rows, the same times
        line.save()
        page.save()
    assert everything(client) == before


# What must not be told


def test_a_refuge_is_never_located(client):
    refuge = make_place(
        confidential=True, place_name="Secret House", street="7 Hidden Lane", town="Nowhereton", postcode="CT1 1AA"
    )  # fmt: skip
    page = make_service(contacts=[refuge, make_contact()], needs=["stay"], title="A safe house")
    told = everything(client)
    assert "A safe house" in told
    for trace in (
        "Secret House",
        "Hidden Lane",
        "Nowhereton",
        "CT1 1AA",
        "CT11AA",
        refuge.key,
        "latitude",
        "longitude",
    ):
        assert trace not in told
    assert str(page.service.uuid) not in str(client.get(f"{BASE}/service_at_locations", {"per_page": 100}).json())
    near = client.get(f"{BASE}/service_at_locations", {"postcode": "CT1 1AA", "proximity": "1000"}).json()
    assert near["contents"] == []


def test_a_place_that_becomes_confidential_is_gone_at_once(client, oruk):
    place = make_place()
    page = make_service(contacts=[place])
    id = full(oruk, page)["service_at_locations"][0]["id"]
    place.confidential = True
    place.save()
    assert client.get(f"{BASE}/service_at_locations/{id}").status_code == 404
    assert "High Street" not in everything(client)


def test_a_service_without_a_live_page_is_not_there(client, oruk):
    page = make_service(title="Hidden")
    id = page.service.uuid
    assert full(oruk, page)["name"] == "Hidden"
    page.unpublish()
    assert client.get(f"{BASE}/services/{id}").status_code == 404
    assert "Hidden" not in everything(client)


def test_a_service_that_ended_is_not_there(client):
    page = make_service(status="ended", title="Over", contacts=[make_place()])
    assert client.get(f"{BASE}/services/{page.service.uuid}").status_code == 404
    assert "Over" not in everything(client)


def test_the_people_behind_the_facts_are_not_told(client, django_user_model):
    editor = django_user_model.objects.create_user("an.editor@example.org", "a long enough password")
    make_service(contacts=[make_contact(owner_person=editor, source="A secret source")], owner_person=editor)
    told = everything(client)
    assert "an.editor" not in told and "A secret source" not in told
