"""People on their way to help: on a small phone, without script, in a hurry, each step accessible."""

import re

import pytest

pytestmark = pytest.mark.browser

SMALL_PHONE = {"script": False, "width": 320, "height": 568}


@pytest.fixture
def person(visitor):
    return visitor(**SMALL_PHONE)


def arrives(person, at="/"):
    person.opens(at)
    person.interactions = 0


def stands_well(person):
    person.meets_the_accessibility_baseline()
    person.needs_no_sideways_scrolling()
    person.has_the_exit_on_top()


def on_first_screen(person, selector):
    """Return whether the whole of `selector` is on screen without scrolling."""
    boxes = [found.bounding_box() for found in person.page.locator(selector).all()]
    return any(box and box["y"] >= 0 and box["y"] + box["height"] <= 568 and box["width"] for box in boxes)


def test_the_first_screen_of_a_small_phone_has_the_exit_the_numbers_and_the_place(person):
    arrives(person)
    for selector in ("a.exit", 'a[href="tel:999"]', 'a[href="tel:+448081689111"]', 'a[href="tel:+448009179948"]'):
        assert on_first_screen(person, selector), selector
    assert on_first_screen(person, 'label[for="place"]')
    states = person.page.locator(".hero .open-state").all_inner_texts()
    assert len([state for state in states if state.strip()]) >= 2
    stands_well(person)


def test_from_home_a_number_is_one_tap_away(person):
    arrives(person)
    assert person.page.locator('main a[href="tel:+448081689111"]').count() >= 1
    assert person.interactions == 0  # the tap on it is the first


def test_somewhere_safe_in_swale_is_found_in_three_interactions(person):
    arrives(person)
    person.taps(re.compile("I need somewhere safe"))
    stands_well(person)
    person._field = person.page.get_by_label("Find help near you").first
    person._field.fill("Swale")  # typing and sending is one interaction: Enter sends it
    person.presses_enter()
    person.is_at("/services/?area=swale&need=stay")
    person.sees("Somewhere safe to stay in Swale")
    stands_well(person)
    person.taps(re.compile("^Refuge"))
    person.sees("0808 168 9111")
    stands_well(person)
    assert person.interactions <= 3


def test_a_postcode_in_maidstone_leads_to_its_one_stop_shop_with_the_next_opening(person):
    arrives(person)
    person.types("Find help near you", "ME14 1LY")
    person.submits()
    person.is_at("/services/?area=maidstone")
    person.sees("Trinity House")
    person.sees("9:30am")
    assert "1LY" not in str(person.history())
    stands_well(person)


def test_a_split_outcode_asks_and_a_whole_postcode_does_not(person):
    arrives(person)
    person.types("Find help near you", "CT3")
    person.submits()
    person.sees("Which council area?")
    stands_well(person)
    person.taps("Canterbury")
    person.is_at("/services/?area=canterbury")
    arrives(person)
    person.types("Find help near you", "CT3 1AA")
    person.submits()
    person.is_at("/services/?area=dover")


def test_a_place_nobody_knows_gets_an_error_that_keeps_nothing(person):
    arrives(person)
    person.types("Find help near you", "qqqqq")
    person.submits()
    person.sees("There is a problem")
    assert person.title().startswith("Error: ")
    assert person.page.get_by_label("Find help near you").first.input_value() == ""
    stands_well(person)


def test_a_deaf_person_finds_sign_language_in_two_interactions(person):
    arrives(person)
    person.taps("I can't speak on the phone")
    person.sees("999bsl.co.uk")
    person.sees("signlive.co.uk")
    stands_well(person)
    assert person.interactions <= 2


def test_somebody_who_is_worried_about_their_own_behaviour_never_meets_a_survivors_service(person):
    arrives(person)
    person.taps(re.compile("I'm worried about how I behave"))
    person.sees("Respect")
    stands_well(person)
    cards = person.page.locator(".cards").inner_text()
    assert "Refuge" not in cards and "Trinity House" not in person.words()
    assert person.interactions <= 2


def test_misspelt_words_find_what_was_meant_and_stay_out_of_the_address(person):
    arrives(person, "/services/")
    person.types("Or find it by words", "sanctury")
    person.submits()
    person.sees("sanctuary")
    person.is_at("/services/words/")
    stands_well(person)


def test_everything_can_be_reached_by_keyboard_in_order_and_each_stop_is_seen(visitor):
    person = visitor(width=320, height=568)
    for address in ("/", "/services/?area=swale&need=stay", "/get-help/", "/services/kidas/"):
        person.opens(address)
        stops = []
        for _ in range(200):
            person.page.keyboard.press("Tab")
            stop = person.evaluate(
                """(() => { const e = document.activeElement; if (!e || e === document.body) return null;
                const b = e.getBoundingClientRect(), s = getComputedStyle(e);
                const x = document.querySelector('a.exit').getBoundingClientRect();
                const hidden = e.className.includes && e.className.includes('exit');
                return {tag: e.tagName, words: (e.innerText || e.name || '').slice(0, 40),
                  outlined: s.outlineStyle !== 'none' || s.boxShadow !== 'none',
                  inside: b.bottom > 0 && b.top < innerHeight,
                  covered: !hidden && b.left >= x.left && b.right <= x.right && b.top >= x.top && b.bottom <= x.bottom};
                })()"""
            )
            if stop is None:
                break
            stops.append(stop)
        assert len(stops) > 10, address
        assert "Leave this site" in stops[1]["words"].replace("\n", " ")
        assert [stop for stop in stops if not (stop["outlined"] and stop["inside"]) or stop["covered"]] == [], address


def test_an_editor_changes_the_kent_number_once_and_it_is_new_on_every_page(editors_log_in, visitor):
    editor, reader = visitor(width=1280, height=900), visitor(**SMALL_PHONE)
    addresses = ["/", "/get-help/", "/services/", "/services/kidas/", "/is-this-abuse/", "/no-such-page/"]

    def change(old, new):
        editor.opens("/editors/snippets/core/contactpoint/")
        editor.taps(re.compile("^Kent domestic abuse helpline"))
        field = editor.page.locator("input[name=value]")
        assert field.input_value() == old.replace(" ", "")
        field.fill(new)
        editor.page.locator("[name=action-save], button[type=submit].action-save").first.click()
        editor.page.wait_for_load_state()
        editor.sees("updated")

    editor.opens("/editors/login/")
    editor.page.locator("input[name=username]").fill(editors_log_in[0])
    editor.page.locator("input[name=password]").fill(editors_log_in[1])
    editor.presses("Enter")
    editor.page.wait_for_url("**/editors/")
    try:
        change("0808 168 9111", "0808 200 0999")
        for address in addresses:
            reader.opens(address)
            reader.sees("0808 200 0999")
            reader.does_not_see("0808 168 9111")
    finally:
        change("0808 200 0999", "0808 168 9111")


@pytest.mark.parametrize("service", ["kidas", "mdas", "safer", "safeguarding-adults", "one-stop-shop-maidstone"])
def test_a_services_page_prints_on_one_side(visitor, service):
    person = visitor(width=1280)
    person.opens(f"/services/{service}/")
    paper = person.page.pdf(format="A4")
    assert len(re.findall(rb"/Type /Page\b", paper)) == 1
