"""What people call things, and what this site calls them."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel


class Synonym(models.Model):
    """A word or phrase that people type, and the words to look for instead, in any language."""

    typed = models.CharField(
        max_length=60, unique=True, help_text="What people type, for example “restraining order” or “DV”."
    )
    means = models.CharField(max_length=60, help_text="What this site calls it, for example “court order”.")
    panels = [FieldPanel("typed"), FieldPanel("means")]

    class Meta:
        ordering = ["typed"]

    def __str__(self):
        return f"{self.typed} means {self.means}"

    def clean(self):
        super().clean()
        from core.words import normal_words  # here, since it asks this model for its rows

        for name in ("typed", "means"):
            if getattr(self, name) and not normal_words(getattr(self, name)):
                raise ValidationError({name: "Type at least one word of letters or digits."})
        if self.typed and normal_words(self.typed) == normal_words(self.means):
            raise ValidationError({"means": "These are the same words. Type what this site calls it."})
