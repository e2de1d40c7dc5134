"""Reads the environment variables that the README's table names, and says clearly which one is wrong."""

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name, default=None):
    """Return the variable `name`; without a default a missing or empty one raises ImproperlyConfigured."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(
            f"The environment variable {name} is not set. The README's table says what it is for."
        )
    return default


def words(name, default=None):
    """Return the comma-separated variable `name` as a list of words; see `text` for a missing one."""
    value = text(name, None if default is None else ",".join(default) or " ")
    return [word.strip() for word in value.split(",") if word.strip()]


def number(name, default):
    """Return the variable `name` as an int; raises ImproperlyConfigured when it is not a whole number."""
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"The environment variable {name} must be a whole number, not “{value}”.") from None


def one_of(name, reviewed):
    """Return the variable `name`, or the first of `reviewed`; any value not among them raises ImproperlyConfigured."""
    value = text(name, reviewed[0])
    if value not in reviewed:
        raise ImproperlyConfigured(
            f"{name} is {value}, which nobody has reviewed. Choose one of: {', '.join(reviewed)}"
        )
    return value


def origin(name, default=None):
    """Return the variable `name` as scheme://host or scheme://host:port, without a slash at the end.

    Raises ImproperlyConfigured for anything else: addresses in mails and codes are made by adding a path to it.
    """
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or value != f"{parts.scheme}://{parts.netloc}":
        raise ImproperlyConfigured(f"{name} must be like https://help.example.org, without a path, not “{value}”.")
    return value
