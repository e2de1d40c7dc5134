"""The addresses under /embed/v1/ and /oembed/: frames, their colours, the element, and what other sites ask."""

import hashlib
import json
from xml.sax.saxutils import escape

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from core.api import open_to_all
from core.serving import FOR_EVER
from partners.embeds import choosing, colours, contents, counting, elements, framing, oembed, snippets
from services_directory.catalogue import catalogue


@require_safe
def frame(request: HttpRequest, kind: str, service: str = "") -> HttpResponse:
    """Answer with one embed as a page made to be framed: no cookie, no form, no script unless it is asked to grow."""
    if kind not in choosing.KINDS:
        raise Http404("There is no embed of this kind.")
    choice = choosing.choice_from(kind, request.GET, catalogue(), get_language(), service)
    found = contents.content(choice, request)
    context = {
        "found": found,
        "kind": kind,
        "heading": choice.heading,
        "below": min(choice.heading + 1, snippets.LAST_HEADING),
        "colours": choice.colours,
        "grows": request.GET.get("grow") == "yes",
    }
    body = render_to_string("embeds/frame.html", context, request).encode()
    counting.count(kind)
    return framing.let_be_framed(_unless_the_same(request, body, "text/html; charset=utf-8"))


@require_safe
def colour_sheet(request: HttpRequest, accent: str, ground: str) -> HttpResponse:
    """Answer with the style sheet of a partner's colours; they can never mean anything else, so it is kept for good."""
    chosen = colours.Colours(accent, ground)
    if not chosen.are_readable:
        raise Http404("These colours cannot be read.")
    return HttpResponse(
        colours.style_sheet(chosen), content_type="text/css; charset=utf-8", headers={"Cache-Control": FOR_EVER}
    )


@require_safe
def element(request: HttpRequest, number: str = elements.NEWEST) -> HttpResponse:
    """Answer with a release of the element: with its number for good, without it whichever is the newest."""
    try:
        found = elements.release(number)
    except KeyError as why:
        raise Http404("There is no such release.") from why
    response = _unless_the_same(request, found.script, "text/javascript; charset=utf-8")
    open_to_all(response)  # without it a browser cannot compare the digest
    if request.resolver_match.url_name == "embed_element":
        response["Cache-Control"] = FOR_EVER
    return response


@require_safe
def provider(request: HttpRequest) -> HttpResponse:
    """Answer an oEmbed question: url, format (json or xml), maxwidth, maxheight.

    404 for an address without an embed, 401 for a page that is not for everybody, 501 for another format, as the
    standard says.
    """
    form = request.GET.get("format", "json")
    if form not in ("json", "xml"):
        return _plainly("This answers in json or xml.", 501)
    try:
        page = oembed.page_at(request.GET.get("url", ""), request)
        choice = oembed.choice_for(page)
        if choice is None:
            raise Http404
        with override(choice.language):
            found = contents.content(choice, request)
    except PermissionDenied:
        return _plainly("This page is not for everybody.", 401)
    except Http404:
        return _plainly("There is no embed for this address.", 404)
    width, height = oembed.size(choice.kind, request.GET.get("maxwidth", ""), request.GET.get("maxheight", ""))
    told = {
        "version": "1.0",
        "type": "rich",
        "title": found["title"],
        "provider_name": settings.WAGTAIL_SITE_NAME,
        "provider_url": settings.WAGTAILADMIN_BASE_URL,
        "cache_age": oembed.CACHE_AGE,
        "width": width,
        "height": height,
        "html": snippets.frame_of(choice, found, width, height),
    }
    counting.count(counting.OEMBED)
    if form == "xml":
        words = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in told.items())
        body = f'<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>{words}</oembed>'.encode()
        response = _unless_the_same(request, body, "text/xml; charset=utf-8")
    else:
        response = _unless_the_same(request, json.dumps(told, ensure_ascii=False).encode(), "application/json")
    return open_to_all(response)


def _plainly(words: str, status: int) -> HttpResponse:
    return open_to_all(HttpResponse(f"{words}\n", status=status, content_type="text/plain; charset=utf-8"))


def _unless_the_same(request: HttpRequest, body: bytes, kind: str) -> HttpResponse:
    """Answer with `body`, or with 304 when the asker has it."""
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type=kind, headers={"ETag": etag})
    return get_conditional_response(request, etag=etag, response=response) or response
