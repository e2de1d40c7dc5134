"""Controlled documents in words: what the templates show of them."""

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from core.time_words import date_words
from home.documents import Version, documents, places


def file_links(version: Version, page_url: str) -> list[dict]:
    """Return a link (label, about, url) for each file of `version`, at the address that never changes."""
    links = []
    for file in version.files:
        label = _("Download %(code)s") % {"code": version.issue_code}
        if version.stand_in:
            label = _("Download the stand-in, %(code)s") % {"code": version.issue_code}
        about = _("%(kind)s file, %(size)s") % {"kind": file.kind, "size": file.size}
        links.append({"label": label, "about": about, "url": f"{page_url}current.{file.ending}"})
    return links


def version_facts(version: Version) -> list[dict]:
    """Return what is to be known of `version` as rows (term, text)."""
    rows = [
        (_("Issue code"), version.issue_code),
        (_("Who answers for it"), version.owner or _("We do not know. The partnership has to say.")),
    ]
    if not version.stand_in:
        rows.insert(1, (_("In use since"), date_words(version.effective_on)))
        rows.append((_("To be looked at again by"), date_words(version.review_on)))
    return [{"term": term, "text": text} for term, text in rows]


def rows(only: UUID | None = None) -> list[dict]:
    """Return a row for each document with a page in the reader's language, or for the one with the page `only`.

    Args:
        only: the translation key of that page.
    """
    known, today, shown = documents(), timezone.localdate(), []
    for place in places():
        document = known.get(place.document)
        current = document.current if document else None
        if current is None or (only and place.key != only):
            continue
        shown.append(
            {
                "title": place.title,
                "text": place.introduction,
                "url": place.url,
                "state": _state(current, today),
                "kind": "care" if current.stand_in or current.is_overdue(today) else "good",
                "about": _about(current),
                # A file that is not the document is offered on the document's own page only, below what to do instead.
                "files": () if current.stand_in else file_links(current, place.url),
            }
        )
    return shown


def _state(version, today) -> str:
    if version.stand_in:
        return _("We do not have it yet")
    if version.is_overdue(today):
        return _("Its review is overdue")
    return _("Current")


def _about(version) -> str:
    if version.stand_in:
        return _("A stand-in, %(code)s, until the partnership gives us its own.") % {"code": version.issue_code}
    return _("Version %(number)s (%(code)s), in use since %(day)s") % {
        "number": version.number,
        "code": version.issue_code,
        "day": date_words(version.effective_on),
    }
