"""Those who run webinars: they look, mark, export, write to everyone; and afterwards everybody is forgotten."""

import re

import pytest

from tests.browser.conftest import _manage
from tests.browser.test_partners import logs_in, screen_stands_well
from tests.browser.test_webinars import organiser  # noqa: F401

pytestmark = pytest.mark.browser
NAME, ADDRESS = "Zebedee Quux", "zebedee.quux@example.org"
BOOK = f"""
from uuid import uuid4
from events.bookings import Person, book
from events.models import Session
session = Session.objects.filter(event__audience="public", state="open").order_by("-starts").first()
book(Person("{NAME}", "{ADDRESS}", access_needs=("bsl",)), [session.pk], uuid4())
book(Person("Other Person", "other.person@example.org"), [session.pk], uuid4())
print(session.pk)
"""
AGES_AGO = """
from datetime import timedelta
from django.utils import timezone
from events.models import Session
long_ago = timezone.now() - timedelta(days=100)
Session.objects.filter(pk=%s).update(starts=long_ago, ends=long_ago + timedelta(hours=1))
"""


def held_in(folder):
    """The files of the site that hold the name or the address; mails that were delivered are the reader's own."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.parent.name != "mail"]
    return {
        path.name for path in files if any(word.encode() in path.read_bytes().lower() for word in ("quux", "zebedee"))
    }


def opens_the_session(person, pk):
    person.opens("/editors/events/sessions/")
    screen_stands_well(person)
    person.page.locator(f'a[href$="/sessions/{pk}/"]').first.click()
    person.sees("Have a place")
    screen_stands_well(person)


def downloads(person, button):
    with person.page.expect_download() as waiting:
        person.page.get_by_role("button", name=button).click()
    return waiting.value.path().read_bytes()


def test_an_organiser_marks_exports_and_messages(visitor, editors_log_in, organiser, the_worker_works):  # noqa: F811
    pk = organiser(BOOK)
    the_worker_works()
    person = visitor(width=1280, height=1000)
    logs_in(person, *editors_log_in)
    opens_the_session(person, pk)
    person.sees("A BSL interpreter")
    person.types("Search by name", "zebedee")
    person.submits()
    person.sees("1 found among everyone")
    assert "zebedee" not in person.address()
    screen_stands_well(person)
    person.taps(f"Came {NAME}")
    person.sees("1 marked: came.")
    assert NAME.encode() in downloads(person, "Download the list as CSV")
    assert downloads(person, "Download the list for Excel").startswith(b"PK")
    person.taps("Register to print")
    person.sees(NAME)
    person.does_not_see(ADDRESS)
    person.meets_the_accessibility_baseline()
    person.taps("Back to the session")

    person.taps("Write to everyone")
    screen_stands_well(person)
    person.types("Message", "Domestic abuse: bring a pen.")
    person.taps("Look at it")
    person.sees("must not say")
    screen_stands_well(person)
    person.types("Message", "Please bring a pen and paper.")
    person.taps("Look at it")
    person.sees("Please bring a pen and paper.")
    screen_stands_well(person)
    person.taps("Send it to 2 people")
    person.sees("It is being sent")
    screen_stands_well(person)
    mails = the_worker_works()
    assert {mail["To"] for mail in mails} == {ADDRESS, "other.person@example.org"}
    person.taps("Show the newest numbers")
    person.sees("It is sent")

    for address, words in (
        ("sessions/%s/add/", "Add them"), ("sessions/%s/call-off/", "Call it off"),
        ("sessions/edit/%s/", "Tell everyone"),
        ("seasons/", "Single events"), ("people/", "When somebody asks"), ("log/", "A list was downloaded"),
    ):  # fmt: skip
        person.opens("/editors/events/" + (address % pk if "%" in address else address))
        person.sees(words)
        screen_stands_well(person)
    person.opens("/editors/events/seasons/")
    person.taps(re.compile("16 Days of Action 20.*: webinars"))
    person.sees("Bookings on each day")
    screen_stands_well(person)
    person.taps("Counts for the commissioners")
    screen_stands_well(person)


def test_when_the_time_is_over_nothing_is_left_of_a_name_or_an_address(organiser, site_folder, the_worker_works):  # noqa: F811
    pk = organiser(BOOK)
    the_worker_works()
    assert "site.sqlite3" in held_in(site_folder)
    organiser(AGES_AGO % pk)
    assert "forgotten" in _manage(site_folder, "forget")
    assert held_in(site_folder) == set()
