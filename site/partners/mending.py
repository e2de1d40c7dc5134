"""What editors do about old copies: the list of them, and the mail that says what to mend."""

from django.db import transaction
from django.db.models import Count, Q
from django.template.loader import render_to_string
from django.utils import timezone

from core import mail
from core.mail import Mail
from partners.models import Finding, Partner, PartnerPage
from partners.registering import FIX, whole

SUBJECT = "Please change something on your website"


def pages_with_old_copies():
    """Return the accepted pages on which something old was found, with it, by organisation; two statements."""
    pages = PartnerPage.objects.filter(outcome=PartnerPage.Outcome.OLD, partner__state=Partner.State.APPROVED)
    return pages.select_related("partner").prefetch_related("findings").order_by("partner__organisation", "address")


def counts() -> dict[str, int]:
    """Return how many accepted pages are looked at, show a retired number, show anything old, could not be read."""
    pages = PartnerPage.objects.filter(partner__state=Partner.State.APPROVED)
    number = Q(findings__kind=Finding.Kind.NUMBER)
    return pages.aggregate(
        pages=Count("pk", distinct=True),
        numbers=Count("pk", filter=number, distinct=True),
        old=Count("pk", filter=Q(outcome=PartnerPage.Outcome.OLD), distinct=True),
        unread=Count("pk", filter=Q(outcome=PartnerPage.Outcome.NOT_READ), distinct=True),
    )


def heading(found: dict[str, int]) -> str:
    """Return the sentence that an editor reads first."""
    n = found["numbers"]
    if not n:
        return "No partner page that we looked at shows a retired number"
    return "1 partner page still shows a retired number" if n == 1 else f"{n} partner pages still show a retired number"


def words_for(page: PartnerPage) -> str:
    """Return the mail to the partner of `page`, ready to send or to copy."""
    context = {
        "page": page,
        "findings": page.findings.all(),
        "share_url": whole("share"),
        "yours_url": whole("share_yours", page.partner.key),
    }
    return render_to_string("emails/quote_fix.txt", context)


@transaction.atomic
def tell(page: PartnerPage) -> None:
    """Send the partner of `page` what to mend there."""
    mail.queue(Mail(kind=FIX, to=page.partner.contact_email, subject=SUBJECT, text=words_for(page)))
    PartnerPage.objects.filter(pk=page.pk).update(told_at=timezone.now())
