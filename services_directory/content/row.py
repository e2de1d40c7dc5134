"""One service of the starting content, and how it is put into the directory."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings

from core.content.organisations import organisation
from core.content.sources import Source
from core.models import Area, ContactPoint, SpokenLanguage
from services_directory.models import AbuseKind, Audience, Need, ReferralRoute, Service, ServiceContact, ServicePage
from services_directory.models.services import LocalProvider


@dataclass(frozen=True, kw_only=True)
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
    languages: tuple[str, ...] = ()
    pathway: str = "survivor"
    funded: tuple[date | None, date | None] = (None, None)
    also: str = ""
    quiet: str = ""  # the title for the browser's history, where `title` would tell (core.quiet_titles)
    providers: tuple[tuple[str, str, tuple[str, ...]], ...] = ()  # lot, organisation, areas


def paragraphs(*texts: str) -> str:
    """Return `texts` as paragraphs of HTML."""
    return "".join(f"<p>{text}</p>" for text in texts)


def points(lead: str, *items: str) -> str:
    """Return a line and a list under it as HTML."""
    return f"<p>{lead}</p><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def plant_service(row: Row, parent) -> None:
    """Make the service and its page where they are missing; neither is touched when it is there."""
    service = Service.objects.filter(key=row.key).first() or _service(row)
    if parent is None or service.pages.exists() or parent.get_children().filter(slug=row.key).exists():
        return
    page = ServicePage(
        slug=row.key, title=row.title, seo_title=row.quiet, search_description=row.summary, service=service,
        summary=row.summary, what_it_is=row.what, who_it_is_for=row.whom, what_happens_next=row.next,
        ask_yourself=row.yourself, for_professionals=row.professionals, to_confirm=row.to_confirm,
    )  # fmt: skip
    parent.add_child(instance=page)  # it is cleaned there
    page.save_revision().publish()


def _service(row: Row) -> Service:
    areas = _rows_by(Area, "slug", locale__language_code=settings.LANGUAGE_CODE)
    needs, audiences, kinds = (
        _rows_by(model, "code", locale__language_code=settings.LANGUAGE_CODE) for model in (Need, Audience, AbuseKind)
    )
    points_of_contact, languages = _rows_by(ContactPoint, "key"), _rows_by(SpokenLanguage, "code")
    runs_it = organisation(row.who)
    service = Service(
        key=row.key, name=row.name, also_known_as=row.also, organisation=runs_it, owner_organisation=runs_it,
        pathway=row.pathway, main_need=needs[row.needs[0]], cost=row.cost,
        minimum_age=row.ages[0], maximum_age=row.ages[1], commissioned_from=row.funded[0],
        commissioned_to=row.funded[1], source=row.source.words, last_known_on=row.source.known_on,
    )  # fmt: skip
    service.needs = [needs[code] for code in row.needs]
    service.areas = [areas[slug] for slug in row.areas]
    service.audiences = [audiences[code] for code in row.audiences]
    service.abuse_kinds = [kinds[code] for code in row.kinds]
    service.languages = [languages[code] for code in row.languages]
    reach = [(key, "everyone") for key in row.lines] + [(key, "professionals") for key in row.for_professionals_only]
    service.contacts = [
        ServiceContact(contact_point=points_of_contact[key], audience=audience, sort_order=order)
        for order, (key, audience) in enumerate(reach)
    ]
    routes = [("self", row.ask_by), ("professional", row.refer_by)]
    service.referral_routes = [
        ReferralRoute(who=who, contact_point=points_of_contact[key], sort_order=order)
        for order, (who, key) in enumerate(routes)
        if key
    ]
    for order, (lot, provider, slugs) in enumerate(row.providers):
        local = LocalProvider(organisation=organisation(provider), lot=lot, sort_order=order)
        local.areas = [areas[slug] for slug in slugs]
        service.local_providers.add(local)
    for child in (*service.contacts.all(), *service.referral_routes.all(), *service.local_providers.all()):
        child.full_clean(exclude=["service"])
    service.full_clean()
    service.save()
    return service


def _rows_by(model, field: str, **only) -> dict:
    return {getattr(row, field): row for row in model.objects.filter(**only)}
