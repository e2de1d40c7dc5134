"""The exit on the site's own pages: always there, always on top, and as good as its script."""

import json

import pytest

from tests.browser.neutral import WORDS as NEUTRAL_WORDS
from tests.browser.test_leaving import TELL_AFTER_A_TENTH, leaves_and_arrives

pytestmark = pytest.mark.browser

HOME, NOWHERE = "/", "/no-such-page/"
FOCUSED_IS_VISIBLE = """
(() => {
  const stop = document.activeElement;
  const box = stop.getBoundingClientRect();
  const across = [0.05, 0.5, 0.95].map((share) => box.left + box.width * share);
  const down = [0.05, 0.5, 0.95].map((share) => box.top + box.height * share);
  const seen = across.some((x) => down.some((y) => {
    const top = document.elementFromPoint(x, y);
    return top && (stop.contains(top) || top.contains(stop) || [...(stop.labels || [])].some((l) => l.contains(top)));
  }));
  return [stop === document.body, seen, stop.outerHTML.slice(0, 120)];
})()
"""


def cover_text(visitor):
    return visitor.evaluate("document.querySelector('[data-exit-status]').dataset.left")


def test_after_leaving_back_three_times_shows_nothing_of_the_site(visitor_with_history, site, neutral):
    reader = visitor_with_history()
    for path in (HOME, NOWHERE, "/gallery/"):
        reader.opens(path)
    leaves_and_arrives(reader)
    for _ in range(3):
        reader.goes_back()
        assert reader.words() in ("", NEUTRAL_WORDS)
    assert [address for address, _ in reader.history() if address.startswith(site)] == []


def test_before_leaving_back_shows_the_page_again(visitor_with_history):
    reader = visitor_with_history()
    reader.opens(HOME)
    words = reader.words()
    reader.opens(NOWHERE)
    reader.goes_back()
    assert reader.words() == words


def test_typing_the_address_again_after_leaving_shows_the_page(visitor_with_history, neutral):
    reader = visitor_with_history()
    reader.opens(HOME)
    words = reader.words()
    leaves_and_arrives(reader)
    reader.opens(HOME)
    assert reader.words() == words
    reader.leaves_no_trace()


def test_only_the_cover_is_there_after_a_tenth_of_a_second_when_the_next_site_stalls(visitor_with_history, neutral):
    neutral.stalls()
    reader = visitor_with_history()
    reader.opens(HOME)
    cover = cover_text(reader)
    reader.evaluate(TELL_AFTER_A_TENTH)
    reader.leaves()
    seen = json.loads(reader.hears("After a tenth: "))
    assert seen["words"] == seen["title"] == seen["alert"] == cover


def test_three_times_shift_leaves_the_site_and_says_how_far_it_is(visitor, neutral, exit_url):
    reader = visitor()
    reader.opens(HOME)
    status = reader.page.locator("[data-exit-status]")
    reader.presses("Shift")
    assert "once" in status.inner_text()
    reader.presses("Shift")
    assert "twice" in status.inner_text()
    reader.presses("Shift")
    reader.is_at(exit_url)


@pytest.mark.parametrize("script", [True, False], ids=["script on", "script off"])
def test_the_exit_works_and_says_nothing_of_where_somebody_came_from(visitor, neutral, exit_url, script):
    reader = visitor(script=script)
    reader.opens(HOME)
    leaves_and_arrives(reader)
    address, headers = neutral.requests[-1]
    assert address == exit_url
    assert "referer" not in {name.lower() for name in headers}


@pytest.mark.parametrize("path", [HOME, NOWHERE])
def test_the_exit_is_what_tab_reaches_after_the_skip_link(visitor, exit_url, path):
    reader = visitor()
    reader.opens(path)
    reader.presses("Tab")
    assert reader.evaluate("document.activeElement.getAttribute('href')").startswith("#")
    reader.presses("Tab")
    assert reader.evaluate("document.activeElement.href") == exit_url
    assert reader.evaluate("document.activeElement.getBoundingClientRect().height") >= 44


def test_each_exit_is_called_an_emergency_for_those_who_hear_it(visitor):
    reader = visitor()
    reader.opens(HOME)
    names = reader.evaluate("[...document.querySelectorAll('a[data-exit]')].map((exit) => exit.textContent.trim())")
    assert len(names) == 2
    assert all(name.startswith("Emergency") for name in names)


@pytest.mark.parametrize("script", [True, False], ids=["script on", "script off"])
@pytest.mark.parametrize("forced_colours", [False, True], ids=["own colours", "forced colours"])
@pytest.mark.parametrize("size", [(320, 256), (768, 1024), (1280, 800)], ids=str)
def test_nothing_covers_the_exit_at_any_height_of_the_page(visitor, size, forced_colours, script):
    reader = visitor(width=size[0], height=size[1], forced_colours=forced_colours, script=script)
    for path in (HOME, NOWHERE, "/gallery/"):
        reader.opens(path)
        for share in (0, 0.5, 1):
            reader.scrolls(share)
            reader.has_the_exit_on_top()


@pytest.mark.parametrize("size", [(320, 256), (1280, 800)], ids=str)
def test_the_exit_hides_nothing_that_the_keyboard_reaches(visitor, size):
    reader = visitor(width=size[0], height=size[1], reduced_motion=True)
    reader.opens("/gallery/")
    hidden = []
    for _ in range(80):
        reader.presses("Tab")
        at_the_end, seen, stop = reader.evaluate(FOCUSED_IS_VISIBLE)
        if at_the_end:
            break
        if not seen:
            hidden.append(stop)
    assert hidden == []


def test_a_printed_page_holds_no_exit(visitor):
    reader = visitor()
    reader.opens(HOME)
    reader.page.emulate_media(media="print")
    assert [exit.is_visible() for exit in reader.page.locator("a[data-exit]").all()] == [False, False]
