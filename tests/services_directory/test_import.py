"""Another directory's feed: what would change is told first, and what a person checked here is never overwritten."""

import json
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from core.models import ContactPoint
from services_directory.catalogue import catalogue
from services_directory.models import Service, ServicePage
from tests.far_hosts import FarHost, page
from tests.making import make_contact, make_service

pytestmark = pytest.mark.django_db

GSS = "http://statistics.data.gov.uk/id/statistical-geography/"


def record(**fields):
    """A service as another directory tells it."""
    plain = {
        "id": str(uuid4()),
        "name": "Harbour counselling",
        "status": "active",
        "description": "Somebody to talk to. It is free.",
        "minimum_age": 16,
        "organization": {"id": str(uuid4()), "name": "Harbour"},
        "phones": [{"id": str(uuid4()), "number": "01304 200000", "type": "voice"}],
        "service_areas": [{"id": str(uuid4()), "name": "Dover", "uri": GSS + "E07000108"}],
        "cost_options": [{"id": str(uuid4()), "amount": 0}],
        "attributes": [{"id": str(uuid4()), "taxonomy_term": {"name": "See someone face to face"}}],
        "schedules": [{"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00:00", "closes_at": "17:00:00"}],
    }
    return {name: value for name, value in (plain | fields).items() if value is not None}


@pytest.fixture
def imports(tmp_path):
    """Run the command on these records, and return what it says."""

    def run(*records, write=False):
        file = tmp_path / "feed.json"
        file.write_text(json.dumps({"contents": list(records)}))
        out = StringIO()
        call_command("import_oruk", str(file), write=write, stdout=out)
        return out.getvalue()

    return run


def ours(checked=False, **fields):
    """A service of ours, and the record with which another directory tells of it."""
    kept = {"checked_on": "2026-11-01", "checked_by": "Directory editor"} if checked else {"checked_on": None}
    line = ContactPoint.objects.filter(value="01304200000").first() or make_contact(value="01304200000")
    made = make_service(areas=("dover",), needs=("face",), contacts=[line], cost="free", minimum_age=16, **kept)
    theirs = {"id": str(made.service.uuid), "name": made.service.name, "schedules": None}
    return made.service, record(**theirs | fields)


def test_without_write_nothing_is_changed(imports):
    before = Service.objects.count()
    said = imports(record())
    assert "NEW  Harbour counselling" in said
    assert "telephone number: 01304200000" in said
    assert "1 new, 0 changed, 0 as they are, 0 conflicts, 0 not understood." in said
    assert "Run it again with --write" in said
    assert Service.objects.count() == before


@pytest.mark.database
def test_a_new_service_comes_as_a_draft_that_nobody_sees(imports, client):
    told = record()
    imports(told, write=True)
    service = Service.objects.get(uuid=told["id"])
    assert (service.name, service.minimum_age, service.cost, service.checked_on) == (
        "Harbour counselling", 16, "free", None,
    )  # fmt: skip
    assert [area.slug for area in service.areas.all()] == ["dover"]
    assert service.main_need.code == "face"
    assert service.source.startswith("Open Referral UK feed: ")
    point = service.contacts.get().contact_point
    assert (point.value, point.checked_on, point.hours_kind) == ("01304200000", None, "unknown")
    draft = ServicePage.objects.get(service=service)
    assert not draft.live
    assert client.get(f"/services/{draft.slug}/").status_code == 404
    assert "Harbour" not in client.get("/services/?area=dover").content.decode()
    assert told["id"] not in {str(entry.pk) for entry in catalogue().entries}


def test_a_second_time_there_is_nothing_to_change(imports):
    told = record()
    imports(told, write=True)
    assert "0 new, 0 changed, 1 as they are" in imports(told, write=True)
    assert Service.objects.filter(uuid=told["id"]).count() == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": "Another name"}, "name: here Service"),
        ({"minimum_age": 18}, "lowest age: here 16, there 18"),
        ({"minimum_age": None}, "lowest age: here 16, there none"),
        ({"maximum_age": 25}, "highest age: here none, there 25"),
        ({"status": "temporarily closed"}, "state: here active, there temporarily-closed"),
        ({"service_areas": [{"uri": GSS + "E07000109"}]}, "areas: here E07000108, there E07000109"),
        (
            {"phones": [{"number": "01304 200000"}, {"number": "01304 200111"}]},
            "telephone number: here none, there 01304200111",
        ),
    ],
)
def test_what_differs_is_told_and_changed_only_where_nobody_checked_it(imports, fields, said):
    _service, told = ours(**fields)
    checked, same = ours(checked=True, **fields)
    words = imports(told, same)
    assert f"     {said}" in words
    assert f"     CONFLICT, stays as it is: {said}" in words
    assert "1 changed, 1 as they are, 1 conflicts" in words
    before = Service.objects.filter(pk=checked.pk).values().get()
    imports(told, same, write=True)
    assert Service.objects.filter(pk=checked.pk).values().get() == before
    assert list(Service.objects.get(pk=checked.pk).areas.values_list("slug", flat=True)) == ["dover"]
    assert Service.objects.get(pk=checked.pk).contacts.count() == 1
    assert "0 changed" in imports(told)


def test_a_number_that_is_retired_here_does_not_come_back(imports):
    _service, told = ours(phones=[{"number": "01304 200000"}, {"number": "0808 168 9276"}])
    assert "1 as they are" in imports(told)
    new = record(phones=[{"number": "0808 168 9276"}])
    imports(new, write=True)
    assert Service.objects.get(uuid=new["id"]).contacts.count() == 0


def test_a_number_that_the_ledger_has_is_that_row(imports):
    told = record(phones=[{"number": "0808 168 9111"}])
    imports(told, write=True)
    assert Service.objects.get(uuid=told["id"]).contacts.get().contact_point.key == "kent-helpline"
    assert ContactPoint.objects.filter(value="08081689111").count() == 1


def test_our_number_that_they_do_not_have_stays(imports):
    service, told = ours(phones=[])
    said = imports(told, write=True)
    assert "Our number 01304200000 is not in their feed. It stays." in said
    assert service.contacts.count() == 1


def test_hours_are_told_and_left_to_people(imports):
    service, told = ours(schedules=[{"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00:00", "closes_at": "12:00:00"}])
    said = imports(told, write=True)
    assert "Hours differ. Theirs: MO 10:00-12:00. Ours: MO,TU,WE,TH,FR,SA,SU 00:00-23:59." in said
    assert service.contacts.get().contact_point.hours_kind == "always"


def test_no_place_is_ever_taken_over(imports):
    told = record(service_at_locations=[{"location": {"addresses": [{"address_1": "7 Hidden Lane"}]}}])
    said = imports(told, write=True)
    assert "Places are not taken over." in said
    assert "Hidden Lane" not in said
    assert "Hidden" not in json.dumps(list(ContactPoint.objects.values()), default=str)
    assert "Hidden" not in json.dumps(list(ServicePage.objects.values()), default=str)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("nonsense", "Record 1 is no service."),
        ({"name": "A", "status": "active"}, "Record 1 (A): “id” is not a UUID."),
        (record(name=""), "Record 1 (without a name): “name” must have 1 to 120 characters."),
        (record(name=["x"]), "“name” must have"),
        (record(status="open"), "“status” is none of active, inactive"),
    ],
)
def test_a_record_that_cannot_be_understood_is_told_and_the_others_go_on(imports, broken, said):
    words = imports(broken, record())
    assert f"NOT UNDERSTOOD  {said}" in words or said in words
    assert "1 new, 0 changed, 0 as they are, 0 conflicts, 1 not understood." in words


def test_what_is_wrong_within_a_record_is_left_out_and_told(imports):
    broken = record(
        minimum_age="old",
        phones=[{"number": "12"}, "x", {"number": None}],
        service_areas=[{"name": "Here", "uri": "x"}],
        schedules=[{"freq": "MONTHLY", "bymonthday": "1"}],
        contacts="none",
        attributes=None,
    )
    said = imports(broken)
    assert "“minimum_age” is no age, and was left out." in said
    assert "“12” cannot be dialled here, and was left out." in said
    assert "The area “Here” has no GSS code, and was left out." in said
    assert "Hours that do not repeat each week were left out." in said


def test_the_same_id_twice_is_told(imports):
    told = record()
    assert "has the id of an earlier one" in imports(told, told)


@pytest.mark.database
def test_when_one_cannot_be_written_none_is(imports, monkeypatch):
    from services_directory.importing import applying

    def fails(*args):
        raise ZeroDivisionError

    before = Service.objects.count()
    monkeypatch.setattr(applying, "_draft", fails)
    with pytest.raises(ZeroDivisionError):
        imports(record(), record(), write=True)
    assert Service.objects.count() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [("not json", "is not JSON"), ('{"a": 1}', "holds no list of services"), (None, "cannot be read")],
)
def test_a_file_that_is_no_feed_is_told(tmp_path, words, said):
    file = tmp_path / "feed.json"
    if words:
        file.write_text(words)
    with pytest.raises(CommandError, match=said):
        call_command("import_oruk", str(file))


# From the web


@pytest.fixture
def our_feed(client, settings):
    """Our own feed on a port of this machine, as another directory would have it."""
    base, pages = "/api/oruk/v3", {}

    def keep(path, query=""):
        answer = client.get(base + path + query)
        pages[base + path + query] = page(answer.content, kind="application/json")
        return answer.json()

    keep("")
    listed = keep("/services", "?page=1&per_page=100")
    for row in listed["contents"]:
        keep(f"/services/{row['id']}")
    with FarHost(pages) as host:
        settings.FETCH_ALSO_FROM = [host.host_and_port]
        yield host.address(base), len(listed["contents"])


def test_our_own_feed_changes_nothing(our_feed):
    address, count = our_feed
    out = StringIO()
    call_command("import_oruk", address, stdout=out)
    assert f"0 new, 0 changed, {count} as they are, 0 conflicts, 0 not understood." in out.getvalue()
    assert "There is nothing to change." in out.getvalue()
    assert "Hours differ" not in out.getvalue()


def test_our_own_feed_fills_an_empty_directory_with_drafts(our_feed):
    address, count = our_feed
    wanted = {
        (str(row.uuid), row.name, row.minimum_age, row.maximum_age) for row in Service.objects.exclude(status="ended")
    }
    ServicePage.objects.all().delete()
    Service.objects.all().delete()
    call_command("import_oruk", address, write=True, stdout=StringIO())
    assert {(str(row.uuid), row.name, row.minimum_age, row.maximum_age) for row in Service.objects.all()} == wanted
    assert len(wanted) == count
    assert not ServicePage.objects.live().exists()


def test_a_private_address_is_refused(settings):
    settings.FETCH_ALSO_FROM = []
    with pytest.raises(CommandError, match="private network"):
        call_command("import_oruk", "http://127.0.0.1/api/oruk/v3")


def test_an_address_that_is_no_feed_is_told(settings):
    with FarHost({"/api": page('{"version": "1.0"}', kind="application/json"), "/html": page("<p>")}) as host:
        settings.FETCH_ALSO_FROM = [host.host_and_port]
        with pytest.raises(CommandError, match="does not say that it is Open Referral"):
            call_command("import_oruk", host.address("/api"))
        with pytest.raises(CommandError, match="gave “text/html”"):
            call_command("import_oruk", host.address("/html"))
