"""What is wrong with bookings, for those who run events: on their first screen and on that of a season (BK21, PR11)."""

from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.admin.ui.components import Component

from events import bookings, retention


def sentences() -> list[str]:
    """Return what is not as it must be, naming nobody; [] when all is well."""
    return [*bookings.wrong(), *retention.leftovers(timezone.now())]


class BookingTrouble(Component):
    """On the editors' first screen, when something is wrong with bookings."""

    order = 60

    def render_html(self, parent_context=None):
        told = sentences()
        return render_to_string("editors/events/trouble.html", {"sentences": told}) if told else ""
