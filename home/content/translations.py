"""The starting translations: one catalogue for each language, of whole pages and labels.

`languages/<code>.po` holds sentences by their English. A page or a label whose sentences are all there is made in that
language, once: what is there already, perhaps corrected by a speaker, is never touched. What is not whole is left out.
Translations say by themselves that nobody has checked them (core.translating).
"""

import html
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import polib
from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core import fact_words
from core.models import FactWords
from events.models import EventTopic
from home.models import GlossaryTerm
from services_directory.catalogue import words_of_english_pages
from services_directory.models import AbuseKind, Audience, Need

FOLDER = Path(__file__).parent / "languages"
LABELS = (Need, Audience, AbuseKind, EventTopic, GlossaryTerm)  # a GetHelpLine comes with its page


def build(only: Collection[str] | None = None) -> Iterator[str]:
    """Make what is missing in each language that has a catalogue, and yield a line for each.

    Args:
        only: codes of languages; all when None.
    """
    books = [Book.read(path) for path in sorted(FOLDER.glob("*.po")) if only is None or path.stem in only]
    made: Counter[str] = Counter()
    with disable_reference_index_auto_update():
        for row in _rows() if books else ():
            made.update(_make(row, books))
    for book in books:
        _beside_facts(book)
        yield f"{book.locale}: {made[book.locale.language_code]} pages and labels"


@dataclass(frozen=True)
class Book:
    """One language's catalogue."""

    locale: Locale
    words: dict[str, str]

    @classmethod
    def read(cls, path: Path) -> "Book":
        locale, _ = Locale.objects.get_or_create(language_code=path.stem)
        return cls(locale, {entry.msgid: entry.msgstr for entry in polib.pofile(str(path)).translated_entries()})


def _beside_facts(book: Book) -> None:
    """Keep the words of facts that the catalogue holds; those that are there already stay as they are."""
    wanted = {html.escape(english, quote=False): english
              for english in (*fact_words.of_the_ledger(), *words_of_english_pages())}  # fmt: skip
    FactWords.objects.bulk_create(
        [
            FactWords(english=english, language=book.locale.language_code, words=html.unescape(book.words[escaped]))
            for escaped, english in wanted.items()
            if escaped in book.words
        ],
        ignore_conflicts=True,
    )


def _rows() -> Iterator:
    """Yield what may be translated: labels before the pages that show them, pages before those below them."""
    english = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    for model in LABELS:
        yield from model.objects.filter(locale=english)
    yield from Page.objects.live().filter(locale=english, depth__gt=1).order_by("path").specific(defer=False)


def _make(row, books: list[Book]) -> Iterator[str]:
    """Make `row` in each language that knows every sentence of it and has a place for it; yield the codes of these."""
    texts = {segment.string.data for segment in extract_segments(row) if isinstance(segment, StringSegmentValue)} - {""}
    whole = [book for book in books if texts <= book.words.keys()]
    if not whole:
        return
    there = set(row.get_translations(inclusive=True).values_list("locale_id", flat=True))
    places = None  # anywhere
    if isinstance(row, Page) and row.depth > 2:
        places = set(row.get_parent().get_translations().values_list("locale_id", flat=True))
    wanted = [book for book in whole if book.locale.pk not in there and (places is None or book.locale.pk in places)]
    if wanted:
        source, _ = TranslationSource.update_or_create_from_instance(row)
        for book in wanted:
            _translate(source, book)
            yield book.locale.language_code


def _translate(source: TranslationSource, book: Book) -> None:
    now = timezone.now()
    StringTranslation.objects.bulk_create(
        (
            StringTranslation(
                translation_of_id=segment.string_id, locale=book.locale, context_id=segment.context_id,
                data=book.words[segment.string.data], translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                created_at=now, updated_at=now,
            )
            for segment in source.stringsegment_set.select_related("string")
        ),
        ignore_conflicts=True,
    )  # fmt: skip
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=book.locale)
    translation.save_target(publish=True)
