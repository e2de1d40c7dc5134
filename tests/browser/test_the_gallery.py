"""Every component in every state, in the ways in which people's screens differ (AX1, AX4, AX6, AX13)."""

import pytest

pytestmark = pytest.mark.browser

MOVING = "document.getAnimations().filter((one) => one.playState === 'running').length"
# In forced colours a picture is seen only where its own colour and the ground differ.
PALE_ICONS = """
[...document.querySelectorAll("svg.icon")].filter((icon) => {
  if (!icon.checkVisibility()) return false;
  let ground = icon.parentElement, colour = "rgba(0, 0, 0, 0)";
  for (; ground && colour === "rgba(0, 0, 0, 0)"; ground = ground.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(ground);
    colour = backgroundImage.includes("gradient") ? "a gradient of our own" : backgroundColor;
  }
  const box = icon.getBoundingClientRect(), style = getComputedStyle(icon);
  return box.width < 8 || (style.stroke === colour || style.color === colour);
}).map((icon) => icon.parentElement.outerHTML.slice(0, 100))
"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("way", ["light", "dark", "forced_colours", "right_to_left"])
def test_every_component_can_be_read(visitor, way, width):
    likes = {way: True} if way in ("dark", "forced_colours") else {}
    reader = visitor(width=width, height=800, reduced_motion=True, **likes)
    reader.opens("/gallery/" + ("?dir=rtl" if way == "right_to_left" else ""))
    assert reader.evaluate("document.documentElement.dir") == ("rtl" if way == "right_to_left" else "ltr")
    reader.meets_the_accessibility_baseline()
    reader.needs_no_sideways_scrolling()
    assert reader.evaluate(MOVING) == 0
    if way == "forced_colours":
        assert reader.evaluate(PALE_ICONS) == []
