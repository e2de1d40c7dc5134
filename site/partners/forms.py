"""What partners type when they tell us where they quote us. English, as everything for partners is."""

from django import forms

from core.fetching import Refused
from core.fetching.addresses import spelled
from partners.models.people import LONGEST_ADDRESS
from partners.quotable import things

MOST_PAGES = 20


class PagesField(forms.CharField):
    """Addresses, one on each line. An error names the line, and nothing that was typed is lost."""

    def clean(self, value) -> list[str]:
        lines = [line.strip() for line in super().clean(value).splitlines()]
        for number, line in enumerate(lines, 1):
            if line and (wrong := what_is_wrong_with(line)):
                raise forms.ValidationError(f"Line {number}: {wrong}")
        found = list(dict.fromkeys(line for line in lines if line))
        if len(found) > MOST_PAGES:
            raise forms.ValidationError(f"Type at most {MOST_PAGES} addresses. For more, write to us.")
        return found


def what_is_wrong_with(address: str) -> str:
    """Return what is wrong with the address of a partner's page, in a sentence, or nothing when it may be kept."""
    if len(address) > LONGEST_ADDRESS:
        return f"This address is too long. It may have {LONGEST_ADDRESS} characters."
    if not address.startswith(("https://", "http://")):
        return "Type the whole address, with https:// at the start."
    try:
        _scheme, host, *_rest = spelled(address)
    except Refused as why:
        return str(why)
    if "." not in host or host.replace(".", "").isdigit() or ":" in host:
        return "There is no public website at such an address. Copy it from your browser's address bar."
    return ""


class WhatTheyQuote(forms.Form):
    """What a partner may change by itself at any time."""

    pages = PagesField(
        max_length=MOST_PAGES * (LONGEST_ADDRESS + 2),
        strip=True,
        error_messages={
            "required": "Type the address of at least one page.",
            "max_length": "This is too long. Type one address on each line.",
        },
    )
    things = forms.MultipleChoiceField(
        choices=lambda: [(code, thing.label) for code, thing in things().items()],
        error_messages={
            "required": "Choose at least one thing that you quote.",
            "invalid_choice": "One of these is not there any more. Look at the list again.",
        },
    )
    may_look = forms.BooleanField(required=False)


class RegisterForm(WhatTheyQuote):
    organisation = forms.CharField(
        max_length=120,
        error_messages={
            "required": "Type the name of your organisation.",
            "max_length": "Type a name of up to 120 characters.",
        },
    )
    contact_email = forms.EmailField(
        max_length=254,
        error_messages={
            "required": "Type an e-mail address that we can write to.",
            "invalid": "Type an e-mail address in full, like name@example.org.",
            "max_length": "This address is too long. Type one of up to 254 characters.",
        },
    )
    field_order = ["organisation", "contact_email", "pages", "things", "may_look"]
