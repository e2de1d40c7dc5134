"""Files that belong to a page: /campaigns/16-days-of-action/calendar.ics. Wagtail's own addresses have no endings."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path
from wagtail.models import Site


def file_of_page(request: HttpRequest, place: str, name: str) -> HttpResponse:
    """Answer with the file `name` of the live page at `place`.

    A page type offers files by a method `file(request, name)`, which raises Http404 for a name it does not know.
    """
    site = Site.find_for_request(request)
    if not site:
        raise Http404("There is no site at this host.")
    page = site.root_page.localized.specific.route(request, [part for part in place.split("/") if part]).page
    if not hasattr(page, "file"):
        raise Http404("This page has no files.")
    return page.file(request, name)


# Before Wagtail's own addresses, whose pages all end in a slash.
urlpatterns = [re_path(r"^(?P<place>(?:[\w-]+/)+)(?P<name>[\w-]+\.[a-z0-9]{3,4})$", file_of_page)]
