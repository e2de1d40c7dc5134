"""The starting directory; what is there already is left as it is."""

from services_directory.content import (
    kent,
    kent_more,
    medway,
    national,
    one_stop_shops,
    own_behaviour,
    public_bodies,
    terms,
)
from services_directory.content.row import plant_service

ROWS = [
    *kent.ROWS,
    *kent_more.ROWS,
    *medway.ROWS,
    *one_stop_shops.ROWS,
    *public_bodies.ROWS,
    *national.ROWS,
    *own_behaviour.ROWS,
]


def build(services_page) -> None:
    """Make the terms, and each service with its page under `services_page`, where they are missing."""
    terms.build()
    for row in ROWS:
        plant_service(row, services_page)
