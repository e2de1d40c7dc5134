"""Takes out of a page's HTML what people see, hear or follow: its words, its described words, its links. Pure."""

import re
from contextlib import suppress
from dataclasses import dataclass

from lxml import etree

# These stand within a line; any other tag ends it, so that two cells of a table are never one number.
WITHIN_A_LINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike"
    " strong sub sup time tt u var wbr".split()
)
SILENT = frozenset(["script", "style", "template"])
DESCRIBING = ("title", "alt", "aria-label", "content", "placeholder")
LEADING = ("href", "src")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
# Characters that nobody sees: zero-width, direction marks, soft hyphens.
_UNSEEN = dict.fromkeys(
    [0, 0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)


@dataclass(frozen=True)
class Link:
    """Where a link leads, as it is written there, and where in the words it begins."""

    target: str
    at: int


@dataclass(frozen=True)
class PageWords:
    """`text`: what is seen, one line for each block. `described`: what is read out or listed instead of it."""

    text: str
    described: tuple[str, ...]
    links: tuple[Link, ...]


def words_of(html: str) -> PageWords:
    """Return the words and links of a page; whatever the markup, this takes time in proportion to its length."""
    taker = _Taker()
    # A parser that tells of tags one by one builds no tree, so a page of nothing but opened tags is no trouble.
    parser = etree.HTMLParser(target=taker, encoding="utf-8", huge_tree=True)
    with suppress(etree.LxmlError):  # an empty page; otherwise what was read until then counts
        parser.feed(html.encode("utf-8", "replace"))
        parser.close()
    return PageWords("".join(taker.pieces), tuple(taker.described), tuple(taker.links))


class _Taker:
    """Is told of each tag and each run of words by the parser."""

    def __init__(self):
        self.pieces, self.described, self.links = [], [], []
        self.length = self.silent = 0
        self.structured = False  # JSON-LD is shown by search engines

    def start(self, tag, attributes):
        if tag in SILENT:
            self.structured = attributes.get("type", "").strip().lower() == "application/ld+json"
            self.silent += 1
        if tag not in WITHIN_A_LINE:
            self._add("\n")
        for name in DESCRIBING:
            if words := attributes.get(name):
                self.described.append(_seen(words))
        for name in LEADING:
            if target := attributes.get(name):
                self.links.append(Link(target.strip(), self.length))

    def end(self, tag):
        if tag in SILENT and self.silent:
            self.silent -= 1
            self.structured = False
        if tag not in WITHIN_A_LINE:
            self._add("\n")

    def data(self, words):
        if not self.silent:
            self._add(_seen(words))
        elif self.structured:
            self.described.append(_seen(words))

    def _add(self, piece):
        last = self.pieces[-1][-1] if self.pieces else "\n"
        if last in " \n":
            piece = piece.lstrip(" \n")
        if piece:
            self.pieces.append(piece)
            self.length += len(piece)

    def close(self):
        pass


def _seen(words: str) -> str:
    return _SPACES.sub(" ", words.translate(_UNSEEN))
