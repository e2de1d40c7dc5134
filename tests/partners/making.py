"""Makers of partners' rows."""

from partners.models import Partner, PartnerPage


def make_partner(*addresses: str, state=Partner.State.APPROVED, approved=True, **fields) -> Partner:
    """A partner that an editor approved, with these pages, and that lets us look at them."""
    plain = {"organisation": "A council", "contact_email": "web@council.example", "state": state, "may_look": True}
    partner = Partner.objects.create(**plain | fields)
    for address in addresses:
        PartnerPage.objects.create(partner=partner, address=address, approved=approved)
    return partner
