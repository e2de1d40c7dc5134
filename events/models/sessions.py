"""The dates of an event: when it is, and how many places there are."""

import uuid
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .facts import Event

JOIN_BEFORE = timedelta(minutes=15)
# What only `events.bookings`, `events.changes` and `events.retention` write, by statements of their own.
COUNTED = {"taken", "told_starts", "told_ends", "sequence", "changed_at", "purged_at"}


class Session(models.Model):
    """One date of an event.

    `taken` is how many places are held: those that are confirmed and those on offer. `events.bookings` alone changes
    it, by statements that the database refuses rather than sell a place twice (BK1). So it stands outside every form
    and every revision: bringing back an old one must not bring back an old count.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Draft: nobody sees it"
        OPEN = "open", "Open"
        CLOSED = "closed", "Booking is closed"
        CANCELLED = "cancelled", "Cancelled"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="sessions")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    starts = models.DateTimeField(help_text="Our time, in summer and winter.")
    ends = models.DateTimeField()
    capacity = models.PositiveIntegerField("places", validators=[MinValueValidator(1)])
    taken = models.PositiveIntegerField(default=0, editable=False)
    booking_opens = models.DateTimeField(null=True, blank=True, help_text="Empty: now.")
    booking_closes = models.DateTimeField(null=True, blank=True, help_text="Empty: when it starts.")
    waiting_list = models.BooleanField(
        default=True, help_text="When it is full, people may wait; whoever is first is offered a place that falls free."
    )
    offer_hours = models.PositiveSmallIntegerField(
        "an offer lasts, in hours", default=24, validators=[MinValueValidator(1)],
        help_text="Shorter when it starts sooner.",
    )  # fmt: skip
    release_silent = models.BooleanField(
        "give away silent places", default=False,
        help_text="Two days before, people are asked whether they still come. Places of those who have not said so a "
        "day before go to the waiting list.",
    )  # fmt: skip
    joining_link = models.URLField(
        max_length=500, blank=True, help_text="Only people who booked get it, on their own page, shortly before."
    )
    recording = models.URLField("recording", blank=True, help_text="Afterwards: where it can be watched.")
    # What people who booked were last told, so that a change can be told once (events.changes).
    told_starts = models.DateTimeField(null=True, blank=True, editable=False)
    told_ends = models.DateTimeField(null=True, blank=True, editable=False)
    moved_from = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="When people had been told it was."
    )
    sequence = models.PositiveIntegerField(default=0, editable=False, help_text="Up with each change: RFC 5545.")
    changed_at = models.DateTimeField(default=timezone.now, editable=False)
    purged_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["starts", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(taken__lte=F("capacity")), name="session_never_oversold"),
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="session_ends_after_it_starts"),
        ]
        indexes = [models.Index(fields=["state", "starts"], name="session_listed")]

    def __str__(self):
        return f"{self.event.name}, {timezone.localtime(self.starts):%-d %B %Y, %H:%M}"

    def save(self, *args, **kwargs):
        """Save what organisers write. What is counted beside them stays: a form that was open for an hour, or an old
        revision, would bring back an old count."""
        if not self._state.adding and kwargs.get("update_fields") is None:
            fields = {field.name for field in self._meta.concrete_fields if not field.primary_key}
            kwargs["update_fields"] = fields - COUNTED
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        errors = {}
        if self.starts and self.ends and self.ends <= self.starts:
            errors["ends"] = "It would end before it starts. Check both times."
        if self.capacity is not None and self.capacity < self.taken:
            errors["capacity"] = (
                f"{self.taken} places are taken already. Cancel some first, or give at least that many."
            )
        if self.booking_opens and self.booking_closes and self.booking_closes <= self.booking_opens:
            errors["booking_closes"] = "Booking would close before it opens. Check both times."
        if errors:
            raise ValidationError(errors)

    def closes_at(self) -> datetime:
        """Return when booking ends (UTC)."""
        return min(self.booking_closes or self.starts, self.starts)

    def takes_bookings(self, now: datetime) -> bool:
        """True when somebody may book a place, or wait for one, at `now`."""
        opens = self.booking_opens or now
        return self.state == self.State.OPEN and opens <= now < self.closes_at()

    def is_past(self, now: datetime) -> bool:
        return self.ends <= now

    def may_be_joined(self, now: datetime) -> bool:
        """True from a quarter of an hour before it starts until it ends."""
        return self.state in (self.State.OPEN, self.State.CLOSED) and self.starts - JOIN_BEFORE <= now < self.ends
