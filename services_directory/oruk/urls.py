"""The addresses of the API, each with and without a slash at its end: the standard's tools follow no redirect."""

from django.urls import re_path

from services_directory.oruk import views

BASE = "api/oruk/v3"
_ID = r"(?P<id>[^/]+)"  # what is no UUID is no id either, and is answered 404


def _address(path: str, view, name: str):
    return re_path(rf"^{BASE}{path}/?$", view, name=f"oruk_{name}")


urlpatterns = [
    _address("", views.about, "about"),
    _address("/services", views.services, "services"),
    _address(f"/services/{_ID}", views.service, "service"),
    _address("/service_at_locations", views.service_at_locations, "service_at_locations"),
    _address(f"/service_at_locations/{_ID}", views.service_at_location, "service_at_location"),
    _address("/taxonomies", views.taxonomies, "taxonomies"),
    _address(f"/taxonomies/{_ID}", views.taxonomy, "taxonomy"),
    _address("/taxonomy_terms", views.taxonomy_terms, "taxonomy_terms"),
    _address(f"/taxonomy_terms/{_ID}", views.taxonomy_term, "taxonomy_term"),
    re_path(rf"^{BASE}/", views.nothing_here),
]
