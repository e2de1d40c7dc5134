"""Partners tell us where they quote us, an editor decides, and all of it can be changed and erased."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from core import form_guard
from core.models import OutgoingMail
from partners import registering
from partners.models import Partner, PartnerPage, Quote
from tests.making import make_contact, make_user
from tests.partners.making import make_partner
from tests.posting import post

pytestmark = pytest.mark.django_db

FORM = "/share/register/"
SAID = {
    "organisation": "Swale council",
    "contact_email": "Web@Swale.example",
    "pages": "https://www.swale.example/help\nhttps://www.swale.example/abuse?x=1\n",
    "things": ["contact:kent-helpline", "service:kidas"],
    "may_look": "yes",
}


@pytest.fixture(autouse=True)
def nobody_is_too_quick(monkeypatch):
    monkeypatch.setattr(form_guard, "LEAST_SECONDS", -1)


def send(client, **changes):
    return post(client, FORM, SAID | {"started": form_guard.started()} | changes)


def test_what_a_partner_says_waits_for_an_editor_and_nothing_is_sent(client):
    response = send(client)
    assert (response.status_code, response["Location"]) == (303, "/share/register/thank-you/")
    partner = Partner.objects.get()
    assert (partner.organisation, partner.contact_email, partner.state, partner.may_look) == (
        "Swale council", "web@swale.example", "waiting", True,
    )  # fmt: skip
    assert list(partner.pages.values_list("address", "approved")) == [
        ("https://www.swale.example/abuse?x=1", False), ("https://www.swale.example/help", False),
    ]  # fmt: skip
    assert list(partner.quotes.values_list("thing", flat=True)) == SAID["things"]
    assert not OutgoingMail.objects.exists()
    assert not response.cookies


def test_the_answer_is_the_same_for_an_address_that_is_known(client):
    make_partner("https://www.swale.example/help", contact_email="web@swale.example")
    assert send(client)["Location"] == "/share/register/thank-you/"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Type the address of at least one page."),
        ("https://a.example/\nwww.b.example", "Line 2: Type the whole address, with https:// at the start."),
        ("javascript:alert(1)", "Line 1: Type the whole address"),
        ("https://user:secret@a.example/", "Line 1: The address holds a user name or a password."),
        ("https://a.example:8080/", "Line 1: The address asks for port 8080."),
        ("http://127.0.0.1/", "Line 1: There is no public website"),
        ("http://0x7f000001/", "Line 1: The address names its host by an unusual number."),
        ("http://localhost/", "Line 1: There is no public website"),
        ("http://[::1]/", "Line 1: There is no public website"),
        ("https://a b.example/", "Line 1: This is not an address of a web page."),
        ("https://a.example/" + "x" * 500, "Line 1: This address is too long."),
        ("\n".join(f"https://a.example/{n}" for n in range(21)), "Type at most 20 addresses."),
    ],
)
def test_an_address_that_cannot_be_looked_at_is_refused_with_what_to_do(client, typed, words):
    response = send(client, pages=typed)
    html = response.content.decode()
    assert response.status_code == 422
    assert words in html.replace("&#x27;", "'")
    assert 'href="#pages"' in html
    assert "Swale council" in html
    assert not Partner.objects.exists()


def test_twenty_pages_and_everything_ticked_fit_into_the_form(client):
    from partners.quotable import things

    pages = "\n".join(f"https://a.example/{n}/" + "x" * 400 for n in range(20))
    assert send(client, pages=pages, things=list(things())).status_code == 303
    assert PartnerPage.objects.count() == 20


@pytest.mark.parametrize("field", ["organisation", "contact_email", "things"])
def test_what_is_missing_is_told_at_its_field(client, field):
    response = send(client, **{field: ""})
    assert response.status_code == 422
    assert f'href="#{field}"' in response.content.decode()


def test_a_program_that_fills_in_the_trap_is_asked_again(client):
    response = send(client, website="x")
    assert response.status_code == 422
    assert not Partner.objects.exists()


def test_a_confidential_place_is_not_among_what_can_be_quoted(client):
    make_contact(key="a-refuge", channel="visit", value="", confidential=True, street="7 Hidden Lane")
    html = client.get(FORM).content.decode()
    assert "a-refuge" not in html
    assert "Hidden Lane" not in html
    assert send(client, things=["contact:a-refuge"]).status_code == 422


# An editor decides


def test_who_is_accepted_gets_a_quiet_mail_with_a_link_of_its_own(client, the_partner):
    registering.decide(the_partner, True, make_user())
    mail = OutgoingMail.objects.get()
    assert mail.to == "web@council.example"
    assert mail.subject == "Your page for partners"
    link = f"http://localhost:8000/share/yours/{the_partner.key}/"
    assert link in mail.text
    page = client.get(link.removeprefix("http://localhost:8000")).content.decode()
    assert "https://www.swale.example/help" in page


@pytest.fixture
def the_partner():
    partner = make_partner("https://www.swale.example/help", state="waiting", approved=False)
    Quote.objects.create(partner=partner, thing="contact:kent-helpline")
    return partner


def test_deciding_twice_writes_one_mail(the_partner):
    registering.decide(the_partner, True, make_user())
    registering.decide(the_partner, True, make_user())
    assert OutgoingMail.objects.count() == 1


def test_who_is_not_accepted_is_told_nothing_and_removed_after_thirty_days(client, the_partner):
    registering.decide(the_partner, False, make_user())
    assert client.get(f"/share/yours/{the_partner.key}/").status_code == 410
    assert registering.forget_rejected() == 0
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert registering.forget_rejected() == 1
    assert not Partner.objects.exists()
    assert not OutgoingMail.objects.exists()


# Their own page


def test_a_partner_changes_what_we_keep_and_a_new_page_waits_for_an_editor(client, the_partner):
    registering.decide(the_partner, True, make_user())
    told = {"pages": "https://www.swale.example/help\nhttps://evil.example/", "things": ["service:kidas"]}
    response = post(client, f"/share/yours/{the_partner.key}/", told)
    assert response.status_code == 303
    assert dict(the_partner.pages.values_list("address", "approved")) == {
        "https://www.swale.example/help": True,
        "https://evil.example/": False,
    }
    assert list(the_partner.quotes.values_list("thing", flat=True)) == ["service:kidas"]
    the_partner.refresh_from_db()
    assert the_partner.may_look is False
    policy = client.get("/embed/v1/get-help/")["Content-Security-Policy"]
    assert "https://www.swale.example" in policy
    assert "evil" not in policy


def test_a_mistake_on_their_page_loses_nothing(client, the_partner):
    response = post(client, f"/share/yours/{the_partner.key}/", {"pages": "nonsense", "things": ["service:kidas"]})
    assert response.status_code == 422
    assert "nonsense" in response.content.decode()
    assert the_partner.pages.count() == 1


def test_a_partner_erases_everything_and_stays_erased(client, the_partner):
    registering.decide(the_partner, True, make_user())
    key = the_partner.key
    assert post(client, f"/share/yours/{key}/erase/", {}).status_code == 200
    assert not Partner.objects.exists()
    assert OutgoingMail.objects.get().to == ""
    assert client.get(f"/share/yours/{key}/").status_code == 410
    make_partner(key=key)  # an older copy of the database
    assert registering.erase_again() == 1
    assert not Partner.objects.exists()


def test_a_key_that_nobody_has_gets_the_same_answer(client, the_partner):
    erased = post(client, f"/share/yours/{uuid4()}/erase/", {})
    assert erased.status_code == 200
    assert Partner.objects.exists()


def test_another_site_cannot_erase_for_a_partner(client, the_partner):
    response = post(client, f"/share/yours/{the_partner.key}/erase/", {}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403
    assert Partner.objects.exists()


def test_an_address_that_does_not_exist_gets_no_more_mail(the_partner):
    registering.decide(the_partner, True, make_user())
    registering.note_bounce(OutgoingMail.objects.get(), hard=True)
    the_partner.refresh_from_db()
    assert the_partner.mail_came_back_at
