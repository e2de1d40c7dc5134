"""The numbers in copy, from the ledger: shown to partners, and checked when an editor saves."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from campaigns.copy_text import filled, has_loose_braces, references
from core.ledger import ledger

OUR_ADDRESS = "website"  # the one reference that is no contact point: https://…, without a slash at the end


def with_numbers(text: str) -> str:
    """Return `text` with each reference replaced by the number as the ledger shows it today.

    A key that was retired since shows the one that replaced it; without one, it says where the numbers are.
    """
    return filled(text, lambda key: shown(key) or _("(see the number on our website)"))


def check_references(text: str) -> None:
    """Raise ValidationError for a reference to a contact point that is not there, or was retired."""
    if has_loose_braces(text):
        raise ValidationError("Write a number from the ledger as {{ kent-helpline }}, with two braces on each side.")
    for key in references(text):
        if key == OUR_ADDRESS:
            continue
        line = ledger().get(key)
        if line is None:
            raise ValidationError(
                f"There is no contact point “{key}” to show. Its key stands in Facts, Contact ledger."
            )
        if line.key != key:
            raise ValidationError(f"“{key}” was retired. Write {{{{ {line.key} }}}} instead.")


def shown(key: str) -> str:
    """Return what copy shows for a key of the ledger, or for OUR_ADDRESS; nothing when there is nothing to show."""
    if key == OUR_ADDRESS:
        return settings.WAGTAILADMIN_BASE_URL
    line = ledger().get(key)
    return (line.display or line.value) if line else ""
