"""How far apart two postcodes are, to about a kilometre, from a file alone: no network, no map, no record."""

import csv
import re
from functools import lru_cache
from math import hypot
from pathlib import Path

_FILE = Path(__file__).parent / "geography" / "sector_centre.csv"
_POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?) ?(?:(\d)(?:[A-Z]{2})?)?")


def sector_of(typed: str) -> str:
    """Return the sector ("ME14 1") of a postcode; empty when it is the first part alone.

    Args:
        typed: a whole postcode, a sector or the first part alone, in any case, with one space or none.

    ValueError, without what was typed, when it is none of these.
    """
    found = _POSTCODE.fullmatch(" ".join(typed.split()).upper())
    if not found:
        raise ValueError("This is not a postcode.")
    outcode, digit = found.groups()
    return f"{outcode} {digit}" if digit else ""


def centre_of(sector: str) -> tuple[int, int] | None:
    """Return the middle of a sector ("ME14 1") as easting and northing, in metres on the National Grid (OSGB36).

    None for a sector outside Kent and Medway. Source: ONS Postcode Directory, November 2025 (core/geography/README.md).
    """
    return _centres().get(sector)


def metres_between(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return the distance between two points of the National Grid, in metres, as the crow flies."""
    return hypot(one[0] - other[0], one[1] - other[1])


@lru_cache(maxsize=1)
def _centres() -> dict[str, tuple[int, int]]:
    with _FILE.open(encoding="utf-8", newline="") as lines:
        return {row["sector"]: (int(row["easting"]), int(row["northing"])) for row in csv.DictReader(lines)}
