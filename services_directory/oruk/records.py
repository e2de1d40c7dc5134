"""A service, its places and its ways of contact as Open Referral UK 3.0 writes them; what is empty is left out.

What HSDS has and its UK profile lacks is sent as well: `phones`, `additional_urls`, the codes of languages.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape

from django.conf import settings
from django.utils import timezone
from django.utils.html import strip_tags

from core.contact_words import access_words, checked_words, cost_words
from core.ledger import Line
from core.models import ContactPoint, Organisation
from services_directory.catalogue import Catalogue, Entry
from services_directory.models import Service, ServicePage
from services_directory.oruk.ids import made_id
from services_directory.oruk.schedules import schedules
from services_directory.showing import standing, warning

STATUS = {"active": "active", "temporarily-closed": "temporarily closed", "planned": "inactive"}  # ended: not sent
PHONE_TYPES = {"phone": "voice", "text": "text"}  # HSDS takes these words from RFC 6350
GSS_URI = "http://statistics.data.gov.uk/id/statistical-geography/"
# What rich text says by its shape, said by marks in one line.
MARKS = (
    (re.compile(r"</li>\s*<li[^>]*>"), "; "),
    (re.compile(r"</li>"), ". "),
    (re.compile(r"</(?:p|h\d)>|<br ?/?>"), " "),
    (re.compile(r"(?<=[.?!])[.;]"), ""),
)


@dataclass(frozen=True, slots=True)
class Told:
    """All that the records of one service are made of."""

    entry: Entry
    row: Service
    page: ServicePage
    points: dict[int, ContactPoint]  # by key; none of them confidential
    changed: datetime | None  # the newest known change of the service, its page or its contact points
    known: Catalogue
    at: datetime

    @property
    def id(self) -> str:
        return str(self.row.uuid)


def kept(**fields) -> dict:
    """Return `fields` without those that are None or empty: the standard has no null, and 0 is not empty."""
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [], {})}


def organisation(row: Organisation) -> dict:
    """Return who runs services."""
    return kept(
        id=made_id("organization", row.pk),
        name=row.name,
        description=f"{row.name} runs services in the directory of {settings.WAGTAIL_SITE_NAME}.",
        website=row.website,
    )


def listed_service(told: Told) -> dict:
    """Return a service as lists have it: what it has one of."""
    entry = told.entry
    confirmed = entry.freshness(timezone.localdate(told.at)).may_be_asserted
    alerts = ["" if confirmed else standing(entry, told.at), warning(entry, told.at)]
    return kept(
        id=told.id,
        organization_id=made_id("organization", told.row.organisation_id),
        name=entry.name,
        description=_sentences([entry.summary, plain(told.page.what_it_is)]),
        url=told.page.full_url,
        email=next((line.value for line in entry.lines if line.channel == "email"), ""),
        status=STATUS[entry.status],
        minimum_age=entry.minimum_age,
        maximum_age=entry.maximum_age,
        assured_date=entry.checked_on and entry.checked_on.isoformat(),
        alert=_sentences(alerts),
        last_modified=told.changed and f"{told.changed.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}"[:-3] + "Z",
        organization=organisation(told.row.organisation),
    )


def full_service(told: Told, listed: dict, attributes: list[dict]) -> dict:
    """Return a service with all that belongs to it.

    Args:
        told: what is known of it.
        listed: the same service as lists have it.
        attributes: its terms (`Terms.attributes`).
    """
    entry, id = told.entry, told.id
    lines = _once(entry.lines)
    contacts = [*_contacts(told, lines), *_contacts(told, _once(entry.professional_lines), "For professionals only")]
    asked = any(line.interpreters == "yes" for line in lines)
    routes = [route.get_who_display() for route in told.row.referral_routes.all()]
    return listed | kept(
        schedules=[schedule for line in lines for schedule in line_schedules(told, line)],
        service_areas=_areas(told),
        service_at_locations=[_at_location(told, line) for line in visited(told)],
        languages=_languages(entry.languages, told.known, service_id=id),
        cost_options=_costs(told),
        contacts=contacts,
        attributes=attributes,
        phones=[_phone(told, line) for line in lines if line.channel in PHONE_TYPES],
        additional_urls=[
            kept(id=made_id("url", id, line.key), service_id=id, label=line.name, url=line.value)
            for line in lines
            if line.channel in ("web", "chat", "video")
        ],
        eligibility_description=plain(told.page.who_it_is_for),
        application_process=_sentences(dict.fromkeys(routes)),
        interpretation_services="Ask for an interpreter." if asked else "",
    )


def visited(told: Told) -> list[Line]:
    """Return the places of a service that people may be told of: a confidential one is not among them."""
    return [line for line in _once(told.entry.lines) if line.channel == "visit" and line.pk in told.points]


def place_id(told: Told, line: Line) -> str:
    """Return the id of the service at the place of `line`."""
    return made_id("service_at_location", told.id, line.key)


def listed_place(told: Told, line: Line, service: dict) -> dict:
    """Return a service at one of its places, as lists have it."""
    location = {name: value for name, value in _location(told, line).items() if name != "addresses"}
    return _place(told, line, location) | {"service": service}


def full_place(told: Told, line: Line, service: dict) -> dict:
    """Return a service at one of its places, with all that belongs to both.

    The published OpenAPI file reads this answer as a service, so it says the name and the status itself.
    """
    nested = {name: value for name, value in service.items() if name != "service_at_locations"}
    return (
        _at_location(told, line)
        | {"name": service["name"], "status": service["status"], "service": nested}
        | kept(schedules=line_schedules(told, line))
    )


def line_schedules(told: Told, line: Line) -> list[dict]:
    """Return when one way of contact is open, as HSDS's `schedule`."""
    if line.channel in ("email", "web") or line.emergency:  # the emergency number is everybody's, not this service's
        return []
    found = []
    for row in schedules(line.hours, timezone.localdate(told.at)):
        sure = line.freshness(told.at).may_be_asserted
        words = ["" if sure else "We have not been able to confirm these hours. Ring first.", row.get("notes", "")]
        found.append(
            kept(id=made_id("schedule", told.id, line.key, *row.values()), service_id=told.id)
            | kept(service_at_location_id=place_id(told, line) if line.channel == "visit" else "")
            | row
            | kept(
                description=_sentences([line.name, row.get("description", "")]),
                attending_type=str(ContactPoint.Channel(line.channel).label),
                notes=_sentences([*words, line.hours_note]),
            )
        )
    return found


def plain(html: str) -> str:
    """Return rich text as words in one line."""
    for shape, mark in MARKS:
        html = shape.sub(mark, html)
    return " ".join(unescape(strip_tags(html)).split())


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(part if part.endswith((".", "?", "!", ":")) else f"{part}." for part in parts if part)


def _once(lines: Iterable[Line]) -> list[Line]:
    """Return each line once: two that were retired may lead to the same one."""
    return list({line.pk: line for line in lines}.values())


def _place(told: Told, line: Line, location: dict) -> dict:
    return {
        "id": place_id(told, line),
        "service_id": told.id,
        "location_id": location["id"],
        "location": location,
    }


def _at_location(told: Told, line: Line) -> dict:
    return _place(told, line, _location(told, line))


def _location(told: Told, line: Line) -> dict:
    """Return a place without coordinates: nobody measured any, and the middle of a postcode is not the door."""
    point, id = told.points[line.pk], made_id("location", line.key)
    county = _county(point, told.known)
    first = ", ".join(filter(None, [point.place_name, point.street]))
    address = {
        "id": made_id("address", line.key), "location_id": id, "address_1": first, "city": point.town,
        "state_province": county, "postal_code": point.postcode, "country": "GB", "address_type": "physical",
    }  # fmt: skip
    whole = all(address.values())  # the standard knows no address that lacks a part
    known_parts = "" if whole else ", ".join(filter(None, [first, point.town, point.postcode]))
    return kept(
        id=id,
        location_type="physical",
        name=point.place_name or line.name,
        description=known_parts,
        addresses=[address] if whole else [],
    )


def _county(point: ContactPoint, known: Catalogue) -> str:
    place = known.places.get(known.slug_of_gss.get(point.area.gss_code, "")) if point.area else None
    around = [known.places[slug] for slug in place.around if slug in known.places] if place else []
    return next((area.name for area in around if area.kind in ("county", "unitary")), "")


def _contacts(told: Told, lines: list[Line], title: str = "") -> list[dict]:
    return [
        kept(
            id=made_id("contact", told.id, line.key),
            service_id=told.id,
            name=line.name,
            title=title,
            email=line.value if line.channel == "email" else "",
            phones=[_phone(told, line)] if line.channel in PHONE_TYPES else [],
        )
        for line in lines
        if line.channel in PHONE_TYPES or line.channel == "email"
    ]


def _phone(told: Told, line: Line) -> dict:
    id = made_id("phone", told.id, line.key)
    words = [line.name, f"Then press {line.then_press}" if line.then_press else ""]
    words += [cost_words(line), *access_words(line), checked_words(line, told.at)]
    return kept(
        id=id,
        contact_id=made_id("contact", told.id, line.key),
        service_id=told.id,
        number=line.display,
        type=PHONE_TYPES[line.channel],
        description=_sentences(words),
        languages=_languages((code for code, _name in line.languages), told.known, phone_id=id),
    )


def _languages(codes: Iterable[str], known: Catalogue, **of: str) -> list[dict]:
    return [
        {"id": made_id("language", *of.values(), code)} | of | {"code": code, "name": known.languages[code]}
        for code in sorted(codes)
    ]


def _areas(told: Told) -> list[dict]:
    places = [told.known.places[slug] for slug in sorted(told.entry.areas) if slug in told.known.places]
    return [
        kept(
            id=made_id("service_area", told.id, place.slug),
            service_id=told.id,
            name=place.name,
            service_area=place.name,
            uri=GSS_URI + place.gss if place.gss else "",
        )
        for place in places
    ]


def _costs(told: Told) -> list[dict]:
    cost = {
        "free": {"amount": 0, "amount_description": "Free"},
        "paid": {"amount_description": "It costs money. Ask how much."},
    }.get(told.entry.cost)
    return [{"id": made_id("cost_option", told.id), "service_id": told.id} | cost] if cost else []
