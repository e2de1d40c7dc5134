"""What organisations together reached in one year of a campaign; never what one of them did."""

from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from campaigns.models import CampaignPage, TakingPart

# A sum of fewer would tell what single organisations did.
FEWEST = 3
NUMBERS = ("posts", "people_reached", "shares")


@dataclass(frozen=True)
class Sums:
    """One year's sums. A sum is None when fewer than FEWEST organisations told that number.

    Args:
        year: of which year.
        organisations: how many took part and were accepted.
        posts: posts that they shared.
        people_reached: how many people those reached, each organisation counting its own.
        shares: how often others shared them.
    """

    year: int
    organisations: int
    posts: int | None = None
    people_reached: int | None = None
    shares: int | None = None


def sums_by_year(campaign: CampaignPage) -> list[Sums]:
    """Return the sums of each year in which organisations took part in `campaign`, the newest first; one statement."""
    rows = TakingPart.objects.filter(campaign=campaign, state=TakingPart.State.APPROVED).order_by("-year")
    told = {f"{name}_told": Count(name, filter=Q(**{f"{name}__isnull": False})) for name in NUMBERS}
    sums = {f"{name}_sum": Sum(name) for name in NUMBERS}
    return [
        Sums(
            row["year"],
            row["organisations"],
            **{name: row[f"{name}_sum"] if row[f"{name}_told"] >= FEWEST else None for name in NUMBERS},
        )
        for row in rows.values("year").annotate(organisations=Count("pk"), **told, **sums)
    ]


def sums_of(campaign: CampaignPage, year: int) -> Sums:
    """Return the sums of one year; zero organisations when nobody took part."""
    return next((sums for sums in sums_by_year(campaign) if sums.year == year), Sums(year, 0))
