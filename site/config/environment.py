"""Reads the environment variables that the README's table names, and says clearly which one is wrong."""

import os
from email.utils import parseaddr
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from core.quiet_titles import telling_words


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


def socket_address(name):
    """Return the variable `name` (`unix:/path` or `host:port`) as a path or (host, port); None when it is not set.

    Raises ImproperlyConfigured for anything else.
    """
    value = text(name, "")
    if not value:
        return None
    if value.startswith("unix:/"):
        return value.removeprefix("unix:")
    host, _, port = value.rpartition(":")
    if not host or "/" in value or not port.isdecimal() or not 0 < int(port) < 65_536:
        raise ImproperlyConfigured(f"{name} must be like unix:/run/clamav/clamd.ctl or 127.0.0.1:3310, not “{value}”.")
    return host.strip("[]"), int(port)


def origin(name, default=None):
    """Return the variable `name` as scheme://host or scheme://host:port, without a slash at the end.

    Raises ImproperlyConfigured for anything else: addresses in mails and codes are made by adding a path to it.
    """
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or value != f"{parts.scheme}://{parts.netloc}":
        raise ImproperlyConfigured(f"{name} must be like https://help.example.org, without a path, not “{value}”.")
    return value


def agent(name, default):
    """Return the variable `name`, by which we name ourselves to other websites: “Name/1.0 (+https://…)”.

    Raises ImproperlyConfigured when it is not one line of plain letters, or says nowhere to write to (RFC 9110,
    10.1.5).
    """
    value = text(name, default)
    if not (value.isascii() and value.isprintable() and ("@" in value or "https://" in value or "http://" in value)):
        raise ImproperlyConfigured(f"{name} must name the site and where to write to, as in {default}")
    return value


_MAIL_SCHEMES = {"smtp": (False, False, 25), "smtp+tls": (True, False, 587), "smtps": (False, True, 465)}


def mail_server(name, default):
    """Return the variable `name` as Django's settings of a mail server.

    It is like smtp+tls://user:password@host:587, with the user and password percent-encoded where they hold : / @ or #.
    The schemes: smtp (no encryption), smtp+tls (STARTTLS), smtps (TLS from the start). Anything else raises
    ImproperlyConfigured, whose words leave the password out.
    """
    wrong = ImproperlyConfigured(
        f"{name} must be like smtp+tls://user:password@mail.example.org:587 (or smtps:, smtp:)."
    )
    parts = urlsplit(text(name, default))
    try:
        starttls, tls, port = _MAIL_SCHEMES[parts.scheme]
        port = parts.port or port
    except (KeyError, ValueError):
        raise wrong from None
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise wrong
    if bool(parts.username) != bool(parts.password):
        raise wrong
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": starttls,
        "EMAIL_USE_SSL": tls,
    }


def neutral_sender(name, default):
    """Return the variable `name` as what mails come from: an address, or a name and <address>.

    Raises ImproperlyConfigured when it is none, or when the words before the @ would tell a stranger too much: they
    are shown on a locked phone.
    """
    value = text(name, default)
    shown, address = parseaddr(value)
    local, at, host = address.partition("@")
    if not (local and at and host) or any(ord(letter) < 32 for letter in value):
        raise ImproperlyConfigured(f"{name} must be like Kent & Medway help <no-reply@example.org>, not “{value}”.")
    if telling := telling_words(f"{shown} {local}"):
        raise ImproperlyConfigured(f"{name} is read by whoever sees the phone. Leave out: {', '.join(telling)}.")
    return value
