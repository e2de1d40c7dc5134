"""What we said of each thing that can be quoted when partners were last told of it."""

from django.db import models


class Statement(models.Model):
    """What we last told of one quotable thing, or said when it was first seen; and what it will be, if that stays."""

    thing = models.CharField(max_length=120, unique=True)
    said = models.JSONField()  # words by their part: number, hours, version
    changed_at = models.DateTimeField(null=True)
    coming = models.JSONField(null=True)  # what we say since `coming_since`; told once it has stood for a while
    coming_since = models.DateTimeField(null=True)

    def __str__(self):
        return self.thing
