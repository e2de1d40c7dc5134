"""What an event is, in codes that every language shares. Its words are on its pages."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from core.models import source_language_only


class EventTopic(TranslatableMixin, models.Model):
    """What an event is about, to choose by. Facts point at the English row; the others are its labels."""

    label = models.CharField(max_length=80)
    code = models.SlugField(max_length=20, help_text="Shown in the address bar: short and harmless. Do not change it.")
    panels = [FieldPanel("label"), FieldPanel("code")]
    override_translatable_fields = [SynchronizedField("code", overridable=False)]

    class Meta(TranslatableMixin.Meta):
        ordering = ["label"]
        constraints = [models.UniqueConstraint(fields=["code", "locale"], name="event_topic_once_per_language")]

    def __str__(self):
        return self.label


class Series(models.Model):
    """Events that belong together, such as one year's webinars: people book several at once."""

    key = models.SlugField(unique=True, help_text="A short name for links, such as sixteen-days-2026. Never change it.")
    name = models.CharField(max_length=120)
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panels = [FieldPanel("name"), FieldPanel("key")]

    class Meta:
        ordering = ["-key"]
        verbose_name_plural = "series"

    def __str__(self):
        return self.name


class Event(ClusterableModel):
    """One webinar, course or meeting. It has one date or several, which are its sessions."""

    class Audience(models.TextChoices):
        PUBLIC = "public", "Everyone"
        PROFESSIONALS = "professionals", "Professionals"

    class Way(models.TextChoices):
        ONLINE = "online", "Online"
        IN_PERSON = "in-person", "In person"

    class Recorded(models.TextChoices):
        UNKNOWN = "unknown", "Not known yet"
        NOT = "not", "It is not recorded"
        TALK = "talk", "Only the talk is recorded, never those who come"
        ALL = "all", "All of it is recorded, with questions"

    key = models.SlugField(max_length=80, unique=True, help_text="A short name for links. Never change it.")
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=120, help_text="What organisers call it. Readers see its pages' titles.")
    series = models.ForeignKey(Series, null=True, blank=True, on_delete=models.PROTECT, related_name="events")
    audience = models.CharField(max_length=16, choices=Audience, default=Audience.PUBLIC)
    named_in_private = models.BooleanField(
        "name it in mails and calendars", default=False,
        help_text="Only for professionals. Else mails and calendar files never say what it is about, because somebody "
        "else may read them.",
    )  # fmt: skip
    way = models.CharField("how it is held", max_length=12, choices=Way, default=Way.ONLINE)
    venue = models.CharField(max_length=200, blank=True, help_text="Only in person: the address and how to find it.")
    topics = ParentalManyToManyField(EventTopic, blank=True, limit_choices_to=source_language_only)
    captions = models.BooleanField("live captions", default=False)
    bsl = models.BooleanField("BSL interpreter", default=False)
    interpreters = ParentalManyToManyField(
        "core.SpokenLanguage", blank=True, verbose_name="interpreters", help_text="Languages it is interpreted into."
    )
    step_free = models.BooleanField("step-free", default=False, help_text="Only in person.")
    recorded = models.CharField(max_length=8, choices=Recorded, default=Recorded.UNKNOWN)

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("key"), FieldPanel("series")], "Event"),
        MultiFieldPanel(
            [FieldPanel("audience"), FieldPanel("named_in_private"), FieldPanel("topics")], "Whom it is for"
        ),
        MultiFieldPanel([FieldRowPanel([FieldPanel("way"), FieldPanel("venue")]), FieldPanel("recorded")], "How"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("captions"), FieldPanel("bsl"), FieldPanel("step_free")]),
             FieldPanel("interpreters")],
            "Who can take part",
            help_text="Tick only what is arranged.",
        ),
    ]  # fmt: skip

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(audience="professionals") | models.Q(named_in_private=False),
                name="event_public_is_never_named",
            )
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.named_in_private and self.audience != self.Audience.PROFESSIONALS:
            raise ValidationError(
                {"named_in_private": "Survivors may come. Untick this, or say that it is for professionals."}
            )
        if self.way == self.Way.IN_PERSON and not self.venue:
            raise ValidationError({"venue": "Say where it is: the address and how to find it."})

    @property
    def is_for_professionals(self) -> bool:
        return self.audience == self.Audience.PROFESSIONALS
