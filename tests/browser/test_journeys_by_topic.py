"""People who come with their own words, not with the name of a service: small phone, no script."""

import re

import pytest

from tests.browser.test_journeys import SMALL_PHONE, arrives, stands_well

pytestmark = pytest.mark.browser
EMAIL_OF_SASS = "SASS@salusgroup.org.uk"


@pytest.fixture
def person(visitor):
    return visitor(**SMALL_PHONE)


def types_and_sends(person, label, words):
    """Type and press Enter: one interaction."""
    person.page.get_by_label(label).first.fill(words)
    person.presses_enter()


def test_my_husband_controls_my_money_leads_to_a_number_in_thanet(person):
    arrives(person)
    person.taps(re.compile("I think this is abuse"))
    person.taps(re.compile("^Economic abuse"))
    stands_well(person)
    types_and_sends(person, "Find help near you", "Thanet")
    person.is_at("/services/?area=thanet&need=talk&kind=ec")
    person.sees("0808 168 9111")
    stands_well(person)
    assert person.interactions <= 4


def test_the_same_in_their_own_words_by_search(person):
    arrives(person, "/search/")
    types_and_sends(person, "What are you looking for?", "my husband controls my money")
    person.is_at("/search/")
    stands_well(person)
    person.taps(re.compile("^Economic abuse"))
    person.sees("Who can help with this")
    assert person.interactions <= 3
    assert "husband" not in "".join(address + title for address, title in person.history())


def test_a_teacher_finds_how_to_refer_a_child_in_a_refuge(person):
    arrives(person)
    person.taps(re.compile("I work with people"))
    person.taps(re.compile("how to refer to SASS"))
    person.sees(EMAIL_OF_SASS)
    stands_well(person)
    assert person.interactions <= 3


def test_a_man_finds_the_routes_for_men(person):
    arrives(person)
    person.taps(re.compile("I think this is abuse"))
    person.taps(re.compile("^Men"))
    person.sees("Refuge for men and their children")
    stands_well(person)
    assert person.interactions <= 3


def test_somebody_worried_about_their_own_behaviour_finds_the_path_and_no_survivors_place(person):
    arrives(person)
    person.taps(re.compile("how I behave"))
    person.sees("Respect")
    person.does_not_see("Trinity House")
    assert person.page.locator('main a[href^="/services/one-stop-shop"], main a[href="/services/refuge/"]').count() == 0
    stands_well(person)
    assert person.interactions <= 2


def test_the_menu_leads_two_levels_down_by_keyboard(person):
    arrives(person)
    person.page.locator("summary", has_text="Menu").focus()
    person.presses("Enter")
    person.page.locator(".below summary").first.focus()
    person.presses("Enter")
    person.page.locator(".below a", has_text="Phones, tracking").focus()
    person.presses_enter()
    person.is_at("/is-this-abuse/phones-and-tracking/")
    person.sees("More in Is this abuse?")


def test_on_a_wide_screen_the_menu_opens_its_second_level_by_keyboard(visitor):
    person = visitor(script=False, width=1280, height=800)
    arrives(person)
    person.page.locator(".nav-below summary").first.focus()
    person.presses("Enter")
    stands_well(person)
    person.page.locator(".nav-below a", has_text="Phones, tracking").focus()
    person.presses_enter()
    person.is_at("/is-this-abuse/phones-and-tracking/")


def test_a_word_of_the_field_opens_its_meaning_without_script(person):
    arrives(person, "/for-professionals/marac/")
    person.does_not_see("All words explained")
    person.page.locator("button.term").first.click()
    person.sees("All words explained")
    person.has_the_exit_on_top()
    stands_well(person)
