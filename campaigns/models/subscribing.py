"""Who gets the monthly mail: organisations' people, never the site's other readers."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone


class SubscriptionRequest(models.Model):
    """What the form for the monthly mail took in. The worker answers it by mail and removes it within seconds.

    The web server only writes these: it never looks whether an address is known, so no answer of it can tell.
    """

    email = models.EmailField("e-mail address")
    organisation = models.CharField(max_length=120, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"request {self.pk}"


class Subscriber(models.Model):
    """One address. Whoever stopped is kept as a fingerprint only, so that nobody else can bring the address back."""

    class State(models.TextChoices):
        PENDING = "pending", "Has not confirmed yet"
        CONFIRMED = "confirmed", "Gets the mail"
        STOPPED = "stopped", "Stopped"

    class Why(models.TextChoices):
        ASKED = "asked", "Asked to"
        BOUNCED = "bounced", "Mails came back"

    # In the links of each mail instead of the address. Not signed: it must outlive a change of SECRET_KEY.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField("e-mail address", blank=True)
    fingerprint = models.CharField(max_length=64, blank=True, editable=False)
    organisation = models.CharField(max_length=120, blank=True)
    not_wanted = models.ManyToManyField(
        "campaigns.CampaignPage", blank=True, related_name="+",
        help_text="All campaigns are sent, those to come as well, save these.",
    )  # fmt: skip
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    asked_at = models.DateTimeField("asked", default=timezone.now)
    confirmed_at = models.DateTimeField("confirmed", null=True, blank=True)
    stopped_at = models.DateTimeField("stopped", null=True, blank=True)
    stopped_why = models.CharField("why", max_length=10, choices=Why, blank=True)
    # When we last answered a request for this address: at most one answer an hour.
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)
    soft_bounces = models.PositiveSmallIntegerField("came back in a row", default=0)
    last_bounced_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_mailing_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["email"], condition=~Q(email=""), name="subscriber_once_per_address"),
            models.UniqueConstraint(
                fields=["fingerprint"], condition=~Q(fingerprint=""), name="subscriber_once_per_fingerprint"
            ),
            models.CheckConstraint(
                condition=~Q(state="stopped") | Q(email="", organisation=""), name="subscriber_stopped_is_nobody"
            ),
        ]

    def __str__(self):
        # Wagtail's log of changes keeps this for ever: no address.
        return f"subscriber {self.pk}"
