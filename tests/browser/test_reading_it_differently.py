"""People read with larger letters, wider spacing or a shaking thumb: WCAG 1.4.4, 1.4.12 and 2.5.8."""

import pytest

from tests.browser.reading import LOST_WORDS, OPEN_ALL, WIDER_SPACING

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/get-help/?by=quiet",
    "/services/?area=swale&need=stay",
    "/services/kidas/",
    "/stay-safe-online/",
    "/no/",
]

LARGER_LETTERS = "document.documentElement.style.fontSize = '200%'"
SMALL_TARGETS = """
[...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")].filter((target) => {
  if (!target.checkVisibility() || target.closest(".skip-link, .exit-early, .visually-hidden")) return false;
  if (target.matches("p a, li p a, .prose a, dd a") && !target.matches(".contact a")) return false;  // in a sentence
  const whole = target.closest(".contact-compact, .choice, .door") || target;
  const box = whole.getBoundingClientRect();
  const least = target.matches("[data-exit], a[href^='tel:'], a[href^='sms:']") ? 44 : 24;
  return box.height < least || box.width < 24;
}).map((target) => `${target.outerHTML.slice(0, 120)} ${target.getBoundingClientRect().height}`)
"""


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("change", [WIDER_SPACING, LARGER_LETTERS], ids=["wider spacing", "letters twice as large"])
def test_no_word_is_lost(visitor, path, change):
    reader = visitor(width=320, height=640)
    reader.opens(path)
    reader.evaluate(OPEN_ALL)
    reader.evaluate(change)
    assert reader.evaluate(LOST_WORDS) == []
    if change == WIDER_SPACING:
        reader.needs_no_sideways_scrolling()


@pytest.mark.parametrize("path", [*PAGES, "/one-stop-shops/"])
def test_what_is_tapped_is_large_enough(visitor, path):
    reader = visitor(width=320, height=640)
    reader.opens(path)
    reader.evaluate(OPEN_ALL)
    assert reader.evaluate(SMALL_TARGETS) == []
