"""The kit builder's form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.channels import CHANNELS
from campaigns.making.pictures import CoBrand
from core.uploads import Refused, checked_logo

MOST_NAME = 60


class KitForm(forms.Form):
    """What a partner chooses. The name and the logo go into the pictures and nowhere else."""

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
    languages = forms.MultipleChoiceField(
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose at least one language."))
    )
    name = forms.CharField(
        required=False, max_length=MOST_NAME,
        error_messages={"max_length": _("The name has more than %(limit_value)d letters. Use a shorter one.")},
    )  # fmt: skip
    logo = forms.FileField(required=False, allow_empty_file=True)

    def __init__(self, pages, languages, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["page"].choices = [(page.pk, page.title) for page in pages]
        self.fields["languages"].choices = [(one["code"], one["name"]) for one in languages]
        if len(languages) == 1:
            del self.fields["languages"]

    def clean_logo(self) -> bytes:
        """Return the logo made anew from its pixels; what else the file held is gone."""
        file = self.cleaned_data["logo"]
        try:
            return checked_logo(file.read()) if file else b""
        except Refused as why:
            raise forms.ValidationError(str(why), code="refused") from why

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("logo") and not cleaned.get("name"):
            self.add_error("name", _("Type the name as well. People who cannot see the logo hear it."))
        return cleaned

    def co_brand(self) -> CoBrand | None:
        """Return who shares the kit, None when no name was typed. Only for a valid form."""
        name = self.cleaned_data["name"]
        return CoBrand(name, self.cleaned_data["logo"]) if name else None

    def chosen_languages(self, only: str) -> list[str]:
        """Return the codes that were chosen: `only` that one when there was no choice. Only for a valid form."""
        return self.cleaned_data.get("languages", [only])

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
