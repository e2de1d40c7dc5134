"""The rows that a contact point's opening hours are made of."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core import opening_hours


class ContactPointSpan(models.Model):
    """One span of a week's hours. A closing time not after the opening one means the next day."""

    class Weekday(models.IntegerChoices):
        MONDAY = 0, "Monday"
        TUESDAY = 1, "Tuesday"
        WEDNESDAY = 2, "Wednesday"
        THURSDAY = 3, "Thursday"
        FRIDAY = 4, "Friday"
        SATURDAY = 5, "Saturday"
        SUNDAY = 6, "Sunday"

    contact_point = ParentalKey("core.ContactPoint", on_delete=models.CASCADE, related_name="spans")
    weekday = models.PositiveSmallIntegerField("day", choices=Weekday.choices)
    opens = models.TimeField(help_text="For example 09:30.")
    closes = models.TimeField(help_text="For example 17:00. Midnight is 00:00. Earlier than it opens: the next day.")
    agreed = models.BooleanField(
        "all sources agree", default=True, help_text="Untick when sources disagree: pages then say “may be open”."
    )
    panels = [FieldRowPanel([FieldPanel("weekday"), FieldPanel("opens"), FieldPanel("closes"), FieldPanel("agreed")])]

    class Meta:
        ordering = ["weekday", "opens"]

    def __str__(self):
        return f"{self.get_weekday_display()} {self.opens:%H:%M}-{self.closes:%H:%M}"

    def as_span(self) -> opening_hours.Span:
        """Return this row as the pure rules take it."""
        return opening_hours.Span(self.weekday, self.opens, self.closes, self.agreed)


class ContactPointDatedHours(models.Model):
    """An exception: from the first day to the last, these hours or none replace the week's."""

    contact_point = ParentalKey("core.ContactPoint", on_delete=models.CASCADE, related_name="dated_hours")
    first_day = models.DateField()
    last_day = models.DateField()
    opens = models.TimeField(null=True, blank=True, help_text="Empty: closed on these days.")
    closes = models.TimeField(null=True, blank=True)
    panels = [
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day"), FieldPanel("opens"), FieldPanel("closes")])
    ]

    class Meta:
        ordering = ["first_day"]

    def __str__(self):
        return f"{self.first_day} to {self.last_day}"

    def clean(self):
        super().clean()
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": "The last day is before the first. Check both."})
        if (self.opens is None) != (self.closes is None):
            raise ValidationError({"closes": "Enter both times, or neither for a day that is closed."})

    @property
    def times(self) -> tuple:
        """The opening and closing time, or nothing for days that are closed."""
        return ((self.opens, self.closes),) if self.opens is not None else ()


def as_dated_hours(rows) -> tuple[opening_hours.DatedHours, ...]:
    """Return exception rows as the pure rules take them: rows with the same days are spans of one exception."""
    by_days: dict[tuple, tuple] = {}
    for row in rows:
        days = (row.first_day, row.last_day)
        by_days[days] = by_days.get(days, ()) + row.times
    return tuple(opening_hours.DatedHours(first, last, times) for (first, last), times in by_days.items())
