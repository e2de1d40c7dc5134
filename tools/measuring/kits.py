"""Measures how long a kit takes to build and how much memory that needs."""

import json
import tempfile

import fresh_site
from measuring.figures import table
from measuring.growth import run_in_site
from messages import say
from stamps import VAR

SIZES = (20, 200)  # posts, each for every channel


def measure():
    """Return the lines of the report on kits."""
    rows = []
    for size in SIZES:
        say(f"  {size} posts …")
        with tempfile.TemporaryDirectory(dir=VAR) as folder:
            fresh_site.copy_to(folder)
            found = json.loads(run_in_site(folder, "kit_times", str(size)))
        rows.append([
            f"{found['posts']} posts", f"{found['first']:.1f}", f"{found['again']:.2f}", f"{found['bytes'] / 1e6:.1f}",
            f"{found['peak'] / 1024:.0f}", f"{found['before'] / 1024:.0f}",
        ])  # fmt: skip
    return [
        "## Kits: a month of posts for every channel as one ZIP",
        "",
        "Seconds by the clock, in one process with two threads: for the first time, with each picture drawn, and "
        "again. Memory: the most that the process held, Python and Django included, and what it held before.",
        "",
        *table(["", "first s", "again s", "MB", "memory MB", "before MB"], rows),
    ]
