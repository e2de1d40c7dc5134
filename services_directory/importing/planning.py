"""Compares a feed with our directory and says what would change; nothing is changed here."""

from dataclasses import dataclass, field

from core.models import Area, ContactPoint
from services_directory.importing.understanding import NotUnderstood, Theirs, understand
from services_directory.models import Service
from services_directory.oruk.directory import directory

_SHOWN = {"name": "name", "status": "state", "minimum_age": "lowest age", "maximum_age": "highest age", "cost": "cost"}


@dataclass(frozen=True)
class Change:
    """One part of one of our services: what it is called, what it is here, and what it is there."""

    field: str
    what: str
    ours: object
    theirs: object


@dataclass
class Ours:
    """One service that is in both, with what would change, what a person's check keeps, and what to look at."""

    service: Service
    theirs: Theirs
    changes: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass
class Plan:
    """What taking a feed over would do."""

    new: list[Theirs] = field(default_factory=list)
    both: list[Ours] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def changed(self) -> list[Ours]:
        """The services that would change."""
        return [one for one in self.both if one.changes]


def plan(records: list) -> Plan:
    """Return what taking over `records` (services of a feed, from anybody) would do.

    A service is ours when it has the id of one of ours. What a person checked here (`checked_on`) stays: a difference
    is then a conflict for people to settle. A record that cannot be understood is told, and the others go on.
    """
    made, seen = Plan(), set()
    services = {row.uuid: row for row in Service.objects.prefetch_related("areas", "contacts__contact_point")}
    for number, record in enumerate(records, 1):
        try:
            theirs = understand(record, number)
        except NotUnderstood as why:
            made.faults.append(str(why))
            continue
        if theirs.id in seen:
            made.faults.append(f"Record {number} ({theirs.name}) has the id of an earlier one.")
            continue
        seen.add(theirs.id)
        if theirs.id in services:
            made.both.append(_compared(services[theirs.id], theirs))
        elif theirs.status != "ended":
            made.new.append(theirs)
    return made


def _compared(service: Service, theirs: Theirs) -> Ours:
    one = Ours(service, theirs, notes=list(theirs.notes))
    found = [
        Change(name, what, getattr(service, name), getattr(theirs, name))
        for name, what in _SHOWN.items()
        if name != "cost" and getattr(service, name) != getattr(theirs, name)
    ]
    if theirs.free and service.cost != Service.Cost.FREE:
        found.append(Change("cost", "cost", service.cost, Service.Cost.FREE))
    found += _areas(service, theirs, one.notes)
    (one.conflicts if service.checked_on else one.changes).extend(found)
    _numbers(service, theirs, one)
    _hours(service, theirs, one.notes)
    return one


def _areas(service: Service, theirs: Theirs, notes: list[str]) -> list[Change]:
    ours = {area.gss_code for area in service.areas.all()} - {""}
    known = set(
        Area.objects.filter(locale__language_code="en", gss_code__in=theirs.areas).values_list("gss_code", flat=True)
    )
    if strange := theirs.areas - known:
        notes.append(f"We do not know these areas, and left them out: {', '.join(sorted(strange))}.")
    if not known or known == ours:
        return []
    return [Change("areas", "areas", ", ".join(sorted(ours)), ", ".join(sorted(known)))]


def _numbers(service: Service, theirs: Theirs, one: Ours) -> None:
    contacts = [contact.contact_point for contact in service.contacts.all()]
    shown = {shown.value for point in contacts if (shown := _standing(point))}
    for digits, name in theirs.numbers:
        if digits in shown:
            continue
        change = Change("number", "telephone number", "", (digits, name))
        if retired_here(digits):
            one.notes.append(f"{digits} is retired here, and was left out. Tell them.")
        else:
            (one.conflicts if service.checked_on else one.changes).append(change)
    numbers = {
        point.value for point in contacts if point.channel == ContactPoint.Channel.PHONE and not point.confidential
    }
    for digits in sorted(numbers & shown - {digits for digits, _name in theirs.numbers}):
        one.notes.append(f"Our number {digits} is not in their feed. It stays.")


def _standing(point: ContactPoint) -> ContactPoint | None:
    """Return the contact point that is shown in the place of `point`."""
    seen = set()
    while point and point.retired_on and point.pk not in seen:
        seen.add(point.pk)
        point = point.replaced_by
    return point


def retired_here(digits: str) -> bool:
    """True when our ledger has this number only as one that must not be shown any more."""
    points = ContactPoint.objects.filter(value=digits)
    return points.exclude(retired_on=None).exists() and not points.filter(retired_on=None).exists()


def _hours(service: Service, theirs: Theirs, notes: list[str]) -> None:
    """Say when hours differ. They belong to contact points that many services share, so people change them."""
    item = directory().services.get(str(service.uuid))
    if item is None or not theirs.weekly:
        return
    ours = {
        (row["byday"], row["opens_at"][:5], row["closes_at"][:5])
        for row in item.schedules
        if row.get("freq") == "WEEKLY"
    }
    if ours != theirs.weekly:
        notes.append(
            f"Hours differ. Theirs: {_in_words(theirs.weekly)}. Ours: {_in_words(ours) or 'not known'}. "
            "If theirs are right, change them in the contact ledger."
        )


def _in_words(weekly) -> str:
    return "; ".join(f"{days} {opens}-{closes}" for days, opens, closes in sorted(weekly))
