"""What programs are told alike by every API of the site: open to all, and wrong in a way that they can read."""

from collections.abc import Sequence
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse

PATH = "/api/"


def is_for_programs(request: HttpRequest) -> bool:
    """True when the address is one of an API, so that whoever asked reads JSON and no page."""
    return request.path_info.startswith(PATH)


def open_to_all(response: HttpResponse) -> HttpResponse:
    """Let pages of other sites read `response`: it holds what everybody may see, and knows nobody (Fetch, CORS)."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["X-Robots-Tag"] = "noindex"  # a search engine's copy would not know that there is a newer one
    return response


def problem(status: int, detail: str = "", errors: Sequence[dict] = ()) -> HttpResponse:
    """Answer with problem details (RFC 9457), never with anything of what was asked.

    Args:
        status: of HTTP.
        detail: what is wrong, in a sentence for people.
        errors: each wrong part: its `parameter`, and its own `detail`.
    """
    about = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    about |= {name: value for name, value in (("detail", detail), ("errors", list(errors))) if value}
    response = JsonResponse(about, status=status, content_type="application/problem+json")
    response["Cache-Control"] = "no-store"
    return open_to_all(response)
