"""Counts how often each kind of embed is asked for on a day, and nothing else (PR4).

Each process adds up in memory and writes at most once a minute: a frame must not cost a write. What a process has not
written when it dies is lost.
"""

import logging
import threading
import time
from collections import Counter
from datetime import date

from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone

from partners.models import EmbedCount

log = logging.getLogger(__name__)

WRITE_AFTER = 60  # seconds
FEWEST_SHOWN = 10
FEEDS, OEMBED = "feeds", "oembed"

_lock = threading.Lock()
_waiting: Counter[tuple[date, str]] = Counter()
_written_at = time.monotonic()


def count(kind: str) -> None:
    """Add one to today's count (Europe/London) of `kind`."""
    global _written_at
    with _lock:
        _waiting[timezone.localdate(), kind] += 1
        if time.monotonic() - _written_at < WRITE_AFTER:
            return
        _written_at = time.monotonic()
    write()


def write() -> None:
    """Write what was counted since the last time; what cannot be written waits for the next."""
    with _lock:
        counted = dict(_waiting)
        _waiting.clear()
    try:
        with transaction.atomic():
            for (day, kind), asked in sorted(counted.items()):
                EmbedCount.objects.get_or_create(day=day, kind=kind)
                EmbedCount.objects.filter(day=day, kind=kind).update(asked=F("asked") + asked)
    except DatabaseError as error:  # a reader waits for the frame, not for the count
        log.warning("Counts of embeds could not be written: %s", type(error).__name__)
        with _lock:
            _waiting.update(counted)


def shown(asked: int) -> str:
    """Return a count as it may be shown: a small one could be one person."""
    return str(asked) if asked >= FEWEST_SHOWN else f"fewer than {FEWEST_SHOWN}"
