"""Sends the mails that wait: claims rows, sends them over one connection, and says what became of each (BK13, BK14).

A mail leaves at least once. A sender that dies between sending and saying so leads to one more copy, which carries the
same Message-ID, so that mail programs show it once.
"""

import logging
import re
import smtplib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import connection as database
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from core.mail import State, came_back
from core.models import OutgoingMail

log = logging.getLogger(__name__)

AT_A_TIME = 50
# After a try that failed, so many minutes until the next; after the last one the mail is given up.
LADDER = [1, 5, 15, 60, 240, 720]
STUCK_AFTER = timedelta(minutes=10)  # longer than any one mail can take: settings.EMAIL_TIMEOUT
UNREACHABLE_PAUSE = timedelta(minutes=2)
GIVE_UP_AFTER = timedelta(days=3)  # of a server that does not answer at all


@dataclass
class Round:
    """What one round of sending did, in counts."""

    sent: int = 0
    later: int = 0
    failed: int = 0
    unreachable: bool = False

    def __str__(self):
        words = [
            f"{count} {what}"
            for count, what in ((self.sent, "sent"), (self.later, "to try again"), (self.failed, "given up"))
            if count
        ]
        return ", ".join(words) + (" (the mail server does not answer)" if self.unreachable else "")


def send_due(go_on: Callable[[], bool] = lambda: True) -> Round:
    """Send everything that is due, as long as `go_on()`; several senders may do so at once."""
    done = Round()
    _bring_order()
    while go_on() and not done.unreachable and (mails := claim()):
        _send_claimed(mails, done, go_on)
    return done


def claim(at_most: int = AT_A_TIME) -> list[OutgoingMail]:
    """Return up to `at_most` due mails that from now on are this sender's alone."""
    mark, now = uuid.uuid4(), timezone.now()
    with transaction.atomic():
        due = OutgoingMail.objects.filter(state=State.WAITING, next_try__lte=now).order_by("batch", "next_try", "pk")
        if database.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)  # on SQLite the transaction itself keeps others out
        found = list(due.values_list("pk", flat=True)[:at_most])
        OutgoingMail.objects.filter(pk__in=found, state=State.WAITING).update(
            state=State.SENDING, claim=mark, claimed_at=now, tries=F("tries") + 1
        )
    return list(OutgoingMail.objects.filter(claim=mark).order_by("batch", "next_try", "pk"))


def _bring_order() -> None:
    """Take back what a dead sender held, and give up what comes too late."""
    now = timezone.now()
    stuck = OutgoingMail.objects.filter(state=State.SENDING, claimed_at__lt=now - STUCK_AFTER)
    if count := stuck.update(state=State.WAITING, claim=None, next_try=now):
        log.warning("%s mails were held by a sender that is gone; they are sent now.", count)
    waiting = OutgoingMail.objects.filter(state=State.WAITING)
    for late, words in (
        (Q(useless_after__lt=now), "It was not sent while it was of use."),
        (Q(queued_at__lt=now - GIVE_UP_AFTER), "The mail server did not answer for three days."),
        (Q(tries__gt=len(LADDER)), "The program stopped each time it sent this."),
    ):
        waiting.filter(late).update(state=State.FAILED, last_error=words, settled_at=now)


def _send_claimed(mails: list[OutgoingMail], done: Round, go_on: Callable[[], bool]) -> None:
    server = get_connection()
    try:
        for place, mail in enumerate(mails):
            if not go_on():
                _hand_back(mails[place:], timedelta(0))
                return
            try:
                server.open()
            except OSError as error:  # smtplib's own errors are of this kind too
                log.warning("The mail server cannot be reached: %s.", type(error).__name__)
                _hand_back(mails[place:], UNREACHABLE_PAUSE)
                done.later += len(mails) - place
                done.unreachable = True
                return
            if _still_ours(mail):
                _send_one(server, mail, done)
    finally:
        _close(server)


def _hand_back(mails: list[OutgoingMail], pause: timedelta) -> None:
    """Let `mails` wait again; what was no fault of theirs is not counted as a try."""
    held = OutgoingMail.objects.filter(pk__in=[mail.pk for mail in mails], claim=mails[0].claim)
    held.update(state=State.WAITING, claim=None, tries=F("tries") - 1, next_try=timezone.now() + pause)


def _still_ours(mail: OutgoingMail) -> bool:
    """Hold on to `mail`; false when it was taken back meanwhile (a round over a slow server can take long)."""
    ours = OutgoingMail.objects.filter(pk=mail.pk, claim=mail.claim, state=State.SENDING)
    return bool(ours.update(claimed_at=timezone.now()))


def _send_one(server, mail: OutgoingMail, done: Round) -> None:
    try:
        server.send_messages([message_of(mail)])
    except smtplib.SMTPRecipientsRefused as error:
        code, sentence = next(iter(error.recipients.values()))
        _was_refused(mail, code, sentence, done)
    except smtplib.SMTPSenderRefused as error:  # our own setting, which somebody will put right
        _not_now(mail, f"The mail server refused our own address ({error.smtp_code}).", done)
    except smtplib.SMTPResponseException as error:
        _was_refused(mail, error.smtp_code, error.smtp_error, done)
    except OSError as error:
        _close(server)
        _not_now(mail, f"The connection to the mail server broke ({type(error).__name__}).", done)
    except Exception as error:  # one mail that cannot be written must not hold up the others
        log.error("A mail of the kind %s cannot be written: %s.", mail.kind, type(error).__name__)
        _settle(mail, State.FAILED, f"The mail cannot be written ({type(error).__name__}).")
        done.failed += 1
    else:
        _settle(mail, State.SENT)
        done.sent += 1


def message_of(mail: OutgoingMail) -> EmailMultiAlternatives:
    """Return `mail` as the message that leaves: the same Message-ID at each try."""
    headers = {"Auto-Submitted": "auto-generated", **mail.headers, "Message-ID": mail.message_id}
    message = EmailMultiAlternatives(mail.subject, mail.text, settings.DEFAULT_FROM_EMAIL, [mail.to], headers=headers)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def is_for_good(code: int, sentence: bytes | str) -> bool:
    """True when a server's answer means that the address does not exist; a full box or a rule of theirs does not.

    Args:
        code: the three digits (RFC 5321); 0 when there are none.
        sentence: what it said beside them, perhaps with an enhanced status code (RFC 3463).
    """
    words = sentence.decode(errors="replace") if isinstance(sentence, bytes) else sentence
    status = re.search(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b", words)
    if status:
        place = int(status[2]), int(status[3])
        about_the_address = place[0] in (0, 1, 5) or place == (2, 1)
        return status[1] == "5" and about_the_address and place not in ((1, 7), (1, 8))  # those two are about us
    return code in (550, 551, 553)


def _was_refused(mail, code, sentence, done: Round) -> None:
    if code < 500:
        _not_now(mail, f"The mail server said “not now” ({code}).", done)
        return
    hard = is_for_good(code, sentence)
    with transaction.atomic():
        _settle(mail, State.FAILED, f"The mail server refused it ({code}).", bounce="hard" if hard else "")
        if hard:
            came_back.send(OutgoingMail, mail=mail, hard=True)
    done.failed += 1


def _not_now(mail: OutgoingMail, words: str, done: Round) -> None:
    if mail.tries > len(LADDER):
        _settle(mail, State.FAILED, words)
        done.failed += 1
        return
    later = timezone.now() + timedelta(minutes=LADDER[mail.tries - 1])
    _ours(mail).update(state=State.WAITING, claim=None, next_try=later, last_error=words)
    done.later += 1


def _settle(mail: OutgoingMail, state: State, words: str = "", bounce: str = "") -> None:
    _ours(mail).update(state=state, claim=None, settled_at=timezone.now(), last_error=words, bounce=bounce)


def _ours(mail: OutgoingMail):
    return OutgoingMail.objects.filter(pk=mail.pk, claim=mail.claim)


def _close(server) -> None:
    try:
        server.close()
    except OSError:
        log.info("The mail server closed the connection first.")


def forget_old() -> int:
    """Remove mails that were settled MAIL_KEPT_DAYS ago, with all they know of a person; return how many."""
    old = OutgoingMail.objects.filter(settled_at__lt=timezone.now() - timedelta(days=settings.MAIL_KEPT_DAYS))
    forgotten = 0
    # Django reads each row before it removes it: not a whole mailing at once.
    while some := list(old.values_list("pk", flat=True)[:500]):
        forgotten += OutgoingMail.objects.filter(pk__in=some).delete()[0]
    return forgotten
