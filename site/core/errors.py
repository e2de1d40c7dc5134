"""The pages for when something is wrong. Each has the exit and the numbers; none needs more than is left.

Programs that ask an API are told in JSON instead (core.api).
"""

import logging

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from core.api import is_for_programs, problem
from core.site_furniture import without_database

log = logging.getLogger(__name__)


def _page(request: HttpRequest, name: str, status: int) -> HttpResponse:
    """Render an error page; when even the database is gone, with the numbers last kept on disk."""
    if is_for_programs(request):
        return problem(status)
    template = f"errors/{name}.html"
    try:
        if status == 500:
            raise ConnectionError
        body = render_to_string(template, request=request)
    except Exception:
        if status != 500:
            log.exception("The page for status %s could not be made in full.", status)
        body = render_to_string(template, without_database())
    response = HttpResponse(body, status=status)
    response["Cache-Control"] = "no-store"
    return response


def bad_request(request, exception=None, status=400):
    """400, or 413 for too much: the browser sent something that is not read."""
    return _page(request, "bad_request", status)


def permission_denied(request, exception=None):
    """403: not for readers."""
    return _page(request, "not_allowed", 403)


def csrf_failure(request, reason=""):
    """403: a form that did not come from our own page, or came too late."""
    return _page(request, "form_expired", 403)


def not_found(request, exception=None):
    """404."""
    return _page(request, "not_found", 404)


def too_many_requests(request):
    """429: too many posts from one network; says when to try again."""
    response = _page(request, "too_many", 429)
    response["Retry-After"] = "60"
    return response


def server_error(request):
    """500: needs no database and no template context processor."""
    return _page(request, "server_error", 500)
