"""What leaving promises: the page is gone at once, Back does not bring it back, and nothing else is disturbed.

On three small pages with the real script, in both ways a page may be cached. `no-store` is tried for that reason
only: it keeps no page from Back, and the site never says that it does.
"""

import json

import pytest

from tests.browser.neutral import WORDS as NEUTRAL_WORDS

pytestmark = pytest.mark.browser

SECRET = "Secret"
CACHED = pytest.mark.parametrize("cached", ["no-store", "max-age"])
# Spoken by the page itself: developer tools get no answer from a page while the next one is on its way.
TELL_AFTER_A_TENTH = """
addEventListener("click", () => setTimeout(() => console.log("After a tenth: " + JSON.stringify({
  words: document.body.innerText,
  title: document.title,
  alert: document.querySelector("[role=alert]").innerText,
  kept: Object.entries(sessionStorage),
})), 100));
"""
NOTE_EVERY_FRAME = """
(function look() {
  const words = document.body ? document.body.innerText : "";
  if (sessionStorage.length && words.includes("Secret")) console.log("Seen: " + location);
  requestAnimationFrame(look);
})();
"""


@pytest.fixture
def reader(visitor_with_history, three_pages):
    """Somebody whose browser keeps pages for Back, as browsers do."""
    return visitor_with_history(three_pages)


@pytest.fixture(params=["pages kept by the browser", "pages loaded anew"])
def either_reader(request, three_pages):
    """Somebody whose browser keeps pages for Back; then somebody whose browser must load them again."""
    kept = request.param == "pages kept by the browser"
    return request.getfixturevalue("visitor_with_history" if kept else "visitor")(three_pages)


def reads_three_pages(visitor, cached):
    visitor.opens(f"/{cached}/one")
    visitor.taps("Page two")
    visitor.sees("Secret two")
    visitor.taps("Page three")
    visitor.sees("Secret three")


def leaves_and_arrives(visitor):
    visitor.leaves()
    visitor.sees(NEUTRAL_WORDS)


# Back, after leaving


@CACHED
def test_after_leaving_back_three_times_shows_nothing_of_ours(either_reader, neutral, cached):
    reads_three_pages(either_reader, cached)
    leaves_and_arrives(either_reader)
    for _ in range(3):
        either_reader.goes_back()
        either_reader.does_not_see(SECRET)
        assert either_reader.words() in ("", NEUTRAL_WORDS)
        assert either_reader.title() in ("", "Weather")


@CACHED
def test_leaving_takes_the_place_of_the_page_left_in_the_tabs_history(reader, three_pages, neutral, exit_url, cached):
    reads_three_pages(reader, cached)
    leaves_and_arrives(reader)
    assert [address for address, _ in reader.history()] == [
        "about:blank",
        f"{three_pages}/{cached}/one",
        f"{three_pages}/{cached}/two",
        exit_url,
    ]


@CACHED
def test_a_page_that_back_reaches_after_leaving_gives_up_its_place_too(reader, neutral, three_pages, cached):
    reads_three_pages(reader, cached)
    leaves_and_arrives(reader)
    reader.goes_back()
    reader.goes_back()
    assert not [entry for entry in reader.history() if entry[0].startswith(three_pages)]


def test_a_page_that_loads_slowly_on_the_way_back_stays_blank_while_it_loads(visitor, three_pages, neutral):
    reader = visitor(three_pages)
    reader.page.add_init_script(NOTE_EVERY_FRAME)
    reader.opens("/no-store/slow")
    reader.taps("Page two")
    leaves_and_arrives(reader)
    reader.goes_back()
    reader.sees(NEUTRAL_WORDS)
    assert [text for text in reader.heard if text.startswith("Seen")] == []


@CACHED
def test_the_address_works_again_when_it_is_typed_after_leaving(reader, neutral, cached):
    reads_three_pages(reader, cached)
    leaves_and_arrives(reader)
    reader.opens(f"/{cached}/one")
    reader.sees("Secret one")
    reader.reloads()
    reader.sees("Secret one")
    reader.taps("Page two")
    reader.goes_back()
    reader.sees("Secret one")
    reader.leaves_no_trace()


# Back, before leaving


@CACHED
def test_before_leaving_back_works_as_ever(reader, cached):
    reader.opens(f"/{cached}/one")
    reader.types("Words", "half a sentence")
    reader.evaluate("scrollTo(0, 700); document.querySelector('main a').click()")
    reader.sees("Secret two")
    reader.goes_back()
    reader.sees("Secret one")
    assert reader.title() == "Title one"
    assert reader.evaluate("window.cameBack.kept"), "The browser did not keep the page: this test proves nothing."
    assert reader.evaluate("scrollY") == 700
    assert reader.page.get_by_label("Words").input_value() == "half a sentence"


@CACHED
def test_a_page_is_put_away_blank_so_that_back_cannot_flash_it(reader, cached):
    reader.opens(f"/{cached}/one")
    reader.taps("Page two")
    reader.goes_back()
    assert reader.evaluate("window.cameBack") == {"kept": True, "words": ""}


def test_a_page_is_usable_again_when_leaving_was_called_off(reader, neutral):
    neutral.stalls()
    reader.opens("/max-age/three")
    reader.leaves()
    reader.page.wait_for_timeout(200)
    reader.stops()
    reader.sees("Loading page")
    reader.opens("/max-age/two")
    reader.goes_back()
    reader.sees("Secret three")
    reader.does_not_see("Loading page")
    assert reader.title() == "Title three"


# The moment of leaving


def test_the_page_is_blank_within_a_tenth_of_a_second_when_the_next_site_stalls(reader, neutral):
    neutral.stalls()
    reader.opens("/max-age/one")
    reader.evaluate(TELL_AFTER_A_TENTH)
    reader.leaves()
    seen = json.loads(reader.hears("After a tenth: "))
    assert seen["words"] == seen["title"] == seen["alert"] == "Loading page"


def test_one_character_in_this_tab_is_all_that_leaving_keeps(reader, neutral):
    neutral.stalls()
    reader.opens("/max-age/one")
    reader.leaves_no_trace()
    reader.evaluate(TELL_AFTER_A_TENTH)
    reader.leaves()
    kept = json.loads(reader.hears("After a tenth: "))["kept"]
    assert [(len(key), len(value)) for key, value in kept] == [(1, 1)]
    reader.stops()
    assert reader.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("button", ["left", "middle"])
def test_any_button_leaves_in_this_tab(reader, neutral, exit_url, button):
    reader.opens("/max-age/one")
    reader.leaves(button=button)
    reader.is_at(exit_url)
    assert len(reader.context.pages) == 1


def test_the_exit_with_ctrl_held_leaves_in_this_tab(reader, neutral, exit_url):
    reader.opens("/max-age/one")
    reader.leaves(with_ctrl=True)
    reader.is_at(exit_url)
    assert len(reader.context.pages) == 1


def test_leaving_works_where_storage_is_blocked(reader, neutral, exit_url):
    reader.page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('blocked') } })"
    )
    reader.opens("/max-age/one")
    reader.leaves()
    reader.is_at(exit_url)
    reader.had_no_policy_violation()


def test_leaving_works_when_the_cover_cannot_be_made(reader, neutral, exit_url):
    reader.page.add_init_script("document.createElement = () => { throw new Error('no') }")
    reader.opens("/max-age/one")
    reader.leaves()
    reader.is_at(exit_url)


@pytest.mark.parametrize("script", [True, False], ids=["script on", "script off"])
def test_the_next_site_is_not_told_where_somebody_came_from(visitor, three_pages, neutral, script):
    reader = visitor(three_pages, script=script)
    reader.opens("/max-age/one")
    leaves_and_arrives(reader)
    address, headers = neutral.requests[-1]
    assert address == "https://www.bbc.co.uk/weather"
    assert "referer" not in {name.lower() for name in headers}


def test_the_script_keeps_to_the_strictest_policy_and_leaks_no_names(reader, neutral):
    names = "Object.getOwnPropertyNames(window)"
    reader.opens("/a-page-without-the-script")
    without = reader.evaluate(names)
    reader.opens("/max-age/one")
    assert set(reader.evaluate(names)) == set(without)
    leaves_and_arrives(reader)
    reader.had_no_policy_violation()


# Three times Shift


def test_three_times_shift_leaves(reader, neutral, exit_url):
    reader.opens("/max-age/one")
    reader.presses("Shift", "Shift", "Shift")
    reader.is_at(exit_url)


def test_progress_of_three_times_shift_is_announced_politely(reader):
    reader.opens("/max-age/one")
    status = reader.page.get_by_role("status")
    reader.presses("Shift")
    assert status.inner_text() == "Shift once"
    reader.presses("Shift")
    assert status.inner_text() == "Shift twice"
    assert reader.page.get_by_role("alert").count() == 0


@pytest.mark.parametrize("keys", ["Shift+A", "Shift+Tab", "Control+Shift", "Shift+Control", "Alt+Shift", "Escape", "A"])
def test_other_uses_of_the_keyboard_do_not_leave(reader, three_pages, neutral, keys):
    reader.opens("/max-age/one")
    reader.presses(keys, keys, keys)
    stays(reader, f"{three_pages}/max-age/one", neutral)
    assert reader.page.get_by_role("status").inner_text() == ""


def test_another_key_between_starts_the_count_again(reader, three_pages, neutral):
    reader.opens("/max-age/one")
    reader.presses("Shift", "Shift", "A", "Shift")
    stays(reader, f"{three_pages}/max-age/one", neutral)
    assert reader.page.get_by_role("status").inner_text() == "Shift once"


def test_shift_held_down_counts_once(reader, three_pages, neutral):
    reader.opens("/max-age/one")
    for _ in range(6):
        reader.page.keyboard.down("Shift")
    reader.page.keyboard.up("Shift")
    stays(reader, f"{three_pages}/max-age/one", neutral)
    assert reader.page.get_by_role("status").inner_text() == "Shift once"


def test_a_pause_of_six_seconds_starts_the_count_again(reader, three_pages, neutral):
    reader.opens("/max-age/one")
    reader.presses("Shift", "Shift")
    reader.page.wait_for_timeout(6000)
    assert reader.page.get_by_role("status").inner_text() == ""
    reader.presses("Shift")
    stays(reader, f"{three_pages}/max-age/one", neutral)
    assert reader.page.get_by_role("status").inner_text() == "Shift once"


def test_each_press_gives_five_more_seconds(reader, neutral, exit_url):
    reader.opens("/max-age/one")
    reader.presses("Shift")
    reader.page.wait_for_timeout(3500)
    reader.presses("Shift")
    reader.page.wait_for_timeout(3500)
    reader.presses("Shift")
    reader.is_at(exit_url)


def stays(visitor, address, neutral):
    visitor.page.wait_for_timeout(300)
    assert visitor.address() == address
    assert SECRET in visitor.words()
    assert neutral.requests == []
