"""The one row that `core.generation` reads and writes."""

import uuid

from django.db import models


class ContentGeneration(models.Model):
    token = models.UUIDField(default=uuid.uuid4)

    def __str__(self):
        return str(self.token)
