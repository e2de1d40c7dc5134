"""What a program may ask for, read and checked; everything that is wrong is told at once, and nothing is repeated."""

import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time

from core.distances import centre_of, sector_of
from core.places import Outcome, find_place
from services_directory.oruk.schedules import DAY_CODES

MOST_ON_A_PAGE = 100
ON_A_PAGE = 50
LONGEST_SEARCH = 200


class Refused(ValueError):
    """The question cannot be understood. `errors` has the `parameter` and the `detail` of each part that is wrong."""

    def __init__(self, errors: list[dict]):
        super().__init__("The question cannot be understood.")
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a postcode is: council areas (GSS codes) and the middle of its sector. Never the postcode itself."""

    areas: tuple[str, ...]
    centre: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked for; None means anything."""

    search: str | None = None
    page: int = 1
    per_page: int = ON_A_PAGE
    taxonomy_term_id: str | None = None
    taxonomy_id: str | None = None
    minimum_age: float | None = None
    maximum_age: float | None = None
    start_time: time | None = None
    end_time: time | None = None
    day: str | None = None
    postcode: Spot | None = None
    proximity: float | None = None  # metres; means nothing without a postcode


def _words(typed: str) -> str:
    if len(typed) > LONGEST_SEARCH:
        raise ValueError(f"Send at most {LONGEST_SEARCH} characters.")
    return typed


def _whole(most: int) -> Callable[[str], int]:
    def read(typed: str) -> int:
        if not (typed.isascii() and typed.isdecimal() and len(typed) < 10 and 1 <= int(typed) <= most):
            raise ValueError(f"Send a whole number from 1 to {most}.")
        return int(typed)

    return read


def _number(most: int) -> Callable[[str], float]:
    def read(typed: str) -> float:
        if not re.fullmatch(r"\d{1,9}(\.\d{1,9})?", typed, re.ASCII) or not 0 <= float(typed) <= most:
            raise ValueError(f"Send a number from 0 to {most}.")
        return float(typed)

    return read


def _id(typed: str) -> str:
    try:
        return str(uuid.UUID(typed))
    except ValueError:
        raise ValueError("Send an id as lists give it: a UUID.") from None


def _clock(typed: str) -> time:
    found = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?", typed, re.ASCII)
    if not found:
        raise ValueError("Send a time as hours and minutes, for example 09:30.")
    return time(*(int(part) for part in found.groups() if part))


def _day(typed: str) -> str:
    if typed.upper() not in DAY_CODES:
        raise ValueError(f"Send one of {', '.join(DAY_CODES)}.")
    return typed.upper()


def _postcode(typed: str) -> Spot:
    try:
        sector = sector_of(typed)
    except ValueError:
        raise ValueError("Send a postcode of the United Kingdom, or the first part of one.") from None
    answer = find_place(typed)
    if answer.outcome == Outcome.NOT_UNDERSTOOD:
        raise ValueError("We do not know this postcode. Check it, or send the first part only.")
    return Spot(answer.areas, centre_of(sector))


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that can be asked for: its name, its type in JSON Schema's words, what it does, and an example."""

    name: str
    type: str
    about: str
    example: str
    read: Callable[[str], object] = field(repr=False)


PARAMETERS = {
    parameter.name: parameter
    for parameter in (
        Parameter(
            "search", "string",
            "Words to look for in names, descriptions and areas. Misspelt words are understood.", "counselling", _words,
        ),
        Parameter("page", "integer", "Which page to send; the first is 1.", "2", _whole(1_000_000)),
        Parameter(
            "per_page", "integer", f"How many to send on a page: 1 to {MOST_ON_A_PAGE}. Without it, {ON_A_PAGE}.", "20",
            _whole(MOST_ON_A_PAGE),
        ),
        Parameter(
            "taxonomy_term_id", "string", "Only services that have this term.",
            "0b6f1f7e-5c1d-4a55-9c3e-2f1f3a0d7c11", _id,
        ),
        Parameter(
            "taxonomy_id", "string", "Only services that have any term of this taxonomy.",
            "5f0c3f5a-7b0e-4d46-8a55-0f7f5d2b9e21", _id,
        ),
        Parameter("minimum_age", "number", "Only services whose lowest age is this or higher.", "16", _number(150)),
        Parameter("maximum_age", "number", "Only services whose highest age is this or lower.", "25", _number(150)),
        Parameter("start_time", "string", "Only services that open at this time or later.", "09:00", _clock),
        Parameter(
            "end_time", "string", "Only services that close at this time or earlier, on the same day.", "17:30", _clock
        ),
        Parameter(
            "day", "string", f"Only services that open on this day of the week: {', '.join(DAY_CODES)}.", "MO", _day
        ),
        Parameter(
            "postcode", "string",
            "Only services for the area that this postcode lies in. The first part of it is enough, and safer to send.",
            "ME14", _postcode,
        ),
        Parameter(
            "proximity", "number",
            "Only places within this many metres of `postcode`, give or take a kilometre. Without `postcode` it does "
            "nothing.",
            "5000", _number(1_000_000),
        ),
    )
}  # fmt: skip
OF_PAGES = ("page", "per_page")
OF_SERVICES = (
    "search", *OF_PAGES, "taxonomy_term_id", "taxonomy_id", "minimum_age", "maximum_age", "start_time", "end_time",
    "day",
)  # fmt: skip
OF_PLACES = (*OF_SERVICES, "postcode", "proximity")


def read(query: Mapping[str, str], names: Iterable[str]) -> Question:
    """Return what `query` asks for.

    Args:
        query: the query of the address; empty values ask for nothing, and other names are left alone, as the standard's
            own tools send some.
        names: the parameters that this address has.

    Refused when any of them cannot be understood.
    """
    found, errors = {}, []
    for name in names:
        typed = query.get(name, "").strip()
        if not typed:
            continue
        try:
            found[name] = PARAMETERS[name].read(typed)
        except ValueError as why:
            errors.append({"parameter": name, "detail": str(why)})
    spot = found.get("postcode")
    if spot and "proximity" in found and spot.centre is None:
        detail = "For a distance, send a whole postcode in Kent or Medway, or all but its last two letters."
        errors.append({"parameter": "postcode", "detail": detail})
    if errors:
        raise Refused(errors)
    return Question(**found)
