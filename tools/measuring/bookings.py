"""Measures whether bookings hold when very many come at once, on both databases, and what one costs over HTTP."""

import json
import tempfile
from contextlib import contextmanager

import fresh_site
from measuring import booking_http
from measuring.figures import table
from measuring.growth import run_in_site
from measuring.pages import path
from messages import say
from stamps import VAR
from temporary_postgres import temporary_server

SIZES = {"attempts": 10_000, "places": 500, "doubles": 5_000}


def measure():
    """Return the lines of the report on bookings."""
    found, by_http = {}, {}
    for name, database in (("SQLite", _sqlite), ("PostgreSQL", _postgres)):
        say(f"  {name} …")
        with database() as (folder, variables, server):
            asked = json.dumps(SIZES | {"server": server})
            by_http[name] = booking_http.measure(folder, PYTHONPATH=path(), **variables)
            found[name] = json.loads(run_in_site(folder, "booking_trials", asked, PYTHONPATH=path(), **variables))
    return [*report(found), "", *booking_http.report(by_http)]


@contextmanager
def _sqlite():
    with tempfile.TemporaryDirectory(dir=VAR) as folder:
        fresh_site.copy_to(folder)
        yield folder, {"DATABASE_URL": f"sqlite:///{folder}/{fresh_site.DATABASE}"}, None


@contextmanager
def _postgres():
    with temporary_server(durable=True) as server:
        variables = {"DATABASE_URL": server.url}
        fresh_site.fill(fresh_site.environment(**variables))
        yield fresh_site.FOLDER, variables, str(server.folder)


def report(found):
    """Return the lines of the report on `found`: the database's name, then what measuring.booking_trials says."""
    rows = [[trial, *(words(one) for one in found.values())] for trial, words in ROWS]
    return [
        "## Bookings: very many at once",
        "",
        "Ten processes on a database that survives a power cut. Control: the same without the conditional statement, "
        "the lock and the database's own check; it must oversell or fail, or the first line proves nothing.",
        "",
        *table(["", *found], rows),
    ]


def _answers(one):
    return ", ".join(f"{count:,} {word}" for word, count in sorted(one["answers"].items()))


def _kept(one):
    kept = one["kept"]
    return f"{kept['taken']:,} / {kept['bookings']:,} / {kept['mails']:,}"


def _killed(one):
    if one is None:
        return "-"
    return f"{one['lost']} of {one['acknowledged']:,} (each at least {one['fewest']})"


ROWS = [
    (f"{SIZES['attempts']:,} attempts at {SIZES['places']} places", lambda one: _answers(one["rush"])),
    ("… places taken / bookings / mails", lambda one: _kept(one["rush"])),
    ("… seconds", lambda one: f"{one['rush']['seconds']:.0f}"),
    ("control: the guard taken out", lambda one: _answers(one["control"])),
    ("… places taken / bookings / mails", lambda one: _kept(one["control"])),
    (f"{SIZES['doubles']:,} forms sent twice at once", lambda one: _answers(one["doubles"])),
    ("… places taken / bookings / mails", lambda one: _kept(one["doubles"])),
    ("10 promoters, 7 free, 50 wait: offered", lambda one: f"{one['promoted']['offered']}, in order: "
     + ("yes" if one["promoted"]["in order"] else "no")),
    ("processes killed: lost of acknowledged", lambda one: _killed(one["killed"])),
    ("database killed: lost of acknowledged", lambda one: _killed(one.get("server killed"))),
    ("mail server refuses, then works: arrived / twice",
     lambda one: f"{one['mails']['arrived']} of {one['mails']['booked']} / {one['mails']['twice']}"),
    ("what is wrong afterwards", lambda one: "; ".join(one["wrong"]) or "nothing"),
]  # fmt: skip
