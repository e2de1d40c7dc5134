"""What to say, and when: campaigns and their dates."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from core.models import SitePage


class CampaignsPage(SitePage):
    """The list of campaigns, those that come next first."""

    introduction = models.CharField(max_length=250, blank=True)
    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["campaigns.CampaignPage"]

    def get_context(self, request, *args, **kwargs):
        today = timezone.localdate()
        found = CampaignPage.objects.child_of(self).live().order_by("first_day", "title")
        campaigns = sorted(found, key=lambda page: (page.is_over(today), page.first_day or today))
        return super().get_context(request) | {"campaigns": campaigns}


class CampaignPage(SitePage):
    """One campaign."""

    summary = models.CharField(max_length=200)
    first_day = models.DateField(null=True, blank=True, help_text="Empty: all year.")
    last_day = models.DateField(null=True, blank=True)
    body = RichTextField(features=["h2", "h3", "bold", "link", "ol", "ul"])
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldPanel("body"),
    ]
    parent_page_types = ["campaigns.CampaignsPage"]
    subpage_types: list[str] = []

    def clean(self):
        super().clean()
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": "The last day is before the first. Check both dates."})

    def is_over(self, today) -> bool:
        """True once the last day (Europe/London) has passed."""
        return bool(self.last_day and self.last_day < today)
