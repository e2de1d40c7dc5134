"""The editors' screens of partners: decide, look, mend; each needs its right, and each step is written down."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core.models import OutgoingMail
from partners.embeds import counting
from partners.models import EmbedCount, Finding, Partner, PartnerPage, Quote, Retired
from tests.making import make_user
from tests.partners.making import make_partner

pytestmark = pytest.mark.django_db

LIST, COPIES = "/editors/quoting/", "/editors/reports/partners-copies/"
RIGHTS = ("view_partner", "change_partner", "delete_partner")


@pytest.fixture
def editor(client):
    user = make_user(*RIGHTS)
    client.force_login(user)
    return user


@pytest.fixture
def old():
    """A partner's page that shows a retired number."""
    partner = make_partner("https://www.swale.example/help", organisation="=Swale council")
    partner.pages.update(outcome="old", looked_at=timezone.now())
    page = partner.pages.get()
    Finding.objects.create(
        page=page, kind="number", what="0808 168 9276", written="0808-168-9276", around="Ring 0808-168-9276 now",
        instead="0808 168 9111 (Kent domestic abuse helpline)",
    )  # fmt: skip
    return page


def words(response):
    assert response.status_code == 200
    return response.content.decode()


def test_an_editor_reads_and_accepts(client, editor):
    partner = make_partner("https://www.swale.example/help", state="waiting", approved=False)
    Quote.objects.create(partner=partner, thing="contact:kent-helpline")
    assert "A council" in words(client.get(LIST))
    html = words(client.get(f"{LIST}inspect/{partner.pk}/"))
    assert "https://www.swale.example/help" in html
    assert "Kent domestic abuse helpline (0808 168 9111)" in html
    client.post(f"{LIST}decide/{partner.pk}/", {"decision": "accept"})
    partner.refresh_from_db()
    assert (partner.state, partner.decided_by) == ("approved", editor)
    assert partner.pages.get().approved
    assert OutgoingMail.objects.get().to == partner.contact_email
    assert ModelLogEntry.objects.filter(action="partners.decided").exists()


def test_an_editor_withdraws_and_the_site_may_show_no_more_frames(client, editor):
    partner = make_partner("https://www.swale.example/help")
    assert "swale" in client.get("/embed/v1/finder/")["Content-Security-Policy"]
    client.post(f"{LIST}decide/{partner.pk}/", {"decision": "reject"})
    assert "swale" not in client.get("/embed/v1/finder/")["Content-Security-Policy"]


def test_an_editor_has_the_pages_looked_at_again(client, editor):
    partner = make_partner("https://www.swale.example/help")
    partner.pages.update(look_again_at=timezone.now() + timedelta(days=1))
    client.post(f"{LIST}look/{partner.pk}/")
    assert partner.pages.get().look_again_at <= timezone.now()


def test_an_editor_erases_a_partner_with_its_mails(client, editor):
    partner = make_partner("https://www.swale.example/help", state="waiting")
    client.post(f"{LIST}decide/{partner.pk}/", {"decision": "accept"})
    client.post(f"{LIST}delete/{partner.pk}/")
    assert not Partner.objects.exists()
    assert OutgoingMail.objects.get().to == ""


def test_nobody_adds_a_partner_for_others(client, editor):
    assert client.get(f"{LIST}new/").status_code == 302
    assert "/new/" not in words(client.get(LIST))


def test_the_report_shows_what_is_old_with_the_mail_ready(client, editor, old):
    html = words(client.get(COPIES))
    assert "1 partner page still shows a retired number" in html
    assert "0808-168-9276" in html
    assert "Put this in its place: 0808 168 9111 (Kent domestic abuse helpline)" in html


def test_one_press_sends_the_mail(client, editor, old):
    client.post(f"{COPIES}tell/{old.pk}/")
    mail = OutgoingMail.objects.get()
    assert mail.to == "web@council.example"
    assert mail.subject == "Please change something on your website"
    assert "https://www.swale.example/help" in mail.text
    assert "Telephone" not in mail.subject
    old.refresh_from_db()
    assert old.told_at
    assert "Send it again" in words(client.get(COPIES))
    assert ModelLogEntry.objects.filter(action="partners.told").exists()


def test_no_mail_is_sent_for_a_page_that_is_in_order(client, editor, old):
    PartnerPage.objects.update(outcome="good")
    assert client.post(f"{COPIES}tell/{old.pk}/").status_code == 404
    assert not OutgoingMail.objects.exists()


def test_the_list_can_be_taken_into_a_spreadsheet_where_nothing_runs(client, editor, old):
    response = client.get(f"{COPIES}csv/")
    rows = list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))
    assert rows[1][:5] == [
        "'=Swale council", "https://www.swale.example/help", "Retired number", "0808-168-9276",
        "0808 168 9111 (Kent domestic abuse helpline)",
    ]  # fmt: skip
    assert ModelLogEntry.objects.filter(action="partners.exported").exists()


def test_counts_below_ten_are_not_shown(client, editor):
    EmbedCount.objects.create(day=timezone.localdate(), kind="finder", asked=9)
    EmbedCount.objects.create(day=timezone.localdate(), kind="get-help", asked=10)
    html = words(client.get(COPIES))
    assert f"<td>finder</td><td>{counting.shown(9)}</td>" in html
    assert "<td>get-help</td><td>10</td>" in html


def test_what_a_partner_typed_cannot_run_in_the_editors_screens(client, editor, old):
    Partner.objects.update(organisation="<script>alert(1)</script>")
    Finding.objects.update(written="<img src=x onerror=alert(1)>")
    for address in (LIST, COPIES, f"{LIST}inspect/{old.partner_id}/"):
        html = words(client.get(address))
        assert "<script>alert" not in html and "<img src=x" not in html, address


@pytest.mark.parametrize("rights", [(), ("view_partner",)])
def test_without_the_right_nothing_is_decided_sent_or_taken(client, old, rights):
    client.force_login(make_user(*rights))
    partner = old.partner
    asked = [
        client.post(f"{LIST}decide/{partner.pk}/", {"decision": "reject"}),
        client.post(f"{LIST}look/{partner.pk}/"),
        client.post(f"{LIST}delete/{partner.pk}/"),
        client.post(f"{COPIES}tell/{old.pk}/"),
        client.get(f"{COPIES}csv/"),
        client.get(COPIES),
    ]
    assert {response.status_code for response in asked} <= {302, 403}
    partner.refresh_from_db()
    assert partner.state == "approved"
    assert not OutgoingMail.objects.exists()


def test_editors_add_a_retired_name(client):
    client.force_login(make_user("add_retired", "view_retired", "change_retired"))
    said = {"kind": "name", "words": "Kent Refuge Line", "instead": "", "instead_words": "KIDAS", "since": "2026-11-01"}
    assert client.post("/editors/retired/new/", said).status_code == 302
    assert Retired.objects.get().words == "Kent Refuge Line"
    wrong = client.post("/editors/retired/new/", said | {"kind": "number", "words": "0808 168 9111"})
    assert "The site shows this number today" in wrong.content.decode()
