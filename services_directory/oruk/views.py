"""The nine addresses of Open Referral UK 3.0, and an answer for all others below them."""

from django.http import Http404, HttpRequest

from services_directory.oruk.answering import answers, one_of, page_of
from services_directory.oruk.asking import OF_PAGES, OF_PLACES, OF_SERVICES, Question
from services_directory.oruk.choosing import fitting
from services_directory.oruk.directory import directory

ABOUT = {
    "version": "HSDS-UK-3.0",
    "profile": "https://openreferraluk.org/developers/specifications",
    "openapi_url": "https://openreferraluk.org/specifications/3.0/openapi.json",
}


@answers()
def about(request: HttpRequest, question: Question) -> dict:
    """Say which version of which standard this is."""
    return ABOUT


@answers(*OF_SERVICES)
def services(request: HttpRequest, question: Question) -> dict:
    """List the services that fit."""
    known = directory()
    return page_of([item.listed for item in fitting(known.services.values(), question, known)], question)


@answers()
def service(request: HttpRequest, question: Question, id: str) -> dict:
    """Tell all of one service."""
    return one_of(directory().services, id, "service").full


@answers(*OF_PLACES)
def service_at_locations(request: HttpRequest, question: Question) -> dict:
    """List the services that fit, each at each of its places."""
    known = directory()
    return page_of([item.listed for item in fitting(known.places.values(), question, known)], question)


@answers()
def service_at_location(request: HttpRequest, question: Question, id: str) -> dict:
    """Tell all of one service at one place."""
    return one_of(directory().places, id, "service at a location").full


@answers(*OF_PAGES)
def taxonomies(request: HttpRequest, question: Question) -> dict:
    """List our vocabularies."""
    return page_of(list(directory().terms.taxonomies.values()), question)


@answers()
def taxonomy(request: HttpRequest, question: Question, id: str) -> dict:
    """Tell one vocabulary with its terms."""
    terms = directory().terms
    one_of(terms.taxonomies, id, "taxonomy")
    return terms.with_terms(str(id))


@answers(*OF_PAGES)
def taxonomy_terms(request: HttpRequest, question: Question) -> dict:
    """List the terms of all our vocabularies."""
    return page_of(list(directory().terms.by_id.values()), question)


@answers()
def taxonomy_term(request: HttpRequest, question: Question, id: str) -> dict:
    """Tell one term."""
    return one_of(directory().terms.by_id, id, "term")


@answers()
def nothing_here(request: HttpRequest, question: Question) -> dict:
    """Say that there is no such address, in JSON and without sending anybody elsewhere."""
    raise Http404("There is nothing at this address.")
