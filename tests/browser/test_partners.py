"""Partners get the monthly mail, and editors send it: the whole way, each step accessible."""

import re

import pytest

pytestmark = pytest.mark.browser

ADDRESS = "partner@example.org"


def stands_well(person):
    person.meets_the_accessibility_baseline()
    person.needs_no_sideways_scrolling()
    person.has_the_exit_on_top()
    person.leaves_no_trace()


def path_in(message, start):
    """Return the path of the link in `message` that begins with `start`."""
    text = message.get_body(("plain",)).get_content()
    return re.search(rf"https?://[^/\s]+({re.escape(start)}\S+)", text)[1]


def signs_up(person, the_worker_works):
    person.opens("/campaigns/")
    person.taps("Ask for the monthly mail")
    person.types("Your e-mail address", "partner@")
    person.page.wait_for_timeout(2100)  # nobody types faster than this
    person.submits()
    person.sees("There is a problem")
    assert person.title().startswith("Error: ")
    stands_well(person)
    person.types("Your e-mail address", ADDRESS)
    person.submits()
    person.sees("Now look at your mail")
    stands_well(person)
    [message] = the_worker_works()
    assert message["To"] == ADDRESS
    person.opens(path_in(message, "/campaigns/subscribe/confirm/"))
    stands_well(person)
    person.taps("Yes, send it to me")
    person.sees("You will get the monthly mail")
    stands_well(person)


def logs_in(person, email, password):
    person.opens("/editors/login/")
    person.page.fill("#id_username", email)
    person.page.fill("#id_password", password)
    person.page.click("button[type=submit]")
    person.page.wait_for_load_state()


def screen_stands_well(editor):
    """Wagtail's screens fade and slide: they are looked at when that is over. (A badge pulses for half a minute.)"""
    faded = """document.getAnimations().every((animation) =>
      animation.playState !== "running" || animation.effect.getComputedTiming().endTime > 3000)"""
    places = "[...document.querySelectorAll('button')].map((button) => button.getBoundingClientRect().y).join()"
    seen = [None]

    def rests():
        seen.append(editor.evaluate(places))
        editor.page.wait_for_timeout(100)
        return seen[-1] == seen[-2] and editor.evaluate(faded)

    editor._waits_until(rests, lambda: "The screen never came to rest.")
    editor.meets_the_accessibility_baseline()


def test_a_partner_gets_the_mail_chooses_and_stops_on_a_phone_without_script(visitor, the_worker_works):
    person = visitor(script=False, width=320, height=568)
    signs_up(person, the_worker_works)
    person.taps("Choose what you get")
    person.sees("p•••@example.org")
    stands_well(person)
    person.page.get_by_label("16 Days of Action").uncheck()
    person.taps("Save")
    person.sees("Your choice is saved")
    stands_well(person)
    person.taps("Stop the mail")
    person.sees("The mail is stopped")
    stands_well(person)
    person.taps("Erase everything about me")
    person.sees("Everything is erased")
    stands_well(person)


def test_an_organisation_takes_part(visitor):
    person = visitor(width=320, height=640)
    person.opens("/campaigns/16-days-of-action/")
    person.taps("We are taking part")
    stands_well(person)
    person.types("Name of your organisation", "A council")
    person.page.wait_for_timeout(2100)
    person.submits()
    person.sees("Choose the area you work in.")
    assert person.page.get_by_label("Name of your organisation").input_value() == "A council"
    stands_well(person)
    person.chooses("Where do you work?", "Swale")
    person.chooses("Share the campaign's posts")
    person.types("Contact e-mail", "contact@example.org")
    person.submits()
    person.sees("Thank you for taking part")
    stands_well(person)
    person.taps("Who is taking part")
    person.does_not_see("A council")
    stands_well(person)


def test_an_editor_writes_a_mail_another_approves_it_and_it_reaches_the_partner(
    visitor, editors_log_in, second_editor, the_worker_works
):
    signs_up(visitor(), the_worker_works)
    writer, other = visitor(), visitor()
    logs_in(writer, *editors_log_in)
    writer.opens("/editors/editions/new/")
    writer.page.select_option("#id_campaign", label="#KnowSeeSpeakOut")
    writer.page.fill("#id_month", "2026-12")
    writer.page.click("#w-editor-form button[type=submit]")
    writer.sees("The site has composed this mail")
    overview = writer.address()
    screen_stands_well(writer)
    writer.taps("Ask for approval")
    writer.sees("so somebody else has to approve it")
    assert writer.page.get_by_role("button", name="Approve").count() == 0
    logs_in(other, *second_editor)
    other.opens(overview)
    other.taps("Approve")
    other.sees("Approved by")
    screen_stands_well(other)
    other.taps("Send it to 1 address")
    other.sees("Still to go")
    screen_stands_well(other)
    [message] = the_worker_works()
    assert (message["To"], message["Subject"]) == (ADDRESS, "What to share in December 2026")
    the_worker_works()  # notes that the last has left
    other.taps("Show the newest numbers")
    other.sees("Sent, the last on")
    screen_stands_well(other)
    partner = visitor()
    partner.opens(path_in(message, "/campaigns/subscribe/stop/"))
    partner.taps("Stop the mail")
    partner.sees("The mail is stopped")
