"""The form to add somebody by hand."""

from django import forms

from events.bookings import Person
from events.forms import AddressField, LineField, areas, needs_for
from events.models import Event, Session
from events.models.bookings import OrganisationType


class PersonForm(forms.Form):
    """Asks what the public form asks; of an organisation only where it does so, too (PR10)."""

    name = LineField("Type a name.", label="Name")
    email = AddressField()
    organisation = LineField("", label="Organisation", required=False)
    organisation_type = forms.ChoiceField(
        label="Kind of organisation", choices=[("", "Not known"), *OrganisationType.choices], required=False
    )
    area = forms.ModelChoiceField(areas(), label="Area they work in", empty_label="Not known", required=False)
    role = LineField("", label="Role", required=False)
    needs = forms.MultipleChoiceField(
        label="What they need to take part", required=False, widget=forms.CheckboxSelectMultiple
    )
    reason = LineField(
        "Say why. Only organisers will read it.", label="Why you add them", max_length=200,
        help_text="Such as: rang us.",
    )  # fmt: skip

    def __init__(self, session: Session, *args, **kwargs):
        super().__init__(*args, use_required_attribute=False, **kwargs)
        self.fields["email"].label = "E-mail address"
        self.fields["needs"].choices = needs_for(session.event.way == Event.Way.IN_PERSON)
        if not session.event.is_for_professionals:
            for name in ("organisation", "organisation_type", "area", "role"):
                del self.fields[name]

    def person(self) -> Person:
        """Return who is added."""
        known = {name: self.cleaned_data.get(name, "") for name in ("organisation", "organisation_type", "role")}
        area = self.cleaned_data.get("area")
        return Person(
            name=self.cleaned_data["name"], email=self.cleaned_data["email"], area_id=area.pk if area else None,
            access_needs=tuple(self.cleaned_data["needs"]), **known,
        )  # fmt: skip
