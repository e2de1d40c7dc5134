"""Makes a picture or a document of a design and its facts. Pure: the same facts give the same bytes on every machine.

A design is a file in `designs/`, drawn in Typst. Facts reach it as JSON, never as source, so no editor's word can run.
"""

import json
import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

DESIGNS = Path(__file__).parent / "designs"
FONTS = Path(__file__).parent / "fonts"
_TOO_LONG = re.compile(r"too-long, (\w+)")


class CannotBeMade(ValueError):
    """The words do not suit the design; the message says which (`field`) and what to do."""

    def __init__(self, field: str, message: str):
        super().__init__(message)
        self.field = field


def make(
    design: str,
    facts: dict,
    output: str = "png",
    images: dict[str, bytes] | None = None,
    scale: float = 1,
    page: int = 0,
) -> bytes:
    """Return what `design` looks like with these `facts`.

    Args:
        design: the name of a file in `designs/`, without its ending.
        facts: what the file reads, as plain values; `lang` (a language code) and `dir` (ltr, rtl) are always needed.
        output: "png" (one page), or "pdf" (tagged, and refused unless it passes Typst's own checks of PDF/UA-1,
            ISO 14289-1).
        images: PNG or JPEG by name, for designs that take some.
        scale: pixels of a PNG for each point of the design.
        page: which page a PNG shows; the first is 0.

    Raises:
        CannotBeMade: words are too long for their place, or hold letters that our fonts cannot draw.
    """
    _refuse_letters_without_a_shape(facts)
    inputs = {name: json.dumps(list(image)) for name, image in (images or {}).items()}
    options = {"pdf_standards": ["ua-1"]} if output == "pdf" else {"ppi": 72 * scale}
    try:
        pages = _compiler().compile(
            str(DESIGNS / f"{design}.typ"),
            format=output,
            sys_inputs={"facts": json.dumps(facts), **inputs},
            timestamp=0,  # else two files of the same facts would differ
            **options,
        )
        return pages[page] if isinstance(pages, list) else pages
    except typst.TypstError as why:
        too_long = _TOO_LONG.search(why.message)
        if not too_long:
            raise
        field = too_long[1]
        raise CannotBeMade(field, f"The {field} is too long for this picture. Use fewer or shorter words.") from why


@cache
def is_night(scene: str) -> bool:
    """Return whether words on this scene have to be light."""
    return json.loads((DESIGNS / "scenes.json").read_text())[scene]["night"]


def _refuse_letters_without_a_shape(facts: dict) -> None:
    for field, value in facts.items():
        missing = next((letter for words in _words_in(value) for letter in words if not _has_a_shape(letter)), "")
        if missing:
            raise CannotBeMade(field, f"This cannot be drawn: {missing}. Use letters, digits and ordinary signs.")


def _words_in(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _words_in(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _words_in(part)


def _has_a_shape(letter: str) -> bool:
    # Space, line break, joiner: they shape the line and have no ink.
    return ord(letter) in _letters() or unicodedata.category(letter) in ("Cc", "Cf", "Zs")


@cache
def _letters() -> frozenset[int]:
    """Return the code points that our fonts can draw; Typst would draw an empty box for others and say nothing."""
    return frozenset().union(*(TTFont(path, lazy=True).getBestCmap() for path in FONTS.glob("*-Regular.ttf")))


@cache
def _fonts() -> typst.Fonts:
    """Return our own fonts and no others, so that a picture does not depend on what a machine has installed."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


_here = threading.local()


def _compiler() -> typst.Compiler:
    """Return this thread's compiler: one cannot be shared, but all share the fonts, and compiling frees the GIL."""
    if not hasattr(_here, "compiler"):
        _here.compiler = typst.Compiler(root=DESIGNS, font_paths=_fonts())
    return _here.compiler
