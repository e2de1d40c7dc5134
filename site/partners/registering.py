"""Partners tell us where they quote us; an editor decides; they change it, or have all of it erased."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from core import erasures, mail
from core.mail import Mail
from partners.models import Partner, PartnerPage, Quote

State = Partner.State

APPROVED, NOTICE, FIX = "quote-approved", "quote-notice", "quote-fix"
KINDS = (APPROVED, NOTICE, FIX)
ERASED = "partner"
REJECTED_KEPT = timedelta(days=30)


def whole(name: str, *args) -> str:
    """Return the whole address of one of our pages, for a mail."""
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=args)


@transaction.atomic
def register(organisation: str, email: str, addresses: Iterable[str], things: Iterable[str], may_look: bool) -> Partner:
    """Keep who quotes us until an editor has looked at it; nothing is sent.

    Args:
        organisation: its name.
        email: where notices go.
        addresses: of the pages that quote us.
        things: codes of what they quote (partners.quotable).
        may_look: True when we may look at these pages.
    """
    partner = Partner.objects.create(organisation=organisation, contact_email=email.strip().lower(), may_look=may_look)
    _keep(partner, addresses, things)
    return partner


@transaction.atomic
def change(partner: Partner, addresses: Iterable[str], things: Iterable[str], may_look: bool) -> None:
    """Keep what a partner changed. A page that is new has to be approved before its site may show frames."""
    partner.may_look = may_look
    partner.save()
    partner.pages.exclude(address__in=set(addresses)).delete()
    partner.quotes.all().delete()
    _keep(partner, addresses, things)


def _keep(partner: Partner, addresses: Iterable[str], things: Iterable[str]) -> None:
    for address in dict.fromkeys(addresses):
        PartnerPage.objects.get_or_create(partner=partner, address=address)
    Quote.objects.bulk_create(Quote(partner=partner, thing=thing) for thing in dict.fromkeys(things))


@transaction.atomic
def decide(partner: Partner, accepted: bool, editor) -> None:
    """Accept a partner with all its pages, or not. Who is accepted for the first time gets a mail with its own link."""
    partner = Partner.objects.select_for_update().get(pk=partner.pk)
    was = partner.state
    partner.state = State.APPROVED if accepted else State.REJECTED
    partner.decided_at, partner.decided_by = timezone.now(), editor
    partner.save()
    partner.pages.update(approved=accepted)
    if accepted and was != State.APPROVED:
        words = {"yours_url": whole("share_yours", partner.key), "organisation": partner.organisation}
        mail.queue(
            Mail(
                kind=APPROVED,
                to=partner.contact_email,
                subject="Your page for partners",
                text=render_to_string("emails/quote_approved.txt", words),
            )
        )


def of(key: UUID) -> Partner | None:
    """Return whose link holds `key`."""
    return Partner.objects.filter(key=key).exclude(state=State.REJECTED).first()


@transaction.atomic
def erase(key: UUID) -> None:
    """Remove everything about one partner, the mails to it as well. A key that nobody has changes nothing."""
    partner = Partner.objects.select_for_update().filter(key=key).first()
    if partner is None:
        return
    if not Partner.objects.filter(contact_email=partner.contact_email).exclude(pk=partner.pk).exists():
        mail.forget([partner.contact_email], KINDS)
    erasures.note(ERASED, [partner.key])
    partner.delete()


def erase_again() -> int:
    """Erase once more who was erased and is back with an older copy of the database; return how many."""
    back = [key for key in erasures.noted(ERASED) if Partner.objects.filter(key=key).exists()]
    for key in back:
        erase(key)
    return len(back)


def forget_rejected() -> int:
    """Remove those that were not accepted, some time after; return how many."""
    late = Partner.objects.filter(state=State.REJECTED, decided_at__lt=timezone.now() - REJECTED_KEPT)
    keys = list(late.values_list("key", flat=True))
    for key in keys:
        erase(key)
    return len(keys)


def note_bounce(mail, hard: bool, **_signal) -> None:
    """Send nothing more to an address that does not exist; editors see it in the list."""
    if hard and mail.kind in KINDS:
        Partner.objects.filter(contact_email=mail.to.lower()).update(mail_came_back_at=timezone.now())
