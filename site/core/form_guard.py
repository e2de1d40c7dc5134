"""Keeps programs out of public forms without a riddle: a box that people leave empty, and the time that typing takes.

A person who is taken for a program is told so and needs one more press; nothing they typed is lost (SE24, WCAG 3.3.8).
"""

from collections.abc import Mapping

from django.core import signing
from django.utils.translation import gettext as _

LEAST_SECONDS = 2
MOST_SECONDS = 24 * 60 * 60
TRAP = "website"  # programs fill in whatever has such a name
STARTED = "started"
_signer = signing.TimestampSigner(salt="core.form_guard")


def started() -> str:
    """Return what the form carries to say when it was first shown (for components/form_guard.html)."""
    return _signer.sign("form")


def complaint(posted: Mapping[str, str]) -> str:
    """Return what to tell whoever sent the form, or nothing when a person may well have typed it."""
    if posted.get(TRAP):
        return _("One box must stay empty, and something was in it. It is empty now. Please press the button again.")
    try:
        _signer.unsign(posted.get(STARTED, ""), max_age=MOST_SECONDS)
    except signing.BadSignature:
        return _("This form was open for a long time. Look at what you typed, then press the button again.")
    try:
        _signer.unsign(posted[STARTED], max_age=LEAST_SECONDS)
    except signing.SignatureExpired:
        return ""
    return _("That was very quick. Please press the button again.")


def still_started(posted: Mapping[str, str]) -> str:
    """Return the start to show again after an error: the old one while it is good, so that nobody waits twice."""
    try:
        _signer.unsign(posted.get(STARTED, ""), max_age=MOST_SECONDS)
    except signing.BadSignature:
        return started()
    return posted[STARTED]
