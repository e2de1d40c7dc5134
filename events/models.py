"""Come and learn: webinars and meetings, with their dates."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from core.models import SitePage


class EventsPage(SitePage):
    """What is coming, soonest first, then what has been."""

    introduction = models.CharField(max_length=250, blank=True)
    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]

    def get_context(self, request, *args, **kwargs):
        events = EventPage.objects.child_of(self).live()
        now = timezone.now()
        return super().get_context(request) | {
            "coming": events.filter(ends__gte=now).order_by("starts"),
            "past": events.filter(ends__lt=now).order_by("-starts")[:30],
        }


class EventPage(SitePage):
    """One event. Times are Europe/London."""

    summary = models.CharField(max_length=200)
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    where = models.CharField(max_length=120, default="Online")
    body = RichTextField(blank=True, features=["h2", "h3", "bold", "link", "ol", "ul"])
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
        FieldPanel("where"),
        FieldPanel("body"),
    ]
    parent_page_types = ["events.EventsPage"]
    subpage_types: list[str] = []

    def clean(self):
        super().clean()
        if self.starts and self.ends and self.ends <= self.starts:
            raise ValidationError({"ends": "It would end before it starts. Check both times."})

    @property
    def is_past(self) -> bool:
        return self.ends < timezone.now()
