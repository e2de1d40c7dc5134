"""Controlled documents on the web: the page, its files, a replaced version, and whether a copy is current."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

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


def current_file(request: HttpRequest, page) -> HttpResponse:
    """Answer with the file of the version to use: the one that can be filled in, before the PDF."""
    current = _document(page).current
    if current is None or not current.files:
        raise Http404("No version is in use.")
    file = current.files[0]
    return _sent(request, file, f"{current.issue_code}.{file.ending}")


def shown_version(page, issue_code: str) -> Version | None:
    """Return the version of this issue code, or None before its day and when there is none."""
    return _document(page).version(issue_code)


def file_named(page, name: str) -> tuple[File, str] | None:
    """Return the current file for `current.<ending>`, and the plain name it is saved under."""
    current = _document(page).current
    for file in current.files if current else ():
        if name == f"current.{file.ending}":
            return file, f"{current.issue_code}.{file.ending}"
    return None


def page_file(request: HttpRequest, page_path: str, name: str) -> HttpResponse:
    """Answer an address with a dot below a page, which Wagtail's own addresses cannot have: current.pdf, film.mp4."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404("There is no site.")
    start = site.root_page.localized.specific
    page, args, kwargs = start.route(request, [part for part in page_path.split("/") if part])
    if not page.live:
        return page.serve(request, *args, **kwargs)
    found = getattr(page, "file_named", lambda name: None)(name)
    if found is None:
        raise Http404("There is no such file.")
    return _sent(request, *found)


def _sent(request, file: File, save_as: str) -> HttpResponse:
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
