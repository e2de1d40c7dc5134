"""Each mail leaves, whatever the mail server does meanwhile; what cannot leave is shown."""

import socket
from datetime import timedelta

import pytest
from django.core.mail import get_connection
from django.utils import timezone

from core import mail, sending
from core.mail import Mail, came_back
from core.models import OutgoingMail
from tests.mail_server import MailServer

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ADDRESS = "somebody@example.org"


@pytest.fixture
def server(settings):
    with MailServer(settings) as running:
        yield running


def write(to=ADDRESS, **fields):
    mail.queue(Mail(**{"kind": "test", "to": to, "subject": "Your request", "text": "Hello.\n"} | fields))
    return OutgoingMail.objects.latest("pk")


def let_pass(one, **time):
    """Let the pause before the next try of `one` be over."""
    OutgoingMail.objects.filter(pk=one.pk).update(next_try=timezone.now() - timedelta(**time or {"seconds": 1}))


def test_mails_leave_over_one_connection_and_are_marked(server):
    for n in range(3):
        write(f"person-{n}@example.org")
    assert str(sending.send_due()) == "3 sent"
    assert server.addresses == ["person-0@example.org", "person-1@example.org", "person-2@example.org"]
    assert server.connections == 1
    assert set(OutgoingMail.objects.values_list("state", "tries", "claim")) == {("sent", 1, None)}
    assert str(sending.send_due()) == ""


def test_a_mail_has_plain_text_first_its_headers_and_no_more(server):
    written = write(html="<p>Hello.</p>", headers={"List-Unsubscribe": f"<https://example.org/{'x' * 90}/>"})
    sending.send_due()
    [message] = server.messages
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert message["Message-ID"] == written.message_id
    assert message["List-Unsubscribe"].strip() == f"<https://example.org/{'x' * 90}/>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["From"] == "Kent & Medway help <no-reply@localhost>"
    assert message["To"] == ADDRESS
    assert not {"Cc", "Bcc", "Reply-To", "X-Mailer"} & set(message.keys())


def test_what_a_person_waits_for_goes_before_a_mailing(server, monkeypatch):
    monkeypatch.setattr(sending, "AT_A_TIME", 1)
    write("mailing@example.org", batch="letter-1")
    write("person@example.org")
    sending.send_due()
    assert server.addresses == ["person@example.org", "mailing@example.org"]


def test_while_the_server_is_down_mails_wait_and_leave_when_it_is_back(settings):
    with MailServer(settings) as server:
        port = server.port
    for n in range(60):  # more than one claim
        write(f"person-{n}@example.org")
    told = sending.send_due()
    assert told.unreachable and told.later == 50
    assert set(OutgoingMail.objects.values_list("state", "tries")) == {("waiting", 0)}
    longest = OutgoingMail.objects.latest("next_try").next_try - timezone.now()
    assert longest < timedelta(minutes=15)  # after recovery nobody waits longer (BK14)
    OutgoingMail.objects.update(next_try=timezone.now())
    with MailServer(settings, port) as server:
        assert str(sending.send_due()) == "60 sent"
        assert len(set(server.addresses)) == 60


def test_a_server_that_accepts_and_says_nothing_holds_nobody_up_for_ever(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_TIMEOUT = 0.2
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.EMAIL_HOST, settings.EMAIL_PORT = silent.getsockname()
        write()
        assert sending.send_due().unreachable
    assert OutgoingMail.objects.get().state == "waiting"


def test_not_now_is_tried_again_after_longer_and_longer_pauses_and_then_given_up(server):
    one = write()
    server.refuses[ADDRESS] = "450 4.2.1 come back later"
    pauses = []
    for _ in range(6):
        assert str(sending.send_due()) == "1 to try again"
        one.refresh_from_db()
        pauses.append(round((one.next_try - timezone.now()).total_seconds() / 60))
        let_pass(one)
    assert pauses == [1, 5, 15, 60, 240, 720]
    assert str(sending.send_due()) == "1 given up"
    one.refresh_from_db()
    assert (one.state, one.last_error) == ("failed", "The mail server said “not now” (450).")
    server.refuses.clear()
    assert mail.retry(OutgoingMail.objects.all()) == 1
    assert str(sending.send_due()) == "1 sent"


def test_a_refused_address_fails_at_once_is_told_and_nobody_else_suffers(server, caplog):
    told = []
    came_back.connect(lambda mail, hard, **_: told.append((mail.to, hard)), weak=False, dispatch_uid="this test")
    write("gone@example.org")
    write("here@example.org")
    server.refuses["gone@example.org"] = "550 5.1.1 <gone@example.org> unknown"
    assert str(sending.send_due()) == "1 sent, 1 given up"
    came_back.disconnect(dispatch_uid="this test")
    failed = OutgoingMail.objects.get(to="gone@example.org")
    assert (failed.state, failed.bounce, failed.last_error) == ("failed", "hard", "The mail server refused it (550).")
    assert told == [("gone@example.org", True)]
    assert "example.org" not in caplog.text


@pytest.mark.parametrize(
    ("code", "sentence", "gone"),
    [
        (550, b"5.1.1 unknown", True),
        (550, b"no such user", True),
        (550, b"5.5.0 mailbox unavailable", True),
        (552, b"5.2.2 mailbox full", False),
        (550, b"5.7.1 relaying denied", False),
        (554, b"blocked", False),
        (553, b"5.1.8 sender's domain unknown", False),
        (450, b"4.2.1 later", False),
    ],
)
def test_only_an_address_that_does_not_exist_is_gone_for_good(code, sentence, gone):
    assert sending.is_for_good(code, sentence) is gone


def test_a_mail_at_which_the_connection_breaks_does_not_hold_up_the_next(server):
    server.hangs_up_on.add("poison@example.org")
    poison = write("poison@example.org")
    write("next@example.org")
    assert str(sending.send_due()) == "1 sent, 1 to try again"
    poison.refresh_from_db()
    assert (poison.state, poison.tries) == ("waiting", 1)


def test_refused_content_is_a_failure_of_the_mail_and_not_of_the_address(server):
    write()
    server.refuses_content = "554 5.7.1 looks like spam"
    sending.send_due()
    one = OutgoingMail.objects.get()
    assert (one.state, one.bounce) == ("failed", "")


def test_a_sender_that_dies_before_it_says_so_leads_to_one_more_copy_with_the_same_message_id(server):
    one = write()
    [held] = sending.claim()
    get_connection().send_messages([sending.message_of(held)])  # and here it is killed
    assert str(sending.send_due()) == ""  # the claim holds
    OutgoingMail.objects.update(claimed_at=timezone.now() - timedelta(minutes=11))
    assert str(sending.send_due()) == "1 sent"
    assert str(sending.send_due()) == ""
    assert [message["Message-ID"] for message in server.messages] == [one.message_id] * 2


def test_a_mail_that_kills_each_sender_is_given_up(server):
    write()
    for _ in range(7):
        assert len(sending.claim()) == 1
        OutgoingMail.objects.update(claimed_at=timezone.now() - timedelta(minutes=11))
        sending._bring_order()
    one = OutgoingMail.objects.get()
    assert (one.state, one.last_error) == ("failed", "The program stopped each time it sent this.")


def test_what_was_taken_back_meanwhile_is_not_sent_twice(server):
    write()
    [held] = sending.claim()
    OutgoingMail.objects.update(claimed_at=timezone.now() - timedelta(minutes=11))
    assert str(sending.send_due()) == "1 sent"  # another sender
    done = sending.Round()
    sending._send_claimed([held], done, lambda: True)
    assert (done.sent, len(server.kept)) == (0, 1)


def test_a_worker_that_is_asked_to_stop_hands_back_what_it_holds(server):
    for n in range(3):
        write(f"person-{n}@example.org")
    answers = iter([True, True, False, False])
    sending.send_due(lambda: next(answers))
    assert len(server.kept) == 1
    assert sorted(OutgoingMail.objects.values_list("state", "tries")) == [("sent", 1), ("waiting", 0), ("waiting", 0)]


def test_a_mail_that_comes_too_late_is_given_up_and_said(server):
    write(useless_after=timezone.now() - timedelta(seconds=1))
    sending.send_due()
    one = OutgoingMail.objects.get()
    assert (one.state, one.last_error) == ("failed", "It was not sent while it was of use.")
    assert server.kept == []


def test_three_days_without_a_server_are_given_up(server):
    write()
    OutgoingMail.objects.update(queued_at=timezone.now() - timedelta(days=3, minutes=1))
    sending.send_due()
    assert OutgoingMail.objects.get().state == "failed"


def test_mails_of_long_ago_are_removed_with_all_they_know(settings):
    settings.MAIL_KEPT_DAYS = 30
    old = timezone.now() - timedelta(days=30, minutes=1)
    kept, gone, waiting = (write(f"{name}@example.org") for name in ("kept", "gone", "waiting"))
    OutgoingMail.objects.filter(pk=gone.pk).update(state="sent", settled_at=old)
    OutgoingMail.objects.filter(pk=kept.pk).update(state="failed", settled_at=timezone.now())
    OutgoingMail.objects.filter(pk=waiting.pk).update(queued_at=old)
    assert sending.forget_old() == 1
    assert sorted(OutgoingMail.objects.values_list("to", flat=True)) == ["kept@example.org", "waiting@example.org"]
