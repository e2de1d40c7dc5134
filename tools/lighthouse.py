"""Asks Lighthouse, in the version named here, for its four scores of one page of each kind; each has to be 100."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import fresh_site
from messages import Stop, say, with_one_line_for_each_trouble
from stamps import VAR

VERSION = "12.8.2"  # the newest that runs on Node 18 and 20
PAGES = ["/", "/get-help/", "/is-this-abuse/", "/services/", "/services/kidas/", "/search/", "/campaigns/kit/",
         "/events/", "/events/webinars-2023/economic-abuse/"]  # fmt: skip
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
MINUTES_FOR_A_PAGE = 5
TRIES = 3  # on a busy machine a trace sometimes has no beginning


def program():
    """Return the path of Lighthouse, fetched once into var/."""
    folder = VAR / "tools" / f"lighthouse-{VERSION}"
    path = folder / "node_modules" / ".bin" / "lighthouse"
    if path.exists():
        return path
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        raise Stop("Lighthouse needs Node and npm (apt install npm), then try again.")
    say(f"Fetching Lighthouse {VERSION} …")
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts",
               "--loglevel=error", f"lighthouse@{VERSION}"]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not path.exists():
        shutil.rmtree(folder, ignore_errors=True)
        lines = [line for line in done.stderr.splitlines() if "error" in line.lower()] or ["npm said nothing"]
        raise Stop(f"Lighthouse could not be fetched: {lines[0]}")
    return path


def _report(lighthouse, chromium, address, folder):
    """Return Lighthouse's report of `address` on its usual phone; a look that failed is tried again, a score never."""
    for number in range(TRIES):
        report, trouble = _one_look(lighthouse, chromium, address, folder / f"report-{number}.json")
        if report:
            return report
        say(f"  Try {number + 1} of {TRIES} failed: {trouble}")
    raise Stop(f"Lighthouse failed {TRIES} times: {trouble}")


def _one_look(lighthouse, chromium, address, path):
    """Return (report, None), or (None, why there is none)."""
    command = [str(lighthouse), address, "--output=json", f"--output-path={path}", "--quiet",
               f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox"]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": str(chromium)}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=60 * MINUTES_FOR_A_PAGE
        )
    except subprocess.TimeoutExpired:
        return None, f"it did not come to an end within {MINUTES_FOR_A_PAGE} minutes"
    report = json.loads(path.read_text()) if path.exists() else {}
    if report.get("runtimeError"):
        return None, report["runtimeError"]["code"]
    if done.returncode or not report:
        return None, (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
    return report, None


def _why(report, category):
    """Return a line for each audit that keeps the score of `category` below 100."""
    for part in report["categories"][category]["auditRefs"]:
        audit = report["audits"][part["id"]]
        if part["weight"] and audit["score"] is not None and audit["score"] < 1:
            yield f"    {category}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


def main():
    """Look at each page, print its scores; 1 when one of them is below 100."""
    fresh_site.set_up()
    chromium, lighthouse, low = fresh_site.chromium_or_stop(), program(), 0
    say(f"{'Lighthouse ' + VERSION:24}" + "".join(f"{name:>16}" for name in CATEGORIES))
    with tempfile.TemporaryDirectory() as folder, fresh_site.site() as site:
        for page in PAGES:
            report = _report(lighthouse, chromium, site + page, Path(folder))
            scores = {name: round((report["categories"][name]["score"] or 0) * 100) for name in CATEGORIES}
            say(f"{page:24}" + "".join(f"{score:>16}" for score in scores.values()))
            for name in (name for name, score in scores.items() if score < 100):
                low += 1
                for line in _why(report, name):
                    say(line)
    say(f"\n{low} scores are below 100." if low else "\nEvery score is 100.")
    return 1 if low else 0


if __name__ == "__main__":
    with_one_line_for_each_trouble(main)
