"""What Open Referral UK 3.0 asks of each object, in our own words: `mistakes` says what is not so."""

import re
from datetime import date, datetime, time
from urllib.parse import urlsplit
from uuid import UUID


def is_uuid(value):
    return str(UUID(value)) == value


def is_text(value):
    return isinstance(value, str) and value.strip() == value != ""


def is_number(value):
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def is_uri(value):
    parts = urlsplit(value)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", value)


def is_email(value):
    return bool(re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value))


def is_date(value):
    return date.fromisoformat(value).isoformat() == value


def is_moment(value):
    datetime.fromisoformat(value.replace("Z", "+00:00"))
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", value))


def is_clock(value):
    return time.fromisoformat(value).isoformat() == value


def is_byday(value):
    days = value.split(",")
    return set(days) <= {"MO", "TU", "WE", "TH", "FR", "SA", "SU"} and len(set(days)) == len(days)


def one_of(*words):
    return lambda value: value in words


def an(kind):
    return lambda value: isinstance(value, dict) and not mistakes(kind, value)


def many(kind):
    return lambda value: isinstance(value, list) and value != [] and all(an(kind)(item) for item in value)


def ids(*names):
    return dict.fromkeys(names, is_uuid)


def texts(*names):
    return dict.fromkeys(names, is_text)


TERM = ids("id", "taxonomy_id") | texts("name", "description", "taxonomy", "code") | {"term_uri": is_uri}
LOCATION = (
    ids("id")
    | texts("name", "description")
    | {"location_type": one_of("physical", "virtual"), "addresses": many("address")}
)
SERVICE = (
    ids("id", "organization_id")
    | texts("name", "description", "alert", "eligibility_description", "application_process", "interpretation_services")
    | dict.fromkeys(("minimum_age", "maximum_age"), is_number)
    | {
        "url": is_uri, "email": is_email, "assured_date": is_date, "last_modified": is_moment,
        "status": one_of("active", "inactive", "temporarily closed"), "organization": an("organization"),
        "schedules": many("schedule"), "service_areas": many("service_area"), "languages": many("language"),
        "service_at_locations": many("service_at_location"), "cost_options": many("cost_option"),
        "contacts": many("contact"), "attributes": many("attribute"), "phones": many("phone"),
        "additional_urls": many("url"),
    }
)  # fmt: skip
# kind: (what it must have, what each of its fields is)
OBJECTS = {
    "service": ({"id", "name", "status", "organization_id", "organization"}, SERVICE),
    "organization": ({"id", "name", "description"}, ids("id") | texts("name", "description") | {"website": is_uri}),
    "location": ({"id", "location_type"}, LOCATION),
    "address": (
        {"id", "address_1", "city", "state_province", "postal_code", "country", "address_type"},
        ids("id", "location_id") | texts("address_1", "city", "state_province", "postal_code")
        | {"country": one_of("GB"), "address_type": one_of("physical")},
    ),
    "service_at_location": (
        {"id", "service_id", "location_id", "location"},
        ids("id", "service_id", "location_id") | texts("name") | {
            "location": an("location"), "service": an("service"), "schedules": many("schedule"),
            "status": SERVICE["status"],
        },
    ),
    "schedule": (
        {"id", "service_id"},
        ids("id", "service_id", "service_at_location_id") | texts("description", "notes", "attending_type")
        | dict.fromkeys(("valid_from", "valid_to"), is_date) | dict.fromkeys(("opens_at", "closes_at"), is_clock)
        | {"freq": one_of("WEEKLY"), "byday": is_byday},
    ),
    "language": ({"id", "code", "name"}, ids("id", "service_id", "phone_id") | texts("code", "name")),
    "phone": (
        {"id", "number", "type"},
        ids("id", "contact_id", "service_id") | texts("number", "description")
        | {"type": one_of("voice", "text"), "languages": many("language")},
    ),
    "contact": (
        {"id", "name"}, ids("id", "service_id") | texts("name", "title") | {"email": is_email, "phones": many("phone")},
    ),
    "service_area": (
        {"id", "name"},
        ids("id", "service_id") | texts("name", "service_area")
        | {"uri": lambda v: is_uri(v) and bool(re.search(r"/E\d{8}$", v))},
    ),
    "cost_option": ({"id"}, ids("id", "service_id") | texts("amount_description") | {"amount": is_number}),
    "url": ({"id", "url"}, ids("id", "service_id") | texts("label") | {"url": is_uri}),
    "attribute": (
        {"id"}, ids("id", "link_id", "taxonomy_term_id") | texts("link_type") | {"taxonomy_term": an("taxonomy_term")},
    ),
    "taxonomy": (
        {"id", "name", "description"},
        ids("id") | texts("name", "description") | {"taxonomy_terms": many("taxonomy_term")},
    ),
    "taxonomy_term": ({"id", "name", "description"}, TERM),
}  # fmt: skip
ENVELOPE = {
    "total_items": int, "total_pages": int, "page_number": int, "size": int, "first_page": bool, "last_page": bool,
    "empty": bool, "contents": list,
}  # fmt: skip


def mistakes(kind: str, value: dict) -> list[str]:
    """Return what is wrong with an object of this kind: missing fields, fields nobody knows, values of another sort."""
    required, fields = OBJECTS[kind]
    found = [f"{kind} lacks {name}" for name in sorted(required - set(value))]
    for name, part in value.items():
        try:
            fine = name in fields and fields[name](part)
        except (ValueError, TypeError, AttributeError):
            fine = False
        if not fine:
            found.append(f"{kind}.{name}: {part!r}")
    return found


def mistakes_of_page(kind: str, page: dict) -> list[str]:
    """Return what is wrong with a page of a list: its frame, then each thing in it."""
    found = [name for name in {*ENVELOPE, *page} if type(page.get(name)) is not ENVELOPE.get(name)]
    if found:
        return found
    sums = {
        "size": page["size"] == len(page["contents"]),
        "first_page": page["first_page"] == (page["page_number"] == 1),
        "last_page": page["last_page"] == (page["page_number"] == page["total_pages"]),
        "empty": page["empty"] == (not page["contents"]),
        "total_items": page["total_items"] >= page["size"],
    }
    found += [name for name, fine in sums.items() if not fine]
    return found + [mistake for item in page["contents"] for mistake in mistakes(kind, item)]
