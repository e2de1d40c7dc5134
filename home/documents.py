"""Controlled documents as readers may have them today: plain values, kept until content or the day changes."""

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import get_language

from core import generation
from core.uploads import KINDS
from home import version_rules
from home.models.files import size_in_words


@dataclass(frozen=True, slots=True)
class File:
    """One file of a version."""

    ending: str
    kind: str  # as readers know it: PDF, Word
    size: str  # in words
    media_type: str
    digest: str
    stored: str  # its name in the storage


@dataclass(frozen=True, slots=True)
class Version:
    """A version that readers have been given; `replaced_on` is empty for the one to use."""

    issue_code: str
    number: int
    effective_on: date
    review_on: date
    owner: str
    what_changed: str
    stand_in: bool
    files: tuple[File, ...]
    replaced_on: date | None = None

    def is_overdue(self, today: date) -> bool:
        """True when its owner should have looked at it again before `today`."""
        return self.replaced_on is None and self.review_on < today


@dataclass(frozen=True, slots=True)
class Document:
    """A document with the versions that readers have been given, the newest first."""

    pk: int
    name: str
    versions: tuple[Version, ...]

    @property
    def current(self) -> Version | None:
        """The version to use."""
        return self.versions[0] if self.versions else None

    def version(self, issue_code: str) -> Version | None:
        """Return the version with this issue code, however somebody writes it."""
        wanted = plain_code(issue_code)
        return next((one for one in self.versions if one.issue_code == wanted), None)


def plain_code(typed: str) -> str:
    """Return the issue code in what somebody typed, in one form: “marac – 4” and “MARAC-04.docx” are MARAC-4."""
    found = re.search(r"([A-Z]{2,12})[^A-Z0-9]{0,3}0*(\d{1,5})(?!\d)", typed.upper())
    return f"{found[1]}-{found[2]}" if found else ""


@generation.per_generation
def documents() -> dict[int, Document]:
    """Return every document by its row's number: two statements, kept until content or the day changes."""
    from home.models import ControlledDocument, DocumentVersion

    versions = DocumentVersion.objects.select_related("pdf", "editable", "owner")
    rows = ControlledDocument.objects.prefetch_related(Prefetch("versions", versions))
    return {row.pk: _document(row) for row in rows}


def _document(row) -> Document:
    replaced_on, shown = None, []
    for version in version_rules.in_use(row.versions.all(), timezone.localdate()):
        shown.append(_version(row, version, replaced_on))
        replaced_on = version.effective_on
    return Document(row.pk, row.name, tuple(shown))


def _version(document, row, replaced_on) -> Version:
    return Version(
        issue_code=f"{document.code}-{row.number}",
        number=row.number,
        effective_on=row.effective_on,
        review_on=row.next_review_on or version_rules.months_later(row.effective_on, document.review_months),
        owner=row.owner.name if row.owner else "",
        what_changed=row.what_changed,
        stand_in=row.stand_in,
        files=tuple(file_of(file) for file in (row.editable, row.pdf) if file),
        replaced_on=replaced_on,
    )


def file_of(row) -> File:
    """Return the plain value of a CheckedFile row."""
    kind = KINDS[row.ending]
    return File(row.ending, kind.name, size_in_words(row.size), kind.media_type, row.digest, row.file.name)


@dataclass(frozen=True, slots=True)
class Place:
    """The page of a document in one language."""

    title: str
    introduction: str
    url: str
    document: int  # its row's number
    key: UUID  # the same for the page in each language


def places() -> tuple[Place, ...]:
    """Return the live pages of documents in the reader's language, in the order of the page tree."""
    return _places(get_language())


@generation.per_generation
def _places(language: str) -> tuple[Place, ...]:
    from home.models import ControlledDocumentPage

    pages = ControlledDocumentPage.objects.live().filter(locale__language_code=language).order_by("path")
    pages = pages.defer_streamfields()
    return tuple(
        Place(page.title, page.introduction, page.get_url(), page.document_id, page.translation_key) for page in pages
    )


@dataclass(frozen=True, slots=True)
class Copy:
    """What is known of a copy that somebody holds: its version, and where the document is offered, if anywhere."""

    document: Document
    version: Version
    place: Place | None


def find_copy(typed: str) -> Copy | None:
    """Return what is known of the copy whose issue code somebody typed, or None when nothing is."""
    for document in documents().values():
        if version := document.version(typed):
            place = next((place for place in places() if place.document == document.pk), None)
            return Copy(document, version, place)
    return None
