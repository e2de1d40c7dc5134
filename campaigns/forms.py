"""Editors' forms of the calendar."""

from wagtail.admin.forms import WagtailAdminPageForm

from campaigns import publishing
from campaigns.calendar import campaign_above


class ContentItemForm(WagtailAdminPageForm):
    """A draft may be unfinished. What is published has to be accessible, and each field says what it lacks."""

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation and not self.errors:
            for name, value in cleaned.items():
                if name in self._meta.fields:
                    setattr(self.instance, name, value)
            for field, error in publishing.problems(self.instance, campaign_above(self.parent_page)).items():
                self.add_error(field, error)
        return cleaned
