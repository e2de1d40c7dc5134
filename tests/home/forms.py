"""Makers of documents with versions, for tests."""

from datetime import date

from core.uploads import checked_document
from home.models import CheckedFile, ControlledDocument, ControlledDocumentPage, DocumentVersion, TopicPage
from tests.core.uploads import files

_letters = iter(f"TEST{chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(676))


def keep(name="form.docx", words="The form.") -> CheckedFile:
    """A file as an editor's upload leaves it."""
    data = files.pdf() if name.endswith(".pdf") else files.word("A form", words)
    return CheckedFile.keep(name, *checked_document(data, name))


def make_document(*days: date, title="A form of tests", **fields) -> ControlledDocumentPage:
    """The live page of a document with a version from each of `days`; its Word file says which version it is."""
    code = next(_letters)
    document = ControlledDocument(name=title, code=code)
    document.versions = [
        DocumentVersion(
            number=n, effective_on=day, editable=keep(words=f"This is version {n}."),
            what_changed=f"Question {n} is new.", **fields,
        )
        for n, day in enumerate(days, 1)
    ]  # fmt: skip
    document.save()
    page = ControlledDocumentPage(
        title=title, slug=code.lower(), document=document, introduction="For tests.", sending="<p>By hand.</p>"
    )
    TopicPage.objects.get(slug="marac").add_child(instance=page)
    page.save_revision().publish()
    return ControlledDocumentPage.objects.get(pk=page.pk)
