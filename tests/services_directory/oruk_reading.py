"""Ask the API of Open Referral UK, and make places for it."""

from core.models import Area, ContactPoint
from services_directory.models import ServicePage
from tests.making import make_contact

BASE = "/api/oruk/v3"
LISTS = {
    "services": "service",
    "service_at_locations": "service_at_location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}
PLACE = {
    "channel": "visit", "value": "", "place_name": "The Hall", "street": "1 High Street", "town": "Maidstone",
    "postcode": "ME14 1LY",
}  # fmt: skip


def full(oruk, page: ServicePage) -> dict:
    """Everything that the API tells of the service of `page`."""
    return oruk(f"/services/{page.service.uuid}")


def make_place(**fields) -> ContactPoint:
    """A place in Maidstone that is open on Tuesday mornings."""
    return make_contact(spans=[(1, "09:30", "11:30")], **PLACE | {"area": Area.objects.get(slug="maidstone")} | fields)


def everything(client) -> str:
    """All that the API answers with: every page of every list, and every thing at its own address."""
    told = [client.get(BASE).content.decode()]
    for name in LISTS:
        page = 1
        while True:
            listed = client.get(f"{BASE}/{name}", {"page": page, "per_page": 100})
            told.append(listed.content.decode())
            told += [client.get(f"{BASE}/{name}/{one['id']}").content.decode() for one in listed.json()["contents"]]
            if listed.json()["last_page"]:
                break
            page += 1
    return "\n".join(told)


def nothings(value, at="") -> list[str]:
    """Where a value is null or empty."""
    if isinstance(value, dict | list) and value:
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        return [found for name, part in parts for found in nothings(part, f"{at}/{name}")]
    return [at] if value in (None, "", [], {}) else []
