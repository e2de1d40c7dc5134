"""How often each kind of embed was asked for on a day; nothing about who asked (PR4)."""

from django.db import models


class EmbedCount(models.Model):
    """One day (Europe/London), one kind of embed, one number."""

    day = models.DateField()
    kind = models.CharField(max_length=20)
    asked = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-day", "kind"]
        constraints = [models.UniqueConstraint(fields=["day", "kind"], name="embed_count_once_a_day")]

    def __str__(self):
        return f"{self.kind} on {self.day}"
