"""What people type about where they are becomes the right council areas, or a question, and nothing else."""

import gzip
import inspect
import logging
import random
import socket
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import places
from core.places import Answer, Outcome, find_place

ASHFORD, CANTERBURY, DARTFORD, DOVER, GRAVESHAM, MAIDSTONE = (f"E070001{n:02}" for n in range(5, 11))
SEVENOAKS, FOLKESTONE, SWALE, THANET, TONBRIDGE, TUNBRIDGE_WELLS = (f"E070001{n}" for n in range(11, 17))
MEDWAY = "E06000035"
KENT = {f"E070001{n:02}" for n in range(5, 17)}
FILES = Path(inspect.getfile(places)).parent / "geography"


def found(area: str) -> Answer:
    return Answer(Outcome.FOUND, (area,))


def choose(*areas: str, partly_outside: bool = False) -> Answer:
    return Answer(Outcome.CHOOSE, areas, partly_outside)


OUTSIDE = Answer(Outcome.OUTSIDE)
NOT_UNDERSTOOD = Answer(Outcome.NOT_UNDERSTOOD)


def sampled_postcodes() -> list[tuple[str, str, str]]:
    with gzip.open(FILES / "kent_medway_postcodes.tsv.gz", "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    everything = [(outcode, inward, area) for outcode, area, inwards in rows for inward in inwards.split()]
    assert len(everything) > 70_000
    return random.Random(2025).sample(everything, 200)


@pytest.mark.parametrize("spacing", ["{} {}", "{}{}", " {}  {}\t", "{}-{}."])
def test_every_sampled_postcode_gives_its_own_district_however_it_is_spaced(spacing):
    wrong = [row for row in sampled_postcodes() if find_place(spacing.format(*row[:2])) != found(row[2])]
    assert not wrong


def test_sampled_postcodes_are_understood_in_lower_case_and_with_letters_for_digits():
    for outcode, inward, area in sampled_postcodes():
        assert find_place(f"{outcode} {inward}".lower()) == found(area)
        slip = f"{outcode} {inward}".replace("1", "I").replace("0", "O")
        assert find_place(slip) == found(area), slip


SPLIT = {
    "BR8": (SEVENOAKS, DARTFORD),  # 97.6 %: just under the limit
    "CT3": (DOVER, CANTERBURY), "CT4": (CANTERBURY, FOLKESTONE, ASHFORD, DOVER), "CT15": (DOVER, FOLKESTONE),
    "CT18": (FOLKESTONE, DOVER), "DA3": (SEVENOAKS, DARTFORD, GRAVESHAM), "DA4": (SEVENOAKS, DARTFORD),
    "DA13": (GRAVESHAM, DARTFORD, SEVENOAKS, TONBRIDGE), "ME1": (MEDWAY, TONBRIDGE),
    "ME3": (MEDWAY, GRAVESHAM), "ME5": (MEDWAY, TONBRIDGE, MAIDSTONE), "ME7": (MEDWAY, MAIDSTONE),
    "ME8": (MEDWAY, SWALE), "ME9": (SWALE, MAIDSTONE, MEDWAY), "ME18": (MAIDSTONE, TONBRIDGE),
    "ME20": (TONBRIDGE, MAIDSTONE), "TN11": (TONBRIDGE, SEVENOAKS, TUNBRIDGE_WELLS),
    "TN12": (TUNBRIDGE_WELLS, MAIDSTONE, TONBRIDGE), "TN15": (SEVENOAKS, TONBRIDGE, GRAVESHAM),
    "TN17": (TUNBRIDGE_WELLS, ASHFORD, MAIDSTONE), "TN18": (TUNBRIDGE_WELLS, ASHFORD),
    "TN25": (ASHFORD, FOLKESTONE), "TN27": (ASHFORD, MAIDSTONE, TUNBRIDGE_WELLS, SWALE),
}  # fmt: skip


@pytest.mark.parametrize(("outcode", "areas"), SPLIT.items())
def test_an_outcode_shared_by_districts_asks_with_the_likeliest_first(outcode, areas):
    assert find_place(outcode) == choose(*areas)


@pytest.mark.parametrize(
    ("outcode", "areas"),
    {
        "DA1": (DARTFORD,), "DA5": (DARTFORD,), "DA17": (DARTFORD,), "BR6": (SEVENOAKS,), "TN8": (SEVENOAKS,),
        "TN16": (SEVENOAKS,), "TN20": (TUNBRIDGE_WELLS,), "TN31": (FOLKESTONE,),
        "TN2": (TUNBRIDGE_WELLS, TONBRIDGE), "TN3": (TUNBRIDGE_WELLS, SEVENOAKS, TONBRIDGE),
        "TN5": (TUNBRIDGE_WELLS, TONBRIDGE),
    }.items(),
)  # fmt: skip
def test_an_outcode_across_the_county_border_says_so(outcode, areas):
    assert find_place(outcode) == choose(*areas, partly_outside=True)


@pytest.mark.parametrize(
    ("outcodes", "area"),
    [
        ("CT1 CT2 CT5 CT6", CANTERBURY), ("CT7 CT8 CT9 CT10 CT11 CT12", THANET),
        ("CT13 CT14 CT16 CT17", DOVER), ("CT19 CT20 CT21 CT50 TN28 TN29", FOLKESTONE),
        ("DA2 DA9 DA10", DARTFORD), ("DA11 DA12", GRAVESHAM),
        ("ME2 ME4", MEDWAY), ("ME6 ME19 TN9 TN10", TONBRIDGE), ("ME10 ME11 ME12 ME13", SWALE),
        ("ME14 ME15 ME16 ME17", MAIDSTONE), ("TN1 TN4", TUNBRIDGE_WELLS), ("TN13", SEVENOAKS),
        ("TN23 TN24 TN26 TN30", ASHFORD),
    ],
)  # fmt: skip
def test_an_outcode_of_one_district_is_found(outcodes, area):
    assert [code for code in outcodes.split() if find_place(code) != found(area)] == []


@pytest.mark.parametrize(("typed", "answer"), [
    ("ME14 1LY", found(MAIDSTONE)), ("me141ly", found(MAIDSTONE)), ("m e 1 4 1 l y", found(MAIDSTONE)),
    ("MEI4 ILY", found(MAIDSTONE)), ("ＭＥ１４ １ＬＹ", found(MAIDSTONE)),
    ("\u202aME14 1LY\u202c", found(MAIDSTONE)), ("CT3 1AA", found(DOVER)), ("CT3 IAA", found(DOVER)),
    ("CTI IAA", found(CANTERBURY)), ("ME1O 1AA", found(SWALE)), ("ct 3", choose(DOVER, CANTERBURY)),
])  # fmt: skip
def test_a_postcode_is_read_through_slips_of_the_finger(typed, answer):
    assert find_place(typed) == answer


@pytest.mark.parametrize(("typed", "answer"), [
    ("ct3 1", choose(DOVER, CANTERBURY)), ("CT31", choose(DOVER, CANTERBURY)), ("CT3 2", found(DOVER)),
    ("CT3 4", found(CANTERBURY)), ("ME14 1", found(MAIDSTONE)), ("ME141", found(MAIDSTONE)),
    ("ME14 1L", found(MAIDSTONE)), ("ME4 9", found(MEDWAY)),
    ("TN2 9", choose(TUNBRIDGE_WELLS, partly_outside=True)), ("CT3 9", choose(DOVER, CANTERBURY)),
])  # fmt: skip
def test_a_sector_is_narrower_than_its_outcode_and_falls_back_to_it(typed, answer):
    assert find_place(typed) == answer


@pytest.mark.parametrize(("typed", "answer"), [
    ("CT3 2XX", found(DOVER)), ("CT3 1ZZ", choose(DOVER, CANTERBURY)), ("CT3 9XX", choose(DOVER, CANTERBURY)),
])  # fmt: skip
def test_a_postcode_newer_than_the_data_is_answered_by_its_sector_then_its_outcode(typed, answer):
    assert find_place(typed) == answer


@pytest.mark.parametrize("typed", ["SW1A", "SW1A 1AA", "sw1a1aa", "M1", "B1 1BB", "E1 6AN", "TN34 1AA", "DA6", "W1A 1"])
def test_a_postcode_elsewhere_in_the_country_is_outside(typed):
    assert find_place(typed) == OUTSIDE


@pytest.mark.parametrize(
    "typed", ["ME", "TN", "CT", "CT22", "CT22 1AA", "ME25 1AA", "ZZ9 9ZZ", "1ME", "14", "ME14 1L!Y"]
)
def test_what_is_no_postcode_is_not_called_outside(typed):
    assert find_place(typed).outcome is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("area", "names"),
    [
        (ASHFORD, "Ashford|Ashford Borough Council|Tenterden|Kennington|Hamstreet|Wye"),
        (CANTERBURY, "Whitstable|WHITSTABLE!|Herne Bay|hernebay|Canterbury City Council|City of Canterbury"),
        (DARTFORD, "Dartford|Swanscombe|Greenhithe|Stone, Dartford"),
        (DOVER, "Dover|Deal|Deal Town Council|Aylesham|St Margaret's-at-Cliffe|Ash CT3|Capel le Ferne"),
        (GRAVESHAM, "Gravesham|Gravesend|Northfleet|Meopham"),
        (MAIDSTONE, "maidstone borough council|Leeds, Kent|Headcorn"),
        (SEVENOAKS, "Sevenoaks|seven oaks|Swanley|Edenbridge|New Ash Green"),
        (
            FOLKESTONE,
            "Folkestone|Folkestone & Hythe|Shepway District Council|Hythe|New Romney|St. Mary’s Bay",
        ),
        (SWALE, "Swale Borough Council|Swale BC|Isle of Sheppey|Sheppey|Minster on Sea|Minster, Sheppey"),
        (THANET, "Thanet|Margate|Saint Peters|St. Peter's|Minster, Thanet|Birchington|Westgate-on-Sea"),
        (TONBRIDGE, "Tonbridge & Malling|Tonbridge and Malling|T&M|Tonbridge|Kings Hill|Snodland"),
        (TUNBRIDGE_WELLS, "Tunbridge Wells|Royal Tunbridge Wells|Cranbrook|Paddock Wood"),
        (
            MEDWAY,
            "Medway|Medway Council|Medway towns|Chatham|Gillingham|Gillingham, Kent|Rainham|Rochester|Strood",
        ),
    ],
)
def test_towns_and_councils_are_found_by_the_names_people_use(area, names):
    assert {name: find_place(name) for name in names.split("|")} == dict.fromkeys(names.split("|"), found(area))


@pytest.mark.parametrize(("typed", "areas"), [
    ("Stone", (DARTFORD, ASHFORD)), ("Minster", (SWALE, THANET)), ("Newington", (SWALE, FOLKESTONE, THANET)),
    ("Ash", (DOVER, SEVENOAKS)), ("Shepway", (FOLKESTONE, MAIDSTONE)),
    ("Tunbridge", (TUNBRIDGE_WELLS, TONBRIDGE)), ("Walderslade", (MEDWAY, TONBRIDGE, MAIDSTONE)),
])  # fmt: skip
def test_a_name_that_exists_twice_asks(typed, areas):
    assert find_place(typed) == choose(*areas)


@pytest.mark.parametrize("typed", ["Kent", "kent", "Kent County Council", "East Kent", "Kent, UK"])
def test_kent_asks_among_its_twelve_districts(typed):
    answer = find_place(typed)
    assert (answer.outcome, set(answer.areas), len(answer.areas)) == (Outcome.CHOOSE, KENT, 12)


@pytest.mark.parametrize(("typed", "area"), [
    ("Folkstone", FOLKESTONE), ("Gravsend", GRAVESHAM), ("Siitingbourne", SWALE), ("Cantebury", CANTERBURY),
    ("Ramsgte", THANET), ("Rochestor", MEDWAY), ("Dael", DOVER), ("Tunbridge Wels", TUNBRIDGE_WELLS),
    ("Sheppy", SWALE), ("Madstone", MAIDSTONE), ("Whitstabel Kent", CANTERBURY),
])  # fmt: skip
def test_a_misspelt_name_is_still_found(typed, area):
    assert find_place(typed) == found(area)


def test_a_misspelling_of_two_places_asks():
    assert find_place("Weal") == choose(DOVER, SEVENOAKS)


@pytest.mark.parametrize("typed", ["Doxxer", "Wy", "Wya", "Maidxxxne", "Canterburyxxx"])
def test_too_many_slips_are_not_forgiven(typed):
    assert find_place(typed) == NOT_UNDERSTOOD


@pytest.mark.parametrize(
    "typed",
    [
        "London",
        "Brighton",
        "Croydon",
        "Bexley",
        "Oxford",
        "Durham",
        "Hertford",
        "Eltham",
        "help",
        "here",
        "dead",
    ],
)
def test_a_town_elsewhere_or_a_plain_word_is_not_taken_for_a_misspelt_place_here(typed):
    assert find_place(typed) == NOT_UNDERSTOOD


def test_an_address_is_answered_by_its_postcode():
    assert find_place("12 High Street, Dover, ME14 1LY") == found(MAIDSTONE)


HOSTILE = [
    "", "   ", None, 14, b"ME14 1LY", "a" * 10_000, "ME14 1LY " * 2_000, "ME14\x001LY", "\x00", "\ud800",
    "😀", "مرحبا", "\u202e\u202e", "Мaidstone", "' OR 1=1 --", "'; DROP TABLE areas;--",
    "<script>alert(1)</script>", "../../etc", "%s%n", "((((((((((", "\ufdfa" * 80, ", , , ,", "&&&&",
    "1" * 80, "I" * 7, "O" * 6,
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_input_is_not_understood_and_quickly(typed):
    find_place("Dover")
    started = time.perf_counter()
    assert find_place(typed) == NOT_UNDERSTOOD
    assert time.perf_counter() - started < 0.05


PLACE_LIKE = st.text(alphabet="CTMENDAB0123456789OI ,&-'", max_size=12)


@given(st.one_of(st.text(max_size=120), PLACE_LIKE, PLACE_LIKE.map("Whitstable {}".format)))
def test_no_text_raises_or_is_echoed(typed):
    answer = find_place(typed)
    assert isinstance(answer, Answer)
    assert set(answer.areas) <= KENT | {MEDWAY}
    assert len(set(answer.areas)) == len(answer.areas)
    expected = {
        Outcome.FOUND: len(answer.areas) == 1,
        Outcome.CHOOSE: len(answer.areas) > 1 or answer.partly_outside,
    }
    assert expected.get(answer.outcome, answer.areas == ())
    assert not answer.partly_outside or answer.outcome is Outcome.CHOOSE


def test_every_area_in_the_data_is_one_of_the_thirteen():
    geography = places._geography()
    areas = {area for rows in geography.postcodes.values() for area, _ in rows}
    areas |= {area for names in geography.names.values() for area in names}
    areas |= {area for answer in geography.parts.values() for area in answer.areas}
    assert areas == KENT | {MEDWAY}


def test_every_place_in_the_list_is_answered_with_its_own_areas():
    rows = list(places._rows("places.csv"))
    assert len({row["place"] for row in rows}) == len(rows) == len(places._geography().names)
    assert not [row for row in rows if " ".join(find_place(row["place"]).areas) != row["areas"]]


def test_nothing_is_asked_of_the_network_written_to_a_log_or_remembered(monkeypatch, caplog, capsys):
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("a place needs no network"))
    with caplog.at_level(logging.DEBUG):
        for typed in ("ME14 1LY", "Folkstone", "SW1A 1AA", "???"):
            find_place(typed)
    assert not caplog.records
    assert capsys.readouterr() == ("", "")
    assert not hasattr(find_place, "cache_info")
    assert places._geography.cache_info().maxsize == 1


def test_loading_and_looking_up_are_fast():
    places._geography.cache_clear()
    started = time.perf_counter()
    places._geography()
    assert time.perf_counter() - started < 0.1
    started = time.perf_counter()
    for _ in range(50):
        find_place("Siitingbourne")
        find_place("ME14 1LY")
    assert (time.perf_counter() - started) / 100 < 0.002
