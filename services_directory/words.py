"""Match the words somebody typed, spelling and all, the same on every database."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

MOST_LETTERS = 200
MOST_WORDS = 12

# What people type for what the directory calls by another name.
SYNONYMS = {
    "battered": "abuse", "hit": "abuse", "beaten": "abuse", "violence": "abuse", "violent": "abuse", "dv": "domestic",
    "shelter": "refuge", "hostel": "refuge", "accommodation": "refuge", "restraining": "court", "injunction": "court",
    "nonmolestation": "court", "solicitor": "legal", "lawyer": "legal", "locks": "sanctuary", "raped": "rape",
    "gay": "lgbt", "lesbian": "lgbt", "trans": "lgbt", "bisexual": "lgbt", "queer": "lgbt",
    "kids": "children", "son": "children", "daughter": "children", "counsellor": "counselling",
    "therapist": "counselling", "izzat": "honour", "honor": "honour", "stalker": "stalking", "stalked": "stalking",
    "deaf": "bsl", "sign": "bsl",
}  # fmt: skip
EMPTY_WORDS = set("a an and am are be for from get have he her him his how i in is it me my near of on or she someone "
                  "that the their them they to us we what who with you your want need help".split())  # fmt: skip


def normal_words(text: str) -> list[str]:
    """Return the words of `text` in one form: no case, no accents, no punctuation, no plural."""
    text = unicodedata.normalize("NFKD", text.replace("\x00", " ")).casefold()
    text = "".join(letter for letter in text if not unicodedata.combining(letter)).replace("'", "").replace("-", "")
    return [_stem(word) for word in re.findall(r"\w+", text) if len(word) < 40]


def _stem(word: str) -> str:
    """Fold the plural: refuges and refuge are one word. Deliberately no more than that."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


_MEANS = {_stem(typed): _stem(ours) for typed, ours in SYNONYMS.items()}


class Matcher:
    """What was typed, understood once, then scored against each service."""

    def __init__(self, typed: str, known):
        index, vocabulary = _index(known)
        self._index = index
        asked = [word for word in normal_words(typed[:MOST_LETTERS]) if word not in EMPTY_WORDS][:MOST_WORDS]
        self.understood: tuple[tuple[str, str], ...] = ()
        self._asked: list[dict[str, float]] = []
        for word in asked:
            meanings = {word: 1.0} if word in vocabulary else {}
            if word in _MEANS:
                meanings[_MEANS[word]] = 0.9
            if not meanings:
                meanings = _near(word, vocabulary)
                if meanings:
                    best = max(meanings, key=meanings.get)
                    self.understood += ((word, best),)
            self._asked.append(meanings)

    def score(self, entry) -> float:
        """Return how well `entry` matches: 0 for not at all. Each asked word counts once, by its best place."""
        weights = self._index[entry.pk]
        return sum(
            max((weights.get(word, 0) * closeness for word, closeness in meanings.items()), default=0)
            for meanings in self._asked
        )


def _near(word: str, vocabulary: tuple[str, ...]) -> dict[str, float]:
    """Return known words within one edit (4 to 7 letters) or two (8 and more), or that start like it."""
    if len(word) < 4:
        return {}
    most = 1 if len(word) < 8 else 2
    near = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=most, limit=5)
    found = {candidate: 0.8 - 0.2 * edits for candidate, edits, _ in near}
    found |= {other: 0.6 for other in vocabulary if other.startswith(word)}
    return found


@lru_cache(maxsize=12)  # one for each language; a new generation is a new catalogue
def _index(known) -> tuple[dict[int, dict[str, int]], tuple[str, ...]]:
    """Return (weights of words by service, all words) for a catalogue; made once for each catalogue."""
    index: dict[int, dict[str, int]] = {}
    for entry in known.entries:
        weights: dict[str, int] = {}
        for text, weight in entry.words:
            for word in normal_words(text):
                weights[word] = max(weight, weights.get(word, 0))
        index[entry.pk] = weights
    return index, tuple(sorted({word for weights in index.values() for word in weights if word not in EMPTY_WORDS}))
