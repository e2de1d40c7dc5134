"""Organisations that asked to be told when what they quote changes, and the pages on which they quote us."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

LONGEST_ADDRESS = 500


class Partner(models.Model):
    """One organisation that quotes us. It asks; an editor approves."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting for an editor"
        APPROVED = "approved", "Approved"
        REJECTED = "rejected", "Not accepted"

    organisation = models.CharField("name of the organisation", max_length=120)
    contact_email = models.EmailField(
        "contact e-mail", help_text="Where notices go when something they quote changes. Never shown to readers."
    )
    may_look = models.BooleanField(
        "we may look at its pages", default=False, help_text="Once a day, at the pages in its list and at nothing else."
    )
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, editable=False)
    asked_at = models.DateTimeField("asked", default=timezone.now, editable=False)
    decided_at = models.DateTimeField("decided", null=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    mail_came_back_at = models.DateTimeField("mail came back", null=True, editable=False)
    # In the link by which they see and change what we keep.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = "organisation that quotes us"
        verbose_name_plural = "organisations that quote us"
        ordering = ["organisation"]

    def __str__(self):
        return self.organisation


class PartnerPage(models.Model):
    """One page on which a partner quotes us. We look at this page and follow no link from it.

    Its site may show our frames once an editor approved the page: a partner cannot let in another site by itself.
    """

    class Outcome(models.TextChoices):
        NOT_YET = "", "Not looked at yet"
        GOOD = "good", "Nothing old found"
        OLD = "old", "Shows something old"
        NOT_READ = "not-read", "Could not be read"

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="pages")
    address = models.URLField(
        "address of the page", max_length=LONGEST_ADDRESS, help_text="The page itself, with https://."
    )
    approved = models.BooleanField(
        default=False, help_text="Its site may then show our frames, and we may look at it if the partner agreed."
    )
    looked_at = models.DateTimeField(null=True, editable=False)
    look_again_at = models.DateTimeField(default=timezone.now, editable=False)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.NOT_YET, blank=True, editable=False)
    trouble = models.CharField("why it could not be read", max_length=300, blank=True, editable=False)
    told_at = models.DateTimeField("told what to mend", null=True, editable=False)

    class Meta:
        verbose_name = "page that quotes us"
        verbose_name_plural = "pages that quote us"
        ordering = ["address"]
        constraints = [
            models.UniqueConstraint(
                fields=["partner", "address"], name="partner_page_once",
                violation_error_message="This page is in the list already.",
            )
        ]  # fmt: skip

    def __str__(self):
        return self.address


class Quote(models.Model):
    """One thing of ours that a partner quotes: a number, a service, a form, a campaign (partners.quotable)."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="quotes")
    thing = models.CharField(max_length=120)  # “contact:kent-helpline”, “document:MARAC”

    class Meta:
        ordering = ["thing"]
        constraints = [models.UniqueConstraint(fields=["partner", "thing"], name="quoted_once_by_a_partner")]

    def __str__(self):
        return self.thing
