"""What is looked for on partners' pages, what was found, and when each host was asked last."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core import telephone
from core.ledger import ledger


class Retired(models.Model):
    """A number or a name that must not be shown any more. Numbers that the ledger retires need no row here."""

    class Kind(models.TextChoices):
        NUMBER = "number", "Telephone number"
        NAME = "name", "Name of a service or organisation"

    kind = models.CharField(max_length=6, choices=Kind)
    words = models.CharField("number or name", max_length=120)
    instead = models.ForeignKey(
        "core.ContactPoint", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        help_text="The contact point that took its place. Its number comes from the ledger.",
    )  # fmt: skip
    instead_words = models.CharField(
        "in its place", max_length=200, blank=True, help_text="For a name: what it is called now."
    )
    since = models.DateField("retired on", default=timezone.localdate)

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("words")]),
        FieldRowPanel([FieldPanel("instead"), FieldPanel("instead_words")]),
        FieldPanel("since"),
    ]

    class Meta:
        verbose_name = "retired number or name"
        verbose_name_plural = "retired numbers and names"
        ordering = ["-since", "words"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "words"], name="retired_once",
                violation_error_message="This is in the list already.",
            )
        ]  # fmt: skip

    def __str__(self):
        return self.words

    def clean(self):
        super().clean()
        self.words = " ".join(self.words.split())
        if self.kind == self.Kind.NUMBER:
            digits = telephone.digits(self.words)
            if not 3 <= len(digits) <= 15:
                raise ValidationError({"words": "Type the whole number, with its digits."})
            if any(line.value == digits for line in ledger().lines.values()):
                raise ValidationError({"words": "The site shows this number today. Retire it in the ledger first."})
        elif len(self.words) < 4:
            raise ValidationError({"words": "This is too short to look for. Type the whole name."})


class Finding(models.Model):
    """Something old on a partner's page, from the look that first saw it until the look that does not."""

    class Kind(models.TextChoices):
        NUMBER = "number", "Retired number"
        NAME = "name", "Retired name"
        KIT = "kit", "Old kit"
        DOCUMENT = "document", "Replaced form"

    page = models.ForeignKey("partners.PartnerPage", on_delete=models.CASCADE, related_name="findings")
    kind = models.CharField(max_length=8, choices=Kind)
    what = models.CharField(max_length=160)  # the retired number, name or code, as we write it
    written = models.CharField("as it stands there", max_length=160)
    around = models.CharField("words around it", max_length=200, blank=True)
    instead = models.CharField("in its place", max_length=200, blank=True)
    first_seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["kind", "what"]
        constraints = [models.UniqueConstraint(fields=["page", "kind", "what"], name="found_once_on_a_page")]

    def __str__(self):
        return self.what


class FarHost(models.Model):
    """When we last asked a host for anything, so that it is asked once a minute at most."""

    name = models.CharField(max_length=255, unique=True)
    asked_at = models.DateTimeField()

    def __str__(self):
        return self.name
