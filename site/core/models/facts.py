"""What every fact row carries: who owns it, where it came from, when somebody last checked it."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core import freshness


class Fact(models.Model):
    """Edited is not checked: saving never touches `checked_on`; only a person who asked the owner may."""

    check_kind: str  # which entry of settings.CHECK_LASTS_DAYS applies

    owner_organisation = models.ForeignKey(
        "core.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        verbose_name="owner",
        help_text="The organisation that can say whether this is still right.",
    )  # fmt: skip
    owner_person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name="editor who looks after it",
        help_text="Never shown to readers.",
    )  # fmt: skip
    source = models.CharField(max_length=200, help_text="Where this came from, so that the next editor can look.")
    last_known_on = models.DateField(
        null=True, blank=True, help_text="The date of that source. It does not count as a check."
    )
    checked_on = models.DateField(
        null=True, blank=True,
        help_text="The day somebody asked the owner and heard that it is right. Editing it is not checking it.",
    )  # fmt: skip
    checked_by = models.CharField(max_length=120, blank=True, help_text="A role, not a name: “Directory editor”.")
    check_again_on = models.DateField(
        null=True, blank=True, help_text="Only if it must be checked sooner or later than usual."
    )

    fact_panel = MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("owner_organisation"), FieldPanel("owner_person")]),
            FieldRowPanel([FieldPanel("source"), FieldPanel("last_known_on")]),
            FieldRowPanel([FieldPanel("checked_on"), FieldPanel("checked_by")]),
            FieldPanel("check_again_on"),
        ],
        "Is it still right?",
        help_text="Readers are told when this was last checked. Until it is checked, pages say “ring first”.",
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        errors = {}
        if self.checked_on and self.checked_on > timezone.localdate():
            errors["checked_on"] = "This day is still to come. Enter the day the check was made."
        if self.checked_on and not self.checked_by:
            errors["checked_by"] = "Say who checked it (a role, not a name)."
        if self.check_again_on and not self.checked_on:
            errors["check_again_on"] = "First enter the day it was last checked."
        if errors:
            raise ValidationError(errors)

    def freshness(self, today: date | None = None) -> freshness.Freshness:
        """Return how far this fact may be asserted on `today` (default: today, Europe/London)."""
        return freshness.freshness(
            today or timezone.localdate(),
            self.checked_on,
            settings.CHECK_LASTS_DAYS[self.check_kind],
            settings.CHECK_GRACE_DAYS,
            self.check_again_on,
            getattr(self, "retired_on", None),
        )
