"""Mails that came back: reads what mail servers report (RFC 3464) and tells the owner of each mail.

A report counts only when it quotes the Message-ID of a mail that we sent. Those cannot be guessed, so nobody can stop
another person's mails with a report that they wrote themselves.
"""

import email
import mailbox
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from core.mail import State, came_back
from core.models import OutgoingMail
from core.sending import is_for_good

_STATUS = re.compile(r"^[45]\.\d{1,3}\.\d{1,3}")


@dataclass(frozen=True)
class Report:
    """What one report says: the mail's Message-ID, and whether its address is gone for good."""

    message_id: str
    hard: bool
    status: str


def messages_in(path: Path) -> Iterator[Message]:
    """Yield each message of an mbox file, a Maildir folder, or a file that is one message."""
    if path.is_dir():
        yield from mailbox.Maildir(path, create=False)
    elif path.read_bytes()[:5] == b"From ":
        yield from mailbox.mbox(path, create=False)
    else:
        yield email.message_from_bytes(path.read_bytes())


def report_in(message: Message) -> Report | None:
    """Return what `message` reports, or None when it is no report of a failure (an absence note, a delay)."""
    if message.get_content_type() != "multipart/report" or not message.is_multipart():
        return None
    parts = message.get_payload()
    failures = [
        block
        for part in parts
        if part.get_content_type() == "message/delivery-status" and part.is_multipart()
        for block in part.get_payload()
        if str(block.get("Action", "")).strip().lower() == "failed"
    ]
    message_id = next((found for part in parts if (found := _message_id_of_the_original(part))), "")
    if not failures or not message_id:
        return None
    status = str(failures[0].get("Status", "")).strip()
    told = _STATUS.match(status)
    words = told[0] if told else ""
    # Some servers write only “5.0.0” there and the exact reason into their own sentence.
    if words in ("", "5.0.0"):
        words = str(failures[0].get("Diagnostic-Code", "")) or words
    code = re.search(r"\b[45]\d\d\b", words)
    return Report(message_id, is_for_good(int(code[0]) if code else 0, words), told[0] if told else "no status")


def _message_id_of_the_original(part: Message) -> str:
    """Return the Message-ID of the mail that came back, as the report quotes it whole or by its headers."""
    kind = part.get_content_type()
    if kind == "message/rfc822" and part.is_multipart():
        return str(part.get_payload(0).get("Message-ID", "")).strip()
    if kind == "text/rfc822-headers":
        headers = (part.get_payload(decode=True) or b"").decode(errors="replace")
        return str(HeaderParser().parsestr(headers).get("Message-ID", "")).strip()
    return ""


@transaction.atomic
def record(report: Report) -> bool:
    """Note on our mail that it came back, and tell whoever sent it; false when it is none of ours or noted already."""
    mail = OutgoingMail.objects.select_for_update().filter(message_id=report.message_id, bounce="").first()
    if mail is None or mail.state in (State.WAITING, State.SENDING):
        return False
    mail.bounce = OutgoingMail.Bounce.HARD if report.hard else OutgoingMail.Bounce.SOFT
    mail.state, mail.settled_at = State.FAILED, timezone.now()
    mail.last_error = f"It came back ({report.status})."
    mail.save(update_fields=["bounce", "state", "settled_at", "last_error"])
    came_back.send(OutgoingMail, mail=mail, hard=report.hard)
    return True
