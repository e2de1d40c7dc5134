"""The editors' forms for documents and pictures: what is chosen is checked, cleaned, or refused at its field."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from core.quiet_titles import telling_words
from core.uploading import CLEANED, clean_in_place, scanner_note
from core.uploads.checking import PICTURES

TAKEN = "PDF, Word, Excel, PowerPoint, OpenDocument text, PNG or JPEG, up to 10 MB."
TAKEN_AS_PICTURE = "PNG or JPEG, up to 10 MB. Where and when it was taken is taken out."


class CheckedDocumentForm(BaseDocumentForm):
    """Wagtail's form for a document, with our checks."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].help_text = " ".join(filter(None, [TAKEN, CLEANED, scanner_note()]))

    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            clean_in_place(file)
            refuse_telling_name(file.name)
        return file


class CheckedImageForm(BaseImageForm):
    """Wagtail's form for a picture, with our checks: what a camera noted of place, time and owner is gone."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].help_text = " ".join(filter(None, [TAKEN_AS_PICTURE, scanner_note()]))

    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            clean_in_place(file, PICTURES)
        return file


def refuse_telling_name(name: str) -> None:
    """Raise ValidationError when the file name `name` would tell why somebody was here: it stays among downloads."""
    telling = ", ".join(telling_words(name))
    if telling:
        raise ValidationError(
            "The name of a file stays in the reader's list of downloads, where somebody else may read it. Give it a "
            f"quieter name, without: {telling}."
        )
