"""What a page is asked when people read it with larger letters, wider spacing or much magnification."""

WIDER_SPACING = """
for (const sheet of [new CSSStyleSheet()]) {
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}
"""
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
# Parts that have to be moved sideways within a page that is already moved up and down (tables may: WCAG 1.4.10).
MOVED_SIDEWAYS = """
[...document.querySelectorAll("body *")].filter((part) => {
  if (!part.checkVisibility() || part.closest(".table-scroll, .visually-hidden, input, select, textarea")) return false;
  return ["auto", "scroll"].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 2;
}).map((part) => part.outerHTML.slice(0, 100))
"""
# axe cannot tell the ground of words that stand over a picture drawn by style, so it says nothing about their colour.
# Without the pictures, and with the front door's ground in one colour of its sky, it can.
PLAIN_GROUND = """
for (const sheet of [new CSSStyleSheet()]) {
  sheet.replaceSync(`
    .beam { display: none !important }
    .hero::before, .hero::after, .contact-compact .contact-way a::after { content: none !important }
    .hero { background: var(--night-sea) !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
"""
