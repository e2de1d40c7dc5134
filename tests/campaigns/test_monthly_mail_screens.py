"""Editors compose, approve, send and look on, each as far as their rights go."""

import pytest

from campaigns import mailing
from campaigns.models import Edition
from core import sending
from core.models import User
from tests.campaigns.people import campaign, make_edition, make_subscriber
from tests.making import make_user

pytestmark = pytest.mark.django_db

SCREENS = "/editors/editions/"


@pytest.fixture
def writer(client):
    user = make_user("add_edition", "change_edition", name="writer")
    client.force_login(user)
    return user


@pytest.fixture
def approver():
    return make_user("approve_edition", name="approver")


def do(client, edition, step):
    client.post(f"{SCREENS}{edition.pk}/do/", {"step": step})
    edition.refresh_from_db()
    return edition.state


def test_an_editor_chooses_a_month_and_gets_a_draft(client, writer):
    assert client.get(f"{SCREENS}new/").status_code == 200
    response = client.post(f"{SCREENS}new/", {"campaign": campaign().pk, "month": "2026-12"})
    edition = Edition.objects.get()
    assert response["Location"] == f"{SCREENS}{edition.pk}/"
    page = client.get(response["Location"]).content.decode()
    assert "What to share in December 2026" in page and "Ask for approval" in page
    again = client.post(f"{SCREENS}new/", {"campaign": campaign().pk, "month": "2026-12"})
    assert again.status_code == 200 and "is there already" in again.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_leads_to_each_mail(client, writer, count, django_assert_num_queries):
    from datetime import date

    found = [make_edition(writer, date(2026, 1 + n, 1)) for n in range(count)]
    client.get(SCREENS)
    with django_assert_num_queries(11):
        page = client.get(SCREENS).content.decode()
    assert all(f'href="{SCREENS}{edition.pk}/"' in page for edition in found)


def test_a_draft_is_changed_and_its_writer_remembered(client, writer, approver):
    edition = make_edition(approver, lines=0)
    form = {
        "subject": "What is new", "introduction": "Hello,\n\nlook at this.", "lines-TOTAL_FORMS": "1",
        "lines-INITIAL_FORMS": "0", "lines-MIN_NUM_FORMS": "0", "lines-MAX_NUM_FORMS": "1000", "lines-0-title": "One",
        "lines-0-url": "https://example.org/one/", "lines-0-line": "", "lines-0-suggested_date": "",
        "lines-0-ORDER": "1", "lines-0-id": "", "lines-0-DELETE": "",
    }  # fmt: skip
    address = f"{SCREENS}edit/{edition.pk}/"
    assert client.get(address).status_code == 200
    response = client.post(address, form)
    assert response["Location"] == f"{SCREENS}{edition.pk}/"
    edition = Edition.objects.get()
    assert (edition.subject, edition.lines.get().title) == ("What is new", "One")
    assert set(edition.writers.all()) == {writer, approver}
    refused = client.post(address, form | {"subject": "About stalking"})
    assert "Leave out: stalking" in refused.content.decode()
    Edition.objects.update(state="approved")
    assert client.post(address, form | {"subject": "Changed"}).status_code == 302
    assert Edition.objects.get().subject == "What is new"


def test_the_whole_way_and_who_may_take_each_step(client, writer, approver):
    make_subscriber()
    edition = make_edition(writer)
    assert client.post(f"{SCREENS}{edition.pk}/do/", {"step": "approve"}).status_code in (302, 403)
    assert do(client, edition, "ask") == "waiting"
    client.force_login(approver)
    assert do(client, edition, "take-back") == "waiting"  # not theirs to change
    assert do(client, edition, "approve") == "approved"
    assert do(client, edition, "start") == "sending"
    page = client.get(f"{SCREENS}{edition.pk}/").content.decode()
    assert "It is being sent" in page and "0 of 1" in page
    mailing.go_on_sending()
    sending.send_due()
    mailing.go_on_sending()
    page = client.get(f"{SCREENS}{edition.pk}/").content.decode()
    assert "1 of 1" in page and '<h2 id="state-title">Sent</h2>' in page
    assert "person-" not in page.split("<main")[1]  # counts, never who


def test_the_writer_is_told_why_they_cannot_approve(client, approver):
    both = make_user("change_edition", "approve_edition")
    client.force_login(both)
    edition = make_edition(both)
    assert do(client, edition, "ask") == "waiting"
    assert "somebody else has to approve it" in client.get(f"{SCREENS}{edition.pk}/").content.decode()
    assert do(client, edition, "approve") == "waiting"
    assert "Somebody else has to approve" in client.get(f"{SCREENS}{edition.pk}/").content.decode()


def test_the_html_part_is_shown_in_a_frame_of_our_own_only(client, writer):
    edition = make_edition(writer)
    response = client.get(f"{SCREENS}{edition.pk}/html/")
    assert "Item 0" in response.content.decode()
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]


def test_without_a_right_there_is_nothing_to_see(client):
    client.force_login(make_user())
    edition = make_edition()
    for address in (SCREENS, f"{SCREENS}new/", f"{SCREENS}{edition.pk}/", f"{SCREENS}{edition.pk}/html/"):
        assert client.get(address).status_code in (302, 403), address
    assert do(client, edition, "ask") == "draft"


def test_editors_see_subscribers_erase_one_and_add_none(client):
    from campaigns.models import Subscriber

    client.force_login(make_user("view_subscriber", "delete_subscriber"))
    one = make_subscriber("erase-me@example.org", organisation="A council")
    assert "erase-me@example.org" in client.get("/editors/subscribers/").content.decode()
    assert "A council" in client.get(f"/editors/subscribers/inspect/{one.pk}/").content.decode()
    for address in ("/editors/subscribers/new/", f"/editors/subscribers/edit/{one.pk}/"):
        assert client.get(address).status_code == 302
    client.post(f"/editors/subscribers/delete/{one.pk}/")
    assert not Subscriber.objects.exists()
    from wagtail.models import ModelLogEntry

    assert not ModelLogEntry.objects.filter(label__contains="example.org").exists()


def test_a_campaign_with_mails_cannot_be_deleted_by_mistake(client):
    client.force_login(User.objects.create_superuser("owner@example.org", "a long enough password"))
    make_edition()
    address = f"/editors/pages/{campaign().pk}/delete/"
    assert client.get(address).status_code == 200
    assert client.post(address).status_code in (302, 403)
    assert campaign()
