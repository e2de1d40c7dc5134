"""Short words that stand beside facts (a line's name, a note on its hours), in the reader's language.

The facts are English rows that every language shares. Their words are looked up by the English: when an editor changes
it, no old translation can stand beside new facts; readers get the English, marked as such, until somebody translates
it again.
"""

from collections.abc import Iterator

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language

from core import generation
from core.languages import reads_english
from core.models import ContactPoint, FactWords


class EnglishWords(str):
    """English words on a page of another language: templates mark them (`marked`), so that they are read as English."""

    __slots__ = ()


def in_english(words: str, language: str) -> str:
    """Return `words` of `language` (a code), as EnglishWords when they are English and the reader's are not."""
    return EnglishWords(words) if language == settings.LANGUAGE_CODE and not reads_english() else words


def marked(words: str) -> str:
    """Mark EnglishWords in HTML, so that they are read aloud as English; other words come back as they are."""
    return format_html('<span lang="en" dir="ltr">{}</span>', words) if isinstance(words, EnglishWords) else words


def said(english: str) -> str:
    """Return a fact's words `english` in the reader's language, or as EnglishWords where nobody translated them."""
    if not english or reads_english():
        return english
    return _known(get_language()).get(english) or EnglishWords(english)


@generation.per_generation
def _known(language: str) -> dict[str, str]:
    return dict(FactWords.objects.filter(language=language).values_list("english", "words"))


def of_the_ledger() -> Iterator[str]:
    """Yield the words of the contact ledger that readers see."""
    for row in ContactPoint.objects.filter(confidential=False, retired_on=None).order_by("name"):
        yield from (words for words in (row.name, row.hours_note) if words)
