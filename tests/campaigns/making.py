"""Makers of campaigns' pages: only what a test names differs from a plain, accessible item."""

from datetime import date

from campaigns.models import CampaignPage, ContentItemPage, MonthPage

_count = iter(range(1, 100_000))
WORDS = "You can talk to us. Kent: {{ kent-helpline }}. Medway: {{ medway-helpline }}. #KnowSeeSpeakOut"
PICTURE = {"design": "lighthouse", "heading": "You can talk to us", "line": "", "numbers": "both"}


def the_campaign() -> CampaignPage:
    """#KnowSeeSpeakOut of the starting content."""
    return CampaignPage.objects.get(slug="know-see-speak-out")


def make_month(month=date(2031, 5, 1), **fields) -> MonthPage:
    """A published month without items."""
    plain = {
        "title": f"Month {next(_count)}", "slug": f"{month:%Y-%m}", "month": month, "theme": "A theme",
        "seo_title": f"A month {next(_count)}",
    }  # fmt: skip
    page = MonthPage(**plain | fields)
    the_campaign().add_child(instance=page)
    page.save_revision().publish()
    return page


def new_item(**fields) -> ContentItemPage:
    """An item that could be published, not in the tree yet."""
    n = next(_count)
    plain = {
        "title": f"Item {n}", "slug": f"item-{n}", "seo_title": f"A post {n}", "suggested_date": date(2031, 5, 6),
        "line": "One line.", "messages": [("facebook", WORDS), ("x", WORDS), ("message", WORDS)],
        "picture": [("made", PICTURE)],
    }  # fmt: skip
    return ContentItemPage(**plain | fields)


def make_item(parent=None, **fields) -> ContentItemPage:
    """A published item."""
    item = new_item(**fields)
    (parent or the_campaign()).add_child(instance=item)
    item.save_revision().publish()
    return ContentItemPage.objects.get(pk=item.pk)
