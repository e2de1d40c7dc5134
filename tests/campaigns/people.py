"""Makers of subscribers, monthly mails and organisations for tests."""

from datetime import date

from campaigns import editions
from campaigns.models import CampaignPage, EditionLine, Subscriber, TakingPart
from core.models import Area

_count = iter(range(1, 100_000))


def campaign() -> CampaignPage:
    return CampaignPage.objects.get(slug="know-see-speak-out")


def make_subscriber(email="", **fields) -> Subscriber:
    """Somebody who gets the monthly mail."""
    email = email or f"person-{next(_count)}@example.org"
    return Subscriber.objects.create(**{"email": email, "state": Subscriber.State.CONFIRMED} | fields)


def make_edition(writer=None, month=date(2026, 12, 1), lines=3):
    """The draft of a monthly mail, as the site composes it, with so many lines."""
    edition = editions.compose(campaign(), month, writer)
    edition.lines = [
        EditionLine(
            sort_order=n, title=f"Item {n}", url=f"http://localhost:8000/item-{n}/", suggested_date=date(2026, 12, 8),
            line="What it says in one line.",
        )
        for n in range(lines)
    ]  # fmt: skip
    edition.save()
    return edition


def make_taking_part(state="approved", **fields) -> TakingPart:
    """An organisation that takes part this year."""
    n = next(_count)
    plain = {
        "campaign": campaign(), "year": 2026, "organisation": f"Organisation {n}",
        "area": Area.objects.get(slug="swale"),
        "plans": ["posts"], "contact_email": f"organisation-{n}@example.org", "may_be_named": True,
    }  # fmt: skip
    return TakingPart.objects.create(**plain | fields, state=state)
