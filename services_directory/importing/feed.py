"""Reads all services of a feed, from its address page by page, or from a file."""

import json
from pathlib import Path

from core.fetching import FetchFault, fetch

PER_PAGE = 100
MOST_PAGES = 200
KINDS = ("application/json",)
BYTES, SECONDS = 20_000_000, 30


class NoFeed(Exception):
    """There is no feed that can be read; the message says why and what to do."""


def services_of(place: str) -> list[dict]:
    """Return each service of a feed as its own address gives it.

    Args:
        place: the API's address (https://…/api/oruk/v3), or the path of a file with a list of services or a page of
            them (`contents`).

    Raises:
        NoFeed: it cannot be read, or is no Open Referral UK 3.0.
    """
    if place.startswith(("https://", "http://")):
        return _from_the_web(place.rstrip("/"))
    return _from_a_file(Path(place))


def _from_a_file(path: Path) -> list[dict]:
    try:
        found = json.loads(path.read_text())
    except OSError as why:
        raise NoFeed(f"The file {path} cannot be read: {why.strerror}.") from why
    except ValueError as why:
        raise NoFeed(f"The file {path} is not JSON. Save the feed's answer as it is.") from why
    found = found.get("contents") if isinstance(found, dict) else found
    if not isinstance(found, list):
        raise NoFeed(f"The file {path} holds no list of services.")
    return found


def _from_the_web(base: str) -> list[dict]:
    version = str(_json(base).get("version", ""))
    if "3" not in version:
        raise NoFeed(f"{base} does not say that it is Open Referral UK 3.0 (“version”: “{version[:40]}”).")
    listed = []
    for number in range(1, MOST_PAGES + 1):
        page = _json(f"{base}/services?page={number}&per_page={PER_PAGE}")
        contents = page.get("contents")
        if not isinstance(contents, list):
            raise NoFeed(f"{base}/services has no “contents”, so it is no Open Referral UK 3.0.")
        listed += contents
        if page.get("last_page", True) or not contents:
            break
    return [_whole(base, row) for row in listed]


def _whole(base: str, row) -> dict:
    """Return the service with all that belongs to it, or what the list has of it when its own address fails."""
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        return row
    try:
        return _json(f"{base}/services/{row['id']}")
    except NoFeed:
        return row


def _json(address: str) -> dict:
    try:
        page = fetch(address, kinds=KINDS, bytes_at_most=BYTES, seconds_at_most=SECONDS)
        found = json.loads(page.body)
    except FetchFault as why:
        raise NoFeed(f"{address}: {why}") from why
    except ValueError as why:
        raise NoFeed(f"{address} does not answer in JSON.") from why
    if not isinstance(found, dict):
        raise NoFeed(f"{address} answers with something else than Open Referral UK 3.0.")
    return found
