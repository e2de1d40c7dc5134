"""Match the words somebody typed with services, spelling and all, the same on every database."""

from functools import lru_cache

from core.words import EMPTY_WORDS, asked_words, meanings, normal_words


class Matcher:
    """What was typed, understood once, then scored against each service."""

    def __init__(self, typed: str, known):
        index, vocabulary = _index(known)
        self._index = index
        self.understood: tuple[tuple[str, str], ...] = ()
        self._asked: list[dict[str, float]] = []
        for word in asked_words(typed):
            found, taken_for = meanings(word, vocabulary)
            if taken_for:
                self.understood += ((word, taken_for),)
            self._asked.append(found)

    def score(self, entry) -> float:
        """Return how well `entry` matches: 0 for not at all. Each asked word counts once, by its best place."""
        weights = self._index[entry.pk]
        return sum(
            max((weights.get(word, 0) * closeness for word, closeness in found.items()), default=0)
            for found in self._asked
        )

    def best(self, entries: list) -> list:
        """Return, best first, what matches at least half as well as the best, so that one stray word adds nothing."""
        scores = {entry.pk: self.score(entry) for entry in entries}
        enough = max(scores.values(), default=0) / 2
        found = [entry for entry in entries if scores[entry.pk] and scores[entry.pk] >= enough]
        return sorted(found, key=lambda entry: -scores[entry.pk])


def vocabulary(known) -> frozenset[str]:
    """Return every word that a service of the catalogue can be found by."""
    return frozenset(_index(known)[1])


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
