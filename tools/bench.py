"""Measures what pages cost: on the server, as the site grows, in searches, on a phone; and whether bookings hold."""

import os
import sys
from pathlib import Path

import fresh_site
from messages import Arguments, say, with_one_line_for_each_trouble
from stamps import ROOT

PARTS = ["pages", "growth", "search", "kits", "bookings", "browser"]
WRITTEN = ROOT / "docs" / "benchmark.md"


def _arguments():
    known = Arguments("Measures what pages cost.")
    known.add_argument("parts", nargs="*", metavar="|".join(PARTS), help="only these parts")
    known.add_argument("--write", action="store_true", help="also write docs/benchmark.md")
    asked = known.parse_args()
    for part in asked.parts:
        if part not in PARTS:
            known.error(f"there is no part {part}")
    if asked.write and asked.parts:
        known.error("--write needs all parts")
    return asked


def _machine():
    """Describe the machine by cores and memory only."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"A machine with {cores} cores and {memory:.0f} GB of memory; two server processes, SQLite, starting content."
    )


def _measured(part):
    if part == "pages":
        from measuring.pages import measure
    elif part == "growth":
        from measuring.growth import measure
    elif part == "kits":
        from measuring.kits import measure
    elif part == "bookings":
        from measuring.bookings import measure
    elif part == "search":
        from measuring.searching import measure
    else:
        from measuring.phone import measure
    return measure()


def main():
    """Measure the parts that were asked for and print them; all of them when none was named."""
    asked = _arguments()
    parts = asked.parts or PARTS
    if not Path("/proc/self/stat").exists():
        say("This system does not tell processor time, so those columns stay empty.")
    fresh_site.set_up(dev="browser" in parts)
    lines = ["# What pages cost", "", f"{_machine()} Made by `make bench`; ratios by CPU repeat, seconds do not."]
    for part in parts:
        say(f"Measuring: {part}")
        lines += ["", *_measured(part)]
    say("\n" + "\n".join(lines))
    if asked.write:
        WRITTEN.write_text("\n".join(lines) + "\n")
        say(f"\nWritten to {WRITTEN.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.path.append(str(ROOT))
    with_one_line_for_each_trouble(main)
