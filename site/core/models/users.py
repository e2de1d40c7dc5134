"""The people who log in: editors, never readers."""

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models


class EditorManager(UserManager):
    """Makes users who log in by e-mail address."""

    def _create_user(self, email, password, **fields):
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_user(self, email, password=None, **fields):
        """Make an editor without any rights yet."""
        return self._create_user(email, password, **{"is_staff": False, "is_superuser": False, **fields})

    def create_superuser(self, email, password=None, **fields):
        """Make a system owner."""
        return self._create_user(email, password, **{"is_staff": True, "is_superuser": True, **fields})


class User(AbstractUser):
    username = None
    email = models.EmailField("e-mail address", unique=True)
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []
    objects = EditorManager()

    def __str__(self):
        return self.get_full_name() or self.email
