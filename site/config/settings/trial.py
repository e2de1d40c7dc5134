"""Differs from base so that `make run` serves the site as production does, on one machine, without HTTPS."""

from config import environment

from .base import *  # noqa: F403
from .base import VAR_DIR

SECRET_KEY = (VAR_DIR / "secret-key").read_text().strip()
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
SHOW_GALLERY = environment.text("SHOW_GALLERY", "no") == "yes"
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
