"""What the worker does for partners."""

from core.work import every
from partners import notices, registering
from partners.radar import rounds


@every(seconds=60)
def tell_of_changes(go_on):
    """Write to partners whose quotes have changed."""
    written = notices.tell_of_changes()
    return written and f"{written} notices of changes written"


@every(seconds=10)
def look_at_pages(go_on):
    """Look at partners' pages that are due."""
    asked = rounds.look(go_on)
    return asked and f"{asked} requests for partners' pages"


@every(seconds=3600, forgets=True)
def forget_partners(go_on):
    """Remove those that were not accepted, and those that came back with an older copy of the database."""
    forgotten = registering.erase_again() + registering.forget_rejected()
    return forgotten and f"{forgotten} partners removed"
