"""The starting directory; what is there already is left as it is."""

from django.conf import settings

from services_directory.content import (
    kent,
    kent_homes,
    kent_more,
    medway,
    national,
    one_stop_shops,
    own_behaviour,
    public_bodies,
    terms,
)
from services_directory.content.row import plant_service
from services_directory.models import ServicesPage

ROWS = [
    *kent.ROWS,
    *kent_homes.ROWS,
    *kent_more.ROWS,
    *medway.ROWS,
    *one_stop_shops.ROWS,
    *public_bodies.ROWS,
    *national.ROWS,
    *own_behaviour.ROWS,
]


def build(services_page: ServicesPage | None = None) -> None:
    """Make the terms and services where they are missing, and their pages.

    Args:
        services_page: the page they go under (default: the finder, if the tree has one; without it, no pages).
    """
    terms.build()
    if services_page is None:
        services_page = ServicesPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    for row in ROWS:
        plant_service(row, services_page)
