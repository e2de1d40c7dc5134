"""A report of a mail that came back counts when it quotes a mail of ours, once, and only for what it says."""

import mailbox
from io import StringIO

import pytest
from django.core.management import call_command

from core import bounces, mail
from core.mail import Mail, came_back
from core.models import OutgoingMail

pytestmark = [pytest.mark.django_db, pytest.mark.database]

REPORT = """\
From: MAILER-DAEMON@mail.example.net
To: no-reply@localhost
Subject: Undelivered Mail Returned to Sender
Message-ID: <report@mail.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

I could not deliver it.

--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.net

Final-Recipient: rfc822; somebody@example.org
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {diagnostic}

--B
Content-Type: {quoted}

Message-ID: {message_id}
Subject: Your request

--B--
"""


@pytest.fixture
def sent():
    mail.queue(Mail(kind="test", to="somebody@example.org", subject="Your request", text="Hello."))
    OutgoingMail.objects.update(state="sent")
    return OutgoingMail.objects.get()


@pytest.fixture
def told():
    heard = []
    came_back.connect(lambda mail, hard, **_: heard.append((mail.to, hard)), weak=False, dispatch_uid="this test")
    yield heard
    came_back.disconnect(dispatch_uid="this test")


def report(sent, action="failed", status="5.1.1", diagnostic="550 5.1.1 unknown", quoted="message/rfc822", **changes):
    fields = {"message_id": sent.message_id} | changes
    return REPORT.format(action=action, status=status, diagnostic=diagnostic, quoted=quoted, **fields)


def read(path):
    out = StringIO()
    call_command("record_bounces", str(path), stdout=out)
    return out.getvalue().strip()


@pytest.mark.parametrize("quoted", ["message/rfc822", "text/rfc822-headers"])
def test_an_address_that_is_gone_is_recorded_and_told(sent, told, tmp_path, quoted):
    path = tmp_path / "report"
    path.write_text(report(sent, quoted=quoted))
    assert read(path) == "1 messages read, 1 recorded as mails that came back."
    sent.refresh_from_db()
    assert (sent.state, sent.bounce, sent.last_error) == ("failed", "hard", "It came back (5.1.1).")
    assert told == [("somebody@example.org", True)]


def test_the_same_report_read_twice_counts_once(sent, told, tmp_path):
    path = tmp_path / "report"
    path.write_text(report(sent, status="4.2.2", diagnostic="452 4.2.2 full"))
    assert "1 recorded" in read(path)
    assert "0 recorded" in read(path)
    assert told == [("somebody@example.org", False)]


@pytest.mark.parametrize(
    ("status", "diagnostic", "hard"),
    [
        ("5.1.1", "550 no", True),
        ("5.0.0", "550 5.1.1 unknown user", True),
        ("", "550 unknown user", True),
        ("5.0.0", "552 5.2.2 mailbox full", False),
        ("5.2.2", "552 mailbox full", False),
        ("5.7.1", "550 policy", False),
        ("4.4.1", "no answer", False),
    ],
)
def test_full_boxes_and_rules_are_for_now_and_missing_addresses_for_good(
    sent, told, tmp_path, status, diagnostic, hard
):
    path = tmp_path / "report"
    path.write_text(report(sent, status=status, diagnostic=diagnostic))
    read(path)
    assert told == [("somebody@example.org", hard)]


@pytest.mark.parametrize(
    "changes",
    [
        {"action": "delayed"},
        {"action": "delivered"},
        {"message_id": "<forged@localhost>"},  # somebody else's address cannot be stopped with a report of one's own
    ],
)
def test_what_is_no_failure_of_a_mail_of_ours_changes_nothing(sent, told, tmp_path, changes):
    path = tmp_path / "report"
    path.write_text(report(sent, **changes))
    assert "0 recorded" in read(path)
    assert told == []


def test_absence_notes_spam_and_broken_messages_are_passed_over(sent, tmp_path):
    path = tmp_path / "inbox"
    box = mailbox.mbox(path)
    for words in (
        "Subject: I am away\n\nBack on Monday.",
        "Content-Type: multipart/report; boundary=X\n\nno parts at all",
        "Content-Type: multipart/report; boundary=B\n\n--B\nContent-Type: message/delivery-status\n\n\n--B--\n",
        "",
        report(sent),
    ):
        box.add(words)
    box.close()
    assert read(path) == "5 messages read, 1 recorded as mails that came back."


def test_a_report_may_come_through_a_pipe(sent, told, monkeypatch):
    import io
    import sys

    pipe = io.TextIOWrapper(io.BytesIO(report(sent).encode()))
    monkeypatch.setattr(sys, "stdin", pipe)
    assert "1 recorded" in read("-")


def test_what_still_waits_cannot_have_come_back(sent):
    OutgoingMail.objects.update(state="waiting")
    said = bounces.Report(sent.message_id, True, "5.1.1")
    assert bounces.record(said) is False
