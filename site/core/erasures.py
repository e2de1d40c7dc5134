"""Who asked to be forgotten stays forgotten when an older copy of the database is put back (PR13).

A file beside the database remembers which rows were erased, by keys that were drawn at random and say nothing about a
person. Each feature erases those rows again whenever they are there: at the worker's start, and every hour.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone


def file() -> Path:
    """Return where erasures are written down: settings.ERASURES_FILE, or erasures.log in VAR_DIR."""
    return Path(settings.ERASURES_FILE or settings.VAR_DIR / "erasures.log")


def note(kind: str, keys: Iterable[UUID]) -> None:
    """Write down that the rows `keys` were erased, before the transaction that erases them ends.

    So what is not on the disk here is not erased there either, and the person is told that it failed.

    Args:
        kind: which rows: "booking", "subscriber".

    Raises:
        OSError: the disk is full, or the file cannot be written.
    """
    now = f"{timezone.now():%Y-%m-%dT%H:%M:%SZ}"
    lines = "".join(f"{now} {kind} {key.hex}\n" for key in keys)
    if not lines:
        return
    # One write at the end of the file: lines of two processes do not mix.
    handle = os.open(file(), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, lines.encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def noted(kind: str) -> Iterator[UUID]:
    """Yield the keys of the rows of `kind` that were erased; lines that a full disk has cut off are left out."""
    if not file().exists():
        return
    with file().open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            match line.split():
                case [_, of, key] if of == kind and len(key) == 32:
                    yield UUID(key)
