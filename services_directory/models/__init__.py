"""Who can help: the facts of each service, and the pages that tell about it."""

from .pages import ServicePage, ServicesPage
from .services import LocalProvider, ReferralRoute, Service, ServiceContact
from .terms import AbuseKind, Audience, Need

__all__ = [
    "AbuseKind",
    "Audience",
    "LocalProvider",
    "Need",
    "ReferralRoute",
    "Service",
    "ServiceContact",
    "ServicePage",
    "ServicesPage",
]
