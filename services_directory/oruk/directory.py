"""Everything the API can answer with, made once for each generation of content and day, then only picked from."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import F
from django.utils import timezone, translation

from core import generation
from core.distances import centre_of, sector_of
from core.models import ContactPoint
from services_directory.catalogue import Catalogue, Entry, catalogue
from services_directory.models import Service, ServicePage, ServicesPage
from services_directory.oruk import records
from services_directory.oruk.terms import Terms, all_terms


@dataclass(frozen=True)
class Item:
    """A service, or a service at a place: what lists show, what its own address shows, and what it is found by."""

    listed: dict
    full: dict
    entry: Entry
    schedules: list[dict]
    attributes: list[dict]
    centre: tuple[int, int] | None = None  # of a place: the middle of its postcode's sector


@dataclass(frozen=True)
class Directory:
    services: dict[str, Item]  # by id, in the order of their names
    places: dict[str, Item]
    terms: Terms
    known: Catalogue
    since: datetime  # not before the newest change, nor before today began (facts age by the day)


@generation.per_generation
def directory() -> Directory:
    """Return what may be known to everybody: services that have a live page and have not ended.

    A confidential place is left out here, where rows are read, so that nothing behind this can tell of one.
    """
    with translation.override(settings.LANGUAGE_CODE):
        return _directory(timezone.now())


def _directory(at: datetime) -> Directory:
    known = catalogue()
    finder = ServicesPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE).first()
    terms = all_terms(finder.full_url if finder else "")
    found = Service.objects.exclude(status=Service.Status.ENDED).select_related("organisation")
    rows = {
        row.pk: row
        for row in found.prefetch_related("contacts", "referral_routes").annotate(
            changed=F("latest_revision__created_at")
        )
    }
    pages = {
        page.service_id: page
        for page in ServicePage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    }
    points = {
        point.pk: point
        for point in ContactPoint.objects.filter(confidential=False)
        .select_related("area")
        .annotate(changed=F("latest_revision__created_at"))
    }
    services, places = {}, {}
    for entry in sorted(known.entries, key=lambda entry: (entry.name.casefold(), entry.pk)):
        if entry.pk not in rows or entry.pk not in pages:
            continue
        row, page = rows[entry.pk], pages[entry.pk]
        changes = [row.changed, page.last_published_at]
        changes += [points[c.contact_point_id].changed for c in row.contacts.all() if c.contact_point_id in points]
        changed = max((change for change in changes if change), default=None)
        told = records.Told(entry, row, page, points, changed, known, at)
        item = _service(told, terms)
        services[told.id] = item
        places |= {records.place_id(told, line): _place(told, line, item) for line in records.visited(told)}
    return Directory(services, places, terms, known, at)


def _service(told: records.Told, terms: Terms) -> Item:
    entry = told.entry
    codes = {
        "need": sorted(entry.needs), "audience": sorted(entry.audiences), "kind": sorted(entry.kinds),
        "pathway": [entry.pathway],
    }  # fmt: skip
    listed, attributes = records.listed_service(told), terms.attributes(told.id, codes)
    full = records.full_service(told, listed, attributes)
    return Item(listed, full, entry, full.get("schedules", []), attributes)


def _place(told: records.Told, line, service: Item) -> Item:
    full = records.full_place(told, line, service.full)
    return Item(
        listed=records.listed_place(told, line, service.listed),
        full=full,
        entry=service.entry,
        schedules=full.get("schedules", []),
        attributes=service.attributes,
        centre=_centre(line.postcode),
    )


def _centre(postcode: str) -> tuple[int, int] | None:
    try:
        return centre_of(sector_of(postcode))
    except ValueError:
        return None
