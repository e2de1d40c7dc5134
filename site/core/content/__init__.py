"""The starting rows of what the whole site shares; a row that is there already is never touched."""

from core.content import areas, contacts, organisations


def build() -> None:
    """Make the areas, the languages and the contact ledger where they are missing."""
    areas.build()
    organisations.build()
    contacts.build()
