"""People who book webinars: on a small phone, with script and without, each step accessible."""

import os
import re
import subprocess
import sys

import pytest

from tests.browser.conftest import ROOT, _environment
from tests.browser.test_journeys import SMALL_PHONE, stands_well
from tests.browser.test_partners import path_in

pytestmark = pytest.mark.browser
MINE = "/events/mine/"


@pytest.fixture
def organiser(site_folder):
    """Run a few lines in the site's own shell, and return what they print."""

    def does(lines):
        done = subprocess.run(
            [sys.executable, ROOT / "manage.py", "shell", "--no-imports", "-c", lines],
            env=_environment(site_folder) | {"PATH": os.environ["PATH"]}, cwd=ROOT,
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout.strip()

    return does


def opens_the_form(person):
    person.opens("/events/")
    stands_well(person)
    person.taps(re.compile("16 Days of Action 20.*: webinars"))
    stands_well(person)
    person.taps("Book one or several")
    stands_well(person)


def fills_in(person, *titles, email):
    for title in titles:
        person.chooses(re.compile(title))
    person.types("Your name", "Kim")
    person.types("Your e-mail address", email)
    person.page.wait_for_timeout(2100)  # nobody types faster than this
    person.submits()


@pytest.mark.parametrize("script", [True, False])
def test_somebody_books_two_webinars_gets_the_mail_and_cancels_one(visitor, the_worker_works, script):
    person = visitor(**SMALL_PHONE | {"script": script})
    address = f"kim-{script}@example.org".lower()
    opens_the_form(person)
    fills_in(person, email="kim")
    person.sees("There is a problem")
    assert person.title().startswith("Error: ")
    person.sees("Choose at least one date.")
    assert person.page.get_by_label("Your name").input_value() == "Kim"
    stands_well(person)

    fills_in(person, "Becoming an Upstander", "Trauma Responses", email=address)
    person.sees("We have sent you an e-mail.")
    stands_well(person)
    person.leaves_no_trace()
    [mail] = [mail for mail in the_worker_works() if mail["To"] == address]
    assert mail["Subject"] == "Your booking"
    assert "abuse" not in str(mail).lower().replace("domestic-abuse", "")

    person.opens(path_in(mail, MINE))
    person.sees("Becoming an Upstander")
    stands_well(person)
    person.taps(re.compile("Cancel this date.*Becoming an Upstander"))
    stands_well(person)
    person.taps("Yes, cancel it")
    person.sees("It is cancelled")
    stands_well(person)
    person.taps("Back to your booking")
    person.sees("You have a place")
    person.taps("Delete all about me")
    stands_well(person)
    person.taps("Yes, delete all about me")
    person.sees("deleted")
    stands_well(person)
    person.goes_back()
    person.opens(path_in(mail, MINE))
    person.sees("This link does not work")
    stands_well(person)


def test_a_full_webinar_offers_a_freed_place_to_one_after_the_other(visitor, the_worker_works, organiser):
    which = "s = Session.objects.filter(event__key__startswith='economic-abuse').order_by('starts').last();"
    start = "from events.models import Session, Place; from events import bookings; from datetime import timedelta;"
    organiser(f"{start}{which} bookings.resize(s, 1)")

    def books(email):
        person = visitor(**SMALL_PHONE)
        opens_the_form(person)
        fills_in(person, "Economic Abuse", email=email)
        stands_well(person)
        [mail] = [mail for mail in the_worker_works() if mail["To"] == email]
        return person, path_in(mail, MINE)

    first, first_link = books("first@example.org")
    first.sees("You have a place")
    second, second_link = books("second-in-line@example.org")
    second.sees("You are on the waiting list")
    third, third_link = books("third@example.org")

    first.opens(first_link)
    first.taps(re.compile("Cancel this date"))
    first.taps("Yes, cancel it")
    assert [mail["To"] for mail in the_worker_works() if "on offer" in str(mail) or "free" in str(mail)]
    second.opens(second_link)
    second.sees("A place is kept for you")
    stands_well(second)

    organiser(f"{start}{which} s.places.filter(state='offered').update(offer_ends=s.changed_at - timedelta(days=1))")
    mails = the_worker_works()
    assert {mail["To"] for mail in mails} >= {"second-in-line@example.org", "third@example.org"}
    second.reloads()
    second.sees("The time to answer is over")
    stands_well(second)
    third.opens(third_link)
    third.taps("Take the place")
    stands_well(third)
    third.taps("Yes, I want it")
    third.sees("The place is yours")
    stands_well(third)
