"""One service of the starting content, and how it is put into the directory."""

from dataclasses import dataclass
from datetime import date

from core.content.organisations import organisation
from core.content.sources import Source
from core.models import Area, ContactPoint
from services_directory.models import AbuseKind, Audience, Need, ReferralRoute, Service, ServiceContact, ServicePage
from services_directory.models.services import LocalProvider


@dataclass(frozen=True)
class Row:
    """Facts and words of one service. `needs`: the first is what it is best at. Texts are HTML."""

    key: str
    title: str
    name: str
    who: str
    summary: str
    what: str
    needs: tuple[str, ...]
    areas: tuple[str, ...]
    lines: tuple[str, ...]
    source: Source
    whom: str = ""
    yourself: str = ""
    next: str = ""
    professionals: str = ""
    to_confirm: str = ""
    for_professionals_only: tuple[str, ...] = ()
    refer_by: str = ""  # key of the contact point through which professionals refer
    ask_by: str = ""  # key of the contact point through which people ask for themselves
    audiences: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    ages: tuple[int | None, int | None] = (None, None)
    cost: str = "unknown"
    pathway: str = "survivor"
    funded: tuple[date | None, date | None] = (None, None)
    also: str = ""
    providers: tuple[tuple[str, str, tuple[str, ...]], ...] = ()  # lot, organisation, areas


def plant_service(row: Row, parent) -> None:
    """Make the service and its page where they are missing; neither is touched when it is there."""
    service = Service.objects.filter(key=row.key).first() or _service(row)
    if service.pages.exists():
        return
    page = ServicePage(
        slug=row.key, title=row.title, service=service, summary=row.summary, what_it_is=row.what,
        who_it_is_for=row.whom, what_happens_next=row.next, ask_yourself=row.yourself,
        for_professionals=row.professionals, to_confirm=row.to_confirm, search_description=row.summary,
    )  # fmt: skip
    parent.add_child(instance=page)
    page.save_revision().publish()


def _service(row: Row) -> Service:
    areas = {area.slug: area for area in Area.objects.order_by("-pk")}  # the first row of a slug is the English one
    points = {point.key: point for point in ContactPoint.objects.all()}
    needs = {need.code: need for need in Need.objects.order_by("-pk")}
    service = Service(
        key=row.key, name=row.name, also_known_as=row.also, organisation=organisation(row.who),
        owner_organisation=organisation(row.who), pathway=row.pathway, main_need=needs[row.needs[0]], cost=row.cost,
        minimum_age=row.ages[0], maximum_age=row.ages[1], commissioned_from=row.funded[0],
        commissioned_to=row.funded[1], source=row.source.words, last_known_on=row.source.known_on,
    )  # fmt: skip
    service.needs = [needs[code] for code in row.needs]
    service.areas = [areas[slug] for slug in row.areas]
    service.audiences = list(Audience.objects.filter(code__in=row.audiences))
    service.abuse_kinds = list(AbuseKind.objects.filter(code__in=row.kinds))
    reach = [(key, "everyone") for key in row.lines] + [(key, "professionals") for key in row.for_professionals_only]
    service.contacts = [
        ServiceContact(contact_point=points[key], audience=audience, sort_order=order)
        for order, (key, audience) in enumerate(reach)
    ]
    routes = [("self", row.ask_by), ("professional", row.refer_by)]
    service.referral_routes = [
        ReferralRoute(who=who, contact_point=points[key], sort_order=order)
        for order, (who, key) in enumerate(routes)
        if key
    ]
    for order, (lot, provider, slugs) in enumerate(row.providers):
        local = LocalProvider(organisation=organisation(provider), lot=lot, sort_order=order)
        local.areas = [areas[slug] for slug in slugs]
        service.local_providers.add(local)
    service.full_clean()
    service.save()
    return service
