"""Addresses of the whole site that are not pages."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def robots(request: HttpRequest) -> HttpResponse:
    """Let search engines in, except where only editors or forms are."""
    lines = [
        "User-agent: *",
        f"Disallow: /{settings.EDITORS_PATH}",
        "Disallow: /services/place/",
        "Disallow: /services/words/",
        f"Sitemap: {settings.WAGTAILADMIN_BASE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
