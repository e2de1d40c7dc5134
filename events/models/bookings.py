"""Who comes. Only `events.bookings` and `events.retention` change these rows; nothing here is kept for long (PR11)."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from .sessions import Session


class OrganisationType(models.TextChoices):
    """What the commissioners count by. Asked of professionals only."""

    COUNCIL = "council", "Council"
    POLICE = "police", "Police or justice"
    HEALTH = "health", "Health"
    EDUCATION = "education", "School, college or university"
    CHARITY = "charity", "Charity or community group"
    HOUSING = "housing", "Housing provider"
    BUSINESS = "business", "Business"
    OTHER = "other", "Something else"


class AccessNeed(models.TextChoices):
    """Coded, never free text: nobody is asked to write about themselves (PR10)."""

    CAPTIONS = "captions", "Live captions"
    BSL = "bsl", "A BSL interpreter"
    INTERPRETER = "interpreter", "An interpreter for another language"
    LARGE_PRINT = "large-print", "Slides in large print beforehand"
    SCREEN_READER = "screen-reader", "Slides that a screen reader can read"
    STEP_FREE = "step-free", "A way in without steps"
    HEARING_LOOP = "hearing-loop", "A hearing loop"
    QUIET = "quiet", "A quiet place, or breaks"


class Booking(models.Model):
    """One form that was sent: one person, one session or several. `key` stands in their personal link.

    A form of somebody who has these places already, or who got none, is kept without name and address, only so that
    sending it again gives the same answer (BK6).
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    idempotency_key = models.UUIDField(unique=True, editable=False)
    # The answer that was given, session by session: it is given again when the form is sent again.
    answer = models.JSONField(default=list, editable=False)
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField("e-mail address", blank=True)
    organisation = models.CharField(max_length=120, blank=True)
    organisation_type = models.CharField(max_length=12, choices=OrganisationType, blank=True)
    area = models.ForeignKey("core.Area", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=120, blank=True)
    access_needs = models.JSONField(default=list, blank=True)
    language = models.CharField(max_length=10, default="en")
    made_at = models.DateTimeField(default=timezone.now)
    by_hand = models.CharField("added by hand because", max_length=200, blank=True)

    class Meta:
        permissions = [
            ("export_booking", "Can download and print lists of people who booked"),
            ("see_needs_booking", "Can see access needs of people who booked"),
        ]

    def __str__(self):
        # Logs and screens' titles keep this: no name, no address.
        return f"booking {self.pk}"


class Place(models.Model):
    """One person at one session: a place held, or a turn on the waiting list, or what has become of it."""

    class State(models.TextChoices):
        CONFIRMED = "confirmed", "Has a place"
        WAITING = "waiting", "On the waiting list"
        OFFERED = "offered", "Is offered a place"
        DECLINED = "declined", "Did not want the place"
        LAPSED = "lapsed", "Did not answer the offer"
        RELEASED = "released", "Did not say that they still come"
        CANCELLED = "cancelled", "Cancelled"

    HOLDS = (State.CONFIRMED, State.OFFERED)
    ACTIVE = (State.CONFIRMED, State.OFFERED, State.WAITING)

    booking = models.ForeignKey(Booking, on_delete=models.CASCADE, related_name="places")
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="places")
    # The address in its plainest form (events.addresses): one person is one address, however it is typed (BK8).
    person = models.CharField(max_length=254)
    state = models.CharField(max_length=10, choices=State)
    made_at = models.DateTimeField(default=timezone.now)
    # The waiting list's order: priority (smaller first), then made_at, then pk (BK10).
    priority = models.SmallIntegerField(default=100)
    offered_at = models.DateTimeField(null=True, blank=True)
    offer_ends = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField("cancelled or lapsed", null=True, blank=True)
    settled_why = models.CharField("why", max_length=200, blank=True)
    asked_again_at = models.DateTimeField("asked whether they still come", null=True, blank=True)
    still_coming_at = models.DateTimeField("said that they still come", null=True, blank=True)
    attended = models.BooleanField(null=True, blank=True)
    attended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "person"],
                condition=Q(state__in=["confirmed", "offered", "waiting"]),
                name="place_once_per_person",
            ),
            models.CheckConstraint(
                condition=Q(state="offered", offer_ends__isnull=False) | ~Q(state="offered"),
                name="place_on_offer_has_an_end",
            ),
        ]
        indexes = [
            models.Index(
                fields=["session", "priority", "made_at", "id"], condition=Q(state="waiting"), name="place_waiting"
            ),
            models.Index(fields=["offer_ends"], condition=Q(state="offered"), name="place_offered"),
        ]

    def __str__(self):
        return f"place {self.pk}"
