"""Keeps what was made, in this process, until there is too much of it: the longest unused goes first."""

import threading
from collections import OrderedDict
from collections.abc import Callable

MOST_BYTES = 24_000_000

_lock = threading.Lock()
_shelf: OrderedDict[str, bytes] = OrderedDict()


def bytes_for(key: str, make: Callable[[], bytes]) -> bytes:
    """Return the bytes kept under `key`, which must name all they are made of; else make them now."""
    with _lock:
        if key in _shelf:
            _shelf.move_to_end(key)
            return _shelf[key]
    made = make()  # without the lock: two threads may make the same, which costs less than all waiting for one
    with _lock:
        _shelf[key] = made
        while sum(map(len, _shelf.values())) > MOST_BYTES:
            _shelf.popitem(last=False)
    return made
