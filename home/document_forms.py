"""The editors' forms for documents with versions, and for the files they are made of."""

from django.core.files.uploadedfile import UploadedFile
from wagtail.admin.forms import WagtailAdminModelForm

from core.uploading import ALL_FILES, CLEANED, clean_in_place, scanner_note
from home import version_rules

TAKEN = (
    "PDF, Word, Excel, PowerPoint or OpenDocument text, up to 10 MB. MP4 films, up to 200 MB. MP3 sound, up to 50 MB. "
    "Captions as .vtt."
)


class CheckedFileForm(WagtailAdminModelForm):
    """Checks and cleans a file as it comes in. Afterwards only its name can be changed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = None
        if self.instance.pk:
            self.fields.pop("file", None)
        elif "file" in self.fields:
            self.fields["file"].help_text = " ".join(filter(None, [TAKEN, CLEANED, scanner_note()]))

    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            self.kind = clean_in_place(file, ALL_FILES)
        return file

    def save(self, commit=True):
        if self.instance.pk:
            return super().save(commit)
        kept = type(self.instance).keep(self.cleaned_data["name"], self.cleaned_data["file"], self.kind)
        self.instance = kept
        return kept


class ControlledDocumentForm(WagtailAdminModelForm):
    """Refuses versions that contradict each other, at the field that has to change, and keeps what people have."""

    def is_valid(self):
        return super().is_valid() and self._versions_make_sense()

    def _versions_make_sense(self) -> bool:
        formset = getattr(self, "formsets", {}).get("versions")
        if formset is None:
            return True
        wrong = [
            form
            for form in formset.forms
            if form.instance.pk and form.cleaned_data.get("DELETE") and form.instance.in_use()
        ]
        for form in wrong:
            form.add_error(None, "People have copies of this version. It stays; add a new version that replaces it.")
        rows = [form for form in formset.forms if form.has_changed() or form.instance.pk]
        rows = [form for form in rows if not form.cleaned_data.get("DELETE")]
        late = version_rules.out_of_order(form.instance for form in rows)
        for form in rows:
            if late is form.instance:
                form.add_error(
                    "effective_on", "A version with a lower number is in use from a later day than this one."
                )
        return not wrong and late is None
