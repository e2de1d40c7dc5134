"""The ways in which each page is looked at, and what has to be true in each."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.browser import axe
from tests.browser.reading import LOST_WORDS, MOVED_SIDEWAYS, OPEN_ALL, PLAIN_GROUND, WIDER_SPACING
from tests.browser.visitor import Visitor

LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
ERROR_PAGE = "/no-such-page/"


def _collected(*promises):
    """Return what those of the `promises` complain of that are not kept."""
    wrong = []
    for promise in promises:
        try:
            promise()
        except AssertionError as complaint:
            wrong.append(str(complaint))
    return wrong


def _accessible(visitor):
    wrong = _collected(visitor.meets_the_accessibility_baseline, visitor.needs_no_sideways_scrolling)
    visitor.evaluate(PLAIN_GROUND)
    return wrong + axe.failures(visitor.developer_tools, only=["color-contrast"])


def _magnified(visitor):
    moved = [f"has to be moved sideways: {part}" for part in visitor.evaluate(MOVED_SIDEWAYS)]
    return _collected(visitor.needs_no_sideways_scrolling) + moved + visitor.evaluate(LOST_WORDS)


def _widely_spaced(visitor):
    visitor.evaluate(WIDER_SPACING)
    return _collected(visitor.needs_no_sideways_scrolling) + visitor.evaluate(LOST_WORDS)


@dataclass(frozen=True)
class State:
    """A screen (Playwright's own options for a context) and what is asked of a page on it."""

    name: str
    screen: dict
    check: Callable

    def look(self, browser, site, address):
        """Open the page with everything unfolded; return a line for each thing that is wrong."""
        context = browser.new_context(reduced_motion="reduce", locale="en-GB", **self.screen)
        context.set_default_timeout(30_000)
        try:
            visitor = Visitor(context, site)
            status = visitor.opens(address).status
            expected = 404 if address == ERROR_PAGE else 200
            if status != expected:
                return [f"answers {status}"]
            visitor.evaluate(OPEN_ALL)
            return [line.replace(site, "") for line in self.check(visitor)]
        finally:
            context.close()


def _screen(width, height, **more):
    return {"viewport": {"width": width, "height": height}, **more}


STATES = [
    *(
        State(f"axe, {width} px, {look}", _screen(width, 800, **options), _accessible)
        for width in (320, 1280)
        for look, options in LOOKS.items()
    ),
    # 1280 by 1024 pixels, magnified four times.
    State("400 % zoom", _screen(320, 256, device_scale_factor=4), _magnified),
    *(State(f"wider spacing, {width} px", _screen(width, 800), _widely_spaced) for width in (320, 1280)),
]
