"""The two campaigns, as the partnership's papers tell of them."""

from django.utils import timezone

from campaigns.models import CampaignPage, CampaignsPage

KNOW_SEE_SPEAK_OUT = (
    "<p>#KnowSeeSpeakOut is a year of posts about domestic abuse. Every organisation in Kent and Medway can use them, free. "
    "In March 2024 there were new ones each month.</p><h2>What the posters say</h2><p>Control, isolation, coercion, violence, stalking, "
    "sexual, emotional, financial: domestic abuse can happen to anyone.</p>"
)
SIXTEEN_DAYS = (
    "<p>16 Days of Action runs each year from 25 November to 10 December.</p><h2>Six ways people took part in 2022</h2><ul>"
    "<li>Plan posts from the toolkit or the campaign page.</li><li>Send the toolkit on with the e-mail that is ready for you.</li>"
    "<li>Put our words into your e-bulletin.</li><li>Ask employers to become End Domestic Abuse Champions.</li>"
    "<li>Use the Teams background, the e-mail signature and the slide.</li><li>Follow and share @KentMedwaydomesticabuse (Facebook, Instagram) or @KentMedwayDA (Twitter). Others may be able to see what you follow.</li></ul><p>We do not have the toolkit here yet.</p>"
    "<h2>What it reached</h2><p>A paper of November 2022 tells of 65 organisations and 27 people who shared it, and "
    "a reach of 3.3 million. In 2023 it was shared by 99 organisations and reached 5.6 million, with over 700 webinar bookings.</p>"
)


def build(home) -> None:
    """Make the list and its two campaigns where they are missing."""
    if CampaignsPage.objects.exists():
        return
    listing = CampaignsPage(
        slug="campaigns", title="Campaigns", introduction="What Kent and Medway says together, and when."
    )
    home.add_child(instance=listing)
    listing.save_revision().publish()
    today = timezone.localdate()
    first, last = today.replace(month=11, day=25), today.replace(month=12, day=10)
    if last < today:
        first, last = first.replace(year=first.year + 1), last.replace(year=last.year + 1)
    for campaign in (
        CampaignPage(
            slug="16-days-of-action", title="16 Days of Action", first_day=first, last_day=last, body=SIXTEEN_DAYS,
            summary="Sixteen days each year to speak out against abuse.",
        ),
        CampaignPage(
            slug="know-see-speak-out", title="#KnowSeeSpeakOut", body=KNOW_SEE_SPEAK_OUT,
            summary="A year of posts that every organisation can use.",
        ),
    ):  # fmt: skip
        listing.add_child(instance=campaign)
        campaign.save_revision().publish()
