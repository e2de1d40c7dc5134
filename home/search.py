"""Find what somebody typed, over the whole site: numbers, meanings, services, pages. Nothing is recorded."""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page, get_page_models

from campaigns.models import ContentItemPage, MonthPage
from core import generation
from core.ledger import Line, ledger
from core.words import asked_words, meanings, normal_words, synonyms
from home import glossary
from services_directory import words as services_words
from services_directory.catalogue import catalogue
from services_directory.finding import Found, Wish, find_services
from services_directory.models import ServicePage

MOST_PAGES = 20
MOST_SERVICES = 5
WORTH_SHOWING = 0.05  # of the best page's score: one stray word adds nothing
# Whoever types one of these may be in a hurry: the numbers stand above everything else.
URGENT = {"help", "emergency", "urgent", "police", "number", "phone", "telephone", "call", "ring", "danger", "now",
          "999", "101", "112", "line", "helpline", "safe", "hurt", "scared", "afraid", "kill"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageFound:
    """A page, with where it lives."""

    title: str
    url: str
    summary: str
    where: str


@dataclass(frozen=True)
class Answer:
    """What was found for some words; `spelling` says what misspelt words were taken for."""

    numbers: list[Line] = field(default_factory=list)
    terms: list[glossary.Term] = field(default_factory=list)
    services: Found | None = None
    pages: list[PageFound] = field(default_factory=list)
    spelling: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> int:
        """How many numbers, services, pages and meanings were found."""
        services = len(self.services.matches) if self.services else 0
        return len(self.numbers) + services + len(self.pages) + len(self.terms)


def search(typed: str, at: datetime | None = None) -> Answer:
    """Return what is found for `typed` in the reader's language.

    Args:
        typed: anything at all; only its first letters and words count (see core.words).
        at: the aware moment for "open now" (default: now).
    """
    said, asked = set(normal_words(typed)), asked_words(typed)
    numbers = ledger().lifelines() if said & URGENT or not asked else []
    if not asked:
        return Answer(numbers=numbers)
    language = get_language() or settings.LANGUAGE_CODE
    found = find_services(Wish(words=typed), catalogue(), at or timezone.now())
    as_typed = [sorted({word, *synonyms().get((word,), ())}) for word in asked]
    pages, spelling = find_pages(as_typed, language), found.spelling
    if not pages:
        understood = [(word, *meanings(word, _vocabulary(language))) for word in asked]
        pages = find_pages([sorted(near or {word}) for word, near, _taken in understood], language)
        spelling = tuple((word, taken) for word, _near, taken in understood if taken)
    return Answer(
        numbers=numbers,
        terms=glossary.meant_by(typed)[:3],
        services=None if "words" in found.dropped else found,
        pages=pages,
        spelling=spelling,
    )


@generation.per_generation
def _vocabulary(language: str) -> frozenset[str]:
    """Return every word of a title or description in `language`, of a service and of the glossary."""
    rows = Page.objects.live().filter(locale__language_code=language).values_list("title", "search_description")
    words = {word for row in rows.iterator() for text in row for word in normal_words(text)}
    words |= {word for term in glossary.terms() for form in term.forms for word in normal_words(form)}
    return frozenset(words) | services_words.vocabulary(catalogue())


def find_pages(groups: list[list[str]], language: str, most: int = MOST_PAGES) -> list[PageFound]:
    """Return the pages in `language` that hold a word of any group, those that hold more and rarer ones first.

    The statement is our own: Wagtail's ranks each hit by a search of its own, which takes half a minute for a common
    word among 5,000 pages on SQLite. Words hold only letters and digits (core.words), so they can stand in a query.
    """
    types = [content_type.pk for content_type in ContentType.objects.get_for_models(*_types()).values()]
    postgres = connection.vendor == "postgresql"
    statement, query = (ON_POSTGRESQL, _postgres(groups)) if postgres else (ON_SQLITE, _sqlite(groups))
    marks = ", ".join(["%s"] * len(types))
    with connection.cursor() as cursor:
        cursor.execute(statement.format(types=marks), [query, *types, language, most])
        rows = cursor.fetchall()
    best = max((row[-1] for row in rows), default=0)
    return _shown([row for row in rows if row[-1] >= best * WORTH_SHOWING])


def _types() -> list[type[Page]]:
    # Services are found through the directory, which knows more of them than their words. Months and posts of campaigns
    # repeat what the pages say: who looks for help must not land on words for somebody's Facebook page.
    return [model for model in get_page_models() if model not in (Page, ServicePage, MonthPage, ContentItemPage)]


ON_SQLITE = """
SELECT page.id, page.path, page.title, page.search_description,
  -bm25(wagtailsearch_indexentry_fts, 0.0, 1.0, 8.0) AS score
FROM wagtailsearch_indexentry_fts AS found
JOIN wagtailsearch_indexentry AS entry ON entry.id = found.rowid
JOIN wagtailcore_page AS page ON page.id = CAST(entry.object_id AS INTEGER)
JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
WHERE wagtailsearch_indexentry_fts MATCH %s AND entry.content_type_id IN ({types})
  AND page.live AND locale.language_code = %s
ORDER BY score DESC, page.path
LIMIT %s
"""
ON_POSTGRESQL = """
SELECT page.id, page.path, page.title, page.search_description,
  ts_rank(entry.title, asked.words) + ts_rank(entry.body, asked.words) AS score
FROM (SELECT to_tsquery('simple', %s) AS words) AS asked
JOIN wagtailsearch_indexentry AS entry ON entry.title @@ asked.words OR entry.body @@ asked.words
JOIN wagtailcore_page AS page ON page.id::text = entry.object_id
JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
WHERE entry.content_type_id IN ({types}) AND page.live AND locale.language_code = %s
ORDER BY score DESC, page.path
LIMIT %s
"""


def _forms(word: str) -> list[tuple[str, bool]]:
    """Return how `word` may stand in the index, which keeps plurals: (form, also as the start of a word)."""
    forms = [(word, True)] if len(word) > 4 else [(word, False), (f"{word}s", False)]
    return [*forms, (f"{word[:-1]}ie", True)] if len(word) > 3 and word.endswith("y") else forms


def _sqlite(groups) -> str:
    forms = [f'"{form}"{"*" if start else ""}' for group in groups for word in group for form, start in _forms(word)]
    return "{title body} : (" + " OR ".join(forms) + ")"


def _postgres(groups) -> str:
    forms = [f"'{form}'{':*' if start else ''}" for group in groups for word in group for form, start in _forms(word)]
    return " | ".join(forms)


def _shown(rows) -> list[PageFound]:
    """Return the rows with their addresses and the titles above them: one statement for all."""
    steplen = Page.steplen
    paths = {row[1][:length] for row in rows for length in range(3 * steplen, len(row[1]), steplen)}
    above = dict(Page.objects.filter(path__in=paths).values_list("path", "title")) if paths else {}
    pages = Page.objects.in_bulk([row[0] for row in rows])
    shown = []
    for pk, path, title, description, _score in rows:
        trail = [above[path[:n]] for n in range(3 * steplen, len(path), steplen) if path[:n] in above]
        url = pages[pk].get_url() if pk in pages else None
        if url:
            shown.append(PageFound(title, url, description, " › ".join([_("Home"), *trail])))
    return shown
