"""Organisations that take part: asked, accepted by an editor, told their reach, named with consent only."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from campaigns.models import CampaignPage, ClosedYear, TakingPart
from core import mail
from core.mail import Mail

State = TakingPart.State
KIND = "reach-link"
REJECTED_KEPT_DAYS = 30
OPEN_YEARS = 2  # after the year itself, addresses are removed even when nobody closed its results


def this_year() -> int:
    """Return the year that whoever takes part now takes part in (Europe/London)."""
    return timezone.localdate().year


@dataclass(frozen=True)
class Named:
    """An organisation that agreed to be named."""

    organisation: str
    area: str
    plans: str


def named(campaign: CampaignPage) -> dict[int, list[Named]]:
    """Return who takes part in `campaign` and may be named, by year, the newest first; one statement."""
    rows = TakingPart.objects.filter(campaign=campaign, state=State.APPROVED, may_be_named=True)
    by_year: dict[int, list[Named]] = {}
    for row in rows.select_related("area").order_by("-year", "organisation"):
        by_year.setdefault(row.year, []).append(Named(row.organisation, row.area.name, row.plans_in_words()))
    return by_year


def is_open(row: TakingPart) -> bool:
    """True while the organisation may still tell its reach, or change what it told."""
    closed = ClosedYear.objects.filter(campaign_id=row.campaign_id, year=row.year)
    return row.state == State.APPROVED and not closed.exists()


@transaction.atomic
def decide(row: TakingPart, accepted: bool, by) -> None:
    """Accept or reject an organisation; when it is accepted for the first time, send it the link for its reach."""
    held = TakingPart.objects.select_for_update().get(pk=row.pk)
    held.state = State.APPROVED if accepted else State.REJECTED
    held.decided_at, held.decided_by = timezone.now(), by
    held.save(update_fields=["state", "decided_at", "decided_by"])
    if accepted and held.contact_email:
        mail.queue(_link_for(held))


def _link_for(row: TakingPart) -> Mail:
    link = settings.WAGTAILADMIN_BASE_URL + reverse("taking_part_reach", args=[row.key])
    words = {"row": row, "link": link, "site": settings.TITLE_ENDING}
    return Mail(
        kind=KIND,
        to=row.contact_email,
        subject="Thank you for taking part",
        text=render_to_string("emails/reach_link.txt", words),
        once=f"{KIND}-{row.pk}",
    )


def tell_reach(row: TakingPart, posts: int | None, people_reached: int | None, shares: int | None) -> None:
    """Keep what an organisation tells of its reach; a number that it leaves out is None."""
    told = {"posts": posts, "people_reached": people_reached, "shares": shares}
    TakingPart.objects.filter(pk=row.pk).update(**told, told_at=timezone.now())


def forget_addresses() -> int:
    """Remove addresses that are needed no longer, and rejected organisations; return how many."""
    rejected = TakingPart.objects.filter(
        state=State.REJECTED, decided_at__lt=timezone.now() - timedelta(days=REJECTED_KEPT_DAYS)
    )
    known = TakingPart.objects.exclude(contact_email="")
    closed = ClosedYear.objects.values_list("campaign_id", "year")
    over = {row.pk: row.contact_email for row in known.filter(year__lt=this_year() - OPEN_YEARS)}
    for campaign_id, year in closed:
        over |= dict(known.filter(campaign_id=campaign_id, year=year).values_list("pk", "contact_email"))
    with transaction.atomic():
        addresses = rejected.exclude(contact_email="").values_list("contact_email", flat=True)
        mail.forget({*over.values(), *addresses}, [KIND])
        TakingPart.objects.filter(pk__in=over).update(contact_email="")
        return len(over) + rejected.delete()[0]
