"""Organisations that take part in a campaign, and what they tell of their reach."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import source_language_only

# Coded, so that results can be counted; the words are what the form shows.
PLANS = {
    "posts": "Share the campaign's posts",
    "bulletin": "Write about it in a newsletter or on our website",
    "posters": "Put up posters or hand out cards",
    "event": "Hold an event or a stall",
    "training": "Talk about it or train people at work",
    "champions": "Become an Employer Champion, or ask others to",
}


class TakingPart(models.Model):
    """One organisation, in one campaign, in one year."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting for an editor"
        APPROVED = "approved", "Approved"
        REJECTED = "rejected", "Not accepted"

    campaign = models.ForeignKey("campaigns.CampaignPage", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    organisation = models.CharField("name of the organisation", max_length=120)
    area = models.ForeignKey(
        "core.Area", on_delete=models.PROTECT, related_name="+", limit_choices_to=source_language_only
    )
    plans = models.JSONField("what they will do", default=list, editable=False)
    contact_email = models.EmailField(
        "contact e-mail", blank=True, help_text="Never shown to readers. Removed when the year's results are closed."
    )
    may_be_named = models.BooleanField("agrees to be named on the site", default=False)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, editable=False)
    asked_at = models.DateTimeField("asked", default=timezone.now, editable=False)
    decided_at = models.DateTimeField("decided", null=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    # In the link by which they tell their reach.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    posts = models.PositiveIntegerField("posts shared", null=True, blank=True)
    people_reached = models.PositiveIntegerField(null=True, blank=True)
    shares = models.PositiveIntegerField("times others shared them", null=True, blank=True)
    told_at = models.DateTimeField("told their reach", null=True, blank=True, editable=False)

    panels = [
        FieldRowPanel([FieldPanel("campaign"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("area")]),
        FieldRowPanel([FieldPanel("contact_email"), FieldPanel("may_be_named")]),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("posts"), FieldPanel("people_reached"), FieldPanel("shares")])],
            "What they reached",
            help_text="Empty: not told. The organisation enters these itself by the link in its mail.",
        ),
    ]

    class Meta:
        verbose_name = "organisation taking part"
        verbose_name_plural = "organisations taking part"
        ordering = ["-year", "organisation"]
        indexes = [models.Index(fields=["campaign", "state", "year"], name="taking_part_listed")]

    def __str__(self):
        return self.organisation

    def plans_in_words(self) -> str:
        """Return what they will do, in the form's words."""
        words = [PLANS[code] for code in self.plans if code in PLANS]
        return "; ".join(words[:1] + [more[0].lower() + more[1:] for more in words[1:]])

    plans_in_words.short_description = "what they will do"


class ClosedYear(models.Model):
    """A campaign's year whose results no longer change; addresses of those who took part are removed by then."""

    campaign = models.ForeignKey("campaigns.CampaignPage", on_delete=models.CASCADE, related_name="closed_years")
    year = models.PositiveSmallIntegerField()
    closed_at = models.DateTimeField(default=timezone.now, editable=False)

    panels = [FieldRowPanel([FieldPanel("campaign"), FieldPanel("year")])]

    class Meta:
        verbose_name = "closed year"
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "year"], name="year_closed_once",
                violation_error_message="The results of this year are closed already.",
            )
        ]  # fmt: skip

    def __str__(self):
        return f"{self.campaign.title} {self.year}"
