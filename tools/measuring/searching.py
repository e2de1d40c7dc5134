"""Measures the search among 5,000 pages, whatever the words, on SQLite and on PostgreSQL where that is installed."""

import json

import fresh_site
import temporary_postgres
from measuring.figures import table
from measuring.growth import grown_to, run_in_site
from messages import say

SIZE = 5000  # pages
# Found everywhere, found often, two words, misspelt, found nowhere, unfinished, hostile, long.
WORDS = ["abuse", "refuge", "dover refuge", "refgue in dovr", "zzz", "ho", '"(abuse* OR', "my husband " * 20]


def measure():
    """Return the lines of the report on search."""
    found = {"SQLite": _times(grown_to(SIZE))}
    if temporary_postgres.programs():
        with temporary_postgres.temporary_postgres() as url:
            fresh_site.fill(fresh_site.environment(DATABASE_URL=url))
            say(f"  {SIZE} pages on PostgreSQL …")
            run_in_site(fresh_site.FOLDER, "growing", str(SIZE), DATABASE_URL=url)
            found["PostgreSQL"] = _times(fresh_site.FOLDER, DATABASE_URL=url)
    return report(found)


def _times(folder, **variables):
    return json.loads(run_in_site(folder, "search_times", json.dumps(WORDS), **variables))


def report(found):
    """Return the lines of the report on `found`: database, then words, then median and longest milliseconds."""
    rows = []
    for words in WORDS:
        times = [ones[words] for ones in found.values()]
        rows.append([_shown(words), *(f"{median:.0f} / {longest:.0f}" for median, longest in times)])
    return [
        f"## Search among {SIZE:,} pages: milliseconds by the clock, median / longest",
        "",
        "Half of the pages are services and half are pages of words. Without the web server.",
        "",
        *table(["", *found], rows),
    ]


def _shown(words):
    return words if len(words) <= 24 else f"{len(words)} characters"
