"""The directory as readers search it: every service at once, plain values, kept until content changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import get_language

from core import freshness, generation
from core.fact_words import said
from core.languages import is_only_english, name_of
from core.ledger import Line, ledger
from core.models import Area, SpokenLanguage
from services_directory.models import AbuseKind, Audience, Need, Service, ServicePage


@dataclass(frozen=True, slots=True)
class Term:
    code: str
    label: str
    minimum_age: int | None = None
    maximum_age: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """An area with the areas around it, nearest first: Swale, Kent, National."""

    slug: str
    name: str
    kind: str
    gss: str
    around: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One service as the finder sees it."""

    pk: int
    key: str
    title: str
    name: str
    url: str
    only_english: bool  # the page is, for somebody who reads another language
    summary: str
    to_confirm: str
    organisation: str
    pathway: str
    status: str
    main_need: str
    needs: frozenset[str]
    audiences: frozenset[str]
    kinds: frozenset[str]
    minimum_age: int | None
    maximum_age: int | None
    areas: frozenset[str]
    area_names: tuple[str, ...]
    lines: tuple[Line, ...]
    professional_lines: tuple[Line, ...]
    routes: tuple[tuple[str, Line | None], ...]  # (who may refer, first contact)
    channels: frozenset[str]
    languages: frozenset[str]
    providers: dict[str, str]
    cost: str
    commissioned_to: date | None
    last_known_on: date | None
    checked_on: date | None
    check_again_on: date | None
    words: tuple[tuple[str, int], ...]  # (text, weight), for services_directory.words

    def freshness(self, today: date) -> freshness.Freshness:
        """Return how far the facts of this service may be asserted on `today`."""
        return freshness.freshness(
            today, self.checked_on, settings.CHECK_LASTS_DAYS["service"], settings.CHECK_GRACE_DAYS, self.check_again_on
        )

    def funding_has_lapsed(self, today: date) -> bool:
        """True when our records say that it was paid for only until a day that has passed."""
        return bool(self.commissioned_to and self.commissioned_to < today)


@dataclass(frozen=True, eq=False)  # compared and hashed by identity: services_directory.words keeps an index of it
class Catalogue:
    entries: tuple[Entry, ...]
    by_pk: dict[int, Entry]
    needs: dict[str, Term]
    audiences: dict[str, Term]
    kinds: dict[str, Term]
    languages: dict[str, str]
    places: dict[str, Place]
    slug_of_gss: dict[str, str]

    def local_places(self) -> list[Place]:
        """Return the places a reader can choose: districts and unitaries, by name."""
        return sorted(
            (place for place in self.places.values() if place.kind in ("district", "unitary")), key=lambda p: p.name
        )


def catalogue() -> Catalogue:
    """Return the directory in the current language. One statement when nothing changed."""
    return _catalogue(get_language() or settings.LANGUAGE_CODE)


def _labels(model, language: str) -> dict[str, Term]:
    """Return the terms of `model` by code: labelled in `language` where translated, ages from the source row."""
    rows = list(
        model.objects.filter(locale__language_code__in={settings.LANGUAGE_CODE, language}).select_related("locale")
    )
    translated = {row.translation_key: row.label for row in rows if row.locale.language_code == language}
    return {
        row.code: Term(
            row.code,
            translated.get(row.translation_key, row.label),
            getattr(row, "minimum_age", None),
            getattr(row, "maximum_age", None),
        )
        for row in rows
        if row.locale.language_code == settings.LANGUAGE_CODE
    }


def _places(language: str, today: date) -> tuple[dict[str, Place], dict[str, str], dict[int, str]]:
    """Return (places by slug, slug by GSS code, slug by row): rows that ended lead to what superseded them."""
    rows = list(
        Area.objects.filter(locale__language_code__in={settings.LANGUAGE_CODE, language}).select_related("locale")
    )
    names = {row.translation_key: row.name for row in rows if row.locale.language_code == language}
    source = {row.pk: row for row in rows if row.locale.language_code == settings.LANGUAGE_CODE}

    def standing(row):
        seen = set()
        while row and not row.exists_on(today) and row.superseded_by_id and row.pk not in seen:
            seen.add(row.pk)
            row = source.get(row.superseded_by_id)
        return row

    def around(row):
        chain = []
        while row and row.slug not in chain:
            chain.append(row.slug)
            row = source.get(row.part_of_id)
        return tuple(chain)

    places, slug_of_gss, slug_of_row = {}, {}, {}
    for row in source.values():
        now = standing(row)
        slug_of_row[row.pk] = now.slug
        if row.gss_code:
            slug_of_gss[row.gss_code] = now.slug
        if now.exists_on(today):
            places[now.slug] = Place(
                now.slug, names.get(now.translation_key, now.name), now.kind, now.gss_code, around(now)
            )
    return places, slug_of_gss, slug_of_row


@generation.per_generation
def _catalogue(language: str) -> Catalogue:
    needs, audiences, kinds = (_labels(model, language) for model in (Need, Audience, AbuseKind))
    places, slug_of_gss, slug_of_row = _places(language, timezone.localdate())
    known = ledger()
    pages = _pages(language)
    services = (
        Service.objects.select_related("organisation", "main_need")
        .prefetch_related(
            "needs", "audiences", "abuse_kinds", "areas", "languages", "contacts", "referral_routes",
            "local_providers__organisation", "local_providers__areas",
        )
    )  # fmt: skip
    terms = (needs, audiences, kinds, places)
    entries = [_entry(row, pages[row.pk], known, slug_of_row, terms) for row in services if row.pk in pages]
    return Catalogue(
        entries=tuple(entries),
        by_pk={entry.pk: entry for entry in entries},
        needs=needs,
        audiences=audiences,
        kinds=kinds,
        languages={code: name_of(code, name) for code, name in SpokenLanguage.objects.values_list("code", "name")},
        places=places,
        slug_of_gss=slug_of_gss,
    )


def _pages(language: str) -> dict[int, ServicePage]:
    """Return the live page of each service in `language`, or the English one where there is none."""
    pages = (
        ServicePage.objects.live()
        .filter(locale__language_code__in={settings.LANGUAGE_CODE, language})
        .select_related("locale")
        .order_by("pk")
    )
    found: dict[int, ServicePage] = {}
    for page in pages:
        if page.service_id not in found or page.locale.language_code == language:
            found[page.service_id] = page
    return found


def _entry(row: Service, page: ServicePage, known, slug_of_row, terms) -> Entry:
    needs, audiences, kinds, places = terms
    reach = [
        (c.audience, known.by_pk[c.contact_point_id]) for c in row.contacts.all() if c.contact_point_id in known.by_pk
    ]
    lines = tuple(line for audience, line in reach if audience == "everyone")
    codes = {
        name: frozenset(term.code for term in getattr(row, name).all())
        for name in ("needs", "audiences", "abuse_kinds")
    }
    areas = frozenset(slug_of_row[area.pk] for area in row.areas.all())
    labels = [needs[c].label for c in codes["needs"]] + [audiences[c].label for c in codes["audiences"]]
    labels += [kinds[c].label for c in codes["abuse_kinds"]]
    area_names = tuple(sorted(places[slug].name for slug in areas if slug in places))
    only_english = is_only_english(page)
    own = said if only_english else str
    return Entry(
        pk=row.pk,
        key=row.key,
        title=own(page.title),
        name=row.name,
        url=page.get_url(),
        only_english=only_english,
        summary=own(page.summary),
        to_confirm=own(page.to_confirm),
        organisation=row.organisation.name,
        pathway=row.pathway,
        status=row.status,
        main_need=row.main_need.code,
        needs=codes["needs"] | {row.main_need.code},
        audiences=codes["audiences"],
        kinds=codes["abuse_kinds"],
        minimum_age=row.minimum_age,
        maximum_age=row.maximum_age,
        areas=areas,
        area_names=area_names,
        lines=lines,
        professional_lines=tuple(line for audience, line in reach if audience == "professionals"),
        routes=tuple((route.who, known.by_pk.get(route.contact_point_id)) for route in row.referral_routes.all()),
        channels=frozenset(line.channel for line in lines),
        languages=frozenset(code for line in lines for code, _name in line.languages)
        | {language.code for language in row.languages.all()},
        providers={
            slug_of_row[area.pk]: provider.organisation.name
            for provider in row.local_providers.all()
            for area in provider.areas.all()
        },
        cost=row.cost,
        commissioned_to=row.commissioned_to,
        last_known_on=row.last_known_on,
        checked_on=row.checked_on,
        check_again_on=row.check_again_on,
        words=(
            (f"{row.name} {page.title} {row.also_known_as}", 8),
            (" ".join(labels), 5),
            (f"{page.summary} {row.organisation.name} {' '.join(area_names)}", 3),
            (strip_tags(f"{page.what_it_is} {page.who_it_is_for}".replace("<", " <")), 1),
        ),
    )


def words_of_english_pages() -> Iterator[str]:
    """Yield what cards say of a service whose page is in English only, for core.fact_words."""
    for page in ServicePage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE).order_by("title"):
        yield from (words for words in (page.title, page.summary, page.to_confirm) if words)
