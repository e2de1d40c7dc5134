"""How services are shown: cards, one row for each area, and what a reader's own area has."""

from datetime import datetime

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.contact_words import next_opening_words, open_state, standing_words
from core.fact_words import said
from core.freshness import Freshness
from core.opening_hours import Openness
from core.time_words import date_words
from services_directory.catalogue import Catalogue, Entry, Place, catalogue
from services_directory.finding import REACHED, Found, Match, Wish, find_services


def card(match: Match, wish: Wish, known: Catalogue, at: datetime) -> dict:
    """Return the arguments of the component `service_card` for one match."""
    entry = match.entry
    line = best_line(entry, at)
    state, words = open_state(line, at) if line else ("", "")
    return {
        "title": entry.title,
        "url": entry.url,
        "english": entry.only_english,
        "summary": entry.summary,
        "for_whom": for_whom(entry, known),
        "where": where(entry, known),
        "contact_display": ", ".join([*line.address, line.postcode]) if line and line.channel == "visit"
        else line.display if line else "",
        "contact_href": line.href if line and line.channel != "visit" else "",
        "contact_channel": line.channel if line else "",
        "openness": state,
        "open_words": words,
        "provider_note": provider_note(entry, wish.area),
        "checked": standing(entry, at),
        "warning": warning(entry, at),
    }  # fmt: skip


def best_line(entry: Entry, at: datetime):
    """Return the contact point to show first: a place, else one that can be reached now, else the editor's first."""
    staffed = [line for line in entry.lines if line.channel not in ("email", "web")]
    visits = [line for line in staffed if line.channel == "visit"]
    if visits:
        return visits[0]
    return min(staffed or entry.lines, key=lambda line: REACHED[line.openness(at)], default=None)


def for_whom(entry: Entry, known: Catalogue) -> str:
    """Return whom it is for in particular, with ages, or nothing when it is for everyone."""
    audiences = [known.audiences[code] for code in sorted(entry.audiences) if code in known.audiences]
    parts = [audience.label for audience in audiences]
    low, high = entry.minimum_age, entry.maximum_age
    if len(audiences) == 1 and (low, high) == (audiences[0].minimum_age, audiences[0].maximum_age):
        low = high = None  # the label says it
    if low and high:
        parts.append(_("age %(low)s to %(high)s") % {"low": low, "high": high})
    elif low:
        parts.append(_("age %(low)s and over") % {"low": low})
    elif high:
        parts.append(_("up to age %(high)s") % {"high": high})
    return capfirst("; ".join(parts))


def where(entry: Entry, known: Catalogue) -> str:
    """Return the areas in words."""
    if any(known.places[slug].kind == "national" for slug in entry.areas if slug in known.places):
        return _("Anywhere in the country")
    return _(" and ").join(entry.area_names) if len(entry.area_names) <= 2 else ", ".join(entry.area_names)


def provider_note(entry: Entry, area: str) -> str:
    """Return “Your local provider is …” where the service has one in `area`."""
    provider = entry.providers.get(area)
    return _("Your local provider is %(provider)s") % {"provider": provider} if provider else ""


def standing(entry: Entry, at: datetime) -> str:
    """Return when the facts of the service were last checked, in the words their state allows."""
    state = entry.freshness(timezone.localdate(at))
    if state == Freshness.NEVER_CONFIRMED and entry.last_known_on:
        return _("Not confirmed. Last known on %(date)s") % {"date": date_words(entry.last_known_on)}
    if state == Freshness.NEVER_CONFIRMED:
        return _("Not confirmed: ring first")
    return standing_words(state, entry.checked_on, entry.last_known_on)


def warning(entry: Entry, at: datetime) -> str:
    """Return what a reader must know before they rely on it; empty when nothing."""
    if entry.status == "ended":
        return _("This service has ended.")
    if entry.status == "temporarily-closed":
        return _("This service is closed for now.")
    if entry.status == "planned":
        return _("This service has not started yet.")
    if entry.funding_has_lapsed(timezone.localdate(at)):
        return _("Our records say it was paid for until %(date)s. Ring first to ask if it still runs.") % {
            "date": date_words(entry.commissioned_to)
        }
    return entry.to_confirm


def cards(value: dict, at: datetime) -> list[dict]:
    """Return cards for a block's choices (need, audience, kind, pathway, most)."""
    known, wish = catalogue(), _wish(value)
    found = find_services(wish, known, at)
    if found.dropped:
        return []  # a block promises what its title says; it never widens
    return [card(match, wish, known, at) for match in found.matches[: value.get("most") or 6]]


def rows_by_area(value: dict, at: datetime) -> list[dict]:
    """Return a row for each local area: its name, and the services that are for it alone."""
    known = catalogue()
    rows = []
    for place in known.local_places():
        found = find_services(_wish(value, area=place.slug), known, at)
        here = [m.entry for m in found.matches if m.distance == 0] if not found.dropped else []
        rows.append({"area": place.name, "entries": [_row(entry, at) for entry in here]})
    return rows


def referral_rows(at: datetime) -> list[dict]:
    """Return each running service with who may ask for it, those with a route for professionals first.

    Each row, for the component `referrals`: title, url, where, yourself (True when people ask for themselves), first
    (the contacts to make first, each name, display and href) and warning.
    """
    known = catalogue()
    rows = []
    for entry in sorted(known.entries, key=lambda entry: entry.title.casefold()):
        if entry.status == "ended" or not entry.routes:
            continue
        professional = [line for who, line in entry.routes if who == "professional" and line]
        rows.append(
            {
                "title": entry.title,
                "url": entry.url,
                "english": entry.only_english,
                "where": where(entry, known),
                "yourself": any(who == "self" for who, _line in entry.routes),
                "first": [
                    {"name": said(line.name), "display": line.display, "href": line.href} for line in professional
                ],
                "warning": warning(entry, at),
            }
        )
    return sorted(rows, key=lambda row: not row["first"])


def _wish(value, area: str = "") -> Wish:
    return Wish(area, value.get("need") or "", value.get("audience") or "", value.get("kind") or "",
                pathway=value.get("pathway") or "survivor")  # fmt: skip


def _row(entry: Entry, at: datetime) -> dict:
    visit = next((line for line in entry.lines if line.channel == "visit"), None)
    line = next((line for line in entry.lines if line.channel == "phone"), None)
    return {
        "title": entry.title,
        "url": entry.url,
        "english": entry.only_english,
        "address": ", ".join([*visit.address, visit.postcode]) if visit else "",
        "when": next_opening_words(visit, at) if visit else (entry.to_confirm or _("Time not confirmed. Ring first.")),
        "ring": line and {"display": line.display, "href": line.href, "name": said(line.name)},
    }


def your_area(place: Place, known: Catalogue, at: datetime) -> dict:
    """Return what the top of an area's results shows: its number, its drop-in with the next opening, its provider."""
    lines = [m for m in find_services(Wish(place.slug, need="talk"), known, at).matches if m.distance <= 1]
    number = next((line for m in lines for line in m.entry.lines if line.channel == "phone"), None)
    drop_ins = find_services(Wish(place.slug, need="face"), known, at)
    return {
        "name": place.name,
        "number": number,
        "number_name": said(number.name) if number else "",
        "number_state": open_state(number, at) if number else None,
        "drop_ins": [_row(m.entry, at) for m in drop_ins.matches if m.distance == 0] if not drop_ins.dropped else [],
        "providers": _providers_in(place, known),
    }


def _providers_in(place: Place, known: Catalogue) -> list[dict]:
    """Return each local provider once, with the service of theirs that offers most."""
    found = {}
    for entry in sorted(known.entries, key=lambda entry: len(entry.needs)):
        if place.slug in entry.providers and entry.status == "active":
            provider = entry.providers[place.slug]
            found[provider] = {"title": entry.name, "url": entry.url, "provider": provider}
    return list(found.values())


def widened_words(found: Found, asked: Wish, known: Catalogue) -> list[str]:
    """Return a sentence for each wish that was given up, in the order in which it was."""
    words = {
        "open_now": _("Nothing that fits is open now, so these may be closed."),
        "language": _("Nothing that fits names that language. Ask for an interpreter when you ring."),
        "channel": _("Nothing that fits can be reached in that way, so we show other ways."),
        "kind": _("Nothing here is about that kind of abuse alone, so we show help for any kind."),
        "audience": _("Nothing that fits is for that group, so we show help for everyone."),
        "words": _("We found no service with those words."),
        "need": _("Nothing here fits what you need, so we show all help."),
        "area": _("Nothing we know of is for this area, so we show help from anywhere."),
    }
    return [words[name] for name in found.dropped]


def reached_now(found: Found) -> int:
    """Return how many matches can be, or may be, reached at this moment."""
    return sum(match.openness in (Openness.OPEN, Openness.MAY_BE_OPEN) for match in found.matches)
