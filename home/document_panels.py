"""What the editors' screen says of a document before anything is changed."""

from django.utils import timezone
from wagtail.admin.panels import Panel

from core.time_words import date_words


class StatePanel(Panel):
    """Which version readers get today, what comes next, and whether its review is overdue."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/home/document_state.html"

        def is_shown(self):
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            today = timezone.localdate()
            current = self.instance.current(today)
            return context | {
                "current": current,
                "review": review_words(current, today),
                "coming": [one for one in self.instance.versions.all() if not one.in_use(today)],
                "pages": self.instance.pages.order_by("path"),
            }


def review_words(version, today) -> str:
    """Return in words when `version` (or None) has to be looked at again, and whether that day has passed."""
    if version is None:
        return "Nothing is in use"
    if version.stand_in:
        return "Waiting for the file it stands in for"
    words = date_words(version.review_on())
    return f"Overdue since {words}" if version.review_on() < today else f"By {words}"
