"""The mails that leave the site: one row each, written in the transaction of what they tell of (BK13)."""

from django.db import models
from django.db.models import Q
from django.utils import timezone


class OutgoingMail(models.Model):
    """One mail to one person. `core.mail` writes and moves these rows; nobody else changes a state.

    Rows of mails that were sent are removed after settings.MAIL_KEPT_DAYS, with all that they know of a person.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        SENDING = "sending", "Being sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Could not be sent"
        WITHDRAWN = "withdrawn", "Withdrawn before it was sent"

    class Bounce(models.TextChoices):
        NONE = "", "No"
        SOFT = "soft", "For now"
        HARD = "hard", "For good"

    kind = models.SlugField(
        max_length=40, help_text="What it is about, in a word of the code: edition, confirm-sign-up."
    )
    to = models.EmailField("to", blank=True, help_text="Empty once the person is forgotten.")
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    headers = models.JSONField(default=dict, blank=True)
    message_id = models.CharField(max_length=200, unique=True)
    # Mails of one mailing share a name. The empty one sorts first: what a person waits for goes before a mailing.
    batch = models.CharField(max_length=60, blank=True, db_index=True)
    # Says what this mail is for; a second row with the same words is never written, so nobody gets it twice.
    once = models.CharField(max_length=120, null=True, blank=True, unique=True)

    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField("asked for", default=timezone.now)
    next_try = models.DateTimeField(default=timezone.now)
    useless_after = models.DateTimeField(null=True, blank=True, help_text="Not sent later than this.")
    claim = models.UUIDField(null=True, blank=True, db_index=True, help_text="The sender that holds it now.")
    claimed_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField("sent or given up", null=True, blank=True)
    # Our own words and the server's number, never its sentence: that quotes the address.
    last_error = models.CharField("what went wrong", max_length=200, blank=True)
    bounce = models.CharField("came back", max_length=4, choices=Bounce, default=Bounce.NONE, blank=True)

    class Meta:
        verbose_name = "mail"
        constraints = [
            models.CheckConstraint(
                condition=Q(state="sending", claim__isnull=False) | (~Q(state="sending") & Q(claim__isnull=True)),
                name="core_mail_is_claimed_while_it_is_sent",
            )
        ]
        indexes = [
            models.Index(fields=["batch", "next_try"], condition=Q(state="waiting"), name="core_mail_waiting"),
            models.Index(fields=["state", "settled_at"], name="core_mail_settled"),
        ]

    def __str__(self):
        return f"{self.kind} {self.pk}"
