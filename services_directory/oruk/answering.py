"""How the API answers: in pages, open to every site, asked for again only when something changed."""

import hashlib
import json
from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.views.decorators.csrf import csrf_exempt

from core.api import open_to_all, problem
from services_directory.oruk.asking import Question, Refused, read
from services_directory.oruk.directory import directory

METHODS = "GET, HEAD, OPTIONS"


def answers(*names: str) -> Callable:
    """Decorate `view(request, question, …)`, which returns what to send, so that it answers as the API does.

    404 is a view's Http404; 400 lists all that is wrong with the query; anything but reading is 405. What is sent has
    an ETag, and as Last-Modified the moment since which this process knows of no change (RFC 9110, 8.8).

    Args:
        names: the parameters that this address has (asking.PARAMETERS).
    """

    def decorate(view: Callable) -> Callable:
        @csrf_exempt  # there is nothing to post to, and a program is told so in JSON
        @wraps(view)
        def answer(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if request.method == "OPTIONS":
                return _what_is_allowed()
            if request.method not in ("GET", "HEAD"):
                response = problem(405, "This can only be read. Use GET.")
                response["Allow"] = METHODS
                return response
            try:
                sent = view(request, read(request.GET, names), *args, **kwargs)
            except Refused as why:
                return problem(400, " ".join(f"{e['parameter']}: {e['detail']}" for e in why.errors), why.errors)
            except Http404 as why:
                return problem(404, str(why))
            return _sent(request, sent)

        return answer

    return decorate


def page_of(items: list[dict], question: Question) -> dict:
    """Return one page of `items` in the standard's envelope; Http404 for a page after the last."""
    last = max(1, -(-len(items) // question.per_page))
    if question.page > last:
        raise Http404(f"The last page is {last}.")
    start = (question.page - 1) * question.per_page
    contents = items[start : start + question.per_page]
    return {
        "total_items": len(items),
        "total_pages": last,
        "page_number": question.page,
        "size": len(contents),
        "first_page": question.page == 1,
        "last_page": question.page == last,
        "empty": not contents,
        "contents": contents,
    }


def one_of(records: dict, id: object, what: str):
    """Return the record with this id, or raise Http404 that says `what` there is none of."""
    try:
        return records[str(id)]
    except KeyError:
        raise Http404(f"There is no {what} with this id.") from None


def _what_is_allowed() -> HttpResponse:
    response = open_to_all(HttpResponse(status=204))
    response["Allow"] = response["Access-Control-Allow-Methods"] = METHODS
    response["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
    response["Access-Control-Max-Age"] = "86400"
    return response


def _sent(request: HttpRequest, sent: dict) -> HttpResponse:
    body = json.dumps(sent, ensure_ascii=False).encode()
    etag, since = quote_etag(hashlib.sha256(body).hexdigest()[:32]), int(directory().since.timestamp())
    response = HttpResponse(body, content_type="application/json")
    response["ETag"], response["Last-Modified"] = etag, http_date(since)
    response = get_conditional_response(request, etag=etag, last_modified=since, response=response)
    if "postcode" in request.GET:
        response["Cache-Control"] = "no-store"  # the address that a cache would keep it under names the postcode
    return open_to_all(response)
