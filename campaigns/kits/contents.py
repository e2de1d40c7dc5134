"""What each item of a kit says, as plain values: the kit's files and its code are made of these."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date

from campaigns import calendar
from campaigns.item_pictures import designs, shapes_of
from campaigns.kits.choosing import Choice, items_of, language_of

LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ"  # nothing that reads like something else, and no words
CODE_LETTERS = 8


@dataclass(frozen=True)
class Part:
    """One item in the kit."""

    key: str
    language: str
    title: str
    slug: str
    day: date
    line: str
    warning: str
    licence: str
    valid_until: date | None
    url: str
    messages: tuple[tuple[str, str], ...]  # (channel code, words with numbers)
    pictures: tuple[tuple[str, str], ...]  # (ratio, what it shows)
    film: str

    @property
    def mark(self) -> str:
        """A short mark that changes whenever anything in this part does."""
        said = json.dumps(asdict(self), default=str, sort_keys=True)
        return hashlib.sha256(f"{designs()} {said}".encode()).hexdigest()[:16]

    @property
    def folder(self) -> str:
        return f"{self.day:%Y-%m-%d}-{self.slug}"


def parts_of(choice: Choice) -> list[Part]:
    """Return the items of `choice`, language by language, with the words of its channels and today's numbers."""
    return [_part(item, choice) for page in choice.pages for item in items_of(page)]


def key_of(item) -> str:
    """Return what tells `item` from every other, in every language and year."""
    return f"{item.translation_key}-{language_of(item)}"


def _part(item, choice: Choice) -> Part:
    codes = {channel.code for channel in choice.channels}
    messages = calendar.messages_of(item, choice.area)
    return Part(
        key=key_of(item),
        language=language_of(item),
        title=item.title,
        slug=item.slug,
        day=item.suggested_date,
        line=item.line,
        warning=item.content_warning,
        licence=item.get_licence_display(),
        valid_until=item.valid_until,
        url=item.full_url,
        messages=tuple((one.channel.code, one.words) for one in messages if one.channel.code in codes),
        pictures=tuple(
            (shape.ratio, shape.alt) for shape in shapes_of(item, choice.area) if shape.ratio in choice.ratios
        ),
        film=item.film.full_url if item.film and item.film.live else "",
    )


def code_of(choice: Choice, parts: list[Part]) -> str:
    """Return the kit's code: the same for the same content, another when anything in it changed."""
    said = json.dumps([choice.as_data(), [part.mark for part in parts]], sort_keys=True)
    number = int.from_bytes(hashlib.sha256(said.encode()).digest(), "big")
    letters = []
    for _position in range(CODE_LETTERS):
        number, letter = divmod(number, len(LETTERS))
        letters.append(LETTERS[letter])
    return "".join(letters)


@dataclass(frozen=True)
class Changes:
    """How a kit's content differs from what it would hold today: titles."""

    changed: list[str]
    added: list[str]
    gone: list[str]

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.gone)


def changes(then: list[dict], now: list[Part]) -> Changes:
    """Return what changed since a kit was made.

    Args:
        then: its parts as (key, title, mark) dictionaries.
        now: the parts of the same choice today.
    """
    before, after = {part["key"]: part for part in then}, {part.key: part for part in now}
    return Changes(
        changed=[part.title for key, part in after.items() if key in before and before[key]["mark"] != part.mark],
        added=[part.title for key, part in after.items() if key not in before],
        gone=[part["title"] for key, part in before.items() if key not in after],
    )
