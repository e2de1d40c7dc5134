"""The words that services are found by. Rows, so that editors can change them; labels, so that they translate."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField


class Term(TranslatableMixin, models.Model):
    """One choice of a filter. Facts point at the English row; the others are its labels."""

    label = models.CharField(max_length=80, help_text="In readers' own words, for example “Somewhere safe to stay”.")
    code = models.SlugField(
        max_length=20,
        help_text="Shown in the address bar, so keep it short and harmless: “stay”, not “refuge”. Do not change it.",
    )
    order = models.PositiveSmallIntegerField(default=100, help_text="Smaller comes first in the list.")
    panels = [FieldPanel("label"), FieldPanel("code"), FieldPanel("order")]
    override_translatable_fields = [SynchronizedField("code", overridable=False)]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["order", "label"]

    def __str__(self):
        return self.label

    def clean(self):
        super().clean()
        same = type(self).objects.filter(code=self.code, locale=self.locale_id).exclude(pk=self.pk)
        if self.code and self.locale_id and same.exists():
            raise ValidationError({"code": "Another row has this code already. Choose another."})


class Need(Term):
    """What somebody needs: a safe place, somebody to talk to, a court order."""


class AbuseKind(Term):
    """A kind of abuse that a service knows about in particular."""

    class Meta(Term.Meta):
        verbose_name = "kind of abuse"
        verbose_name_plural = "kinds of abuse"


class Audience(Term):
    """Whom a service is for in particular. Ages in whole years keep adults' services out of children's results."""

    minimum_age = models.PositiveSmallIntegerField(null=True, blank=True)
    maximum_age = models.PositiveSmallIntegerField(null=True, blank=True)
    panels = [*Term.panels, FieldRowPanel([FieldPanel("minimum_age"), FieldPanel("maximum_age")])]

    class Meta(Term.Meta):
        verbose_name = "audience"
