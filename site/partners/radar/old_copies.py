"""What is old on one page of a partner: the page's words against what is retired today."""

import re
from dataclasses import dataclass

from campaigns.kits.codes import standing_of
from partners.models import Finding
from partners.radar.page_words import words_of
from partners.radar.reading import Kind, OutOfDate, what_is_out_of_date
from partners.retiring import OldThings, old_things

# A kit's code as it stands in the address of its page, and in the name of its file.
_KIT = re.compile(r"(?:/k/|/kit-[\w-]{1,80}-)([23456789BCDFGHJKMNPQRSTVWXYZ]{8})(?![A-Za-z0-9])")
_MOST_KITS = 20


@dataclass(frozen=True)
class Old:
    """One old thing: Finding's kind, what we call it, how it stands there with words around it, what replaces it."""

    kind: str
    what: str
    written: str
    around: str
    instead: str


def old_on(html: str) -> list[Old]:
    """Return what is old on a page, each thing once.

    Args:
        html: the whole page, from anybody: nothing in it is trusted.
    """
    old = old_things()
    looked_for = OutOfDate(
        numbers=tuple(old.numbers),
        names=tuple(old.names),
        links=tuple(old.documents),
        current_numbers=old.current_numbers,
    )
    found: dict[tuple[str, str], Old] = {}
    for one in what_is_out_of_date(html, looked_for):
        kind, instead = _kind_of(one.kind, one.about, old)
        found.setdefault((kind, one.about), Old(kind, one.about, one.written, one.excerpt, instead))
    for kit in _kits_on(html):
        found.setdefault((kit.kind, kit.what), kit)
    return list(found.values())


def _kind_of(kind: Kind, about: str, old: OldThings) -> tuple[str, str]:
    if kind == Kind.NUMBER:
        return Finding.Kind.NUMBER, old.numbers[about]
    if kind == Kind.NAME:
        return Finding.Kind.NAME, old.names[about]
    return Finding.Kind.DOCUMENT, old.documents[about]


def _kits_on(html: str) -> list[Old]:
    """Return the kits that a page links to and that are not as they would be today, or whose month is gone."""
    codes = {}
    for link in words_of(html).links:
        if code := _KIT.search(link.target):
            codes.setdefault(code[1], link.target)
    kits = []
    for code, target in list(codes.items())[:_MOST_KITS]:
        standing = standing_of(code)
        if standing and (standing.changes or standing.choice is None):
            kits.append(Old(Finding.Kind.KIT, code, target[:120], standing.kit.title, "a new kit from our website"))
    return kits
