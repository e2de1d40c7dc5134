"""What was made, by plain links: no form, no cookie, and a browser asks each time whether its copy is still current."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from campaigns.making import products
from campaigns.making.engine import CannotBeMade
from core.languages import published_languages


@require_safe
def download(request: HttpRequest, product: str, design: str, language: str, area: str, ending: str) -> HttpResponse:
    """Return the file, to be saved under a name that says nothing."""
    if product in products.PRODUCTS and products.PRODUCTS[product].ending != ending:
        raise Http404
    file = _found(products.made, product, design, language, area)
    return _answer(request, file, {"Content-Disposition": f'attachment; filename="{file.name}"'})


@require_safe
def preview(request: HttpRequest, product: str, design: str, language: str, area: str) -> HttpResponse:
    """Return a small picture of the file, for the page that offers it."""
    return _answer(request, _found(products.preview, product, design, language, area), {})


def _found(make: Callable, product: str, design: str, language: str, area: str) -> products.File:
    if language not in [published["code"] for published in published_languages()]:
        raise Http404
    try:
        return make(product, design, language, area)
    except (KeyError, CannotBeMade):  # unknown, or the ledger's words do not fit: then no page offers it
        raise Http404 from None


def _answer(request: HttpRequest, file: products.File, headers: dict) -> HttpResponse:
    etag = quote_etag(file.version)
    response = HttpResponse(file.content, content_type=file.media_type, headers={"ETag": etag, **headers})
    return get_conditional_response(request, etag=etag, response=response) or response
