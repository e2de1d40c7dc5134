"""What an item and a month of the starting content are. The words are our own, the facts the partnership's papers'."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """One thing to say. `words` are for places with room, `short` for X and text messages."""

    day: int
    slug: str
    title: str
    kind: str
    line: str
    words: str
    short: str
    heading: str
    design: str
    tag: str = ""


@dataclass(frozen=True)
class MonthOfItems:
    """A month's theme and its items."""

    theme: str
    introduction: str
    items: tuple[Item, ...]
