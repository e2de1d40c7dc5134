"""Who runs services, and the languages that are spoken there."""

from django.db import models
from wagtail.admin.panels import FieldPanel


class Organisation(models.Model):
    """A provider, council, charity or force. Its name is its own in every language."""

    name = models.CharField(max_length=120, unique=True)
    website = models.URLField(blank=True, help_text="Only if you have opened it and it is the right one.")
    panels = [FieldPanel("name"), FieldPanel("website")]

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class SpokenLanguage(models.Model):
    """A language spoken or signed by staff. Codes: BCP 47; British Sign Language is “bfi”."""

    code = models.SlugField(unique=True, max_length=12, help_text="BCP 47 code, for example pl, ur or bfi (BSL).")
    name = models.CharField("name in English", max_length=60)
    own_name = models.CharField("name in the language itself", max_length=60)
    panels = [FieldPanel("name"), FieldPanel("own_name"), FieldPanel("code")]

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
