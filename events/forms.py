"""The form to book, and what it says when something is missing or does not fit."""

import hashlib
import json
import re
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.models import Area, source_language_only
from events.bookable import Offer, clashes
from events.bookings import Person
from events.models.bookings import AccessNeed, OrganisationType

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]")
ONLY_IN_PERSON = {AccessNeed.STEP_FREE, AccessNeed.HEARING_LOOP}
ORGANISATION = ("organisation", "organisation_type", "area", "role")  # what only professionals are asked
TOO_LONG = gettext_lazy("This is too long. Type up to %(limit_value)d characters.")


def one_line(words: str) -> None:
    """Refuse what would break a line (SE27): mails and lists hold one line of each."""
    if _CONTROL.search(words):
        raise ValidationError(gettext_lazy("Type this in one line, without special signs."))


class LineField(forms.CharField):
    """One line of words. Django would take a line break at the end away in silence; nothing else is changed."""

    default_validators = [one_line]

    def __init__(self, required_words: str, max_length: int = 120, **kwargs):
        errors = {"required": required_words, "max_length": TOO_LONG}
        super().__init__(max_length=max_length, error_messages=errors, **kwargs)


class AddressField(forms.EmailField):
    """An e-mail address, with words that say how one looks."""

    def __init__(self):
        super().__init__(
            max_length=254,
            error_messages={
                "required": gettext_lazy("Type an e-mail address."),
                "invalid": gettext_lazy("Type an e-mail address in full, like name@example.org."),
                "max_length": TOO_LONG,
            },
        )


class AgainForm(forms.Form):
    """Somebody wants the link to their page once more."""

    email = AddressField()


class BookingForm(forms.Form):
    """Who books what. What professionals are asked is taken of nobody else, whatever is sent."""

    dates = forms.MultipleChoiceField(
        error_messages={
            "required": gettext_lazy("Choose at least one date."),
            "invalid_choice": gettext_lazy("One date can no longer be booked. Look at what is left, and choose again."),
        }
    )
    both = forms.BooleanField(required=False)
    name = LineField(gettext_lazy("Type a name that we may use."))
    email = AddressField()
    organisation = LineField(gettext_lazy("Type the name of your organisation."), required=False)
    organisation_type = forms.ChoiceField(choices=[("", ""), *OrganisationType.choices], required=False)
    area = forms.ModelChoiceField(Area.objects.none(), to_field_name="slug", required=False)
    role = LineField(gettext_lazy("Type what you do there."), required=False)
    needs = forms.MultipleChoiceField(choices=AccessNeed.choices, required=False)

    def __init__(self, offer: Offer, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer = offer
        # Also what is closed by now: the same form sent again gets the answer it had (BK6), and others read “closed”.
        self.by_pk = {str(choice.session.pk): choice for choice in offer.choices}
        self.fields["dates"].choices = [(pk, pk) for pk in self.by_pk]
        if offer.for_professionals():
            self.fields["area"].queryset = areas()
        else:
            for name in ORGANISATION:
                del self.fields[name]

    def clean(self):
        cleaned = super().clean()
        chosen = [self.by_pk[pk] for pk in cleaned.get("dates", [])]
        if any(choice.session.event.is_for_professionals for choice in chosen):
            self._ask_for_the_organisation(cleaned)
        self.clashing = clashes([choice.session for choice in chosen])
        if self.clashing and not cleaned.get("both"):
            titles = {choice.session.pk: choice.title for choice in chosen}
            for first, second in self.clashing:
                words = _(
                    "“%(first)s” and “%(second)s” are at the same time. Choose one, or say below that you want both."
                )
                self.add_error("dates", words % {"first": titles[first.pk], "second": titles[second.pk]})
        return cleaned

    def _ask_for_the_organisation(self, cleaned: dict) -> None:
        missing = {
            "organisation": _("Type the name of your organisation."),
            "organisation_type": _("Choose what kind of organisation it is."),
            "area": _("Choose where you work."),
            "role": _("Type what you do there."),
        }
        for field, words in missing.items():
            if not cleaned.get(field) and field not in self.errors:
                self.add_error(field, words)

    def sessions(self) -> list[int]:
        """Return the keys of the sessions that were chosen, soonest first."""
        return [choice.session.pk for pk, choice in self.by_pk.items() if pk in self.cleaned_data["dates"]]

    def person(self) -> Person:
        """Return who books; what only professionals are asked is left out where none of their dates was chosen."""
        cleaned = self.cleaned_data
        chosen = [self.by_pk[pk].session.event for pk in cleaned["dates"]]
        more = {}
        if any(event.is_for_professionals for event in chosen):
            more = {name: cleaned[name] for name in ("organisation", "organisation_type", "role")}
            more["area_id"] = cleaned["area"].pk
        return Person(
            name=cleaned["name"], email=cleaned["email"], access_needs=tuple(cleaned["needs"]),
            language=get_language() or "en", **more,
        )  # fmt: skip

    def idempotency_key(self, shown: str) -> uuid.UUID:
        """Return the key of this form as it was filled in.

        The same form sent twice is one booking. After Back, the browser may show the old form, and somebody else may
        fill it in: that is another booking, so the key is of the words as well.

        Args:
            shown: what the form held as `key`; anything that is no key counts as a new form.
        """
        try:
            form = uuid.UUID(shown)
        except ValueError:
            form = uuid.uuid4()
        words = json.dumps([self.sessions(), repr(self.person())])
        return uuid.uuid5(form, hashlib.sha256(words.encode()).hexdigest())


def areas():
    """Return the areas that people can say they work in: councils and counties that exist."""
    kinds = [Area.Kind.DISTRICT, Area.Kind.UNITARY, Area.Kind.COUNTY]
    return Area.objects.filter(kind__in=kinds, valid_to=None, **source_language_only()).order_by("name")


def needs_for(in_person: bool) -> list[tuple[str, str]]:
    """Return the access needs to ask for, with their words; some exist only where people meet in a room."""
    return [(need.value, need.label) for need in AccessNeed if in_person or need not in ONLY_IN_PERSON]
