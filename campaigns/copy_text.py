"""Copy that partners paste: numbers in it are references to the ledger, so that none can grow old in a text.

`{{ kent-helpline }}` stands for the number, address or link of the contact point with that key.
"""

import re
from collections.abc import Callable

from campaigns.channels import HASHTAG, LINK

REFERENCE = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.DOTALL)
BRACES = re.compile(r"\{\{|\}\}")
SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?]+(?=\s|$)[^\S\n]*|\n+|[.!?]|$)")
TYPED_NUMBER = re.compile(r"(?<![\w.])\+?(?:44|0)[\d ()-]{8,14}\d(?!\w)")
CAMEL_CASE = re.compile(r"#(?:[A-Z][a-z]*|[0-9]+(?![a-z]))+")


class UnknownReference(KeyError):
    """The text refers to a key for which there is nothing to show."""


def references(text: str) -> list[str]:
    """Return the keys that `text` refers to, in order, each once."""
    return list(dict.fromkeys(REFERENCE.findall(text)))


def filled(text: str, shown: Callable[[str], str | None]) -> str:
    """Return `text` with each reference replaced by what it stands for.

    Args:
        text: copy with references.
        shown: gives what to show for a key, or None when there is nothing to show.

    Raises:
        UnknownReference: for a key with nothing to show. Copy with a hole in it must not be given out.
    """

    def value(found: re.Match) -> str:
        if not (words := shown(found[1])):
            raise UnknownReference(found[1])
        return words

    return REFERENCE.sub(value, text)


def has_loose_braces(text: str) -> bool:
    """Return whether double braces stand in `text` that open or close nothing: a reference that lost its other end."""
    return bool(BRACES.search(REFERENCE.sub("", text)))


def without(text: str, key: str) -> str:
    """Return `text` without the sentences that refer to `key` and to nothing else; an empty key leaves it as it is."""
    if not key:
        return text
    kept = [part for part in SENTENCE.findall(text) if references(part) != [key]]
    return "".join(kept).strip()


def without_tags(text: str) -> str:
    """Return `text` without hashtags and links, as one reads it aloud."""
    return LINK.sub("", HASHTAG.sub("", text))


def problems(text: str, shown: Callable[[str], str | None]) -> list[str]:
    """Return a sentence for each thing to mend in `text` before anybody may be given it."""
    found = [
        f"“{key}” is not in the ledger, or is retired. Choose another contact."
        for key in references(text)
        if not shown(key)
    ]
    found += [
        f"Type {{{{ kent-helpline }}}} or another contact's key instead of the number {number.strip()}: "
        "then it changes here when the number changes."
        for number in TYPED_NUMBER.findall(text)
    ]
    if has_loose_braces(text):
        found.append("A reference needs two braces on each side: {{ kent-helpline }}.")
    if text[:1] in ("=", "+", "-", "@"):
        found.append("Begin with a letter: a spreadsheet would take a first = + - or @ for a formula.")
    return found + [
        f"Write {tag} with a capital letter for each word, as in #KnowSeeSpeakOut, so that screen readers can say it."
        for tag in HASHTAG.findall(text)
        if not CAMEL_CASE.fullmatch(tag) or _runs_words_together(tag)
    ]


def _runs_words_together(tag: str) -> bool:
    # One capital and then a long run of small letters is most often several words: #Knowseespeakout.
    return bool(re.fullmatch(r"#[A-Z][a-z]{14,}", tag))
