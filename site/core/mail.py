"""Mails are written as rows, in the transaction of what they tell of; `core.sending` sends them (BK13, QE23, SE27)."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Count, Q
from django.db.models.functions import Lower
from django.dispatch import Signal
from django.utils import timezone

from core.models import OutgoingMail
from core.quiet_titles import telling_words

State = OutgoingMail.State

# Sent with mail=OutgoingMail and hard=bool when the other side says that a mail did not arrive.
came_back = Signal()

NEUTRAL_START = 120  # characters that a locked phone shows of a mail
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]")
_HEADER_NAME = re.compile(r"[A-Za-z][A-Za-z-]{0,60}")
_OURS = {
    "bcc",
    "cc",
    "content-type",
    "date",
    "from",
    "message-id",
    "mime-version",
    "reply-to",
    "sender",
    "subject",
    "to",
}


@dataclass(frozen=True)
class Mail:
    """One mail to one person, before it is a row.

    Args:
        kind: what it is about, in a word of the code; never shown to people outside.
        to: one address.
        subject: one line of at most 200 characters, neutral (QE23).
        text: the whole mail as plain text; its first 120 characters are neutral.
        html: the same as HTML, or nothing. No pictures from elsewhere, no pixel, no tracked link.
        headers: further headers, such as List-Unsubscribe.
        once: words that only this mail has; a second mail with them is not written. None: may be sent again.
        batch: the mailing it belongs to; empty for a mail that one person waits for.
        useless_after: after this moment it is given up instead of sent.
    """

    kind: str
    to: str
    subject: str
    text: str
    html: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    once: str | None = None
    batch: str = ""
    useless_after: datetime | None = None


def queue(mail: Mail) -> None:
    """Write `mail` in the caller's transaction; it leaves once that is committed. ValueError: see `queue_many`."""
    queue_many([mail])


def queue_many(mails: Iterable[Mail]) -> None:
    """Write many mails in one statement; those whose `once` is there already are left out.

    Raises:
        ValueError: an address that is none, a line break in a header, or words that tell a stranger too much. The
            message says which, and never quotes the address.
    """
    OutgoingMail.objects.bulk_create([_row(mail) for mail in mails], ignore_conflicts=True)


def _row(mail: Mail) -> OutgoingMail:
    _refuse_what_must_not_leave(mail)
    return OutgoingMail(
        kind=mail.kind, to=mail.to, subject=mail.subject, text=mail.text, html=mail.html, headers=mail.headers,
        once=mail.once, batch=mail.batch, useless_after=mail.useless_after, message_id=new_message_id(),
    )  # fmt: skip


def new_message_id() -> str:
    """Return a Message-ID of our own host that nobody can guess: it also proves that a bounce is one."""
    return f"<{uuid.uuid4().hex}@{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname}>"


def _refuse_what_must_not_leave(mail: Mail) -> None:
    try:
        validate_email(mail.to)
    except ValidationError:
        raise ValueError(f"{mail.kind}: this is no e-mail address") from None
    for name, value in {"To": mail.to, "Subject": mail.subject, **mail.headers}.items():
        if _CONTROL.search(value) or not _HEADER_NAME.fullmatch(name):
            raise ValueError(f"{mail.kind}: the header {name!r} would break in two")
    if taken := _OURS & {name.lower() for name in mail.headers}:
        raise ValueError(f"{mail.kind}: {', '.join(sorted(taken))} cannot be set as a header")
    if telling := telling_start(mail.subject, mail.text):
        raise ValueError(f"{mail.kind}: the subject or the first {NEUTRAL_START} characters say: {', '.join(telling)}")


def telling_start(subject: str, text: str) -> list[str]:
    """Return the words that somebody would read on a locked phone and that would tell why the mail was sent."""
    # A word that begins on the last character shown counts whole.
    shown = re.match(rf"[\s\S]{{0,{NEUTRAL_START}}}\w*", text)[0]
    return telling_words(f"{subject}\n{shown}")


# What becomes of rows that wait


def withdraw(batch: str) -> int:
    """Hold back what still waits of a mailing; return how many. What is being sent this moment still leaves."""
    waiting = OutgoingMail.objects.filter(batch=batch, state=State.WAITING)
    return waiting.update(state=State.WITHDRAWN, settled_at=timezone.now())


def resume(batch: str) -> int:
    """Let what was withdrawn of a mailing wait again; return how many."""
    now = timezone.now()
    withdrawn = OutgoingMail.objects.filter(batch=batch, state=State.WITHDRAWN).exclude(to="")
    return withdrawn.update(state=State.WAITING, settled_at=None, next_try=now, queued_at=now)


def retry(mails) -> int:
    """Let the failed ones among `mails` (a queryset) wait again, from the first rung of the ladder; return how many."""
    now = timezone.now()
    return failed(mails).update(
        state=State.WAITING, tries=0, next_try=now, queued_at=now, settled_at=None, last_error="", bounce=""
    )


def failed(mails):
    """Return those of `mails` (a queryset) that were given up and can be tried again."""
    return mails.filter(state=State.FAILED).exclude(to="")


def forget(addresses: Iterable[str], kinds: Iterable[str]) -> None:
    """Empty every mail of these `kinds` to `addresses` of what it knows; what still waits does not leave.

    The rows stay for the counts, and so that nothing is written a second time. A mail that is being sent this moment
    is left, and removed after settings.MAIL_KEPT_DAYS.
    """
    plain = {address.lower() for address in addresses}
    theirs = OutgoingMail.objects.annotate(plain=Lower("to")).filter(Q(plain__in=plain) | Q(to__in=set(addresses)))
    mails = theirs.filter(kind__in=list(kinds)).exclude(state=State.SENDING)
    mails.filter(state=State.WAITING).update(state=State.WITHDRAWN, settled_at=timezone.now())
    mails.update(to="", subject="", text="", html="", headers={})


def progress(batch: str) -> dict[str, int]:
    """Return how many mails of a mailing are in each state, by the state's value; one statement."""
    counted = OutgoingMail.objects.filter(batch=batch).order_by().values_list("state").annotate(Count("pk"))
    return {state.value: 0 for state in State} | dict(counted)
