"""A file that was checked and cleaned when it came in, and is never changed afterwards."""

import hashlib

from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.uploads import KINDS, Kind
from home.document_forms import CheckedFileForm


def _folder(file, name):
    return f"checked/{file.digest[:32]}.{file.ending}"


class CheckedFile(index.Indexed, models.Model):
    """What versions of documents and films are made of. It has no address of its own: pages hand it out."""

    name = models.CharField(max_length=120, help_text="How editors find it, for example “MARAC form, May 2026, Word”.")
    file = models.FileField(upload_to=_folder, max_length=120)
    ending = models.CharField(max_length=5, editable=False)
    size = models.PositiveBigIntegerField(editable=False)  # bytes
    digest = models.CharField(max_length=64, editable=False)  # SHA-256 of the content
    added_at = models.DateTimeField(auto_now_add=True)

    base_form_class = CheckedFileForm
    panels = [FieldPanel("name"), FieldPanel("file")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("ending")]

    class Meta:
        ordering = ["-added_at", "-pk"]
        verbose_name = "file"

    def __str__(self):
        return f"{self.name} ({self.kind.name}, {size_in_words(self.size)})" if self.ending else self.name

    @classmethod
    def keep(cls, name: str, content, kind: Kind) -> "CheckedFile":
        """Store `content` (bytes, or a file at any place), which core.uploads has passed as `kind`, and return its row.

        Files that come with a form are checked by `home.document_forms.CheckedFileForm`, which ends here too.
        """
        content = ContentFile(content) if isinstance(content, bytes) else content
        digest = hashlib.sha256()
        for chunk in content.chunks():
            digest.update(chunk)
        kept = cls(name=name, ending=kind.ending, size=content.size, digest=digest.hexdigest())
        content.seek(0)
        kept.file.save(f"file.{kind.ending}", content, save=False)
        kept.save()
        return kept

    @property
    def kind(self) -> Kind:
        """What readers are told that it is."""
        return KINDS[self.ending]


def size_in_words(size: int) -> str:
    """Return a number of bytes as people say it: 34 KB, 1.2 MB."""
    if size >= 1_000_000:
        return _("%(n)s MB") % {"n": f"{size / 1_000_000:.1f}".removesuffix(".0")}
    return _("%(n)s KB") % {"n": max(round(size / 1_000), 1)}
