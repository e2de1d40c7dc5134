"""Find the services that fit what somebody asked for, those that can be reached now first, and never nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone

from core.opening_hours import Openness
from services_directory.catalogue import Catalogue, Entry
from services_directory.words import Matcher

SURVIVOR, OWN_BEHAVIOUR = "survivor", "own-behaviour"

REACHED = {Openness.OPEN: 0, Openness.MAY_BE_OPEN: 1, Openness.UNKNOWN: 2, Openness.CLOSED: 3}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for; empty means anything. Codes and slugs, never a postcode."""

    area: str = ""
    need: str = ""
    audience: str = ""
    kind: str = ""
    channel: str = ""
    language: str = ""
    open_now: bool = False
    words: str = ""
    pathway: str = SURVIVOR


@dataclass(frozen=True, slots=True)
class Match:
    entry: Entry
    openness: Openness
    distance: int  # 0 here, 1 the county, 2 the country


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: ranked matches, what was really asked of them, and which wishes had to be dropped."""

    matches: tuple[Match, ...]
    wish: Wish
    dropped: tuple[str, ...]  # names of Wish's fields, in the order in which they were given up
    spelling: tuple[tuple[str, str], ...] = ()  # (typed, understood as)


# What is given up first when nothing fits. The place goes last: far help is better than none.
WIDENING = ("open_now", "language", "channel", "kind", "audience", "words", "need", "area")


def find_services(wish: Wish, known: Catalogue, at: datetime | None = None) -> Found:
    """Return the services that fit `wish`, best first.

    Args:
        wish: what was asked for.
        known: the directory (see `services_directory.catalogue`).
        at: the aware moment for which "now" is asked (default: now).

    When nothing fits, wishes are given up one after another in the order of WIDENING until something does.
    """
    at = at or timezone.now()
    openness_of: dict[int, Openness] = {}
    matcher = Matcher(wish.words, known) if wish.words else None
    candidates = [entry for entry in known.entries if entry.pathway == wish.pathway and entry.status != "ended"]
    dropped: list[str] = []
    asked = wish
    for name in (None, *WIDENING):
        if name:
            if not getattr(asked, name):
                continue
            asked = replace(asked, **{name: False if name == "open_now" else ""})
            dropped.append(name)
        matches = [
            Match(entry, entry_openness(entry, at, openness_of), distance(entry, asked.area, known))
            for entry in candidates
            if fits(entry, asked, known)
        ]
        if asked.words:
            best = {entry.pk for entry in matcher.best([match.entry for match in matches])}
            matches = [match for match in matches if match.entry.pk in best]
        if asked.open_now:
            matches = [m for m in matches if m.openness in (Openness.OPEN, Openness.MAY_BE_OPEN)]
        if matches:
            break
    matches.sort(key=lambda m: _rank(m, asked, matcher if asked.words else None))
    return Found(tuple(matches), asked, tuple(dropped), matcher.understood if matcher else ())


def fits(entry: Entry, wish: Wish, known: Catalogue) -> bool:
    """True when `entry` fits every wish but words and open now."""
    return (
        (not wish.area or distance(entry, wish.area, known) is not None)
        and (not wish.need or wish.need in entry.needs)
        and (not wish.kind or not entry.kinds or wish.kind in entry.kinds)
        and (not wish.channel or wish.channel in entry.channels)
        and (not wish.language or wish.language in entry.languages)
        and (not wish.audience or _is_for(entry, known.audiences.get(wish.audience)))
    )


def _is_for(entry: Entry, audience) -> bool:
    if audience is None or audience.code in entry.audiences:
        return audience is not None
    if entry.audiences:
        return False
    youngest, oldest = audience.minimum_age or 0, audience.maximum_age or 200
    return (entry.minimum_age or 0) <= oldest and (entry.maximum_age or 200) >= youngest


def distance(entry: Entry, area: str, known: Catalogue) -> int | None:
    """Return how many steps out from `area` the service reaches: 0 here, 1 around it ...; None when it does not.

    Without an area: 0 for all of Kent or Medway, 1 for the whole country, 2 for one district only.
    """
    if not area:
        kinds = {known.places[slug].kind for slug in entry.areas if slug in known.places}
        return 0 if kinds & {"county"} or len(entry.areas) > 1 else 1 if "national" in kinds else 2
    place = known.places.get(area)
    around = place.around if place else ()
    return next((steps for steps, slug in enumerate(around) if slug in entry.areas), None)


def entry_openness(entry: Entry, at: datetime, openness_of: dict | None = None) -> Openness:
    """Return the best state of the ways in which a person can be reached at `at`; unknown when there is none."""
    openness_of = {} if openness_of is None else openness_of
    states = []
    for line in entry.lines:
        if (
            line.channel in ("email", "web") or line.emergency
        ):  # the emergency number is everybody's, not this service's
            continue
        if line.pk not in openness_of:
            openness_of[line.pk] = line.openness(at)
        states.append(openness_of[line.pk])
    return min(states, key=REACHED.__getitem__, default=Openness.UNKNOWN)


def _rank(match: Match, wish: Wish, matcher: Matcher | None) -> Sequence:
    entry = match.entry
    return (
        entry.status != "active",
        REACHED[match.openness],
        match.distance,
        -matcher.score(entry) if matcher else 0,
        wish.need != entry.main_need if wish.need else False,
        not (wish.audience and wish.audience in entry.audiences),
        bool(entry.audiences) and not wish.audience,  # who did not say who they are sees first what is for everyone
        not (wish.kind and wish.kind in entry.kinds),
        bool(entry.to_confirm),  # what we know before what we could not find out
        len(entry.needs) if wish.need else -len(entry.needs),  # a narrow wish: the specialist; none: who does most
        entry.title,
    )
