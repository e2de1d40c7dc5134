"""Where the campaigns' addresses that are no pages stand among those that are."""

from django.conf import settings
from django.http import Http404
from django.utils.translation import get_language

from campaigns.models import CampaignPage, CampaignsPage
from core.site_furniture import trail


def crumbs_below(campaign: CampaignPage | None = None) -> list[dict]:
    """Return the breadcrumbs of something that stands below `campaign`, or below the list of campaigns."""
    page = campaign
    if page is None:
        listings = CampaignsPage.objects.live()
        page = listings.filter(locale__language_code=get_language()).first() or listings.first()
    return [*trail(page), {"title": page.title, "url": page.get_url()}] if page else []


def campaigns_in_english() -> list[CampaignPage]:
    """Return the campaigns that monthly mails are about: each once, whatever it is translated into."""
    return list(CampaignPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE).order_by("title"))


def campaign_named(slug: str) -> CampaignPage:
    """Return the campaign whose address ends with `slug`; Http404 when there is none."""
    found = CampaignPage.objects.live().filter(slug=slug, locale__language_code=settings.LANGUAGE_CODE).first()
    if found is None:
        raise Http404
    return found
