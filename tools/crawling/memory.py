"""Remembers on disk which page was looked at in which state and what was wrong, as long as the page stays the same."""

import json
import os
import threading


class Memory:
    """What is done, by address and state; each with the fingerprint of the page as it was then."""

    def __init__(self, path):
        self.path = path
        self._writing = threading.Lock()
        try:
            self._done = json.loads(path.read_text())
        except (OSError, ValueError):  # none yet, or cut off: then everything is done again
            self._done = {}

    def holds(self, address, state, fingerprint):
        """Say whether the page was looked at in this state as it is now."""
        return self._done.get(address, {}).get(state, {}).get("page") == fingerprint

    def keep(self, address, state, fingerprint, wrong):
        """Remember what was wrong (a list of lines, mostly empty), at once and whole."""
        with self._writing:
            self._done.setdefault(address, {})[state] = {"page": fingerprint, "wrong": wrong}
            self.path.parent.mkdir(parents=True, exist_ok=True)
            new = self.path.with_suffix(".new")
            new.write_text(json.dumps(self._done, indent=1, ensure_ascii=False))
            os.replace(new, self.path)

    def wrong(self, address, state):
        """Return what was wrong when the page was last looked at in this state."""
        return self._done.get(address, {}).get(state, {}).get("wrong", [])

    def forget_all_but(self, addresses):
        """Drop pages that the site no longer has."""
        self._done = {address: self._done[address] for address in addresses if address in self._done}
