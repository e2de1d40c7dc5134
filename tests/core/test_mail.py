"""A mail is written with what it tells of, says little to a stranger, and cannot carry a second header."""

import pytest
from django.db import transaction

from core import mail
from core.mail import Mail
from core.models import OutgoingMail

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PLAIN = {"kind": "test", "to": "somebody@example.org", "subject": "Your request", "text": "Hello.\n"}


def test_a_mail_is_written_in_the_transaction_of_what_it_tells_of():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        mail.queue(Mail(**PLAIN))
        1 / 0  # noqa: B018
    assert not OutgoingMail.objects.exists()


def test_a_mail_that_may_go_once_is_written_once():
    for _ in range(2):
        mail.queue(Mail(**PLAIN, once="invitation-7"))
    mail.queue(Mail(**PLAIN))
    mail.queue(Mail(**PLAIN))
    assert OutgoingMail.objects.filter(once="invitation-7").count() == 1
    assert OutgoingMail.objects.count() == 3


@pytest.mark.parametrize(
    "changes",
    [
        {"to": "a@example.org\r\nBcc: other@example.org"},
        {"to": "a@example.org, other@example.org"},
        {"to": "nobody"},
        {"subject": "Hello\r\nBcc: other@example.org"},
        {"subject": "Hello\nBcc: other@example.org"},
        {"subject": "Hello\u2028Bcc: other@example.org"},
        {"headers": {"List-Id": "x\r\nBcc: other@example.org"}},
        {"headers": {"List-Id\r\nBcc": "other@example.org"}},
        {"headers": {"Bcc": "other@example.org"}},
        {"headers": {"message-id": "<mine@example.org>"}},
    ],
)
def test_nothing_can_add_a_header_or_a_second_reader(changes):
    with pytest.raises(ValueError) as told:
        mail.queue(Mail(**PLAIN | changes))
    assert "example.org" not in str(told.value).replace("somebody@example.org", "")
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "Domestic abuse: your booking"},
        {"text": "You asked for news about refuges."},
        {"text": "x" * 117 + " violence"},  # it begins on what a locked phone shows
    ],
)
def test_a_mail_that_would_tell_a_stranger_is_refused(changes):
    with pytest.raises(ValueError, match=r"domestic|refuge|violence"):
        mail.queue(Mail(**PLAIN | changes))


def test_what_stands_further_down_may_name_things():
    mail.queue(Mail(**PLAIN | {"text": "x" * 120 + " about domestic abuse"}))
    assert OutgoingMail.objects.exists()


def test_each_mail_has_a_message_id_of_our_host_that_nobody_can_guess():
    mail.queue(Mail(**PLAIN))
    mail.queue(Mail(**PLAIN))
    one, other = OutgoingMail.objects.values_list("message_id", flat=True)
    assert one != other
    assert one.endswith("@localhost>") and len(one) == len("<>@localhost") + 32


def test_a_mailing_can_be_held_back_and_sent_on():
    for n in range(3):
        mail.queue(Mail(**PLAIN, batch="letter-1", once=f"letter-1-{n}"))
    OutgoingMail.objects.filter(once="letter-1-0").update(state="sent")
    assert mail.withdraw("letter-1") == 2
    assert mail.progress("letter-1") == {"waiting": 0, "sending": 0, "sent": 1, "failed": 0, "withdrawn": 2}
    assert mail.resume("letter-1") == 2
    assert mail.progress("letter-1")["waiting"] == 2


def test_one_persons_mails_are_forgotten_and_nobody_elses():
    mail.queue(Mail(**PLAIN))
    mail.queue(Mail(**PLAIN | {"to": "Somebody@Example.org"}))
    mail.queue(Mail(**PLAIN | {"kind": "booking"}))
    mail.queue(Mail(**PLAIN | {"to": "somebody-else@example.org"}))
    mail.forget(["somebody@example.org"], ["test"])
    known = OutgoingMail.objects.exclude(to="").order_by("pk").values_list("kind", "to")
    assert list(known) == [("booking", "somebody@example.org"), ("test", "somebody-else@example.org")]
    emptied = OutgoingMail.objects.filter(to="")
    assert set(emptied.values_list("state", "subject", "text", "html")) == {("withdrawn", "", "", "")}
