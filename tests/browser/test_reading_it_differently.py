"""People read with larger letters, wider spacing or a shaking thumb: WCAG 1.4.4, 1.4.12 and 2.5.8."""

import pytest

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/get-help/?by=quiet",
    "/services/?area=swale&need=stay",
    "/services/kidas/",
    "/stay-safe-online/",
    "/no/",
]

WIDER_SPACING = """
for (const sheet of [new CSSStyleSheet()]) {
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}
"""
LARGER_LETTERS = "document.documentElement.style.fontSize = '200%'"
OPEN_ALL = "document.querySelectorAll('main details').forEach((part) => { part.open = true })"
# Words that are cut off, or stand one letter under the other because their box has become too narrow.
LOST_WORDS = """
(() => {
  const lost = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const words = node.textContent.trim(), box = node.parentElement;
    if (words.length < 4 || !box.checkVisibility()) continue;
    if (box.closest(".visually-hidden, option, .skip-link, .exit-early")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
    const start = words.slice(0, 40);
    if (lines.size > 2 && words.length / lines.size < 2.5) lost.push(`one letter under the other: ${start}`);
    const style = getComputedStyle(box);
    const tooLarge = box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2;
    if (tooLarge && ["hidden", "clip"].includes(style.overflow)) lost.push(`cut off: ${start}`);
  }
  return lost;
})()
"""
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
