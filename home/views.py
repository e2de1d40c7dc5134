"""Addresses of the whole site that are not pages."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from core.contact_words import contact
from core.posting import anonymous_post
from home.search import MOST_SERVICES, search
from services_directory import showing
from services_directory.catalogue import catalogue
from services_directory.finding import Wish

FIRST_PAGES = 3  # above the services; the others stand below them


@anonymous_post()
def site_search(request: HttpRequest) -> HttpResponse:
    """Show the search form, and what was found for the words that were posted. They are kept nowhere."""
    words = " ".join(request.POST.get("words", "").replace("\x00", " ").split())[:200]
    context = {"words": words, "asked": request.method == "POST"}
    if context["asked"]:
        at = timezone.now()
        answer = search(words, at)
        matches = answer.services.matches[:MOST_SERVICES] if answer.services else ()
        context |= {
            "answer": answer,
            "count_words": ngettext("%(n)s result", "%(n)s results", answer.count) % {"n": answer.count},
            "numbers": [contact(line, at) for line in answer.numbers],
            "cards": [showing.card(match, Wish(), catalogue(), at) for match in matches],
            "more_services": len(answer.services.matches) - len(matches) if answer.services else 0,
            "words_url": reverse("services_words"),
            "first_pages": answer.pages[:FIRST_PAGES],
            "more_pages": answer.pages[FIRST_PAGES:],
            "spelling": [taken for _typed, taken in answer.spelling],
        }
    return TemplateResponse(request, "pages/search.html", context)


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


def security_txt(request: HttpRequest) -> HttpResponse:
    """Say where to report a weakness (RFC 9116, SE29). It expires within a year, so that it must be looked at."""
    contact_address = settings.SECURITY_CONTACT
    if contact_address == "unset":
        contact_address = f"{settings.WAGTAILADMIN_BASE_URL}/about/contact/"
    expires = (timezone.now() + timedelta(days=180)).replace(microsecond=0, hour=0, minute=0, second=0)
    lines = [
        f"Contact: {contact_address}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: en",
        f"Canonical: {settings.WAGTAILADMIN_BASE_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
