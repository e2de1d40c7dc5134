"""Partners hear of a change in what they quote: once, after it has stood for a while, and of nothing else."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from campaigns.models import MonthPage
from core.models import ContactPoint, OutgoingMail
from home.models import ControlledDocument, DocumentVersion
from partners.models import Quote, Statement
from partners.notices import STANDS_FOR, tell_of_changes
from partners.quotable import things
from tests.making import make_contact
from tests.partners.making import make_partner

pytestmark = pytest.mark.django_db

NOW = timezone.now()
LATER = NOW + STANDS_FOR


def quoting(*codes, **fields):
    partner = make_partner("https://www.swale.example/help", **fields)
    Quote.objects.bulk_create(Quote(partner=partner, thing=code) for code in codes)
    return partner


@pytest.fixture(autouse=True)
def all_is_told():
    tell_of_changes(NOW)


def change_number(value="08082000333"):
    helpline = ContactPoint.objects.get(key="kent-helpline")
    helpline.value, helpline.shown_as = value, ""
    helpline.save()


def test_the_first_time_is_kept_and_told_to_nobody():
    quoting(*things())
    assert Statement.objects.count() == len(things())
    assert tell_of_changes(LATER) == 0
    assert not OutgoingMail.objects.exists()


@pytest.mark.database
def test_a_changed_number_is_told_once_it_has_stood():
    partner = quoting("contact:kent-helpline")
    change_number()
    assert tell_of_changes(NOW) == 0
    assert tell_of_changes(LATER) == 1
    assert tell_of_changes(LATER + timedelta(days=1)) == 0
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.subject) == (partner.contact_email, "Something on your website needs a change")
    assert "number or address\n  was: 0808 168 9111\n  now: 0808 200 0333" in mail.text
    assert "https://www.swale.example/help" in mail.text
    assert f"/share/yours/{partner.key}/" in mail.text


def test_a_slip_that_is_mended_at_once_is_told_to_nobody():
    quoting("contact:kent-helpline")
    change_number()
    tell_of_changes(NOW)
    change_number("08081689111")
    assert tell_of_changes(NOW + timedelta(minutes=5)) == 0
    assert tell_of_changes(LATER + timedelta(days=1)) == 0


def test_a_change_that_changes_again_begins_to_stand_anew():
    quoting("contact:kent-helpline")
    change_number("08082000333")
    tell_of_changes(NOW)
    change_number("08082000444")
    assert tell_of_changes(LATER) == 0
    assert tell_of_changes(LATER + STANDS_FOR) == 1
    assert "0808 200 0444" in OutgoingMail.objects.get().text


def test_changed_hours_are_told():
    quoting("contact:kent-helpline")
    ContactPoint.objects.filter(key="kent-helpline").update(hours_kind="unknown")
    make_contact()  # a new generation
    tell_of_changes(NOW)
    assert tell_of_changes(LATER) == 1
    text = OutgoingMail.objects.get().text
    assert "hours\n  was: Every day 24 hours" in text


def test_a_new_version_of_a_form_is_told_from_its_day():
    quoting("document:MARAC")
    document = ControlledDocument.objects.get(code="MARAC")
    last = document.versions.order_by("-number").first()
    DocumentVersion.objects.create(
        document=document, number=last.number + 1, effective_on=date.today(), stand_in=True, editable=last.editable,
        pdf=last.pdf, what_changed="All", owner=last.owner,
    )  # fmt: skip
    tell_of_changes(NOW)
    assert tell_of_changes(LATER) == 1
    assert f"was: MARAC-{last.number}\n  now: MARAC-{last.number + 1}" in OutgoingMail.objects.get().text


def test_a_changed_kit_is_told_in_words():
    month = MonthPage.objects.filter(month__gte=timezone.localdate().replace(day=1)).order_by("month").first()
    quoting(f"kit:{month.translation_key}")
    item = month.get_children().live().specific().first()
    item.line = "Something else."
    item.save_revision().publish()
    tell_of_changes(NOW)
    assert tell_of_changes(LATER) == 1
    assert "There is a new kit." in OutgoingMail.objects.get().text


def test_a_thing_that_is_gone_is_told():
    quoting("contact:kent-helpline")
    ContactPoint.objects.get(key="kent-helpline").replaces.update(replaced_by=None)
    helpline = ContactPoint.objects.get(key="kent-helpline")
    helpline.retired_on = timezone.localdate()
    helpline.save()
    tell_of_changes(NOW)
    assert tell_of_changes(LATER) == 1
    assert "This is no longer there. Please take it out." in OutgoingMail.objects.get().text


def test_a_check_of_a_fact_is_no_change():
    quoting(*things())
    ContactPoint.objects.update(checked_on="2026-11-20", checked_by="Directory editor")
    make_contact(value="08082000999")  # a new generation
    tell_of_changes(NOW)
    assert tell_of_changes(LATER) == 0


def test_several_changes_come_in_one_mail_and_only_to_those_who_quote_them():
    both = quoting("contact:kent-helpline", "contact:medway-helpline", contact_email="both@a.example")
    quoting("contact:emergency", contact_email="other@a.example")
    quoting("contact:kent-helpline", contact_email="waiting@a.example", state="waiting")
    quoting("contact:kent-helpline", contact_email="gone@a.example", mail_came_back_at=NOW)
    change_number()
    medway = ContactPoint.objects.get(key="medway-helpline")
    medway.value, medway.shown_as = "08082000555", ""
    medway.save()
    tell_of_changes(NOW)
    assert tell_of_changes(LATER) == 1
    mail = OutgoingMail.objects.get()
    assert mail.to == both.contact_email
    assert "0808 200 0333" in mail.text and "0808 200 0555" in mail.text


@pytest.mark.database
def test_a_mail_that_cannot_be_written_leaves_the_change_to_be_told(monkeypatch):
    quoting("contact:kent-helpline", contact_email="no address")
    change_number()
    tell_of_changes(NOW)
    with pytest.raises(ValueError, match="no e-mail address"):
        tell_of_changes(LATER)
    assert not Statement.objects.filter(changed_at__isnull=False).exists()


def test_what_has_changed_stands_in_a_feed_too(client):
    assert client.get("/share/changes/feed.json").json()["items"] == []
    change_number()
    tell_of_changes(NOW)
    tell_of_changes(LATER)
    items = client.get("/share/changes/feed.json").json()["items"]
    assert {item["title"]: item["summary"] for item in items}["Kent domestic abuse helpline (0808 200 0333)"] == (
        "number or address: 0808 200 0333; hours: Every day 24 hours"
    )
    atom = client.get("/share/changes/feed.atom")
    assert atom["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert "0808 200 0333" in atom.content.decode()
    assert client.get("/share/changes/feed.rss").status_code == 404
