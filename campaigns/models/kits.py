"""The codes of kits that were given out: what was in them, and never to whom."""

from django.db import models


class Kit(models.Model):
    """What a kit with this code held. It lets a partner ask whether their copy is still right."""

    code = models.CharField(max_length=12, unique=True)
    title = models.CharField(max_length=160)
    choice = models.JSONField()
    parts = models.JSONField()  # key, title and mark of each item
    first_made_on = models.DateField(auto_now_add=True)

    def __str__(self):
        return f"{self.code}: {self.title}"
