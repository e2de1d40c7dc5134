"""The glossary as it starts."""

from django.conf import settings
from wagtail.models import Locale

from home.content.glossary_terms import TERMS
from home.models import GlossaryTerm


def build() -> None:
    """Make the terms that are missing. Initials are explained on pages; everyday words only in the list."""
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    there = set(GlossaryTerm.objects.filter(locale=locale).values_list("slug", flat=True))
    for slug, name, also, meaning in TERMS:
        if slug not in there:
            initials = sum(letter.isupper() for letter in name) > 1 and " " not in name
            term = GlossaryTerm(
                slug=slug, term=name, also=", ".join(also), meaning=meaning, explain=initials, locale=locale
            )
            term.full_clean()
            term.save()
