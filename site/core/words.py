"""What somebody typed, in one form: no case, no accents, no plural, with the meanings that editors added."""

import re
import unicodedata

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from core import generation
from core.models import Synonym

MOST_LETTERS = 200
MOST_WORDS = 12
EMPTY_WORDS = set("a about an and am are be by do does for from get have he her him his how i in is it me my near of "
                  "on or she someone that the their them there they this to us we what when where who why with you "
                  "your want need help can".split())  # fmt: skip


def normal_words(text: str) -> list[str]:
    """Return the words of `text` in one form: no case, no accents, no punctuation, no plural."""
    text = unicodedata.normalize("NFKD", text.replace("\x00", " ")).casefold()
    text = "".join(letter for letter in text if not unicodedata.combining(letter)).replace("'", "").replace("-", "")
    text = text.replace("’", "")
    return [_stem(word) for word in re.findall(r"\w+", text) if len(word) < 40]


def _stem(word: str) -> str:
    """Fold the plural: refuges and refuge are one word. Deliberately no more than that."""
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:-2] + "y" if len(word) > 4 and word.endswith("ie") else word


def asked_words(typed: str) -> list[str]:
    """Return the words of `typed` that say something, at most MOST_WORDS, with phrases that editors know put first.

    A phrase of theirs ("restraining order") becomes the words it means; a single word stays, since it may stand on a
    page as it is, and `meanings` adds what it means.
    """
    words = normal_words(typed[:MOST_LETTERS])
    for phrase, means in synonyms().items():
        for start in range(len(words) - len(phrase) + 1 if len(phrase) > 1 else 0):
            if tuple(words[start : start + len(phrase)]) == phrase:
                words[start : start + len(phrase)] = means
    return [word for word in words if word not in EMPTY_WORDS][:MOST_WORDS]


def meanings(word: str, vocabulary) -> tuple[dict[str, float], str]:
    """Return ({known word: closeness from 0 to 1}, what a misspelt word was taken for, or nothing).

    Args:
        word: one of `asked_words`.
        vocabulary: a sequence of all words that can be found, in the form of `normal_words`.
    """
    found = {word: 1.0} if word in vocabulary else {}
    for other in synonyms().get((word,), ()):
        found[other] = 0.9
    if found:
        return found, ""
    found = _near(word, vocabulary)
    return found, max(found, key=found.get) if found else ""


@generation.per_generation
def synonyms() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return what editors say that people mean: (words typed) to (words to look for)."""
    rows = {tuple(normal_words(row.typed)): tuple(normal_words(row.means)) for row in Synonym.objects.all()}
    return {typed: means for typed, means in sorted(rows.items(), key=lambda row: -len(row[0])) if typed and means}


def _near(word: str, vocabulary) -> dict[str, float]:
    """Return known words within one edit (4 to 7 letters) or two (8 and more), or that start like it."""
    if len(word) < 4:
        return {}
    most = 1 if len(word) < 8 else 2
    near = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=most, limit=5)
    found = {other: 0.7 - 0.2 * edits + 0.1 * JaroWinkler.similarity(word, other) for other, edits, _ in near}
    found |= {other: 0.5 for other in vocabulary if other.startswith(word)}
    return found
