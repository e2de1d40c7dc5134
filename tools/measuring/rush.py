"""Many processes book at the same moment: what `make bench` and the tests of bookings do to a throw-away database."""

import os
import select
import signal
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID, uuid4

ENOUGH = 20  # acknowledgements of each process before it is killed: one that has done nothing loses nothing
LONGEST = 900  # seconds
GIVES_UP_AFTER = 100  # errors: the database is gone


@dataclass
class Worker:
    """One process, and the lines that it has told: a line is told once the database has acknowledged."""

    pid: int
    told_through: int
    lines: list[str] = field(default_factory=list)
    rest: bytes = b""


def at_once(work, processes, once_all_have_told=None, enough=ENOUGH):
    """Do `work(number, tell)` in so many processes at the same time; return the lines that each has told.

    Args:
        work: called with the number of the process and `tell`, which takes a line. It opens connections of its own.
        once_all_have_told: called with the processes' ids as soon as each of them has told `enough` lines.
    """
    from django.db import connections

    connections.close_all()  # a connection must not be shared by two processes
    gate_out, gate_in = os.pipe()
    ready_out, ready_in = os.pipe()
    workers = [_start(work, number, gate_out, gate_in, ready_in) for number in range(processes)]
    for _ in workers:
        os.read(ready_out, 1)
    os.close(ready_out)
    os.close(ready_in)
    os.close(gate_out)
    os.close(gate_in)  # the gate opens: every process reads that nothing more comes
    _listen(workers, once_all_have_told, enough)
    for worker in workers:
        os.waitpid(worker.pid, 0)
    return [worker.lines for worker in workers]


def kill(pids):
    """End processes as a power cut would."""
    for pid in pids:
        os.kill(pid, signal.SIGKILL)


def _start(work, number, gate_out, gate_in, ready_in):
    out, told = os.pipe()
    pid = os.fork()
    if pid:
        os.close(told)
        return Worker(pid, out)
    os.close(gate_in)
    _connects_for_itself()
    os.write(ready_in, b"x")
    os.read(gate_out, 1)
    try:
        work(number, lambda line: os.write(told, f"{line}\n".encode()))
    except BaseException as error:
        os.write(told, f"error {type(error).__name__}: {error}\n".replace("\n", " ", 1).encode())
    finally:
        sys.stdout.flush()
        os._exit(0)  # nothing of the parent's tidying up is this process's


def _connects_for_itself():
    """Leave the parent's connections, also those that it does not see itself: while an event loop runs in it, as
    Playwright's does, Django keeps others for it (asgiref.local). Have one's own before the rush begins."""
    from django.db import connections

    for alias in connections:
        with suppress(AttributeError):
            del connections[alias]
        connections[alias].ensure_connection()


def _listen(workers, once_all_have_told, enough):
    speaking, deadline = {worker.told_through: worker for worker in workers}, time.monotonic() + LONGEST
    while speaking:
        if time.monotonic() > deadline:
            kill(worker.pid for worker in speaking.values())
            raise TimeoutError("The processes did not end.")
        for pipe in select.select(list(speaking), [], [], 1)[0]:
            worker, piece = speaking[pipe], os.read(pipe, 65536)
            if not piece:
                os.close(pipe)
                del speaking[pipe]
            *lines, worker.rest = (worker.rest + piece).split(b"\n")
            worker.lines += [line.decode() for line in lines]
        if once_all_have_told and all(len(worker.lines) >= enough for worker in workers):
            once_all_have_told([worker.pid for worker in speaking.values()])
            once_all_have_told = None


# What the processes do. Each line that is told: the form's key and the answer, or "error" and what it was.


def new_session(capacity, **fields):
    """Return a new open session of its own event."""
    from django.utils import timezone

    from events.models import Event, Session

    event = Event.objects.create(key=f"rush-{uuid4()}", name="A rush")
    starts = timezone.now() + timedelta(days=30)
    plain = {"event": event, "starts": starts, "ends": starts + timedelta(hours=1), "state": Session.State.OPEN}
    return Session.objects.create(capacity=capacity, **plain | fields)


def people_book(session, attempts):
    """Return the work of `attempts` people for each process, each with a form of their own."""
    return forms_are_sent(session, lambda number: [(uuid4(), f"p{number}-{n}@example.org") for n in range(attempts)])


def forms_are_sent(session, forms_of):
    """Return the work of sending forms: `forms_of(number)` gives (key, address) for the process of that number."""

    def work(number, tell):
        from django.db import Error

        from events.bookings import Person, book

        errors = 0
        for key, address in forms_of(number):
            if errors == GIVES_UP_AFTER:
                return
            try:
                ((_pk, outcome),) = book(Person("Sam", address), [session.pk], UUID(str(key)))
            except Error as error:
                errors += 1
                tell(f"error {type(error).__name__}")
            else:
                tell(f"{key} {outcome}")

    return work


def outcomes(told):
    """Return how often each answer was told: confirmed, waiting, full, error …"""
    counts = {}
    for lines in told:
        for line in lines:
            word = "error" if line.startswith("error") else line.split()[1]
            counts[word] = counts.get(word, 0) + 1
    return counts


def kept(session):
    """Return what the database holds of `session`: taken, places, confirmed, and the mails that say so."""
    from core.models import OutgoingMail
    from events.models import Place, Session

    bookings = list(Place.objects.filter(session=session, state="confirmed").values_list("booking_id", flat=True))
    mails = OutgoingMail.objects.filter(once__in=[f"booked-{pk}" for pk in bookings]).count() if bookings else 0
    return {
        "taken": Session.objects.get(pk=session.pk).taken,
        "bookings": len(bookings),
        "people": Place.objects.filter(session=session, state="confirmed").values("person").distinct().count(),
        "mails": mails,
    }


def lost(told):
    """Return how many forms were acknowledged and are not in the database as they were answered."""
    from events.models import Booking

    stored = {str(key): answer[0][1] for key, answer in Booking.objects.values_list("idempotency_key", "answer")}
    answered = [line.split() for lines in told for line in lines if not line.startswith("error")]
    return sum(stored.get(key) != outcome for key, outcome in answered)


@contextmanager
def the_guard_taken_out():
    """Within the block bookings are made as a naive program would: look, then write; the database checks nothing.

    It is the control: what is tried here must oversell or fail, or the trial proves nothing.
    """
    from django.db import connection

    from events.bookings import taking
    from events.models import Session

    def look(pks):
        return {row.pk: row for row in Session.objects.select_related("event").filter(pk__in=pks).order_by("pk")}

    def look_then_write(session, count, condition=None):
        if session.taken + count > session.capacity:
            return False
        Session.objects.filter(pk=session.pk).update(taken=session.taken + count)
        return True

    check = next(one for one in Session._meta.constraints if one.name == "session_never_oversold")
    with connection.schema_editor() as editor:
        editor.remove_constraint(Session, check)
    guarded, options = (taking.locked, taking.hold), connection.settings_dict["OPTIONS"]
    taking.locked, taking.hold = look, look_then_write
    if connection.vendor == "sqlite":
        # Else the transaction itself would let one process in at a time.
        connection.settings_dict["OPTIONS"] = {**options, "transaction_mode": "DEFERRED", "timeout": 1}
    connection.close()
    try:
        yield
    finally:
        taking.locked, taking.hold = guarded
        connection.close()
        connection.settings_dict["OPTIONS"] = options
