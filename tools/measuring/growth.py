"""Measures how the pages' statements and time grow with the site, in a throw-away copy of its database."""

import json
import subprocess
import tempfile

import fresh_site
import setting_up
from measuring.asks import GROWING
from measuring.figures import table
from messages import Stop, say
from stamps import ROOT, VAR

SIZES = (50, 500, 5000)  # pages
# The limit on posts is for networks of readers; whoever measures is one reader who posts without end.
NO_LIMIT = {"PUBLIC_POSTS_PER_MINUTE": "1000000000"}


def run_in_site(folder, program, argument, **variables):
    """Run one of this folder's programs with the site in `folder`; return the last line it printed."""
    done = subprocess.run(
        [str(setting_up.PYTHON), f"tools/measuring/{program}.py", argument],
        cwd=ROOT, env=fresh_site.environment(folder, **NO_LIMIT, **variables), capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    lines = (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()
    if done.returncode or not lines:
        raise Stop(f"The step “{program}” of the measuring failed: {(lines or ['it said nothing'])[-1]}")
    return lines[-1]


def counted(folder, asks):
    """Return what measuring.counting found for each of the `asks`, by name."""
    return json.loads(run_in_site(folder, "counting", json.dumps([(ask.name, ask.path, ask.body) for ask in asks])))


_grown = {}


def grown_to(size):
    """Return a folder whose site has `size` pages; the last one is grown further, as growing takes long."""
    if size not in _grown:
        say(f"  {size} pages …")
        folder = next(reversed(_grown.values()), None) or tempfile.TemporaryDirectory(dir=VAR)
        if not _grown:
            fresh_site.copy_to(folder.name)
        run_in_site(folder.name, "growing", str(size))
        _grown.clear()
        _grown[size] = folder  # it is removed when this program ends
    return _grown[size].name


def measure():
    """Return the lines of the report on growth."""
    return report({size: counted(grown_to(size), GROWING) for size in SIZES})


def report(found):
    """Return the lines of the report on `found`: size, then name, then what measuring.counting says."""
    rows, left_out = [], []
    for ask in GROWING:
        ones = [found[size][ask.name] for size in SIZES]
        if status := next((one["status"] for one in ones if "status" in one), None):
            left_out.append(f"Left out: {ask.name} ({ask.path}) answers {status}.")
            continue
        again = [f"{one['again']} / {one['again_ms']:.1f}" for one in ones]
        first = [f"{one['first']} / {one['first_ms']:.0f}" for one in ones]
        rows.append([ask.name, *again, *first])
    columns = [*(f"{size:,} pages" for size in SIZES), *(f"{size:,}, after a change" for size in SIZES)]
    return [
        "## Growth: SQL statements / milliseconds of processor time for one answer",
        "",
        "In one process, without the web server. Of the pages that are added half are services and half are pages of "
        "words. After a change: the first answer once an editor has published something.",
        "",
        *table(["", *columns], rows),
        *(["", *left_out] if left_out else []),
    ]
