"""Nobody learns who gets the monthly mail, nobody gets it unasked, and everybody can stop it at once."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core import mail as outbox
from django.utils import timezone

from campaigns import subscribing
from campaigns.models import Subscriber, SubscriptionRequest
from core import form_guard, mail, sending
from core.mail import Mail
from core.models import OutgoingMail
from tests.campaigns.people import campaign, make_subscriber
from tests.posting import post

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FORM = "/campaigns/subscribe/"
ADDRESS = "partner@example.org"


@pytest.fixture
def started(monkeypatch):
    """What a form carries that was opened long enough ago to be a person's."""
    monkeypatch.setattr(form_guard, "LEAST_SECONDS", -1)
    return form_guard.started()


def ask(client, opened, email=ADDRESS, **fields):
    return post(client, FORM, {"email": email, "organisation": "", "website": "", "started": opened} | fields)


def answers():
    """Let the worker answer and send; return the new mails."""
    before = len(outbox.outbox)
    subscribing.answer_requests()
    sending.send_due()
    return outbox.outbox[before:]


def links_in(message):
    return [
        address.removeprefix("http://localhost:8000")
        for address in re.findall(r"http://localhost:8000\S+", message.body)
    ]


def an_hour_passes():
    Subscriber.objects.update(answered_at=timezone.now() - timedelta(hours=1, seconds=1))


def confirmed(client, started, email=ADDRESS):
    ask(client, started, email)
    [message] = answers()
    post(client, links_in(message)[0], {})
    return Subscriber.objects.get(email=email)


def test_a_public_form_sets_no_cookie_and_is_not_kept(client):
    response = client.get(FORM)
    assert response.status_code == 200
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"


def test_who_asks_and_confirms_gets_the_mail(client, started):
    response = ask(client, started, "  Partner@Example.org ", organisation="A council")
    assert (response.status_code, response["Location"]) == (303, "/campaigns/subscribe/look-at-your-mail/")
    assert not response.cookies
    [message] = answers()
    assert (message.to, message.subject) == ([ADDRESS], "Please confirm your address")
    [link] = links_in(message)
    assert "Yes, send it to me" in client.get(link).content.decode()
    assert Subscriber.objects.get().state == "pending"  # a mail scanner that follows links confirms nothing
    assert "You will get the monthly mail" in post(client, link, {}).content.decode()
    one = Subscriber.objects.get()
    assert (one.state, one.email, one.organisation) == ("confirmed", ADDRESS, "A council")
    assert SubscriptionRequest.objects.count() == 0


def test_the_web_server_answers_in_the_same_way_and_does_the_same_work_for_every_address(
    client, started, django_assert_num_queries
):
    make_subscriber("known@example.org")
    make_subscriber("pending@example.org", state="pending")
    stopped = make_subscriber("stopped@example.org")
    subscribing.stop(stopped.key)
    told = set()
    for address in ("new", "known", "pending", "stopped", "known"):
        with django_assert_num_queries(1):  # it writes the request down, and looks nothing up
            response = ask(client, started, f"{address}@example.org")
        headers = sorted((name, value) for name, value in response.items())
        told.add((response.status_code, response.content, str(headers)))
    assert len(told) == 1


def test_the_truth_goes_by_mail_to_the_address_itself(client, started):
    known = make_subscriber("known@example.org")
    ask(client, started, "known@example.org", organisation="Somebody else's words")
    [message] = answers()
    assert "You already get it" in message.body
    assert links_in(message) == [f"/campaigns/subscribe/yours/{known.key}/"]
    known.refresh_from_db()
    assert (known.state, known.organisation) == ("confirmed", "")


def test_an_address_is_written_to_at_most_once_an_hour(client, started):
    for _ in range(3):
        ask(client, started)
    assert len(answers()) == 1
    ask(client, started)
    assert len(answers()) == 0
    an_hour_passes()
    ask(client, started)
    assert len(answers()) == 1
    assert Subscriber.objects.count() == 1


def test_a_link_to_confirm_ends_after_seven_days_and_cannot_be_made_up(client, started, time_machine):
    ask(client, started)
    [message] = answers()
    [link] = links_in(message)
    for made_up in (link[:-8] + "aaaaaa/", "/campaigns/subscribe/confirm/x/", "/campaigns/subscribe/confirm/a.b.c/"):
        assert client.get(made_up).status_code == 410
        assert post(client, made_up, {}).status_code == 410
    time_machine.move_to(timezone.now() + timedelta(days=7, minutes=1))
    response = post(client, link, {})
    assert response.status_code == 410
    assert "This link no longer works" in response.content.decode()
    assert Subscriber.objects.get().state == "pending"


def test_addresses_that_did_not_confirm_are_removed(client, started):
    ask(client, started)
    answers()
    Subscriber.objects.update(asked_at=timezone.now() - timedelta(days=7, minutes=1))
    assert subscribing.forget_unconfirmed() == 1
    assert not Subscriber.objects.exists()
    assert not OutgoingMail.objects.exclude(to="").exists()


def test_mail_programs_stop_it_with_one_post_and_without_cookie_or_page(client, started):
    one = confirmed(client, started)
    address = f"/campaigns/subscribe/stop/{one.key}/"
    assert client.get(address).status_code == 200  # what a scanner does
    one.refresh_from_db()
    assert one.state == "confirmed"
    for kind, body in (
        ("multipart/form-data; boundary=B", b"--B--"),
        ("application/x-www-form-urlencoded", b"List-Unsubscribe=One-Click"),
    ):
        response = client.post(address, body, content_type=kind, headers={"Sec-Fetch-Site": "cross-site"})
        assert response.status_code == 200 and not response.cookies
        one.refresh_from_db()
        assert (one.state, one.email, one.organisation) == ("stopped", "", "")
    assert one.fingerprint == subscribing.fingerprint(ADDRESS)


def test_stopping_does_not_say_whether_the_link_was_anybodys(client, started):
    one = confirmed(client, started)
    nobody = "/campaigns/subscribe/stop/00000000-0000-0000-0000-000000000000/"
    pages = [
        re.sub(r"[0-9a-f-]{36}", "KEY", client.post(address).content.decode())
        for address in (f"/campaigns/subscribe/stop/{one.key}/", nobody)
    ]
    assert pages[0] == pages[1]


def test_mails_that_wait_for_somebody_who_stops_do_not_leave(client, started):
    one = confirmed(client, started)
    mail.queue(Mail(kind="edition", to=one.email, subject="What to share", text="Hello.", batch="edition-1"))
    subscribing.stop(one.key)
    sending.send_due()
    assert OutgoingMail.objects.filter(to=ADDRESS).count() == 0
    assert not [message for message in outbox.outbox if message.subject == "What to share"]


def test_who_stopped_can_come_back_and_falls_back_to_a_mark_without_confirming(client, started):
    one = confirmed(client, started)
    subscribing.stop(one.key)
    an_hour_passes()
    ask(client, started)
    [message] = answers()
    assert Subscriber.objects.get().state == "pending"
    Subscriber.objects.update(asked_at=timezone.now() - timedelta(days=8))
    subscribing.forget_unconfirmed()
    one = Subscriber.objects.get()
    assert (one.state, one.email, one.fingerprint) == ("stopped", "", subscribing.fingerprint(ADDRESS))
    an_hour_passes()
    ask(client, started)
    [message] = answers()
    post(client, links_in(message)[0], {})
    one = Subscriber.objects.get()
    assert (one.state, one.email, one.fingerprint, one.stopped_at) == ("confirmed", ADDRESS, "", None)


def test_erasing_leaves_nothing(client, started):
    one = confirmed(client, started)
    ask(client, started)
    response = post(client, f"/campaigns/subscribe/yours/{one.key}/erase/", {})
    assert "Everything is erased" in response.content.decode()
    assert not Subscriber.objects.exists() and not SubscriptionRequest.objects.exists()
    assert not OutgoingMail.objects.filter(text__contains="example.org").exists()
    assert not OutgoingMail.objects.exclude(to="").exists()
    assert client.get(f"/campaigns/subscribe/yours/{one.key}/").status_code == 410


def test_a_subscriber_chooses_campaigns_and_new_ones_come_as_well(client, started):
    one = confirmed(client, started)
    address = f"/campaigns/subscribe/yours/{one.key}/"
    page = client.get(address).content.decode()
    assert page.count("checked") == 2 and ADDRESS not in page and "p•••@example.org" in page
    response = post(client, address, {"campaigns": campaign().pk})
    assert response["Location"] == address + "?saved=yes"
    assert [page.slug for page in one.not_wanted.all()] == ["16-days-of-action"]
    assert "Your choice is saved" in client.get(response["Location"]).content.decode()
    refused = post(client, address, {})
    assert refused.status_code == 422 and "Choose at least one campaign" in refused.content.decode()
    assert one.not_wanted.count() == 1


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"email": ""}, "Type your e-mail address."),
        ({"email": "partner@"}, "Type an e-mail address in full"),
        ({"email": "partner@example.org\r\nBcc: x@example.org"}, "Type an e-mail address in full"),
        ({"email": "a" * 300 + "@example.org"}, "too long"),
        ({"organisation": "x" * 121}, "up to 120 characters"),
        ({"website": "http://spam.example"}, "One box must stay empty"),
        ({"started": "form:made-up"}, "open for a long time"),
        ({"started": ""}, "open for a long time"),
    ],
)
def test_what_is_wrong_is_said_at_the_top_and_nothing_typed_is_lost(client, started, fields, says):
    typed = {"email": "kept@example.org", "organisation": "Kept Council"} | fields
    response = ask(client, started, **typed)
    html = unescape(response.content.decode())
    assert response.status_code == 422
    assert says in html and "There is a problem" in html
    assert "<title>Error: " in html
    assert "autofocus" in html
    assert all(value.strip() in html for name, value in typed.items() if name not in fields)
    assert not SubscriptionRequest.objects.exists()


def test_a_program_that_is_too_quick_is_stopped_and_a_person_presses_again(client, time_machine):
    time_machine.move_to("2026-11-23 12:00:00Z", tick=False)
    started = form_guard.started()
    response = ask(client, started)
    assert response.status_code == 422 and "very quick" in response.content.decode()
    assert started in response.content.decode()  # so the next press counts from the beginning
    time_machine.move_to("2026-11-23 12:00:03Z", tick=False)
    assert ask(client, started).status_code == 303


def test_a_thousand_programs_get_nothing(client, settings):
    settings.PUBLIC_POSTS_PER_MINUTE = 10_000
    for n in range(100):
        post(client, FORM, {"email": f"bot-{n}@example.org", "website": "x", "started": "y"})
        post(client, FORM, {"email": f"bot-{n}@example.org", "started": form_guard.started()})
    assert not SubscriptionRequest.objects.exists()


def test_a_request_that_cannot_be_answered_does_not_hold_up_the_next(client, started):
    SubscriptionRequest.objects.create(email="no address at all")
    ask(client, started)
    assert [message.to for message in answers()] == [[ADDRESS]]
    assert not SubscriptionRequest.objects.exists()


def test_two_workers_answer_a_request_once(client, started):
    ask(client, started)
    request = SubscriptionRequest.objects.get()
    assert subscribing.answer_requests() == 1
    assert not SubscriptionRequest.objects.filter(pk=request.pk).delete()[0]


# Mails that come back


def bounced(one, hard=False):
    mail.queue(Mail(kind="edition", to=one.email, subject="What to share", text="Hello."))
    row = OutgoingMail.objects.latest("pk")
    subscribing.count_bounce(mail=row, hard=hard)
    one.refresh_from_db()


def test_an_address_that_is_gone_is_stopped_at_once():
    one = make_subscriber(ADDRESS)
    bounced(one, hard=True)
    assert (one.state, one.stopped_why, one.email) == ("stopped", "bounced", "")


def test_three_in_a_row_stop_an_address_and_one_that_arrived_between_forgives():
    one = make_subscriber(ADDRESS)
    everybody = Subscriber.objects.all()

    def a_mailing_leaves():
        subscribing.forgive_bounces(everybody)
        everybody.update(last_mailing_at=timezone.now())

    for _ in range(2):
        a_mailing_leaves()
        bounced(one)
    a_mailing_leaves()  # the third arrives
    a_mailing_leaves()
    one.refresh_from_db()
    assert (one.state, one.soft_bounces) == ("confirmed", 0)
    for _ in range(3):
        bounced(one)
        a_mailing_leaves()
    one.refresh_from_db()
    assert (one.state, one.stopped_why) == ("stopped", "bounced")


def test_a_mail_of_another_kind_that_comes_back_stops_nothing():
    one = make_subscriber(ADDRESS)
    mail.queue(Mail(kind="reach-link", to=ADDRESS, subject="Thank you", text="Hello."))
    subscribing.count_bounce(mail=OutgoingMail.objects.get(), hard=True)
    one.refresh_from_db()
    assert one.state == "confirmed"


def test_every_mail_of_ours_is_plain_neutral_and_loads_nothing(client, started):
    confirmed(client, started)
    an_hour_passes()
    ask(client, started)
    answers()
    assert len(outbox.outbox) == 2
    for message in outbox.outbox:
        assert mail.telling_start(message.subject, message.body) == []
        assert not message.alternatives
        assert re.findall(r"https?://(?!localhost:8000/campaigns/subscribe/)\S+", message.body) == []
