"""Measures how fast each page is answered, what it costs and how large it is, beside three bare answers."""

import gzip
import json
import os
import statistics
import time
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import brotli

import fresh_site
from measuring import load
from measuring.asks import HOME, OPEN_LIST, PAGES, Ask
from measuring.figures import share_of, table
from measuring.growth import NO_LIMIT, counted
from messages import Stop, say
from stamps import ROOT

BARE = Ask("a bare WSGI constant", "/")
VIEW = Ask("a constant Django view", "/constant/")
ROUNDS, SECONDS = 4, 0.8
CONNECTIONS = (1, 4)
GZIP_LEVEL, BROTLI_QUALITY = 6, 5  # what a proxy in front would use for an answer made at this moment


@dataclass
class Target:
    """One thing that is measured, on which server, and what has been found so far."""

    ask: Ask
    port: int
    process: int
    times: dict = field(default_factory=lambda: {number: [] for number in CONNECTIONS})
    rates: dict = field(default_factory=lambda: {number: [] for number in CONNECTIONS})
    cpu: float | None = 0.0

    def measure(self, connections):
        """Ask over this many connections for a moment, and add what was found."""
        before, started = cpu_seconds(self.process), time.perf_counter()
        times = load.ask_for(SECONDS, self.port, self.ask, connections)
        took, after = time.perf_counter() - started, cpu_seconds(self.process)
        self.times[connections] += times
        self.rates[connections].append(len(times) / took)
        self.cpu = None if None in (before, after, self.cpu) else self.cpu + after - before

    @property
    def cpu_ms(self):
        """The server's processor time for one request, or None where the system does not tell."""
        count = sum(len(times) for times in self.times.values())
        return None if self.cpu is None else self.cpu * 1000 / count


def cpu_seconds(parent):
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


def _a_file():
    kept = json.loads((fresh_site.FOLDER / "static" / "staticfiles.json").read_text())["paths"]
    return Ask("a static file", "/static/" + kept.get("css/components.css", min(kept.values())))


def sizes(port, ask):
    """Return (bytes raw, gzip, brotli, was it compressed here), of the answer's body."""
    raw = load.ask_once(port, ask, "identity").body
    small, here = {}, False
    for coding, compress in (
        ("gzip", lambda: gzip.compress(raw, GZIP_LEVEL)),
        ("br", lambda: brotli.compress(raw, quality=BROTLI_QUALITY)),
    ):
        answer = load.ask_once(port, ask, coding)
        sent_so = answer.headers.get("content-encoding") == coding
        small[coding] = len(answer.body if sent_so else compress())
        here = here or not sent_so
    return len(raw), small["gzip"], small["br"], here


def measure():
    """Return the lines of the report on pages."""
    with ExitStack() as servers:
        size = counted(fresh_site.FOLDER, [HOME])[HOME.name]["bytes"]
        site = servers.enter_context(
            fresh_site.server(settings="measuring.settings", PYTHONPATH=path(), BARE_BYTES=str(size), **NO_LIMIT)
        )
        bare = servers.enter_context(
            fresh_site.server("measuring.bare_answer:application", PYTHONPATH=path(), BARE_BYTES=str(size))
        )
        asks, left_out = _that_answer(site[0])
        targets = [Target(ask, *site) for ask in [*asks, _a_file(), VIEW]] + [Target(BARE, *bare)]
        for number in range(ROUNDS):
            say(f"  round {number + 1} of {ROUNDS}, {len(targets)} answers …")
            for connections in CONNECTIONS:
                for target in targets:
                    target.measure(connections)
        weights = {target.ask.name: sizes(target.port, target.ask) for target in targets[:-2]}
    statements = {name: one["again"] for name, one in counted(fresh_site.FOLDER, asks).items()}
    return report(targets, weights, statements, left_out, size)


def path():
    """Return where Python finds what measures, the tests' makers and the site."""
    return os.pathsep.join([str(ROOT / "tools"), str(ROOT), str(ROOT / "site")])


def _that_answer(port):
    """Return (the asks that answer 200, a line for each that does not); both workers have then built the pages."""
    asks, left_out = [], []
    for ask in [_with_an_id(ask, port) for ask in PAGES]:
        status = [load.ask_once(port, ask).status for _ in range(8)][-1]
        if status == 403 and load.ask_once(port, Ask(ask.name, ask.path)).status == 404:
            status = 404  # a form sent to nowhere is refused before anybody looks where it goes
        if status == 200:
            asks.append(ask)
        else:
            left_out.append(f"Left out: {ask.name} ({ask.path}) answers {status}.")
    if not asks:
        raise Stop("No page answers, so nothing can be measured.")
    return asks, left_out


def _with_an_id(ask, port):
    """Return `ask` with the id of the first service in the open data, where it wants one."""
    if "{id}" not in ask.path:
        return ask
    listed = load.ask_once(port, OPEN_LIST, "identity")
    contents = json.loads(listed.body)["contents"] if listed.status == 200 else []
    return replace(ask, path=ask.path.format(id=contents[0]["id"] if contents else "none"))


def report(targets, weights, statements, left_out, size):
    """Return the lines of the report on what was measured."""
    bare = next(target for target in targets if target.ask is BARE)
    speed, weight = [], []
    for target in targets:
        name, cpu = target.ask.name, target.cpu_ms
        rates = [
            f"{statistics.median(rates):.0f} ({min(rates):.0f}-{max(rates):.0f})" for rates in target.rates.values()
        ]
        times = [f"{share_of(times, share) * 1000:.1f}" for times in target.times.values() for share in (0.5, 0.99)]
        by_cpu = f"{bare.cpu_ms / cpu:.4f}" if cpu and bare.cpu_ms else "-"
        speed.append([name, *rates, *times, f"{cpu:.2f}" if cpu is not None else "-", by_cpu, statements.get(name, "")])
    for name, (raw, by_gzip, by_brotli, here) in weights.items():
        weight.append([name, raw, by_gzip, by_brotli, "this tool" if here else "the server"])
    many = max(CONNECTIONS)
    return [
        "## Pages: speed and cost",
        "",
        "Columns 1 and 4: connections at the same time. Requests a second: median of the rounds (least-most). CPU: the "
        "server's processor time for one request. By CPU: that of a bare constant divided by it; more is better. "
        f"The bare answers have {size} bytes, as home. SQL: statements once the page was asked for before.",
        "",
        *table(
            ["", "requests/s 1", f"requests/s {many}", "p50 ms 1", "p99 ms 1", f"p50 ms {many}", f"p99 ms {many}",
             "CPU ms", "by CPU", "SQL"],
            speed,
        ),
        *(["", *left_out] if left_out else []),
        "",
        "## Pages: bytes of the answer's body",
        "",
        f"Where the server sends it plain, this tool compressed it: gzip {GZIP_LEVEL}, brotli {BROTLI_QUALITY}.",
        "",
        *table(["", "raw", "gzip", "brotli", "compressed by"], weight),
    ]  # fmt: skip
