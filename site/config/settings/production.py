"""Differs from base by what only the real site has: its secret, its host names, HTTPS. Unsafe values stop it."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.http.request import validate_host

from config import environment

from .base import *  # noqa: F403
from .base import FETCH_ALSO_FROM

SECRET_KEY = environment.text("SECRET_KEY")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 16 or SECRET_KEY.startswith("django-insecure-"):
    raise ImproperlyConfigured(
        "SECRET_KEY must be at least 50 characters long and hard to guess. `make secret` prints a good one."
    )
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the site's hosts. “*” would let anyone pretend to be the site.")
WAGTAILADMIN_BASE_URL = environment.origin("BASE_URL")
if not WAGTAILADMIN_BASE_URL.startswith("https://"):
    raise ImproperlyConfigured("BASE_URL must start with https:// because links in e-mails are made from it.")
if not validate_host(urlsplit(WAGTAILADMIN_BASE_URL).hostname, ALLOWED_HOSTS):
    raise ImproperlyConfigured("BASE_URL must name one of ALLOWED_HOSTS, or its links would lead to a refusal.")
if FETCH_ALSO_FROM:
    raise ImproperlyConfigured("FETCH_ALSO_FROM must be empty: it would lead an editor's address into this network.")

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = environment.text("HSTS_PRELOAD", "no") == "yes"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
