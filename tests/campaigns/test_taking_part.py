"""Organisations say that they take part, are named with consent only, and tell their reach until the year is closed."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail as outbox
from django.core.exceptions import ValidationError
from django.utils import timezone

from campaigns import results, taking_part
from campaigns.models import ClosedYear, TakingPart
from core import form_guard, sending
from core.exports import harmless
from core.models import Area, OutgoingMail
from tests.campaigns.people import campaign, make_taking_part
from tests.making import make_user
from tests.posting import post

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LIST, JOIN = "/campaigns/know-see-speak-out/taking-part/", "/campaigns/know-see-speak-out/taking-part/join/"


@pytest.fixture
def fields(monkeypatch):
    monkeypatch.setattr(form_guard, "LEAST_SECONDS", -1)
    swale = Area.objects.get(slug="swale").pk
    return [
        ("organisation", "A council"), ("area", swale), ("plans", "posts"), ("plans", "posters"),
        ("contact_email", "contact@example.org"), ("may_be_named", "yes"), ("started", form_guard.started()),
    ]  # fmt: skip


def test_an_organisation_joins_is_accepted_and_named(client, fields):
    assert client.get(JOIN).status_code == 200
    response = post(client, JOIN, fields)
    assert response.status_code == 303 and not response.cookies
    assert "An editor reads" in client.get(response["Location"]).content.decode()
    row = TakingPart.objects.get()
    assert (row.plans, row.may_be_named, row.state) == (["posts", "posters"], True, "waiting")
    assert "A council" not in client.get(LIST).content.decode()
    taking_part.decide(row, True, make_user())
    page = client.get(LIST).content.decode()
    assert "A council" in page and "Swale" in page and "; put up posters" in page
    assert "contact@example.org" not in page


@pytest.mark.parametrize(
    ("without", "says"),
    [
        ("organisation", "Type the name of your organisation."),
        ("area", "Choose the area you work in."),
        ("plans", "Choose at least one thing"),
        ("contact_email", "Type an e-mail address that we can write to."),
    ],
)
def test_what_is_missing_is_said_and_the_rest_is_kept(client, fields, without, says):
    response = post(client, JOIN, [(name, value) for name, value in fields if name != without])
    page = response.content.decode()
    assert response.status_code == 422 and says in page
    assert ("A council" in page) == (without != "organisation")
    assert page.count("checked") == (1 if without == "plans" else 3)
    assert not TakingPart.objects.exists()


def test_who_did_not_agree_is_counted_and_not_named(client):
    make_taking_part(organisation="Shy Trust", may_be_named=False)
    make_taking_part(organisation="Waiting Trust", state="waiting")
    make_taking_part(organisation="Rejected Trust", state="rejected")
    page = client.get(LIST).content.decode()
    assert not [name for name in ("Shy", "Waiting", "Rejected") if f"{name} Trust" in page]
    assert results.sums_of(campaign(), 2026).organisations == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_statements_however_many_there_are(client, django_assert_num_queries, count):
    for _ in range(count):
        make_taking_part()
    client.get(LIST)
    with django_assert_num_queries(4):
        page = client.get(LIST).content.decode()
    assert page.count('class="participant-name"') == count


def test_an_accepted_organisation_gets_one_mail_with_its_link(client):
    row = make_taking_part(state="waiting", organisation="Stop Domestic Violence Now")
    for accepted in (True, False, True):
        taking_part.decide(row, accepted, make_user())
    sending.send_due()
    [message] = outbox.outbox
    assert message.to == [row.contact_email]
    assert f"http://localhost:8000/campaigns/taking-part/reach/{row.key}/" in message.body


def test_an_organisation_tells_its_reach_and_changes_it_until_the_year_is_closed(client):
    row = make_taking_part()
    address = f"/campaigns/taking-part/reach/{row.key}/"
    assert client.get(address).status_code == 200
    assert post(client, address, {"posts": "12", "people_reached": "1,200", "shares": ""}).status_code == 303
    assert TakingPart.objects.values_list("posts", "people_reached", "shares").get() == (12, 1200, None)
    post(client, address, {"posts": "13", "people_reached": "1200", "shares": "0"})
    refused = post(client, address, {"posts": "many", "people_reached": "-1", "shares": "9" * 12})
    assert refused.status_code == 422
    assert TakingPart.objects.values_list("posts", "people_reached", "shares").get() == (13, 1200, 0)
    ClosedYear.objects.create(campaign=row.campaign, year=2026)
    post(client, address, {"posts": "99"})
    page = client.get(address).content.decode()
    assert "results of this year are closed" in page and "1,200" in page
    assert TakingPart.objects.get().posts == 13


@pytest.mark.parametrize("state", ["waiting", "rejected"])
def test_only_the_accepted_can_tell_their_reach(client, state):
    row = make_taking_part(state=state)
    assert post(client, f"/campaigns/taking-part/reach/{row.key}/", {"posts": "1"}).status_code == 410
    assert TakingPart.objects.get().posts is None


def test_sums_of_fewer_than_three_are_never_shown(client):
    for n in range(3):
        make_taking_part(posts=10 + n, people_reached=1000 if n < 2 else None)
    make_taking_part(year=2025, posts=1)
    assert results.sums_by_year(campaign()) == [results.Sums(2026, 3, posts=33), results.Sums(2025, 1)]
    page = client.get(LIST).content.decode()
    assert ">33<" in page and "2,000" not in page
    assert results.sums_of(campaign(), 1999) == results.Sums(1999, 0)


def test_addresses_go_when_the_year_is_closed_or_long_over_or_the_organisation_rejected():
    kept, closed, old = make_taking_part(), make_taking_part(year=2025), make_taking_part(year=2020)
    rejected = make_taking_part(state="rejected", decided_at=timezone.now() - timedelta(days=31))
    taking_part.decide(closed, True, make_user())
    ClosedYear.objects.create(campaign=campaign(), year=2025)
    taking_part.forget_addresses()
    left = dict(TakingPart.objects.values_list("pk", "contact_email"))
    assert left == {kept.pk: kept.contact_email, closed.pk: "", old.pk: ""}
    assert rejected.pk not in left
    assert not OutgoingMail.objects.filter(to=closed.contact_email).exists()


def test_a_campaign_that_is_not_there_is_a_clear_page(client):
    assert client.get("/campaigns/nothing/taking-part/").status_code == 404
    assert client.get("/campaigns/nothing/taking-part/join/").status_code == 404


# The editors' screens


@pytest.fixture
def editor(client):
    client.force_login(make_user("view_takingpart", "change_takingpart"))
    return client


def test_an_editor_reads_and_decides(editor):
    row = make_taking_part(state="waiting")
    assert row.organisation in editor.get("/editors/taking-part/").content.decode()
    page = editor.get(f"/editors/taking-part/inspect/{row.pk}/").content.decode()
    assert "Accept" in page and "Share the campaign" in page
    editor.post(f"/editors/taking-part/decide/{row.pk}/", {"decision": "accept"})
    row.refresh_from_db()
    assert (row.state, row.decided_by is not None) == ("approved", True)
    editor.post(f"/editors/taking-part/decide/{row.pk}/", {"decision": "reject"})
    row.refresh_from_db()
    assert row.state == "rejected"


def test_without_the_right_nobody_decides_or_downloads(client):
    client.force_login(make_user())
    row = make_taking_part(state="waiting")
    assert client.post(f"/editors/taking-part/decide/{row.pk}/", {"decision": "accept"}).status_code in (302, 403)
    assert client.get("/editors/taking-part/export/").status_code in (302, 403)
    row.refresh_from_db()
    assert row.state == "waiting"


def test_what_somebody_typed_cannot_run_in_a_spreadsheet(editor):
    for name in ("=1+1", "+44 20", "-1", "@x", "\t=1+1", "  =cmd|'/c calc'!A1", 'Plain, with “quotes"', "＝1"):
        make_taking_part(organisation=name, posts=7)
    response = editor.get("/editors/taking-part/export/")
    text = response.content.decode()
    assert text.startswith("\ufeff") and "no-store" in response["Cache-Control"]
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))
    names = [row["Organisation"] for row in rows]
    assert sorted(names) == sorted(
        ["'=1+1", "'+44 20", "'-1", "'@x", "'\t=1+1", "'  =cmd|'/c calc'!A1", 'Plain, with “quotes"', "'＝1"]
    )
    assert {row["Posts"] for row in rows} == {"7"}
    for line in text.removeprefix("\ufeff").splitlines():
        assert line.startswith('"') and line.endswith('"')


@pytest.mark.parametrize(("value", "cell"), [(None, ""), (-3, -3), (True, "True"), ("-3", "'-3"), ("a=b", "a=b")])
def test_numbers_stay_numbers_and_text_stays_text(value, cell):
    assert harmless(value) == cell


@pytest.mark.parametrize("slug", ["subscribe", "taking-part"])
def test_no_campaign_gets_an_address_that_the_site_uses_itself(slug):
    page = campaign()
    page.slug = slug
    with pytest.raises(ValidationError, match="uses this address itself"):
        page.full_clean()
