"""The starting rows of what the whole site shares; a row that is there already is never touched."""

from core.content import areas, contacts, organisations, synonyms


def build() -> None:
    """Make the areas, the languages, the contact ledger and the synonyms where they are missing."""
    areas.build()
    organisations.build()
    contacts.build()
    synonyms.build()
