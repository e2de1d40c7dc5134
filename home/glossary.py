"""The field's own words, explained: a list of them, and the first use of each on a page."""

import re
from dataclasses import dataclass

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import generation
from core.fact_words import in_english, marked
from core.words import normal_words

# Where an explanation would get in the way: links and buttons cannot hold one, and headings stay short.
NOT_INSIDE = re.compile(r"<(/?)(a|button|h[1-6]|dfn|code|span)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary, in the reader's language."""

    slug: str
    name: str
    forms: tuple[str, ...]  # the name, and what else it is called
    meaning: str
    explain: bool

    @property
    def also_called(self) -> tuple[str, ...]:
        """The other forms, without those that are only more than one of another."""
        singles = {f"{form}s" for form in self.forms}
        return tuple(form for form in self.forms[1:] if form not in singles)


@generation.per_generation
def _terms(language: str) -> tuple[Term, ...]:
    from home.models import GlossaryTerm

    rows = GlossaryTerm.objects.filter(locale__language_code__in={settings.LANGUAGE_CODE, language})
    by_key = {}
    for row in rows.select_related("locale"):
        if row.translation_key not in by_key or row.locale.language_code == language:
            by_key[row.translation_key] = row
    terms = [
        Term(row.slug, row.term, row.forms(), in_english(row.meaning, row.locale.language_code), row.explain)
        for row in by_key.values()
    ]
    return tuple(sorted(terms, key=lambda term: term.name.casefold()))


def terms() -> tuple[Term, ...]:
    """Return the glossary in the reader's language, by name; English where a term is not translated."""
    return _terms(get_language() or settings.LANGUAGE_CODE)


@generation.per_generation
def _finder(language: str) -> tuple[re.Pattern | None, dict[str, Term]]:
    by_form = {form: term for term in _terms(language) if term.explain for form in term.forms}
    if not by_form:
        return None, {}
    forms = sorted(by_form, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, forms)) + r")(?![\w-])"), by_form


@generation.per_generation
def glossary_url(language: str) -> str:
    """Return the address of the page that lists the terms, or nothing when there is none."""
    from home.models import TopicPage

    for page in TopicPage.objects.live().filter(slug="glossary", locale__language_code=language):
        return page.get_url() or ""
    return ""


def explain(html: str, said: set[str]) -> str:
    """Return rich text in which the first use of each term opens its meaning, without script.

    Args:
        html: what an editor wrote, already made safe.
        said: slugs of the terms explained before on this page; those found here are added.
    """
    language = get_language() or settings.LANGUAGE_CODE
    pattern, by_form = _finder(language)
    if pattern is None:
        return html
    pieces, depth = re.split(r"(<[^>]*>)", html), 0
    for position, piece in enumerate(pieces):
        tag = NOT_INSIDE.match(piece)
        if tag:
            depth += -1 if tag[1] else 1
        elif depth == 0 and not piece.startswith("<"):
            pieces[position] = pattern.sub(lambda found: _explained(found[1], by_form, said, language), piece)
    return "".join(pieces)


def _explained(form: str, by_form: dict[str, Term], said: set[str], language: str) -> str:
    term = by_form[form]
    if term.slug in said:
        return form
    said.add(term.slug)
    address = glossary_url(language)
    more = format_html(' <a href="{}#{}">{}</a>', address, term.slug, _("All words explained")) if address else ""
    return format_html(
        '<button type="button" class="term" popovertarget="term-{slug}">{form}</button>'
        '<span class="term-meaning" popover id="term-{slug}"><b>{name}</b>: {meaning}{more}</span>',
        slug=term.slug, form=form, name=term.name, meaning=marked(term.meaning), more=more,
    )  # fmt: skip


def meant_by(typed: str) -> list[Term]:
    """Return the terms that somebody asks for: all the words of one of its forms are among those typed."""
    asked = set(normal_words(typed))
    return [term for term in terms() if any(asked >= set(normal_words(form)) for form in term.forms)] if asked else []
