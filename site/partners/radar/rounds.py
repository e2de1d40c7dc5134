"""Looks at partners' pages in turn: those they named and no others, each once a day, each host once a minute.

A host is asked for its robots.txt first and for the page a minute later, so that it never has two requests of ours in
one minute. Nothing is asked while a transaction is open.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from core.fetching import FetchFault, fetch, robots_allow
from core.fetching.addresses import joined
from core.fetching.manners import BETWEEN_REQUESTS
from partners.models import FarHost, Finding, Partner, PartnerPage
from partners.radar.old_copies import Old, old_on

EVERY = timedelta(days=1)
WHEN_FORBIDDEN = timedelta(days=7)
ROBOTS_KEPT = timedelta(hours=24)
AT_MOST = 3  # requests in one go: mails and others' work wait meanwhile
KINDS = ("text/html", "application/xhtml+xml")
BYTES, SECONDS = 3_000_000, 20
Outcome = PartnerPage.Outcome


@dataclass
class _Rules:
    """The robots.txt of a host, as this process has it, and since when."""

    known: dict
    since: datetime


_rules: dict[str, _Rules] = {}


def look(go_on: Callable[[], bool] = lambda: True, now: datetime | None = None) -> int:
    """Look at pages that are due; return how many requests were made.

    Args:
        go_on: turns false when the worker is to stop.
        now: the aware moment (default: now).
    """
    now = now or timezone.now()
    asked, tried = 0, set()
    for page in due(now)[: AT_MOST * 10]:
        host = urlsplit(page.address).netloc.lower()
        if asked >= AT_MOST or not go_on():
            break
        if host in tried or not claim(host, now):
            continue
        tried.add(host)
        asked += 1
        _look_at(page, host, now)
    return asked


def due(now: datetime):
    """Return the pages to look at by `now`, the longest waiting first: accepted ones of partners that allow it."""
    pages = PartnerPage.objects.filter(
        approved=True, partner__state=Partner.State.APPROVED, partner__may_look=True, look_again_at__lte=now
    )
    return pages.order_by("look_again_at", "pk")


def claim(host: str, now: datetime) -> bool:
    """Take this minute's one request to `host`, or return False when it was taken, here or by another worker."""
    if FarHost.objects.filter(name=host, asked_at__lte=now - BETWEEN_REQUESTS).update(asked_at=now):
        return True
    _row, made = FarHost.objects.get_or_create(name=host, defaults={"asked_at": now})
    return made


def _look_at(page: PartnerPage, host: str, now: datetime) -> None:
    """Make one request for `page`: its host's robots.txt when that is not known, the page otherwise."""
    rules = _rules.get(host)
    fresh = rules is not None and now - rules.since < ROBOTS_KEPT
    known = rules.known if fresh else {}
    try:
        only_robots = joined(page.address, "/robots.txt") not in known
        allowed = robots_allow(page.address, known)
        if only_robots:
            _rules[host] = _Rules(known, now)
        if not allowed:
            _not_read(page, "The website's robots.txt asks us not to read this page.", now, WHEN_FORBIDDEN)
        elif not only_robots:
            _read(page, now)
    except FetchFault as why:
        _not_read(page, str(why), now, EVERY)


def _read(page: PartnerPage, now: datetime) -> None:
    got = fetch(page.address, kinds=KINDS, bytes_at_most=BYTES, seconds_at_most=SECONDS, same_site=True)
    _keep(page, old_on(got.text), now)


def _not_read(page: PartnerPage, trouble: str, now: datetime, again_in: timedelta) -> None:
    _note(page, now, again_in, outcome=Outcome.NOT_READ, trouble=trouble[:300])


@transaction.atomic
def _keep(page: PartnerPage, found: list[Old], now: datetime) -> None:
    """Keep what was found; what was there before keeps the day it was first seen, what is gone is removed."""
    kept = {(finding.kind, finding.what): finding for finding in page.findings.all()}
    for old in found:
        words = {"written": old.written[:160], "around": old.around[:200], "instead": old.instead[:200]}
        finding = kept.pop((old.kind, old.what[:160]), None)
        if finding:
            Finding.objects.filter(pk=finding.pk).update(**words)
        else:
            Finding.objects.create(page=page, kind=old.kind, what=old.what[:160], first_seen_at=now, **words)
    Finding.objects.filter(pk__in=[finding.pk for finding in kept.values()]).delete()
    _note(page, now, EVERY, outcome=Outcome.OLD if found else Outcome.GOOD, trouble="")


def _note(page: PartnerPage, now: datetime, again_in: timedelta, **what) -> None:
    # Not save(): no reader sees these, so they start no new generation of content.
    PartnerPage.objects.filter(pk=page.pk).update(looked_at=now, look_again_at=now + again_in, **what)
