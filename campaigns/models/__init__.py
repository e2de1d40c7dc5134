"""What to say, and when; who is told, and who takes part."""

from .calendar import AwarenessDay, ContentItemPage, MonthPage
from .editions import Edition, EditionLine
from .kits import Kit
from .pages import CampaignPage, CampaignsPage
from .subscribing import Subscriber, SubscriptionRequest
from .taking_part import ClosedYear, TakingPart
from .toolkit import ToolkitPage

__all__ = [
    "AwarenessDay",
    "CampaignPage",
    "CampaignsPage",
    "ClosedYear",
    "ContentItemPage",
    "Edition",
    "EditionLine",
    "Kit",
    "MonthPage",
    "Subscriber",
    "SubscriptionRequest",
    "TakingPart",
    "ToolkitPage",
]
