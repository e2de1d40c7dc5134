"""Places that services are for: rows, because councils are made and unmade."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField


def source_language_only() -> dict:
    """Limit a chooser of translatable rows to the rows that facts point at (their English ones)."""
    return {"locale__language_code": settings.LANGUAGE_CODE}


class Area(TranslatableMixin, models.Model):
    """A district, unitary, county, or everywhere. Codes: ONS nine-character GSS codes."""

    class Kind(models.TextChoices):
        DISTRICT = "district", "District, borough or city council"
        UNITARY = "unitary", "Unitary council"
        COUNTY = "county", "County"
        NATIONAL = "national", "National"

    name = models.CharField(max_length=80)
    slug = models.SlugField(help_text="Shown in the address bar, for example “swale”. Do not change it.")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    gss_code = models.CharField(
        "GSS code", max_length=9, blank=True,
        help_text="The code of the Office for National Statistics, for example E07000113. Postcodes are matched by it.",
    )  # fmt: skip
    part_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts",
        limit_choices_to=source_language_only,
        help_text="The wider area: services for it are shown to people here, after the local ones.",
    )  # fmt: skip
    valid_from = models.DateField(null=True, blank=True, help_text="Empty: always was.")
    valid_to = models.DateField(
        null=True, blank=True, help_text="The last day this council exists. Empty: no end known."
    )
    superseded_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaces",
        limit_choices_to=source_language_only,
        help_text="The council that takes its place. Links and postcodes for the old one then lead to the new one.",
    )  # fmt: skip

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("slug"), FieldPanel("kind"), FieldPanel("part_of")], "Area"),
        FieldPanel("gss_code"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]), FieldPanel("superseded_by")],
            "When it exists",
            help_text="Kent's districts and Medway may be replaced by new councils in 2028.",
        ),
    ]
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in ("slug", "gss_code")]

    class Meta(TranslatableMixin.Meta):
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "locale"], name="area_slug_once_per_language"),
            models.UniqueConstraint(
                fields=["gss_code", "locale"], condition=~models.Q(gss_code=""), name="area_gss_once_per_language"
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": "The last day is before the first. Check both dates."})
        if self.part_of_id and self.part_of_id == self.pk:
            raise ValidationError({"part_of": "An area cannot be part of itself. Choose the wider area."})
        if self.superseded_by_id and self.superseded_by_id == self.pk:
            raise ValidationError({"superseded_by": "An area cannot replace itself. Choose the new one."})

    def exists_on(self, day: date) -> bool:
        """True when this council exists on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)
