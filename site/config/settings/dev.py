"""Differs from base so that a developer sees errors and changes at once (`make dev`)."""

from .base import *  # noqa: F403
from .base import MIDDLEWARE, VAR_DIR

DEBUG = True
SECRET_KEY = "only-for-development-on-one-machine"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
SHOW_GALLERY = True
MIDDLEWARE = ["core.timing.server_timing", *MIDDLEWARE]
STORAGES = {
    "default": {"BACKEND": "core.storage.NamedByContent"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
