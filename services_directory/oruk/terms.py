"""Our own words for what services do, as taxonomies; each term's address is the page that lists its services.

No term of another list is named: none for domestic abuse was found in those of the Local Government Association.
"""

from dataclasses import dataclass

from django.conf import settings

from services_directory.finding import OWN_BEHAVIOUR, SURVIVOR, Wish
from services_directory.models import AbuseKind, Audience, Need, Service
from services_directory.oruk.ids import made_id
from services_directory.views import query_of


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    code: str  # also the filter of the finder
    name: str
    description: str
    about: str  # stands before a term's label in its description
    link_type: str  # what the term says of a service, for HSDS's `attribute`
    model: type | None

    @property
    def id(self) -> str:
        return made_id("taxonomy", self.code)


VOCABULARIES = {
    vocabulary.code: vocabulary
    for vocabulary in (
        _Vocabulary("need", "Needs", "What people need, in their own words.", "Services for this need", "need", Need),
        _Vocabulary(
            "audience", "Audiences", "Whom a service is for in particular. Services without one are for everyone.",
            "Services that are for these people in particular", "eligibility", Audience,
        ),
        _Vocabulary(
            "kind", "Kinds of abuse", "Kinds of abuse that a service knows about in particular.",
            "Services that know about this in particular", "kind of abuse", AbuseKind,
        ),
        _Vocabulary(
            "pathway", "Pathways",
            "Whether a service is for people who have been abused or for people who use abuse. Do not mix the two.",
            "Services for", "intended audience", None,
        ),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Terms:
    """All taxonomies and their terms as records, each by its id, and each term by its vocabulary and code."""

    taxonomies: dict[str, dict]
    by_id: dict[str, dict]
    by_code: dict[tuple[str, str], dict]

    def attributes(self, service_id: str, codes: dict[str, list[str]]) -> list[dict]:
        """Return HSDS's `attribute` for each code of each vocabulary that a service has."""
        return [
            {
                "id": made_id("attribute", service_id, self.by_code[vocabulary, code]["id"]),
                "link_id": service_id,
                "link_type": VOCABULARIES[vocabulary].link_type,
                "taxonomy_term_id": self.by_code[vocabulary, code]["id"],
                "taxonomy_term": self.by_code[vocabulary, code],
            }
            for vocabulary, having in codes.items()
            for code in having
            if (vocabulary, code) in self.by_code
        ]

    def with_terms(self, taxonomy_id: str) -> dict:
        """Return a taxonomy together with its terms."""
        terms = [term for term in self.by_id.values() if term["taxonomy_id"] == taxonomy_id]
        return self.taxonomies[taxonomy_id] | ({"taxonomy_terms": terms} if terms else {})


def all_terms(finder: str) -> Terms:
    """Return our taxonomies and their terms; one statement for each kind of term.

    Args:
        finder: the whole address of the page that lists services; empty when there is none, and terms have no address.
    """
    taxonomies = {v.id: {"id": v.id, "name": v.name, "description": v.description} for v in VOCABULARIES.values()}
    by_code = {}
    for vocabulary in VOCABULARIES.values():
        for code, label, id in _rows(vocabulary):
            term = {
                "id": id,
                "name": label,
                "description": f"{vocabulary.about}: {label}",
                "code": code,
                "taxonomy": vocabulary.name,
                "taxonomy_id": vocabulary.id,
            }
            by_code[vocabulary.code, code] = term | ({"term_uri": finder + _query(vocabulary, code)} if finder else {})
    return Terms(taxonomies, {term["id"]: term for term in by_code.values()}, by_code)


def _rows(vocabulary: _Vocabulary) -> list[tuple[str, str, str]]:
    if vocabulary.model is None:
        return [(code, label, made_id("taxonomy_term", code)) for code, label in Service.Pathway.choices]
    rows = vocabulary.model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return [(row.code, row.label, str(row.translation_key)) for row in rows]


def _query(vocabulary: _Vocabulary, code: str) -> str:
    if vocabulary.code == "pathway":
        return query_of(Wish(pathway=code))
    # Only people who use abuse need this, and the finder keeps their services apart.
    pathway = OWN_BEHAVIOUR if (vocabulary.code, code) == ("need", "change") else SURVIVOR
    return query_of(Wish(**{vocabulary.code: code}, pathway=pathway))
