"""Prints, as JSON, what became of bookings in a throw-away database when very many came at once, or were killed."""

import json
import os
import sys
import time
from types import SimpleNamespace
from uuid import uuid4

import django

from measuring import rush
from temporary_postgres import Server

PROCESSES = 10


def main():
    """Try everything. The command line holds JSON: `attempts`, `places`, `doubles`, and `server` (a folder) or none."""
    asked = json.loads(sys.argv[1])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.trial")
    django.setup()
    from events import bookings

    found = {
        "rush": _rush(asked["attempts"], asked["places"]),
        "doubles": _doubles(asked["doubles"]),
        "promoted": _promoted(),
        "killed": _killed(rush.kill),
        "mails": _mails_through_a_bad_hour(),
        "wrong": bookings.wrong(),
    }
    if asked["server"]:
        server = Server(asked["server"], durable=True)
        found["server killed"] = _killed(lambda _pids: server.kill(), and_then=server.start)
        found["wrong"] += bookings.wrong()
    found["control"] = _rush_without_guard(asked["places"])
    print(json.dumps(found))


def _rush(attempts, places):
    session = rush.new_session(places, waiting_list=False)
    started = time.perf_counter()
    told = rush.at_once(rush.people_book(session, attempts // PROCESSES), PROCESSES)
    return {"seconds": time.perf_counter() - started, "answers": rush.outcomes(told), "kept": rush.kept(session)}


def _rush_without_guard(places):
    session = rush.new_session(places, waiting_list=False)
    with rush.the_guard_taken_out():
        told = rush.at_once(rush.people_book(session, places // 5), PROCESSES)
    return {"answers": rush.outcomes(told), "kept": rush.kept(session)}


def _doubles(count):
    """Two processes send the same forms at the same moment, and so do four other pairs."""
    session = rush.new_session(count)
    pairs = PROCESSES // 2
    forms = [[(uuid4(), f"double-{pair}-{n}@example.org") for n in range(count // pairs)] for pair in range(pairs)]
    told = rush.at_once(rush.forms_are_sent(session, lambda number: forms[number // 2]), PROCESSES)
    return {"answers": rush.outcomes(told), "kept": rush.kept(session)}


def _promoted(free=7, waiting=50):
    """Ten processes offer what is free at the same moment."""
    from events import bookings
    from events.models import Session

    session = rush.new_session(1)
    for n in range(waiting + 1):
        bookings.book(bookings.Person("Sam", f"w{n}@example.org"), [session.pk], uuid4())
    Session.objects.filter(pk=session.pk).update(capacity=1 + free)
    rush.at_once(lambda _number, tell: tell(f"x {bookings.offer_free_places(session.pk)}"), PROCESSES)
    offered = list(session.places.filter(state="offered").order_by("pk").values_list("person", flat=True))
    return {"offered": len(offered), "in order": offered == [f"w{n}@example.org" for n in range(1, free + 1)]}


def _killed(once_all_have_told, and_then=lambda: None):
    session = rush.new_session(1_000_000)
    told = rush.at_once(rush.people_book(session, 100_000), PROCESSES, once_all_have_told)
    and_then()
    answered = [[line for line in lines if not line.startswith("error")] for lines in told]
    return {
        "acknowledged": sum(map(len, answered)), "fewest": min(map(len, answered)), "lost": rush.lost(answered),
        "kept": rush.kept(session),
    }  # fmt: skip


def _mails_through_a_bad_hour(count=200):
    """The mail server refuses, then hangs up, then works again; return how often each mail arrived."""
    from django.conf import settings
    from django.utils import timezone

    from core import sending
    from core.models import OutgoingMail
    from events import bookings
    from tests.mail_server import MailServer

    OutgoingMail.objects.filter(state="waiting").update(state="withdrawn")
    session = rush.new_session(count)
    people = [f"mail-{n}@example.org" for n in range(count)]
    with MailServer(SimpleNamespace()) as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        server.refuses_content, server.hangs_up_on = "451 not now", set(people[::7])
        for address in people:
            bookings.book(bookings.Person("Sam", address), [session.pk], uuid4())
        sending.send_due()
        refused = len(server.kept)
        server.refuses_content, server.hangs_up_on = "", set()
        # As if a quarter of an hour had passed.
        OutgoingMail.objects.filter(state="waiting").update(next_try=timezone.now())
        sending.send_due()
        arrived = server.addresses
    return {"booked": rush.kept(session)["bookings"], "while refused": refused,
            "arrived": len(arrived), "twice": len(arrived) - len(set(arrived))}  # fmt: skip


main()
