"""A partner with no account takes words and files from the toolkit, with script and without."""

import re

import pytest

from tests.browser.test_journeys import SMALL_PHONE, arrives, stands_well

pytestmark = pytest.mark.browser
TOOLKIT = "/campaigns/16-days-of-action/toolkit/"


def saved_by_the_link(person, name):
    with person.page.expect_download() as coming:
        person.page.get_by_role("link", name=name).first.click()
    person.interactions += 1
    return coming.value


def test_a_partner_copies_a_post_at_a_press(visitor):
    person = visitor(width=1280, height=800)
    person.context.grant_permissions(["clipboard-read", "clipboard-write"])
    arrives(person)
    person.taps("Campaigns")
    person.taps(re.compile("^16 Days of Action"))
    person.taps("toolkit for 16 Days of Action")
    person.is_at(TOOLKIT)
    stands_well(person)
    person.page.get_by_role("button", name="Copy").first.click()
    person.sees("Copied")
    assert "Kent: 0808 168 9111" in person.evaluate("navigator.clipboard.readText()")
    assert person.interactions <= 4
    stands_well(person)
    person.leaves_no_trace()
    person.had_no_policy_violation()


def test_a_refused_clipboard_is_told_and_the_words_are_chosen(visitor):
    person = visitor(width=320, height=568)
    person.page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    arrives(person, TOOLKIT)
    person.page.get_by_role("button", name="Copy").first.click()
    person.sees("press Ctrl and C")
    assert "Kent: 0808 168 9111" in person.evaluate("getSelection().toString()")
    stands_well(person)


def test_without_script_the_words_can_be_selected_and_no_button_pretends(visitor):
    person = visitor(**SMALL_PHONE)
    arrives(person, TOOLKIT)
    assert person.page.get_by_role("button", name="Copy").count() == 0
    box = person.page.get_by_label("A short post").first
    assert box.get_attribute("readonly") is not None
    assert "Kent: 0808 168 9111" in box.input_value()
    stands_well(person)


def test_without_script_a_file_with_the_chosen_areas_number_is_two_taps_away(visitor):
    person = visitor(**SMALL_PHONE)
    arrives(person, TOOLKIT)
    person.taps(re.compile("^Medway$"))
    person.is_at(f"{TOOLKIT}?area=medway")
    stands_well(person)
    file = saved_by_the_link(person, re.compile("^Pocket cards: Waves"))
    assert file.suggested_filename == "card-tide-medway.pdf"
    assert file.path().read_bytes().startswith(b"%PDF-")
    assert person.interactions <= 2


def test_a_prepared_e_mail_opens_in_the_mail_program(visitor):
    person = visitor(width=320, height=568)
    arrives(person, TOOLKIT)
    link = person.page.get_by_role("link", name="Open it in my e-mail program").first
    assert link.get_attribute("href").startswith("mailto:?subject=A%20toolkit%20for%2016%20Days%20of%20Action&body=")
