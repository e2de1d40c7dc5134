"""How hard words are to read: a hint for those who write, never a judge."""

import re


def _syllables(word: str) -> int:
    word = word.lower()
    found = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith("le") and found > 1:
        found -= 1
    return max(found, 1)


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of `text` (grade 6 is read at about age 11), 0 when it holds no words.

    For English: the formula counts English syllables.
    """
    sentences = [part for part in re.split(r"[.!?:]+\s", text + " ") if re.search(r"\w", part)]
    words = re.findall(r"[A-Za-z']+", text)
    if not words:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59
