"""What one monthly mail says: the items of its month, and from them a plain text and an HTML part."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.dateformat import format as date_in_words

from campaigns import calendar
from campaigns.models import CampaignPage, Edition, EditionLine
from core import mail
from core.mail import Mail

KIND = "edition"
NOBODY = UUID(int=0)  # stands in the words where each subscriber's own key belongs


@dataclass(frozen=True)
class EditionItem:
    """One thing that a monthly mail tells of.

    Args:
        title: what it is called.
        url: its whole address.
        suggested_date: the day on which it is best posted, if it has one.
        line: one sentence about it, or nothing.
    """

    title: str
    url: str
    suggested_date: date | None = None
    line: str = ""


def items_for(month: date, campaign: CampaignPage) -> list[EditionItem]:
    """Return what `campaign` has for `month` (any day of it) that may be posted, by day, in the order of the mail."""
    return [
        EditionItem(item.title, item.full_url, item.suggested_date, item.line)
        for item in calendar.items_under(campaign)
        if (item.suggested_date.year, item.suggested_date.month) == (month.year, month.month) and item.may_be_posted()
    ]


@transaction.atomic
def compose(campaign: CampaignPage, month: date, writer) -> Edition:
    """Write the draft of a monthly mail for an editor to read and change.

    Raises:
        ValidationError: there is one for this campaign and month already.
    """
    month = month.replace(day=1)
    name = date_in_words(month, "F Y")
    items = items_for(month, campaign)
    edition = Edition(
        campaign=campaign,
        month=month,
        subject=f"What to share in {name}",
        introduction=f"Hello,\n\nhere is what you can share in {name}. Everything is free to use. "
        "Each link leads to the words and pictures, ready to copy.",
    )
    edition.lines = [
        EditionLine(
            sort_order=place, title=item.title[:150], url=item.url, suggested_date=item.suggested_date,
            line=item.line[:250],
        )
        for place, item in enumerate(items)
    ]  # fmt: skip
    edition.full_clean()
    edition.save()
    if writer:
        edition.writers.add(writer)
    return edition


@dataclass(frozen=True)
class Words:
    """A monthly mail in both its parts, with the headers that let a mail program stop it."""

    subject: str
    text: str
    html: str
    headers: dict[str, str]

    def to(self, address: str, key: UUID, **rest) -> Mail:
        """Return the mail for one subscriber, whose links hold `key`."""
        mine = str(key)
        return Mail(
            kind=KIND,
            to=address,
            subject=self.subject,
            text=self.text.replace(str(NOBODY), mine),
            html=self.html.replace(str(NOBODY), mine),
            headers={name: value.replace(str(NOBODY), mine) for name, value in self.headers.items()},
            **rest,
        )


def words_of(edition: Edition) -> Words:
    """Return what `edition` says, with NOBODY in the links where a subscriber's key belongs."""
    base = settings.WAGTAILADMIN_BASE_URL
    stop = base + reverse("subscribe_stop", args=[NOBODY])
    context = {
        "subject": edition.subject,
        "introduction": edition.introduction.strip(),
        "lines": list(edition.lines.all()),
        "site": settings.TITLE_ENDING,
        "campaign": edition.campaign.title,
        "campaign_url": edition.campaign.full_url,
        "mine_url": base + reverse("subscribe_mine", args=[NOBODY]),
        "stop_url": stop,
    }
    host = base.partition("://")[2].partition(":")[0]
    return Words(
        subject=edition.subject,
        text=render_to_string("emails/edition.txt", context),
        html=render_to_string("emails/edition.html", context),
        headers={
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",  # RFC 8058
            "List-Id": f"Monthly mail <monthly.{host}>",
        },
    )


def send_test(edition: Edition, address: str) -> None:
    """Send `edition` to one editor, with links that lead to nobody's settings."""
    mail.queue(words_of(edition).to(address, NOBODY))
