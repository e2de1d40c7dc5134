"""Editors see which mails failed and that mails do not leave, and can let them be tried again."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from core import mail
from core.mail import Mail
from core.models import OutgoingMail, User

pytestmark = pytest.mark.django_db

REPORT, RETRY = "/editors/reports/mails/", "/editors/reports/mails/retry/"


def failed(n):
    mail.queue(Mail(kind="test", to=f"person-{n}@example.org", subject=f"Your request {n}", text="Hello."))
    row = OutgoingMail.objects.latest("pk")
    OutgoingMail.objects.filter(pk=row.pk).update(
        state="failed", settled_at=timezone.now(), last_error="The mail server refused it (550).", tries=3
    )
    return row


@pytest.fixture
def editor(client):
    user = User.objects.create_user("editor@example.org", "a long enough password")
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", "change_outgoingmail"]))
    client.force_login(user)
    return client


@pytest.mark.parametrize("count", [1, 3])
def test_the_report_lists_what_failed_and_why(editor, count, django_assert_num_queries):
    rows = [failed(n) for n in range(count)]
    editor.get(REPORT)
    with django_assert_num_queries(13):
        html = editor.get(REPORT).content.decode()
    assert all(row.to in html for row in rows)
    assert html.count("refused it (550)") == count


def test_when_nothing_failed_the_report_says_so(editor):
    assert "No mail has failed." in editor.get(REPORT).content.decode()


def test_one_mail_is_tried_again_and_the_others_are_left(editor):
    one, other = failed(1), failed(2)
    assert editor.post(RETRY, {"mail": one.pk}).status_code == 302
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.state, one.tries, one.last_error, other.state) == ("waiting", 0, "", "failed")


def test_all_are_tried_again(editor):
    failed(1)
    failed(2)
    editor.post(RETRY)
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {"waiting"}


def test_nonsense_tries_nothing_again(editor):
    failed(1)
    editor.post(RETRY, {"mail": "1 or 1"})
    assert OutgoingMail.objects.get().state == "failed"


def test_without_the_right_nobody_sees_addresses_or_tries_again(client):
    user = User.objects.create_user("writer@example.org", "a long enough password")
    user.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    client.force_login(user)
    failed(1)
    assert client.get(REPORT).status_code == 302
    assert client.post(RETRY).status_code in (302, 403)
    assert OutgoingMail.objects.get().state == "failed"
    assert "Mails" not in client.get("/editors/").content.decode().split("<main")[1]


def test_the_first_screen_says_when_mails_do_not_leave(editor):
    assert "mail-trouble" not in editor.get("/editors/").content.decode()
    mail.queue(Mail(kind="test", to="a@example.org", subject="Hello", text="Hello."))
    OutgoingMail.objects.update(next_try=timezone.now() - timedelta(minutes=16))
    assert "Mails are not leaving" in editor.get("/editors/").content.decode()
    failed(1)
    assert "1 mail could not be sent" in editor.get("/editors/").content.decode()
