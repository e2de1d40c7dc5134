"""What to say, and when."""

from .calendar import AwarenessDay, ContentItemPage, MonthPage
from .kits import Kit
from .pages import CampaignPage, CampaignsPage

__all__ = ["AwarenessDay", "CampaignPage", "CampaignsPage", "ContentItemPage", "Kit", "MonthPage"]
