"""Which council areas a typed postcode, town or council means, from files alone: no network, no record."""

import csv
import gzip
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

_FILES = Path(__file__).parent / "geography"

LONGEST_INPUT = 80
SURE_PERCENT = 98  # below this share of an outcode or sector a district would be a guess

# Every postcode area in use (Royal Mail), so that "ZZ9" is not taken for a place elsewhere.
_POSTCODE_AREAS = (
    "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|"
    "EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|"
    "LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|"
    "SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
# These two lie wholly in Kent and Medway: an unknown outcode there is a slip, not a place elsewhere.
_AREAS_WHOLLY_INSIDE = {"CT", "ME"}
_OUTCODE = re.compile(
    rf"(?:{_POSTCODE_AREAS})(?:\d|[1-9]\d)"
    r"|E1W|N1[CP]|NW1W|SE1P|(?:W1|EC[1-4]|SW1|WC[12])[A-Z]"
)
_OUTCODE_SHAPES = ("A9", "A99", "AA9", "AA99", "A9A", "AA9A")
_INWARD = re.compile(r"\d[A-HJ-NP-Z]{2}")  # never I or O, so nothing to put right in the letters
_DIGIT_MEANT = str.maketrans("OI", "01")
_LETTER_MEANT = str.maketrans("01", "OI")

_POSTCODE_CHARACTERS = re.compile(r"[A-Z0-9 .,_-]+")
_POSTCODE_WITHIN = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b")
_BETWEEN_PARTS = re.compile(r"[,;\n]+|\s(?=[A-Z]{1,2}\d[A-Z\d]?(?: \d)?\s*$)", re.IGNORECASE)
_WORDS_BEFORE = {"city", "borough", "district", "county", "town"}
_WORDS_AFTER = _WORDS_BEFORE | {"kent", "council", "parish", "area", "bc", "dc", "cc", "england", "uk"}


class Outcome(StrEnum):
    """What became of the words: one area, several to choose from, elsewhere in the country, or no idea."""

    FOUND = "found"
    CHOOSE = "choose"
    OUTSIDE = "outside"
    NOT_UNDERSTOOD = "not-understood"


@dataclass(frozen=True, slots=True)
class Answer:
    """Council areas, never the words they came from, so that no postcode can travel on.

    outcome: what became of the words.
    areas: nine-character GSS codes (E07000110), most likely first; one for FOUND. CHOOSE has several, or a
        single one together with partly_outside: "there, or outside Kent and Medway".
    partly_outside: at least 2 % of the outcode or sector lies outside Kent and Medway.
    """

    outcome: Outcome
    areas: tuple[str, ...] = ()
    partly_outside: bool = False


_NOT_UNDERSTOOD = Answer(Outcome.NOT_UNDERSTOOD)
_OUTSIDE = Answer(Outcome.OUTSIDE)


@dataclass(frozen=True, slots=True)
class _Geography:
    postcodes: dict[str, tuple[tuple[str, str], ...]]  # outcode: (area, " 1LY 1LZ ... ")
    parts: dict[str, Answer]  # outcode ("CT3") or sector ("CT3 1")
    names: dict[str, tuple[str, ...]]
    not_misspellings: frozenset[str]


def find_place(typed: str) -> Answer:
    """Turn what somebody typed into council areas.

    typed: a postcode, the beginning of one, a town, a village or a council, in any case or spacing and with
        small slips; anything else is NOT_UNDERSTOOD and never an exception.
    Source: ONS Postcode Directory, November 2025, and the place names in core/geography (see its README.md).
    """
    text = _readable(typed)
    if not text:
        return _NOT_UNDERSTOOD
    geography = _geography()
    return (
        _from_name(geography, text)
        or _from_postcode(geography, text)
        or _from_parts(geography, text)
        or _from_misspelling(geography, text)
        or _NOT_UNDERSTOOD
    )


def _readable(typed: str) -> str:
    """Plain text short enough to be a place, or "": control characters refused, invisible marks dropped."""
    if not isinstance(typed, str):
        return ""
    text = typed.strip()
    if not text or len(text) > LONGEST_INPUT:
        return ""
    kept = []
    for character in unicodedata.normalize("NFKD", text):
        category = unicodedata.category(character)
        if category in {"Cc", "Cs", "Co", "Cn"} and not character.isspace():
            return ""
        if category not in {"Cf", "Mn"}:
            kept.append(character)
    return "".join(kept)


def _from_name(geography: _Geography, text: str) -> Answer | None:
    words = _words(text)
    for key in ("".join(words), "".join(_bare(words))):
        if areas := geography.names.get(key):
            return _named(areas)
    return None


def _from_misspelling(geography: _Geography, text: str) -> Answer | None:
    key = "".join(_bare(_words(text)))
    allowed = _slips_allowed(key)
    if not allowed or key in geography.not_misspellings:
        return None
    near = process.extract(key, geography.names.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=None)
    near = [(name, distance) for name, distance, _ in near if distance <= _slips_allowed(name)]
    least = min((distance for _, distance in near), default=0)
    areas = dict.fromkeys(area for name, distance in near if distance == least for area in geography.names[name])
    return _named(tuple(areas)) if areas else None


def _slips_allowed(key: str) -> int:
    """Mistyped letters forgiven in a name of this length; one digit and it is no name."""
    if len(key) < 4 or not key.isalpha():
        return 0
    return 1 if len(key) < 8 else 2


def _from_parts(geography: _Geography, text: str) -> Answer | None:
    """An address with a postcode in it, or parts that narrow each other: "Minster, Thanet", "Ash CT3"."""
    for found in reversed(list(_POSTCODE_WITHIN.finditer(text.upper()))):
        if _OUTCODE.fullmatch(found[1]):
            return _by_postcode(geography, found[1], found[2])
    parts = [part for part in _BETWEEN_PARTS.split(text) if part.strip()]
    answers = [_from_name(geography, part) or _from_postcode(geography, part) for part in parts]
    if len(answers) < 2 or not all(answer and answer.areas for answer in answers):
        return None
    areas = answers[0].areas
    for answer in answers[1:]:
        areas = tuple(area for area in areas if area in answer.areas) or areas
    unsure = all(answer.partly_outside for answer in answers)
    return Answer(Outcome.CHOOSE, areas, partly_outside=True) if unsure else _named(areas)


def _from_postcode(geography: _Geography, text: str) -> Answer | None:
    text = text.upper().strip()
    if not _POSTCODE_CHARACTERS.fullmatch(text):
        return None
    tokens = re.findall(r"[A-Z0-9]+", text)
    joined = "".join(tokens)
    if not 2 <= len(joined) <= 7:
        return None
    otherwise = None
    has_digit = any(character.isdigit() for character in joined)
    for outward, inward in _readings(tokens, joined):
        outcode = _outcode(geography, outward)
        # Without one real digit ("CTI IAA") it could be any word, so it must at least be one of ours.
        if not outcode or not (has_digit or outcode in geography.parts):
            continue
        inward = inward[:1].translate(_DIGIT_MEANT) + inward[1:]
        if outcode in geography.parts and not inward:
            return geography.parts[outcode]
        if _INWARD.fullmatch(inward):
            return _by_postcode(geography, outcode, inward)
        sector = f"{outcode} {inward[:1]}"
        if re.fullmatch(r"\d[A-Z]?", inward) and (sector in geography.parts or len(tokens[-1]) == 1):
            return geography.parts.get(sector) or _by_outcode(geography, outcode)
        if not inward:
            otherwise = _by_outcode(geography, outcode)
    return otherwise


def _readings(tokens: list[str], joined: str) -> Iterator[tuple[str, str]]:
    """Ways to cut into outward and inward code, best first: whole, "CT3 1", "CT3", "CT31", "ME14 1L"."""
    yield joined[:-3], joined[-3:]
    if len(tokens) > 1 and len(tokens[-1]) == 1:
        yield joined[:-1], joined[-1:]
    yield joined, ""
    yield joined[:-1], joined[-1:]
    yield joined[:-2], joined[-2:]


def _outcode(geography: _Geography, outward: str) -> str | None:
    """The outcode meant, with O for 0 and I for 1 (and back) put right where only that makes one."""
    fitting = []
    for shape in _OUTCODE_SHAPES:
        if len(shape) == len(outward):
            tables = [_DIGIT_MEANT if kind == "9" else _LETTER_MEANT for kind in shape]
            meant = "".join(map(str.translate, outward, tables))
            if _OUTCODE.fullmatch(meant):
                fitting.append(meant)
    return min(fitting, key=lambda meant: (meant != outward, meant not in geography.parts), default=None)


def _by_postcode(geography: _Geography, outcode: str, inward: str) -> Answer:
    for area, inwards in geography.postcodes.get(outcode, ()):
        if f" {inward} " in inwards:
            return Answer(Outcome.FOUND, (area,))
    return geography.parts.get(f"{outcode} {inward[0]}") or _by_outcode(geography, outcode)


def _by_outcode(geography: _Geography, outcode: str) -> Answer:
    unknown = _NOT_UNDERSTOOD if outcode[:2] in _AREAS_WHOLLY_INSIDE else _OUTSIDE
    return geography.parts.get(outcode, unknown)


def _named(areas: tuple[str, ...]) -> Answer:
    return Answer(Outcome.FOUND if len(areas) == 1 else Outcome.CHOOSE, areas)


def _words(text: str) -> list[str]:
    """Lower-case words with "&" and "saint" in one spelling; none if there is a letter outside a to z."""
    text = re.sub(r"['’‘`]", "", text.casefold()).replace("&", " and ")
    if any(character.isalpha() and not character.isascii() for character in text):
        return []
    return ["st" if word == "saint" else word for word in re.findall(r"[a-z0-9]+", text)]


def _bare(words: list[str]) -> list[str]:
    """The name without "Borough Council", "Kent" and the like, but never without its last word."""
    if len(words) > 2 and words[0] in _WORDS_BEFORE and words[1] == "of":
        words = words[2:]
    while len(words) > 1 and words[-1] in _WORDS_AFTER:
        words = words[:-1]
    return words


@lru_cache(maxsize=1)
def _geography() -> _Geography:
    sectors, outcodes = list(_rows("sector_district.csv")), list(_rows("outcode_district.csv"))
    ours = {row["district_code"] for row in outcodes}
    held: dict[str, Counter] = defaultdict(Counter)
    totals: Counter = Counter()
    nowhere: Counter = Counter()
    for row in sectors:
        number = int(row["postcodes"])
        if row["district_code"] == "nan":  # ended postcodes without a location count for nobody
            nowhere[row["sector"].split()[0]] += number
            continue
        totals[row["sector"]] += number
        if row["district_code"] in ours:
            held[row["sector"]][row["district_code"]] += number
    for row in outcodes:
        totals[row["outcode"]] = int(row["postcodes_total"]) - nowhere[row["outcode"]]
        held[row["outcode"]][row["district_code"]] += int(row["postcodes"])

    postcodes: dict[str, tuple[tuple[str, str], ...]] = {}
    with gzip.open(_FILES / "kent_medway_postcodes.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                outcode, area, inwards = line.rstrip("\n").split("\t")
                postcodes[outcode] = (*postcodes.get(outcode, ()), (area, f" {inwards} "))

    names = {"".join(_words(row["place"])): tuple(row["areas"].split()) for row in _rows("places.csv")}
    correct = {"".join(_words(row["word"])) for row in _rows("not_misspellings.csv")}
    parts = {part: _by_share(areas, totals[part]) for part, areas in held.items()}
    return _Geography(postcodes, parts, names, frozenset(correct))


def _by_share(held: Counter, total: int) -> Answer:
    areas = tuple(area for area, _ in held.most_common())
    if held[areas[0]] * 100 >= total * SURE_PERCENT:
        return Answer(Outcome.FOUND, areas[:1])
    outside = total - held.total()
    return Answer(Outcome.CHOOSE, areas, partly_outside=outside * 100 >= total * (100 - SURE_PERCENT))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_FILES / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
