"""Which way a language is written."""

from django.utils.translation import get_language_info


def direction(language: str) -> str:
    """Return "rtl" for a language that is written from right to left, else "ltr"."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"
