"""Measures what a booking costs over HTTP, beside the same form sent empty, and whether time tells who is known."""

import json
import statistics
import threading
import time

import fresh_site
from measuring import load
from measuring.asks import Ask
from measuring.booking_room import body_of, fields_of
from measuring.figures import share_of, table
from measuring.growth import NO_LIMIT, run_in_site
from measuring.pages import cpu_seconds
from messages import Stop

SECONDS, CONNECTIONS, PAIRS = 8, 4, 200
TYPING = 2.2  # seconds: the form refuses what comes sooner
SENT, REFUSED = 303, 422


def measure(folder, **variables):
    """Return the figures of bookings on the site whose database `variables` or `folder` name."""
    room = json.loads(run_in_site(folder, "booking_room", str(TYPING), **variables))
    if room["status"] != SENT:
        raise Stop(f"The form to book answers {room['status']}.")
    with fresh_site.server(**NO_LIMIT, **variables) as (port, process):
        requests = _walk(port, room)
        fields = _form(port, room)
        return {
            "statements": room["statements"],
            "requests": requests,
            "booking": _rate(port, process, lambda n: _sent(room, fields, f"h{n}@example.org"), SENT),
            "empty": _rate(port, process, lambda n: Ask("empty", room["form"], "name="), REFUSED),
            **_known(port, room, fields),
        }


def _form(port, room):
    fields = fields_of(load.ask_once(port, Ask("form", room["form"]), "identity").body.decode())
    time.sleep(TYPING)
    return fields


def _sent(room, fields, email):
    return Ask("booking", room["form"], body_of(fields, room["dates"], email))


def _walk(port, room):
    """Book as a person does, from the page of the event to the answer; return how many requests that took."""
    steps = [load.ask_once(port, Ask("page", room["page"]), "identity")]
    fields = _form(port, room)
    sent = load.ask_once(port, _sent(room, fields, "walk@example.org"), "identity")
    steps += ["form", sent, load.ask_once(port, Ask("answer", sent.headers["location"]), "identity")]
    if steps[-1].status != 200:
        raise Stop(f"The answer to a booking is {steps[-1].status}.")
    return len(steps)


def _rate(port, process, ask, status):
    """Send `ask(number)` over several connections for a while; return what that took."""
    times, troubles, numbers = [], [], iter(range(10**9))
    before, started = cpu_seconds(process), time.perf_counter()

    def one_sender():
        try:
            while time.perf_counter() < started + SECONDS:
                times.append(_time_of(port, ask(next(numbers)), status))
        except (OSError, Stop) as trouble:
            troubles.append(trouble)

    senders = [threading.Thread(target=one_sender) for _ in range(CONNECTIONS)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    if troubles:
        raise Stop(f"Booking over HTTP: {troubles[0]}")
    took, after = time.perf_counter() - started, cpu_seconds(process)
    cpu = None if None in (before, after) else (after - before) * 1000 / len(times)
    return {"rate": len(times) / took, "p50": share_of(times, 0.5), "p99": share_of(times, 0.99), "cpu": cpu}


def _time_of(port, ask, status):
    started = time.perf_counter()
    answer = load.ask_once(port, ask)
    if answer.status != status:
        raise Stop(f"it answered {answer.status}")
    return time.perf_counter() - started


def _known(port, room, fields):
    """Return the median times of forms of new people and of those who booked already, in turns (PR14)."""
    new, known = [], []
    for n in range(PAIRS):
        ask = _sent(room, fields, f"new{n}@example.org")
        new.append(_time_of(port, ask, SENT))
        known.append(_time_of(port, _sent(room, fields, f"new{n}@example.org"), SENT))
    return {"new": statistics.median(new), "known": statistics.median(known)}


def report(found):
    """Return the lines of the report on `found`: the database's name, then the figures."""
    rows = [
        [f"{name}: {what}", f"{one[key]['rate']:.0f}", f"{one[key]['p50'] * 1000:.0f}",
         f"{one[key]['p99'] * 1000:.0f}", f"{one[key]['cpu']:.1f}" if one[key]["cpu"] else "-"]
        for name, one in found.items()
        for key, what in (("booking", "two dates booked"), ("empty", "the same form, empty"))
    ]  # fmt: skip
    said = [
        f"{name}: a whole booking takes {one['requests']} requests, and its form {one['statements']} SQL statements. "
        f"Median of an address that is new: {one['new'] * 1000:.1f} ms, of one that booked already: "
        f"{one['known'] * 1000:.1f} ms ({one['known'] / one['new'] - 1:+.0%})."
        for name, one in found.items()
    ]
    return [
        "## Bookings over HTTP",
        "",
        f"{CONNECTIONS} people at once, each with a connection of their own for every form.",
        "",
        *table(["", "forms/s", "p50 ms", "p99 ms", "CPU ms"], rows),
        "",
        *said,
    ]
