"""Django checks that stop an unsafe exit before the site starts."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Tags, register


@register(Tags.security)
def exit_goes_to_an_allowed_place(app_configs, **kwargs):
    """The exit leads only to an address that was reviewed: https, no query, not personal (QE12)."""
    found = []
    for url in [settings.EXIT_URL, *settings.EXIT_URLS_ALLOWED]:
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname or parts.query or parts.username:
            found.append(Error(f"The exit address {url} must be a plain https address.", id="core.E001"))
    if settings.EXIT_URL not in settings.EXIT_URLS_ALLOWED:
        found.append(
            Error(
                f"EXIT_URL is {settings.EXIT_URL}, which is not one of the reviewed addresses.",
                hint="Choose one of: " + ", ".join(settings.EXIT_URLS_ALLOWED),
                id="core.E002",
            )
        )
    return found
