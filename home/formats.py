"""A page in other ways: Easy Read, British Sign Language, sound. Where each is, and what stands in which."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from core import generation
from core.contact_words import contact
from core.languages import is_only_english
from core.ledger import Line, ledger

KINDS = ("easy-read", "bsl", "audio")
BSL = "bfi"  # ISO 639-3


@dataclass(frozen=True, slots=True)
class Format:
    """One page that says in another way what the page with the key `of` says."""

    kind: str
    title: str
    url: str
    ready: bool  # the film, the sound or the words are there
    of: object  # a translation key, None when it stands by itself
    of_title: str
    of_url: str
    language: str
    only_english: bool  # to somebody who reads another language


@generation.per_generation
def _formats(language: str) -> tuple[Format, ...]:
    """Return every published one, as readers of `language` see it, by title."""
    from home.models import AudioPage, EasyReadPage, VideoPage

    found = []
    signed = VideoPage.objects.filter(signed=True)
    for kind, pages in (("easy-read", EasyReadPage.objects), ("bsl", signed), ("audio", AudioPage.objects)):
        for page in pages.live().select_related("locale", "of_page").order_by("title"):
            said = page.of_page.localized if page.of_page and page.of_page.live else None
            found.append(
                Format(
                    kind, page.title, page.get_url(), page.is_ready, said and said.translation_key,
                    said.title if said else "", said.get_url() if said else "", page.locale.language_code,
                    is_only_english(page),
                )
            )  # fmt: skip
    return tuple(found)


def formats_of(page: Page) -> list[Format]:
    """Return the other ways to have `page`: in its own language, and in BSL, which readers of any language may sign."""
    language = get_language()
    return [
        one
        for one in _formats(language)
        if one.of == page.translation_key and one.of and (one.language == language or one.kind == "bsl")
    ]


def every(kind: str) -> list[Format]:
    """Return all pages of one of KINDS: in the reader's language, or else in English."""
    known = [one for one in _formats(get_language()) if one.kind == kind]
    own = [one for one in known if not one.only_english]
    said = {one.of for one in own if one.of}
    return own + [one for one in known if one.only_english and one.of not in said]


def signing_lines() -> list[dict]:
    """Return the contacts that can be used in British Sign Language, emergency first, as the component shows them."""
    now = timezone.now()

    def signs(line: Line) -> bool:
        return line.channel == "video" and any(code == BSL for code, _name in line.languages)

    lines = {line.pk: line for line in ledger().lines.values() if signs(line)}
    return [contact(line, now) for line in sorted(lines.values(), key=lambda line: (not line.emergency, line.name))]
