"""Lists that leave the site: each is written down, nothing in them runs, and a register holds no address."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from events.models import Purge
from events.organising import rights
from tests.events.making import books, has, make_session, person
from tests.making import make_user

pytestmark = pytest.mark.django_db
RISKY = ["=1+1", "@x", "+44 1622 000000", "-1", "\u202eemoji 🙂", "ليلى حسن", "n" * 120]


@pytest.fixture
def organiser(client):
    user = make_user("view_session", "view_booking", "export_booking")
    client.force_login(user)
    return user


def download(client, session, kind):
    answer = client.post(rights.address(session, "list", kind=kind))
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    return answer


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_list_holds_everyone_and_text_stays_text(client, organiser, kind):
    session = make_session(capacity=5)
    for name in RISKY:
        books(person(name=name, organisation=name), session)
    answer = download(client, session, kind)
    if kind == "csv":
        rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
        names = [row[0].removeprefix("'") for row in rows[1:]]
        assert not any(row[0].startswith(("=", "+", "-", "@")) for row in rows)
    else:
        sheet = load_workbook(BytesIO(answer.content)).active
        names = [cell.value for cell in sheet["A"][1:]]
        assert {cell.data_type for row in sheet.rows for cell in row if cell.value} == {"s"}
    assert sorted(names) == sorted(RISKY)
    line = Purge.objects.get()
    assert (line.what, line.rows, line.session, line.by) == ("exported", len(RISKY), session, organiser)


def test_looking_at_the_address_of_a_list_downloads_nothing(client, organiser):
    session = make_session()
    assert client.get(rights.address(session, "list", kind="csv")).status_code == 404
    assert client.post(rights.address(session, "list", kind="pdf")).status_code == 404
    assert not Purge.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_takes_as_many_statements_for_one_person_as_for_more(
    client, organiser, count, django_assert_num_queries
):
    session = make_session()
    has(session, count)
    download(client, session, "csv")
    with django_assert_num_queries(8):
        download(client, session, "csv")


def test_the_files_name_says_nothing_about_the_event(client, organiser):
    session = make_session()
    session.event.name = "Something telling"
    session.event.save()
    assert "telling" not in download(client, session, "csv")["Content-Disposition"]


def test_a_register_holds_names_of_those_with_a_place_and_no_address(client, organiser):
    session = make_session(capacity=1)
    books(person("kim@example.org", name="Kim Example", organisation="A council"), session)
    books(person(name="Sam Waits"), session)
    answer = client.get(rights.address(session, "register"))
    html = answer.content.decode()
    assert "Kim Example" in html and "A council" in html
    assert "kim@" not in html and "Sam Waits" not in html
    assert "<script" not in html and "style=" not in html
    assert (Purge.objects.get().what, Purge.objects.get().rows) == ("printed", 1)
