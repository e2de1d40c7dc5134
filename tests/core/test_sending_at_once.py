"""Several senders at once, each in its own connection: no mail is anybody's twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from core import mail, sending
from core.mail import Mail
from core.models import OutgoingMail

pytestmark = pytest.mark.database

SENDERS, MAILS = 4, 120


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Rows that other connections see; a test's own transaction would hide them."""
    with django_db_blocker.unblock():
        yield
        OutgoingMail.objects.all().delete()


@pytest.mark.django_db  # also what makes pytest-django set the database up when only this file is run
def test_one_claim_takes_no_more_than_it_asked_for():
    mail.queue_many(Mail(kind="test", to=f"p{n}@example.org", subject="Hello", text="Hello.") for n in range(3))
    assert [len(sending.claim(at_most=2)) for _ in range(3)] == [2, 1, 0]


def test_senders_at_once_share_the_mails_and_none_gets_one_of_anothers(committed):
    mail.queue_many(
        Mail(kind="test", to=f"p{n}@example.org", subject="Hello", text="Hello.", batch="letter") for n in range(MAILS)
    )
    at_the_same_time = Barrier(SENDERS)

    def one_sender(_number):
        try:
            at_the_same_time.wait(10)
            held = [one.pk for one in sending.claim(at_most=7)]
            at_the_same_time.wait(10)  # nobody takes all while the others have not begun
            while mails := sending.claim(at_most=7):
                held += [one.pk for one in mails]
            return held
        finally:
            connection.close()

    with ThreadPoolExecutor(SENDERS) as pool:
        held = list(pool.map(one_sender, range(SENDERS)))
    together = [pk for one in held for pk in one]
    assert len(together) == len(set(together)) == MAILS
    assert sum(bool(one) for one in held) > 1, "One sender did it all: nothing was tried."
    assert set(OutgoingMail.objects.values_list("state", "tries")) == {("sending", 1)}


def test_on_postgresql_a_sender_does_not_wait_for_rows_that_another_is_claiming(committed):
    if connection.vendor != "postgresql":
        return  # SQLite lets one writer in at a time; the test above is what it can show
    mail.queue_many(Mail(kind="test", to=f"p{n}@example.org", subject="Hello", text="Hello.") for n in range(2))
    first = OutgoingMail.objects.order_by("pk").first()

    def another_claims(_):
        try:
            return [one.pk for one in sending.claim()]
        finally:
            connection.close()

    with transaction.atomic(), ThreadPoolExecutor(1) as pool:
        OutgoingMail.objects.select_for_update().get(pk=first.pk)
        claimed = next(iter(pool.map(another_claims, [None])))
    assert first.pk not in claimed and len(claimed) == 1
