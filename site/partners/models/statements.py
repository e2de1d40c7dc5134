"""What we said of each thing that can be quoted when partners were last told of it."""

from django.db import models


class Statement(models.Model):
    """The last state of one quotable thing that is known to have been told, or seen at the start."""

    thing = models.CharField(max_length=120, unique=True)
    said = models.JSONField()  # words by their part: number, hours, version
    changed_at = models.DateTimeField(null=True)

    def __str__(self):
        return self.thing
