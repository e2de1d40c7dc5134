"""The kit builder's form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.channels import CHANNELS
from campaigns.making.pictures import CoBrand

MOST_NAME = 60


class KitForm(forms.Form):
    """What a partner chooses. The name goes into the pictures and nowhere else."""

    page = forms.TypedChoiceField(
        coerce=int, error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose a month or a campaign."))
    )
    channels = forms.MultipleChoiceField(
        choices=[(channel.code, channel.name) for channel in CHANNELS],
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose at least one place to post.")),
    )
    area = forms.ChoiceField(
        choices=[("both", _("Kent and Medway")), ("kent", _("Kent only")), ("medway", _("Medway only"))],
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose whose helpline should stand in them.")),
    )
    name = forms.CharField(
        required=False, max_length=MOST_NAME,
        error_messages={"max_length": _("The name has more than %(limit_value)d letters. Use a shorter one.")},
    )  # fmt: skip

    def __init__(self, pages, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["page"].choices = [(page.pk, page.title) for page in pages]

    def co_brand(self) -> CoBrand | None:
        """Return who shares the kit, None when no name was typed. Only for a valid form."""
        name = self.cleaned_data["name"].strip()
        return CoBrand(name) if name else None

    def as_fields(self) -> dict[str, dict]:
        """Return each field as the house's components take it: its value, its options, its error."""
        fields = {}
        for bound in self:
            value = bound.value()
            chosen = {str(one) for one in (value if isinstance(value, list) else [value])}
            fields[bound.name] = {
                "value": value,
                "error": " ".join(bound.errors),
                "options": [
                    {"value": code, "label": label, "checked": str(code) in chosen, "selected": str(code) in chosen}
                    for code, label in getattr(bound.field, "choices", [])
                ],
            }
        return fields
