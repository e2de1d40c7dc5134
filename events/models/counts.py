"""What is kept when people are forgotten: counts for the commissioners, and a log of what was deleted."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from .bookings import OrganisationType
from .sessions import Session


class SessionCount(models.Model):
    """How many of one kind of organisation from one area booked a session and came. No person can be found in it:
    what is shown of small numbers is hidden (events.counts)."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="counts")
    organisation_type = models.CharField(max_length=12, choices=OrganisationType, blank=True)
    area = models.CharField(max_length=50, blank=True, help_text="The area's slug.")
    booked = models.PositiveIntegerField(default=0)
    attended = models.PositiveIntegerField(default=0)
    cancelled = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "organisation_type", "area"], name="session_counted_once")
        ]

    def __str__(self):
        return f"{self.session_id}: {self.booked} booked, {self.attended} came"


class DayCount(models.Model):
    """How many booked a session on one day (Europe/London)."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="day_counts")
    day = models.DateField()
    booked = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "day"], name="day_counted_once")]

    def __str__(self):
        return f"{self.session_id}, {self.day}: {self.booked}"


class Purge(models.Model):
    """One line of the log of deletions and exports: what and how many, never who (PR11, PR12)."""

    class What(models.TextChoices):
        NEEDS = "needs", "Access needs, when they were no longer needed"
        BOOKINGS = "bookings", "Bookings, when their time was over"
        ERASED = "erased", "A person's bookings, because they asked"
        AGAIN = "again", "Erasures done again after a restore"
        EXPORTED = "exported", "A list was downloaded"
        PRINTED = "printed", "A register was opened to print"
        ONE = "one", "What is known of one person was downloaded"

    at = models.DateTimeField(default=timezone.now)
    what = models.CharField(max_length=10, choices=What)
    session = models.ForeignKey(Session, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    rows = models.PositiveIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "line of the log of deletions"
        verbose_name_plural = "log of deletions"

    def __str__(self):
        return f"{self.at:%Y-%m-%d}: {self.what}, {self.rows}"
