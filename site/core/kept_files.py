"""Files that cost time to make, kept on disk under what they were made of. All of them can be deleted at any time."""

import hashlib
import logging
import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

log = logging.getLogger(__name__)


@cache
def _version() -> str:
    # A new release may draw differently: what an older one made is not given out.
    return hashlib.sha256((settings.BASE_DIR / "requirements.txt").read_bytes()).hexdigest()[:8]


def _place(kind: str, made_of: str) -> Path:
    return settings.VAR_DIR / "made" / kind / hashlib.sha256(f"{_version()} {made_of}".encode()).hexdigest()


def opened(kind: str, made_of: str, write: Callable[[BinaryIO], None]) -> BinaryIO:
    """Return an open file of what `write` wrote, from disk when the same was written before; for what is large.

    Args:
        kind: what it is; the name of a folder.
        made_of: all that the content depends on.
        write: writes it to the file it is given.
    """
    place = _place(kind, made_of)
    try:
        return place.open("rb")
    except OSError:
        place.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
        os.replace(draft, place)
    except BaseException:
        os.unlink(draft)
        raise
    return place.open("rb")


def kept(kind: str, made_of: str, make: Callable[[], bytes]) -> bytes:
    """Return what `make` gives, from disk when the same was made before.

    Args:
        kind: what it is; the name of a folder.
        made_of: all that the content depends on.
        make: makes it. A disk that is full or read-only only costs time.
    """
    place = _place(kind, made_of)
    try:
        return place.read_bytes()
    except OSError:
        made = make()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(made)
        os.replace(draft, place)
    except OSError as why:
        log.warning("A file could not be kept: %s", why)
    return made
