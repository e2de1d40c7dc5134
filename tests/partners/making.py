"""Makers of partners' rows."""

from partners.models import Partner, PartnerPage


def make_partner(*addresses: str, state=Partner.State.APPROVED, **fields) -> Partner:
    """A partner that an editor approved, with these pages."""
    partner = Partner.objects.create(
        **{"organisation": "A council", "contact_email": "web@council.example", "state": state} | fields
    )
    for address in addresses:
        PartnerPage.objects.create(partner=partner, address=address)
    return partner
