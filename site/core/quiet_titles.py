"""Titles that say little: a browser keeps the title of every page it showed, and somebody else may read that list."""

import re

# What would tell at a glance why somebody was here (QE15). The page itself may say all of it.
TELLING = re.compile(
    r"\b(?:abus|assault|batter|coerc|domestic|forced marriage|fgm|homicid|murder|mutilat|perpetrat|rape|rapist|refuge"
    r"|sexual|stalk|suicid|surviv|trauma|victim|violen)\w*",
    re.IGNORECASE,
)


def telling_words(title: str) -> list[str]:
    """Return the words of `title` (English) that would tell, in their order, each once and in small letters."""
    return list(dict.fromkeys(word.lower() for word in TELLING.findall(title)))
