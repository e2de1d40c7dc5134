"""Controlled documents on the web: the page, its files, a replaced version, and whether a copy is current."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.posting import anonymous_post
from core.serving import file_answer
from home import documents
from home.documents import Document, File, Version, find_copy
from home.showing_documents import file_links, rows, version_facts

LONGEST_CODE = 20


def page_context(page) -> dict:
    """Return what the page of a document shows today."""
    document = _document(page)
    current, today = document.current, timezone.localdate()
    return {
        "document": document,
        "current": current,
        "facts": version_facts(current) if current else [],
        "files": file_links(current, page.get_url()) if current else [],
        "overdue": bool(current) and not current.stand_in and current.is_overdue(today),
        "earlier": document.versions[1:],
        "check_url": reverse("copy_check"),
        "page_url": page.get_url(),
    }


def _document(page) -> Document:
    # A document that was added a moment ago, in a preview, is not among what is kept yet.
    return documents.documents().get(page.document_id) or Document(page.document_id or 0, page.title, ())


def current_file(request: HttpRequest, page, ending: str = "") -> HttpResponse:
    """Answer with the file of the version to use.

    Args:
        ending: which of its files, by kind; without it the one that can be filled in before the PDF.
    """
    current = _document(page).current
    for file in current.files if current else ():
        if ending in ("", file.ending):
            return send(request, file, f"{current.issue_code}.{file.ending}")
    raise Http404("There is no such file.")


def shown_version(page, issue_code: str) -> Version | None:
    """Return the version of this issue code, or None before its day and when there is none."""
    return _document(page).version(issue_code)


def send(request: HttpRequest, file: File, save_as: str = "") -> HttpResponse:
    """Answer with `file`, saved under the plain name `save_as`, or shown in its page without one."""
    try:
        opened = default_storage.open(file.stored)
    except FileNotFoundError as why:
        raise Http404("The file is not in the store.") from why
    return file_answer(request, opened, file.media_type, file.digest, save_as)


@anonymous_post()
def copy_check(request: HttpRequest) -> HttpResponse:
    """Say whether the copy with the issue code that was posted is current. Nothing is kept."""
    typed = " ".join(request.POST.get("issue_code", "").replace("\x00", " ").split())[:LONGEST_CODE]
    asked = request.method == "POST"
    context = {"check_url": reverse("copy_check"), "rows": rows(), "asked": asked, "typed": typed}
    if asked and not typed:
        context["error"] = _("Type the issue code that stands on your copy.")
    elif asked:
        context["copy"] = find_copy(typed)
    return TemplateResponse(request, "pages/copy_check.html", context)
