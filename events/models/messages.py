"""What organisers write to the people of a session."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from .sessions import Session


class SessionMessage(models.Model):
    """One message to many. `events.messages` writes its mails; it goes with the bookings of its session (PR11)."""

    class Whom(models.TextChoices):
        CONFIRMED = "confirmed", "People who have a place"
        WAITING = "waiting", "People on the waiting list"
        ALL = "all", "Both"
        CAME = "came", "People who came"
        DID_NOT_COME = "did-not-come", "People who had a place and did not come"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="messages")
    whom = models.CharField("to", max_length=12, choices=Whom, default=Whom.CONFIRMED)
    text = models.TextField("message")
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    written_at = models.DateTimeField(default=timezone.now, editable=False)
    # When somebody pressed the button; until then nothing leaves.
    started_at = models.DateTimeField(null=True, editable=False)
    stopped_at = models.DateTimeField(null=True, editable=False)
    # Places up to this number have their row among the outgoing mails.
    queued_up_to = models.BigIntegerField(default=0, editable=False)
    all_queued = models.BooleanField(default=False, editable=False)
    written = models.PositiveIntegerField("mails written", default=0, editable=False)

    class Meta:
        ordering = ["-written_at", "-pk"]

    def __str__(self):
        return f"message {self.pk}"

    @property
    def batch(self) -> str:
        """The name that its mails share."""
        return f"session-message-{self.pk}"
