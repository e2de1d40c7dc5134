"""Finds on a partner's page what is out of date: telephone numbers, names, and links to old files. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from urllib.parse import unquote

from .page_words import PageWords, words_of

EXCERPT = 120  # characters
MOST_FINDINGS = 100  # on one page; an editor needs no more to write to its owner


class Kind(StrEnum):
    NUMBER = "number"
    NAME = "name"
    LINK = "link"


class Where(StrEnum):
    WORDS = "words"  # what is seen
    DESCRIBED = "described"  # titles, alternative texts, what search engines show
    LINK = "link"


@dataclass(frozen=True)
class OutOfDate:
    """What to look for. What is current is never reported, even where it holds something retired.

    `numbers`: telephone numbers in any spelling. `names`: of services and organisations. `links`: whole addresses
    (https://…), or a part of one that tells an old edition from a new one, such as its file name.
    """

    numbers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    current_numbers: tuple[str, ...] = ()
    current_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One thing that is out of date: `about` is the entry of OutOfDate, `written` how the page spells it."""

    kind: Kind
    where: Where
    about: str
    written: str
    excerpt: str


def what_is_out_of_date(html: str, looked_for: OutOfDate) -> list[Finding]:
    """Return each finding once, in the order of the page within each kind, at most MOST_FINDINGS of them."""
    page = words_of(html)
    found = dict.fromkeys(islice(_findings(page, looked_for), MOST_FINDINGS * 10))
    return list(found)[:MOST_FINDINGS]


def _findings(page: PageWords, looked_for: OutOfDate) -> Iterator[Finding]:
    texts = [(Where.WORDS, page.text), *((Where.DESCRIBED, text) for text in page.described)]
    numbers = _spellings(looked_for.numbers, looked_for.current_numbers)
    for where, text in texts:
        for about, start, end in _numbers_in(text, numbers):
            yield Finding(Kind.NUMBER, where, about, text[start:end], _excerpt(text, start, end))
    for link in page.links:
        scheme, _, rest = link.target.partition(":")
        if scheme.lower() in ("tel", "sms", "callto"):
            for about, _start, _end in _numbers_in(unquote(rest), numbers):
                yield Finding(Kind.NUMBER, Where.LINK, about, _cut(link.target), _excerpt(page.text, link.at, link.at))
    names = _names_by_first_word(looked_for.names, looked_for.current_names)
    for where, text in texts:
        for about, start, end in _names_in(text, names):
            yield Finding(Kind.NAME, where, about, text[start:end], _excerpt(text, start, end))
    is_old = _old_links(looked_for.links)
    for link in page.links:
        if about := is_old(link.target):
            yield Finding(Kind.LINK, Where.LINK, about, _cut(link.target), _excerpt(page.text, link.at, link.at))


# Telephone numbers

_JOINT = r"-\u2010\u2011."  # between two digits without a space, they make one number of both sides
_BETWEEN = rf"[^\S\n]|[{_JOINT}()\u2012-\u2015\u2212/·•]"
_DIGITS = re.compile(rf"\d(?:(?:{_BETWEEN}){{0,6}}\d)*")


def _digits(text: str) -> str:
    """Return the decimal digits of `text`, of any script, as 0 to 9."""
    return "".join(str(unicodedata.decimal(letter)) for letter in text if letter.isdecimal())


def _spellings(retired: Iterable[str], current: Iterable[str]) -> dict[str, str | None]:
    """Return the digits of each way to dial each number, with the retired number, or None for a current one."""
    ways: dict[str, str | None] = {}
    for number, about in [*((number, number) for number in retired), *((number, None) for number in current)]:
        digits = _digits(number)
        home = re.sub(r"^(?:0044|44(?=0?[1-9]\d{8}))0?", "0", digits)
        ways |= {way + home[1:]: about for way in ("0", "44", "440", "0044", "00440")} if home[:1] == "0" else {}
        if digits:
            ways[digits] = about
    return ways


def _numbers_in(text: str, ways: dict[str, str | None]) -> Iterator[tuple[str, int, int]]:
    """Yield (retired number, start, end) for each number that stands by itself, not within more digits."""
    lengths = sorted({len(way) for way in ways}, reverse=True)
    if not lengths:
        return
    for run in _DIGITS.finditer(text):
        if run.end() - run.start() < lengths[-1]:
            continue
        places = [at for at in range(run.start(), run.end()) if text[at].isdecimal()]
        digits = _digits(run[0])
        free = 0
        for first, start in enumerate(places):
            if first < free or (first and _joined(text, places[first - 1], start)):
                continue
            for length in lengths:
                after = first + length
                if after > len(places) or digits[first:after] not in ways:
                    continue
                if after < len(places) and _joined(text, places[after - 1], places[after]):
                    continue
                free = after
                if about := ways[digits[first:after]]:
                    yield about, _with_its_plus(text, start), places[after - 1] + 1
                break


def _joined(text: str, one: int, other: int) -> bool:
    """Return whether the digits at these two places stand in one group, with nothing or one hyphen or dot between."""
    return other == one + 1 or (other == one + 2 and text[one + 1] in "-\u2010\u2011.")


def _with_its_plus(text: str, start: int) -> int:
    while start and text[start - 1] in "+＋(":
        start -= 1
    return start


# Names

_WORD = re.compile(r"\w+|[^\w\s\-\u2010-\u2015]")
_APOSTROPHES = dict.fromkeys("’‘ʼ＇`´", "'")
_SAME = _APOSTROPHES | {"&": "and", "＆": "and"}


def _word(word: str) -> str:
    """Return the word as all its spellings are compared: small letters, plain apostrophe, “and” for “&”."""
    word = word if word.isascii() else unicodedata.normalize("NFKC", word)
    return _SAME.get(word, word.casefold())


def _names_by_first_word(retired: Iterable[str], current: Iterable[str]) -> dict[str, list]:
    names: dict[str, list] = {}
    for name, about in [*((name, name) for name in retired), *((name, None) for name in current)]:
        if words := [_word(word) for word in _WORD.findall(name)]:
            names.setdefault(words[0], []).append((words, about))
    for same_start in names.values():
        same_start.sort(key=lambda name: len(name[0]), reverse=True)
    return names


def _names_in(text: str, names: dict[str, list]) -> Iterator[tuple[str, int, int]]:
    """Yield (retired name, start, end) for each name in whole words; of two that begin alike, the longer one."""
    if not names:
        return
    found = list(_WORD.finditer(text))
    words = [_word(word[0]) for word in found]
    free = 0
    for first, word in enumerate(words):
        if first < free:
            continue
        for name, about in names.get(word, ()):
            after = first + len(name)
            if words[first:after] == name:
                free = after
                if about:
                    yield about, found[first].start(), found[after - 1].end()
                break


# Links


def _bare(address: str) -> str:
    """Return an address as two that lead to the same page are compared: without scheme, www, fragment, last slash."""
    address = unquote(address).partition("#")[0].casefold()
    return re.sub(r"^(?:https?:)?//(?:www\.)?", "//", address).rstrip("/")


def _old_links(links: Iterable[str]):
    """Return a function that tells which entry of `links` a link's target is, or None."""
    whole = {_bare(link): link for link in links if "//" in link}
    parts = [(unquote(link).casefold(), link) for link in links if link and "//" not in link]

    def is_old(target: str) -> str | None:
        target = _bare(target[:2000])
        if target in whole:
            return whole[target]
        return next((link for part, link in parts if _holds(target, part)), None)

    return is_old


def _holds(target: str, part: str) -> bool:
    """Return whether `part` stands in `target` with no letter or digit of a longer word at either side."""
    at = target.find(part)
    while at >= 0:
        before, after = target[at - 1 : at], target[at + len(part) :][:1]
        if not (before.isalnum() and part[0].isalnum()) and not (after.isalnum() and part[-1].isalnum()):
            return True
        at = target.find(part, at + 1)
    return False


# What an editor sees of it


def _excerpt(text: str, start: int, end: int) -> str:
    """Return at most EXCERPT characters of `text` around start and end, in whole words where there are any."""
    room = max(EXCERPT - 2 - (end - start), 0)
    first, last = max(start - room // 2, 0), min(end + room // 2, len(text))
    cut = text[first:last]
    if first and " " in cut[: start - first]:
        cut = "…" + cut[cut.index(" ") + 1 :]
    if last < len(text) and " " in cut[-(last - end) :]:
        cut = cut[: cut.rindex(" ")] + "…"
    return _cut("".join(letter if letter.isprintable() else " " for letter in cut).strip())


def _cut(words: str) -> str:
    return words if len(words) <= EXCERPT else words[: EXCERPT - 1] + "…"
