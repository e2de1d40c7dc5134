"""The editor's form of the contact ledger."""

from wagtail.admin.forms import WagtailAdminModelForm

from core import opening_hours
from core.models.hours import as_dated_hours


class ContactPointForm(WagtailAdminModelForm):
    """Refuses hours that contradict each other, at the field that has to change."""

    def is_valid(self):
        return super().is_valid() and self._hours_make_sense()

    def _hours_make_sense(self) -> bool:
        spans, dated = self._rows("spans"), self._rows("dated_hours")
        wrong = [
            self._add_error_to(
                form, "closes", opening_hours.problems([row.instance.as_span() for row in spans[: n + 1]])
            )
            for n, form in enumerate(spans)
        ]
        wrong += [
            self._add_error_to(
                form, "last_day", opening_hours.problems([], as_dated_hours(row.instance for row in dated[: n + 1]))
            )
            for n, form in enumerate(dated)
        ]
        weekly = self.cleaned_data.get("hours_kind") == "weekly"
        if spans and not weekly:
            self.add_error("hours_kind", "There are hours below. Choose “These hours each week”, or remove them.")
        if weekly and not spans:
            self.add_error("hours_kind", "Add the hours below, or choose another answer here.")
        return not any(wrong) and bool(spans) == weekly

    def _rows(self, name) -> list:
        forms = self.formsets[name].forms if name in getattr(self, "formsets", {}) else []
        return [
            form
            for form in forms
            if form.is_valid() and not form.cleaned_data.get("DELETE") and (form.has_changed() or form.instance.pk)
        ]

    @staticmethod
    def _add_error_to(form, field, problems) -> bool:
        if problems:
            form.add_error(field, problems[0])
        return bool(problems)
