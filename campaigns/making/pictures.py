"""Pictures for posts: a design, the words, the size that a channel wants, and perhaps an organisation's name."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from campaigns.making import engine
from campaigns.making.languages import direction

# Pixels (width, height), by what the channels call these shapes.
RATIOS = {
    "square": (1080, 1080),
    "portrait": (1080, 1350),
    "landscape": (1200, 630),
    "wide": (1600, 900),
    "banner": (1200, 400),
}


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawn scene. `shows` ends the alternative text of what it stands on."""

    label: Promise
    shows: Promise


SCENES = {
    "lighthouse": Scene(_("Lighthouse"), _("A lighthouse sends its light over the sea at night.")),
    "cliffs": Scene(_("White cliffs"), _("White cliffs, a low sun and a small sailing boat.")),
    "harbour": Scene(_("Harbour"), _("Sailing boats at rest in a harbour at dusk.")),
    "window": Scene(_("Window"), _("A window with the light on, in a dark wall.")),
    "downs": Scene(_("Path"), _("A path winds over green hills towards the rising sun.")),
    "sunrise": Scene(_("Sunrise"), _("The sun rises over a calm sea.")),
    "tide": Scene(_("Waves"), _("A small boat on rows of round waves.")),
    "moon": Scene(_("Moon"), _("A full moon makes a path of light on the sea.")),
    "huts": Scene(_("Beach huts"), _("Four beach huts in a row. One has a light on.")),
}

HEADING_MOST, LINE_MOST, NUMBERS_MOST = 70, 120, 2
LOGO_MOST_BYTES = 1_000_000  # 480 by 480 pixels of anything


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What a picture says. `numbers`: (name, number as it is shown), from the contact ledger."""

    heading: str
    line: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    hashtag: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class CoBrand:
    """The organisation that shares the picture. `logo`: PNG or JPEG that the caller has checked and made anew."""

    name: str
    logo: bytes = b""


def picture(design: str, words: PictureWords, ratio: str, co_brand: CoBrand | None = None) -> bytes:
    """Return a PNG of `words` on the scene `design` (a key of SCENES) in `ratio` (a key of RATIOS).

    Raises:
        engine.CannotBeMade: its `field` (heading, line, hashtag, numbers, brand) is too long or cannot be drawn.
        KeyError: there is no such design or ratio.
    """
    SCENES[design]
    width, height = RATIOS[ratio]
    _refuse_what_is_too_much(words, co_brand)
    return engine.make(
        "picture",
        {
            "design": design,
            "width": width,
            "height": height,
            "heading": words.heading,
            "line": words.line,
            "hashtag": words.hashtag,
            "numbers": [{"name": name, "number": number} for name, number in words.numbers],
            "lang": words.language,
            "dir": direction(words.language),
            "brand": co_brand.name if co_brand else "",
        },
        images={"logo": co_brand.logo} if co_brand and co_brand.logo else {},
    )


def alt_text(design: str, words: PictureWords) -> str:
    """Return the alternative text of a picture: all the words on it, in their order, then what is drawn."""
    numbers = [f"{name}: {number}." for name, number in words.numbers]
    parts = [words.hashtag, words.heading, words.line, *numbers, str(SCENES[design].shows)]
    return " ".join(part.strip() for part in parts if part.strip())


def _refuse_what_is_too_much(words: PictureWords, co_brand: CoBrand | None) -> None:
    for field, most in (("heading", HEADING_MOST), ("line", LINE_MOST)):
        if len(getattr(words, field)) > most:
            raise engine.CannotBeMade(field, f"The {field} has more than {most} characters. Use fewer words.")
    if not words.heading.strip():
        raise engine.CannotBeMade("heading", "A picture needs a heading.")
    if len(words.numbers) > NUMBERS_MOST:
        raise engine.CannotBeMade("numbers", f"A picture has room for {NUMBERS_MOST} numbers.")
    if co_brand and len(co_brand.logo) > LOGO_MOST_BYTES:
        raise engine.CannotBeMade("brand", f"The logo is larger than {LOGO_MOST_BYTES // 1000} kB.")
