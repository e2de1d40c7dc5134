"""Remembers what a step was last made from, so that an unchanged step is not done again."""

import hashlib
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VAR = Path(os.environ.get("VAR_DIR", "").strip() or ROOT / "var").absolute()
# Packages belong to this folder, data to the folder named by VAR_DIR: each has its own stamps.
PACKAGE_STAMPS = ROOT / "var" / "stamps"
DATA_STAMPS = VAR / "stamps"


def files_of(folder, ending=""):
    """Return the files below `folder` in a fixed order, without what Python writes for itself."""
    return sorted(
        path
        for path in Path(folder).rglob("*")
        if path.is_file() and path.name.endswith(ending) and "__pycache__" not in path.parts
    )


def fingerprint(paths, *words):
    """Return one hash of the files' names and bytes and of `words`."""
    total = hashlib.sha256()
    for path in paths:
        name = os.path.relpath(path, ROOT)
        total.update(f"{name}\0{hashlib.sha256(Path(path).read_bytes()).hexdigest()}\0".encode())
    for word in words:
        total.update(f"{word}\0".encode())
    return total.hexdigest()


class Stamp:
    """One step's memory: the fingerprint it was last made from."""

    def __init__(self, folder, name, value):
        self.path, self.value = folder / name, value

    def holds(self):
        """Say whether the step was last made from just these inputs."""
        return self.path.exists() and self.path.read_text().strip() == self.value

    def keep(self):
        """Remember that the step is done."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self.value + "\n")
