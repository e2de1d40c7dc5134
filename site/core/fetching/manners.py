"""What a guest on other people's websites keeps to: their robots.txt, and one request to a host in a minute."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from protego import Protego

from .addresses import joined
from .asking import fetch
from .faults import Unreachable

BETWEEN_REQUESTS = timedelta(minutes=1)
ROBOTS_BYTES = 512_000  # RFC 9309, 2.5: at least 500 kibibytes are read
ROBOTS_SECONDS = 10


def robots_allow(address: str, known: dict[str, Protego | None] | None = None) -> bool:
    """Return whether the host of `address` lets us read that page, by its robots.txt (RFC 9309).

    `known` is the caller's, kept for one round over many pages: the rules of each host are asked for once. A host
    without a robots.txt (4xx) allows everything. While it cannot be had (5xx, 429, no answer) nothing may be asked:
    then this raises FetchFault, and the page is for another day.
    """
    known = {} if known is None else known
    robots = joined(address, "/robots.txt")
    if robots not in known:
        known[robots] = _rules(robots)
    rules = known[robots]
    return rules is None or rules.can_fetch(address, settings.FETCH_AGENT.partition("/")[0])


def _rules(address: str) -> Protego | None:
    try:
        return Protego.parse(fetch(address, bytes_at_most=ROBOTS_BYTES, seconds_at_most=ROBOTS_SECONDS).text)
    except Unreachable as fault:
        if fault.status is None or not 400 <= fault.status < 500 or fault.status == 429:
            raise
        return None


def seconds_to_wait(last_asked: datetime | None, now: datetime | None = None) -> float:
    """Return how many seconds a host that was asked at `last_asked` (aware; None: never) is to be left in peace."""
    if last_asked is None:
        return 0.0
    return max((last_asked + BETWEEN_REQUESTS - (now or timezone.now())).total_seconds(), 0.0)
