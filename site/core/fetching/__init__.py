"""Asks a far host for one page: politely, at an address that was checked, and for no more than was agreed."""

from .asking import Page, fetch
from .faults import FetchFault, Refused, TooLarge, TooSlow, Unreachable
from .manners import robots_allow, seconds_to_wait

__all__ = [
    "FetchFault",
    "Page",
    "Refused",
    "TooLarge",
    "TooSlow",
    "Unreachable",
    "fetch",
    "robots_allow",
    "seconds_to_wait",
]
