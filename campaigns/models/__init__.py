"""What to say, and when."""

from .pages import CampaignPage, CampaignsPage

__all__ = ["CampaignPage", "CampaignsPage"]
