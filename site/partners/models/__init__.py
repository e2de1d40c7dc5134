"""The rows of partners."""

from .counts import EmbedCount
from .looking import FarHost, Finding, Retired
from .people import Partner, PartnerPage, Quote
from .statements import Statement

__all__ = ["EmbedCount", "FarHost", "Finding", "Partner", "PartnerPage", "Quote", "Retired", "Statement"]
