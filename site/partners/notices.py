"""Tells partners when something that they quote has changed.

What we said last stands in a row for each thing (`Statement`). A change is told once it has stood for a while, so that
a slip which an editor mends at once goes to nobody.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from core import mail
from core.mail import Mail
from partners.models import Partner, Quote, Statement
from partners.quotable import KITS, things
from partners.registering import NOTICE, whole

STANDS_FOR = timedelta(minutes=10)
GONE = {"gone": "yes"}


@dataclass(frozen=True)
class Change:
    """One part of one thing: what it was, and what it is; empty when there was or is nothing."""

    label: str
    part: str
    before: str
    now: str


@transaction.atomic
def tell_of_changes(now: datetime | None = None) -> int:
    """Write a mail to each partner that quotes what has changed and stood for STANDS_FOR; return how many mails.

    Two workers may do this at once: the rows are locked, and the second finds that all is told.

    Args:
        now: the aware moment (default: now).
    """
    now = now or timezone.now()
    rows = {row.thing: row for row in Statement.objects.select_for_update().order_by("pk")}
    said_now = {code: dict(thing.said) for code, thing in things().items()}
    Statement.objects.bulk_create(
        [Statement(thing=code, said=said) for code, said in said_now.items() if code not in rows],
        ignore_conflicts=True,
    )
    ripe = {}
    for code, row in rows.items():
        said = said_now.get(code, GONE)
        if said == row.said:
            if row.coming is not None:
                Statement.objects.filter(pk=row.pk).update(coming=None, coming_since=None)
        elif said != row.coming:
            Statement.objects.filter(pk=row.pk).update(coming=said, coming_since=now)
        elif now - row.coming_since >= STANDS_FOR:
            ripe[code] = changes_of(code, row.said, said)
            Statement.objects.filter(pk=row.pk).update(said=said, changed_at=now, coming=None, coming_since=None)
    return _write_mails(ripe, now) if ripe else 0


def changes_of(code: str, before: dict[str, str], now: dict[str, str]) -> list[Change]:
    """Return how a thing changed, part by part; of one that is gone, that it is."""
    thing = things().get(code)
    if thing is None:
        return [Change(before.get("name", code.partition(":")[2]), "", ", ".join(before.values()), "")]
    if thing.group == KITS:  # what its mark is says nothing to anybody
        return [Change(thing.label, "kit", "", "There is a new kit. Please do not post from the old one any more.")]
    parts = dict.fromkeys([*now, *before])
    return [
        Change(thing.label, part, before.get(part, ""), now.get(part, ""))
        for part in parts
        if before.get(part, "") != now.get(part, "")
    ]


def _write_mails(ripe: dict[str, list[Change]], now: datetime) -> int:
    theirs = defaultdict(list)
    quotes = Quote.objects.filter(
        thing__in=ripe, partner__state=Partner.State.APPROVED, partner__mail_came_back_at=None
    ).select_related("partner")
    for quote in quotes.order_by("partner_id", "thing"):
        theirs[quote.partner].extend(ripe[quote.thing])
    mail.queue_many(_notice(partner, changes, now) for partner, changes in theirs.items())
    return len(theirs)


def _notice(partner: Partner, changes: list[Change], now: datetime) -> Mail:
    words = {
        "changes": changes,
        "pages": list(partner.pages.values_list("address", flat=True)),
        "share_url": whole("share"),
        "yours_url": whole("share_yours", partner.key),
    }
    return Mail(
        kind=NOTICE,
        to=partner.contact_email,
        subject="Something on your website needs a change",
        text=render_to_string("emails/quote_notice.txt", words),
        once=f"{NOTICE} {partner.key.hex} {now:%Y-%m-%dT%H:%M:%S}",
    )
