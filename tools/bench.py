"""Measures how fast the pages are and what they cost, beside a bare answer and a file under the same server."""

import json
import os
import re
import socket
import statistics
import subprocess
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import load
import setting_up
from messages import Stop, say, with_one_line_for_each_trouble
from stamps import ROOT, VAR

PAGES = ["/", "/get-help/", "/services/", "/services/?area=swale&need=stay"]
BARE, FILE = "a bare answer", "a static file"
SETTINGS = "config.settings.trial"
ROUNDS, SECONDS = 4, 1.25


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def _server(application, settings, **variables):
    """Run `application` under the site's own server settings; give (port, process id)."""
    port = _free_port()
    environment = {
        **setting_up.environment_for(settings), "PORT": str(port), "LISTEN_ON": "127.0.0.1",
        "PYTHONPATH": str(ROOT / "tools"), **variables,
    }  # fmt: skip
    command = [str(setting_up.PYTHON), "-m", "gunicorn", application, "--config", "site/config/gunicorn.py",
               "--log-level", "error"]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 40
        while True:
            try:
                load.ask_once(port, "/healthz")
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise Stop(f"The server for {application} did not start.") from None
                time.sleep(0.1)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(30)


def _cpu_seconds(parent):
    """Return the processor time of the server's workers so far, or None where the system does not tell."""
    total, found = 0, False
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            total, found = total + int(fields[11]) + int(fields[12]), True
    return total / os.sysconf("SC_CLK_TCK") if found else None


def _a_service_page(port):
    with urlopen(f"http://localhost:{port}/sitemap.xml", timeout=20) as answer:
        addresses = re.findall(r"<loc>([^<]+)</loc>", answer.read().decode())
    paths = sorted(urlsplit(address).path for address in addresses)
    return next((path for path in paths if re.fullmatch(r"/services/[^/]+/", path)), None)


def _a_file():
    kept = json.loads((VAR / "static" / "staticfiles.json").read_text())["paths"]
    return "/static/" + kept["css/components.css" if "css/components.css" in kept else min(kept)]


def _measure(targets):
    """Ask for each target in turns, so that a busy minute of the machine is shared by all."""
    results = {name: {"times": [], "rates": [], "cpu": 0.0, "known": True} for name in targets}
    for name, (port, _, path) in targets.items():
        for _ in range(8):  # both workers have built the page
            status, _size = load.ask_once(port, path)
        if status != 200:
            raise Stop(f"{name} answered {status}, so it cannot be measured.")
    for number in range(ROUNDS):
        say(f"  round {number + 1} of {ROUNDS}")
        for name, (port, process, path) in targets.items():
            before, started = _cpu_seconds(process), time.perf_counter()
            times = load.ask_for(SECONDS, port, path)
            took, after = time.perf_counter() - started, _cpu_seconds(process)
            result = results[name]
            result["times"] += times
            result["rates"].append(len(times) / took)
            if before is None or after is None:
                result["known"] = False
            else:
                result["cpu"] += after - before
    return results


def _statements(paths):
    done = subprocess.run(
        [str(setting_up.PYTHON), "tools/count_statements.py", *paths],
        cwd=ROOT, env=setting_up.environment_for(SETTINGS), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise Stop(f"The SQL statements could not be counted: {(done.stderr.strip().splitlines() or ['?'])[-1]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def _table(results, statements):
    titles = (
        ("requests/s (min-max)", 22),
        ("p50 ms", 8),
        ("p99 ms", 8),
        ("CPU ms", 8),
        ("by CPU", 8),
        ("SQL: first, again", 19),
    )
    say("\n" + " " * 36 + "".join(f"{title:>{width}}" for title, width in titles))
    cost = {name: one["cpu"] * 1000 / len(one["times"]) if one["known"] else None for name, one in results.items()}
    for name, one in results.items():
        times = sorted(one["times"])
        rate = f"{statistics.median(one['rates']):.0f} ({min(one['rates']):.0f}-{max(one['rates']):.0f})"
        p50, p99 = times[len(times) // 2] * 1000, times[int(len(times) * 0.99)] * 1000
        by_cpu = f"{cost[BARE] / cost[name]:.3f}" if cost[name] and cost[BARE] else "-"
        spent = f"{cost[name]:.2f}" if cost[name] is not None else "-"
        sql = "{}, {}".format(*statements[name]) if name in statements else ""
        say(f"{name:36}{rate:>22}{p50:>8.1f}{p99:>8.1f}{spent:>8}{by_cpu:>8}{sql:>19}")
    say("\nCPU: the server's processor time for one request. By CPU: a bare answer's divided by it; more is better.")
    say("Requests a second change with what else the machine does: compare by CPU and by SQL statements.")


def main():
    """Prepare the site, measure it, print the table."""
    if not Path("/proc/self/stat").exists():
        say("This system does not tell processor time, so those columns stay empty.")
    with setting_up.one_at_a_time():
        setting_up.install_packages()
        setting_up.make_secret_key()
        setting_up.make_database(SETTINGS)
        setting_up.collect_static(SETTINGS)
    with ExitStack() as servers:
        port, process = servers.enter_context(_server("config.wsgi", SETTINGS))
        service = _a_service_page(port)
        pages = [*PAGES, *([service] if service else [])]
        size = load.ask_once(port, "/")[1]
        # Other settings only so that this second server does not print the site's address.
        bare_port, bare_process = servers.enter_context(
            _server("bare_answer:application", "config.settings.test", BARE_BYTES=str(size))
        )
        targets = {page: (port, process, page) for page in pages}
        targets[FILE] = (port, process, _a_file())
        targets[BARE] = (bare_port, bare_process, "/")
        say(f"Measuring {len(targets)} answers, {load.PEOPLE} readers at once; the bare answer has {size} bytes, as /.")
        results = _measure(targets)
    _table(results, _statements(pages))
    return 0


if __name__ == "__main__":
    with_one_line_for_each_trouble(main)
