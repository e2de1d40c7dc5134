"""What happens to every request and response, whatever page it is for."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

from core import errors, generation

# PDF, PNG and Office files are compressed inside: doing it again gains nothing and would weaken their ETag.
WORDS = ("text/", "application/json", "application/xml", "application/feed+json", "image/svg+xml")


class CompressWords(GZipMiddleware):
    """Compress answers that are words."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.get("Content-Type", "").startswith(WORDS):
            return super().process_response(request, response)
        return response


def refuse_nul_bytes(get_response: Callable) -> Callable:
    """Answer 400 to an address with a NUL byte: PostgreSQL cannot store one, and no reader types it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return errors.bad_request(request)
        return get_response(request)

    return middleware


def safety_headers(get_response: Callable) -> Callable:
    """Add the headers that Django and django-csp do not: nothing prefetched, nothing kept without asking."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.setdefault("X-DNS-Prefetch-Control", "off")
        # A browser must ask each time: a page it kept could show an old telephone number.
        response.setdefault("Cache-Control", "no-cache")
        return response

    return middleware


def editors_policy(get_response: Callable) -> Callable:
    """Give Wagtail's own screens their looser content policy, by path, and nothing else."""
    prefix = "/" + settings.EDITORS_PATH

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path_info.startswith(prefix):
            response._csp_config = settings.EDITORS_CONTENT_SECURITY_POLICY
        return response

    return middleware


def one_generation_per_request(get_response: Callable) -> Callable:
    """Read the content generation at most once for each request."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with generation.one_reading():
            return get_response(request)

    return middleware
