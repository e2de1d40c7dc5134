"""Documents of which only the newest may be used: a form, a checklist, a policy. Facts once, words per language."""

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import RevisionMixin
from wagtail.search import index

from core.time_words import date_words
from home import version_rules
from home.document_forms import ControlledDocumentForm
from home.document_panels import StatePanel

EDITABLE = ("docx", "odt", "xlsx", "pptx")
# What somebody's saved copy says of itself: it stays as it was from the day the version is in use. A file that was
# missing may still be added.
_STAYS = ("number", "effective_on", "pdf_id", "editable_id", "stand_in")
_STAYS_ONCE_REPLACED = (*_STAYS, "words_on_page", "owner_id", "next_review_on", "what_changed")


class ControlledDocument(RevisionMixin, index.Indexed, ClusterableModel):
    """A document with versions. Its page has the words, and an address that never changes."""

    name = models.CharField(max_length=120, help_text="For example “MARAC information and referral form”.")
    code = models.CharField(
        max_length=12, unique=True,
        validators=[RegexValidator(r"^[A-Z]{2,12}\Z", "Two to twelve capital letters, for example MARAC.")],
        help_text="The start of each issue code: MARAC gives MARAC-1, MARAC-2. It cannot be changed once a version is "
        "in use, because it stands on people's copies.",
    )  # fmt: skip
    review_months = models.PositiveSmallIntegerField(
        "looked at again after (months)", default=12, validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="How long a version may be used before its owner has to look at it again.",
    )  # fmt: skip

    base_form_class = ControlledDocumentForm
    panels = [
        StatePanel(heading="How it stands today"),
        MultiFieldPanel(
            [FieldPanel("name"), FieldRowPanel([FieldPanel("code"), FieldPanel("review_months")])], "What it is"
        ),
        InlinePanel(
            "versions", heading="Versions", label="Entry", min_num=1,
            help_text="The newest first. Add an entry for each new version: from its day on, every link and the "
            "document's permanent address lead to it, and older copies are told that they were replaced.",
        ),
    ]  # fmt: skip
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.SearchField("code")]

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        stored = ControlledDocument.objects.filter(pk=self.pk).first()
        if stored and stored.code != self.code and any(version.in_use() for version in stored.versions.all()):
            raise ValidationError({"code": f"{stored.code} stands on copies that people have. It has to stay."})

    def current(self, today: date | None = None) -> "DocumentVersion | None":
        """Return the version to use on `today` (default: today, Europe/London), or None."""
        return version_rules.current(self.versions.all(), today or timezone.localdate())


class DocumentVersion(models.Model):
    """One edition, with its files. It is not changed once people have it: a new edition is a new version."""

    document = ParentalKey(ControlledDocument, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(help_text="One more than the last. With the code it makes MARAC-4.")
    effective_on = models.DateField(
        "in use from", help_text="A day to come is fine: until then readers see the old one."
    )
    pdf = models.ForeignKey(
        "home.CheckedFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="PDF",
        help_text="The same to read and print.",
    )  # fmt: skip
    editable = models.ForeignKey(
        "home.CheckedFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        verbose_name="Word or OpenDocument file",
        help_text="The same in a form that everybody can fill in and have read aloud (docx, odt, xlsx, pptx).",
    )  # fmt: skip
    words_on_page = models.BooleanField(
        "the page holds all its words", default=False, help_text="Then a PDF alone is enough."
    )
    stand_in = models.BooleanField(
        "stands in for a file we do not have", default=False,
        help_text="Readers are told in plain words that this is not the document.",
    )  # fmt: skip
    owner = models.ForeignKey(
        "core.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        help_text="Who answers for what it says. Empty: readers are told that we do not know.",
    )  # fmt: skip
    next_review_on = models.DateField(
        "to be looked at again by", null=True, blank=True,
        help_text="Empty: counted from the first day in use. After a review that changed nothing, enter the next day.",
    )  # fmt: skip
    what_changed = models.TextField(
        max_length=600, blank=True,
        help_text="For people who have the old one: what is new, in one or two plain sentences.",
    )  # fmt: skip
    panels = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("effective_on")]),
        FieldPanel("what_changed"),
        FieldPanel("editable"),
        FieldPanel("pdf"),
        FieldRowPanel([FieldPanel("words_on_page"), FieldPanel("stand_in")]),
        FieldRowPanel([FieldPanel("owner"), FieldPanel("next_review_on")]),
    ]

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"], name="one_version_for_each_number",
                violation_error_message="There is a version with this number already.",
            ),
        ]  # fmt: skip

    def __str__(self):
        return self.issue_code

    @property
    def issue_code(self) -> str:
        """What stands on a copy of it: MARAC-4."""
        return f"{self.document.code}-{self.number}"

    def in_use(self, today: date | None = None) -> bool:
        """True from the first day that readers were given it, also after it was replaced."""
        return self.effective_on <= (today or timezone.localdate())

    def review_on(self) -> date:
        """Return the day by which its owner has to look at it again."""
        return self.next_review_on or version_rules.months_later(self.effective_on, self.document.review_months)

    def clean(self):
        super().clean()
        errors = self._wrong_files() | self._changed_too_late()
        if errors:
            raise ValidationError(errors)

    def _wrong_files(self) -> dict:
        errors = {}
        if self.pdf and self.pdf.ending != "pdf":
            errors["pdf"] = "This is not a PDF. Choose a PDF here, and other kinds in the field above."
        if self.editable and self.editable.ending not in EDITABLE:
            errors["editable"] = f"Choose one of these here: {', '.join(EDITABLE)}."
        if not self.pdf and not self.editable:
            errors["editable"] = "Choose a file, here or as PDF."
        elif not self.editable and not self.words_on_page:
            errors["editable"] = (
                "A PDF alone shuts some people out. Choose a Word or OpenDocument file as well, or write all its words "
                "on its page and tick that it holds them."
            )
        return errors

    def _changed_too_late(self) -> dict:
        stored = DocumentVersion.objects.filter(pk=self.pk).select_related("document").first() if self.pk else None
        if not stored or not stored.in_use():
            return {}
        newer = [version for version in stored.document.versions.all() if version.number > stored.number]
        replaced = any(version.in_use() for version in newer)
        stays = _STAYS_ONCE_REPLACED if replaced else _STAYS
        since = f"{stored.issue_code} has been in use since {date_words(stored.effective_on)}"
        words = f"{since}, so this stays as it was. Add a new version instead."
        return {
            name.removesuffix("_id"): words
            for name in stays
            if getattr(self, name) != getattr(stored, name) and (replaced or getattr(stored, name) is not None)
        }
