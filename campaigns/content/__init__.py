"""The two campaigns with a whole year of posts. Loading it again changes nothing."""

from datetime import date

from django.utils import timezone

from campaigns.content import toolkit
from campaigns.content.days import DAYS
from campaigns.content.items import Item
from campaigns.content.months import MONTHS
from campaigns.content.sixteen_days import ITEMS, RESULTS
from campaigns.models import AwarenessDay, CampaignPage, CampaignsPage, ContentItemPage, MonthPage

HELPLINES = "Kent: {{ kent-helpline }}. Medway: {{ medway-helpline }}."
KNOW_SEE_SPEAK_OUT = (
    "<p>Know the signs. See what happens. Speak out. Each month has a theme and posts for it: words for every channel, "
    "and a picture in the right shape. Every organisation in Kent and Medway can use them, free.</p>"
)
SIXTEEN_DAYS = (
    "<p>Each year from 25 November to 10 December people all over the world speak out against abuse. In Kent and "
    "Medway councils, police, health services, charities and employers do it together.</p>"
)


def build(home) -> None:
    """Make the list, its campaigns, this year's months and their items, where they are missing."""
    for name, when, about, source in DAYS:
        AwarenessDay.objects.get_or_create(
            name=name, locale=home.locale, defaults={"when": when, "about": about, "source": source}
        )
    if CampaignsPage.objects.exists():
        return
    listing = _publish(
        home,
        CampaignsPage(
            slug="campaigns", title="Campaigns", introduction="What Kent and Medway says together, and when."
        ),
    )
    today = timezone.localdate()
    _know_see_speak_out(listing, today)
    _sixteen_days(listing, today)
    toolkit.build()


def lead_to(slug: str, page) -> None:
    """End the words of the campaign `slug` with a link to `page`, such as the events that belong to it."""
    campaign = CampaignPage.objects.get(slug=slug)
    campaign.body += f'<p><a linktype="page" id="{page.pk}">{page.title}</a></p>'
    campaign.save_revision().publish()


def _publish(parent, page):
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def _know_see_speak_out(listing, today: date) -> None:
    campaign = _publish(
        listing,
        CampaignPage(
            slug="know-see-speak-out", title="#KnowSeeSpeakOut", hashtag="#KnowSeeSpeakOut", body=KNOW_SEE_SPEAK_OUT,
            summary="A year of posts that every organisation can use.",
        ),
    )  # fmt: skip
    # Next month has to be there, in December too.
    months = [date(today.year, number, 1) for number in range(1, 13)]
    for first in [*months, date(today.year + 1, 1, 1)] if today.month == 12 else months:
        planned = MONTHS[first.month]
        month = _publish(
            campaign,
            MonthPage(
                slug=f"{first:%Y-%m}", title=f"{first:%B %Y}: {planned.theme}", seo_title=f"{first:%B %Y}",
                month=first, theme=planned.theme, introduction=planned.introduction,
            ),
        )  # fmt: skip
        for item in planned.items:
            _publish(
                month, _item(item, day := first.replace(day=item.day), campaign.hashtag, f"Post for {day:%-d %B %Y}")
            )


def _sixteen_days(listing, today: date) -> None:
    campaign = CampaignPage(
        slug="16-days-of-action", title="16 Days of Action", hashtag="#16Days", when="25 November - 10 December",
        summary="Sixteen days each year to speak out against abuse.", body=SIXTEEN_DAYS,
        results=[
            (
                "year",
                {
                    "year": year, "words": words, "source": source,
                    "figures": [{"what": what, "number": number, "how": how} for what, number, how in figures],
                },
            )
            for year, figures, words, source in RESULTS
        ],
    )  # fmt: skip
    _publish(listing, campaign)
    first, last = campaign.rule.next_from(today)
    for item in ITEMS:
        day = (first if item.day >= first.day else last).replace(day=item.day)
        _publish(campaign, _item(item, day, "", f"16 Days: {day:%-d %B %Y}"))


def _item(item: Item, day: date, campaign_tag: str, quiet: str) -> ContentItemPage:
    """Return the page of an item, with its words made ready for each channel and a title that tells nobody."""
    tags = " ".join(tag for tag in dict.fromkeys((campaign_tag, item.tag)) if tag)
    return ContentItemPage(
        slug=item.slug, title=item.title, seo_title=quiet, suggested_date=day,
        kind=item.kind, line=item.line,
        messages=[
            ("facebook", f"{item.words}\n\n{HELPLINES}\n\n{tags}"),
            ("instagram", f"{item.words}\n\n{HELPLINES}\n\n{tags}"),
            ("x", f"{item.short} {HELPLINES} {tags}"),
            ("linkedin", f"{item.words}\n\n{HELPLINES}\n\n{tags}"),
            ("bulletin", f"{item.title}\n\n{item.words}\n\n{HELPLINES}"),
            ("message", f"{item.short} {HELPLINES}"),
        ],
        picture=[("made", {"design": item.design, "heading": item.heading, "line": "", "numbers": "both"})],
    )  # fmt: skip
