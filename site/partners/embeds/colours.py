"""A partner's colours, as far as everybody can still read what is written in them (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from dataclasses import dataclass

LEAST = 4.5  # to 1, of words and links against what they stand on
INK, CHALK, BLACK = "14213a", "ffffff", "000000"
OUR_ACCENT, OUR_GROUND = "0c5563", "fbfaf6"
_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


class NotAColour(ValueError):
    """What was typed is no colour; the message says what to type."""


@dataclass(frozen=True)
class Colours:
    """Two colours as six small hexadecimal digits: of links, and of what all stands on."""

    accent: str
    ground: str

    @property
    def words(self) -> str:
        """The colour of words: our ink or white, whichever stands out more; black where neither does enough."""
        best = max((INK, CHALK), key=lambda colour: contrast(colour, self.ground))
        return best if contrast(best, self.ground) >= LEAST else BLACK

    @property
    def is_dark(self) -> bool:
        """True when words are light on dark."""
        return self.words == CHALK

    @property
    def are_readable(self) -> bool:
        """True when words and links both stand out enough."""
        return contrast(self.accent, self.ground) >= LEAST and contrast(self.words, self.ground) >= LEAST

    def nearest_readable(self) -> "Colours":
        """Return these colours with the accent as little darkened or lightened as it takes to be read."""
        towards = CHALK if self.is_dark else BLACK
        steps = (Colours(_mixed(self.accent, towards, step / 20), self.ground) for step in range(21))
        return next((colours for colours in steps if colours.are_readable), Colours(self.words, self.ground))


def parse(typed: str) -> str:
    """Return a colour as six small hexadecimal digits.

    Args:
        typed: “#0C5563”, “0c5563” or “#06f”.

    Raises:
        NotAColour: it is none of these.
    """
    found = _HEX.fullmatch(typed.strip())
    if not found:
        raise NotAColour("Type a colour as # and six digits or letters from a to f, like #0c5563.")
    digits = found[1].lower()
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def style_sheet(colours: Colours) -> str:
    """Return the style sheet that gives a frame these colours in place of ours, by day and by night."""
    quiet = ("text", "muted", "edge", "good", "wrong", "care")
    ground = ("page", "surface", "sunk", "on-link", "good-tint", "wrong-tint", "care-tint")
    tokens = [
        *(f"--{name}: #{colours.words}" for name in quiet),
        *(f"--{name}: #{colours.ground}" for name in ground),
        f"--rule: #{_mixed(colours.ground, colours.words, 0.25)}",
        f"--link: #{colours.accent}",
        f"--link-over: #{colours.words}",
    ]
    scheme = "dark" if colours.is_dark else "light"
    # In no layer, so that it wins over ours in any scheme; colours that a reader forces are left alone.
    return (
        "@media (forced-colors: none) {\n:root { color-scheme: %s; %s }\n}\n" % (scheme, "; ".join(tokens))  # noqa: UP031
    )


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (0, 2, 4))


def _luminance(colour: str) -> float:
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    ]
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _mixed(colour: str, other: str, share: float) -> str:
    """Return `colour` with `share` (0 to 1) of `other` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
