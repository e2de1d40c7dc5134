"""What can be downloaded: each product, its designs, and the file of it, kept while its facts stay the same."""

import hashlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import partial

from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from campaigns.making import engine, facts, kept
from campaigns.making.pictures import SCENES
from campaigns.making.slide import slide

PDF = "application/pdf"
PNG = "image/png"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@dataclass(frozen=True, slots=True)
class Product:
    """One thing that the site makes. `make(design, facts, mark)` returns its bytes, `preview` a small PNG of it."""

    name: Promise
    about: Promise
    designs: tuple[str, ...]  # keys of SCENES, at least two
    ending: str
    media_type: str
    make: Callable[[str, facts.Facts, str], bytes]
    preview: Callable[[str, facts.Facts, str], bytes]
    has_facts: bool = True  # False: nothing on it is of an area, and nothing can go out of date


@dataclass(frozen=True, slots=True)
class File:
    """A product that was made."""

    content: bytes
    name: str  # neutral: it may stand in somebody's list of downloads
    media_type: str
    version: str  # of the bytes


def _laid_out(design: str, told: facts.Facts, mark: str, *, layout: str, shown_as: dict, **more) -> bytes:
    """Return `layout` with all its facts; `shown_as` is what `engine.make` takes besides them."""
    said = asdict(told) | {"design": design, "mark": mark, "drawing_alt": SCENES[design].shows} | more
    return engine.make(layout, {k: str(v) if isinstance(v, Promise) else v for k, v in said.items()}, **shown_as)


def _pdf(layout: str, preview: dict, **more) -> dict:
    drawn = partial(_laid_out, layout=layout, **more)
    return {
        "ending": "pdf",
        "media_type": PDF,
        "make": partial(drawn, shown_as={"output": "pdf"}),
        "preview": partial(drawn, shown_as=preview),
    }


def _png(layout: str, width: int, height: int, preview_scale: float) -> dict:
    drawn = partial(_laid_out, layout=layout, width=width, height=height)
    return {
        "ending": "png",
        "media_type": PNG,
        "make": partial(drawn, shown_as={}),
        "preview": partial(drawn, shown_as={"scale": preview_scale}),
    }


def _slide() -> dict:
    return {
        "ending": "pptx",
        "media_type": PPTX,
        "make": slide,
        "preview": _png("background", 1600, 900, 0.3)["preview"],
    }


PRODUCTS = {
    "poster-a4": Product(
        _("Poster, A4"), _("For a wall or a door."), ("lighthouse", "downs"),
        **_pdf("poster", {"scale": 0.6}, title=_("Poster"), paper="a4"),
    ),
    "poster-a3": Product(
        _("Poster, A3"), _("Twice as large."), ("lighthouse", "downs"),
        **_pdf("poster", {"scale": 0.42}, title=_("Poster"), paper="a3"),
    ),
    "leaflet": Product(
        _("Leaflet"), _("A4, on both sides, folded in three."), ("cliffs", "harbour"),
        **_pdf("leaflet", {"scale": 0.6}, title=_("Leaflet")),
    ),
    "card": Product(
        _("Pocket cards"), _("Four on A4, folded to the size of a bank card. Outside is only a drawing."),
        ("tide", "huts"), **_pdf("card", {"scale": 0.6, "page": 1}, title=_("Cards")),
    ),
    "slide": Product(_("Slide"), _("For PowerPoint, with notes."), ("harbour", "downs"), **_slide()),
    "meeting-background": Product(
        _("Background for meetings"), _("For Teams, 1920 by 1080 pixels. No words."), ("moon", "downs"),
        **_png("background", 1920, 1080, 0.25), has_facts=False,
    ),
    "signature": Product(
        _("Strip under an e-mail"), _("1200 by 300 pixels. Show it 600 wide."), ("lighthouse", "sunrise"),
        **_png("signature", 1200, 300, 0.5),
    ),
}  # fmt: skip


def made(product: str, design: str, language: str, area: str, at: datetime | None = None) -> File:
    """Return the file of `product` (a key of PRODUCTS) as the ledger stands.

    Args:
        design: one of the product's designs.
        language: the code of one of the site's languages.
        area: a key of facts.AREAS.
        at: the aware moment it is made at (default: now). Its day is printed.

    Raises:
        KeyError: no such product, design or area.
    """
    thing = _known(product, design)
    content = _made("make", product, design, language, area, at)
    parts = [product, design, *([area] if thing.has_facts else []), *([language] if language != "en" else [])]
    return File(content, f"{'-'.join(parts)}.{thing.ending}", thing.media_type, _digest(content))


def preview(product: str, design: str, language: str, area: str, at: datetime | None = None) -> File:
    """Return a small picture of the same file; see `made`."""
    content = _made("preview", product, design, language, area, at)
    return File(content, "preview.png", PNG, _digest(content))


def _known(product: str, design: str) -> Product:
    thing = PRODUCTS[product]
    if design not in thing.designs:
        raise KeyError(design)
    return thing


def _made(what: str, product: str, design: str, language: str, area: str, at: datetime | None) -> bytes:
    thing = _known(product, design)
    with translation.override(language):
        told = facts.facts_for(area, language, at or timezone.now())
        mark = facts.mark(product, design, told)
        if not thing.has_facts:
            told, mark = replace(told, numbers=(), made=""), ""
        key = _digest(repr((what, product, design, told, mark)).encode())
        return kept.bytes_for(key, lambda: getattr(thing, what)(design, told, mark))


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=12).hexdigest()
