"""The picture of a content item in one shape: drawn by the site, or cut from an editor's own."""

import hashlib
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from PIL import Image

from campaigns.making.engine import DESIGNS
from campaigns.making.pictures import RATIOS, CoBrand, PictureWords, alt_text, picture
from campaigns.shapes import SHAPES
from core import kept_files
from core.ledger import ledger

PREVIEW_WIDTH = 640  # pixels
FILE_NAME = re.compile(r"picture-(?P<full>[a-z]+)\.png|preview-(?P<small>[a-z]+)\.webp")
NUMBERS = {"both": ("kent-helpline", "medway-helpline"), "kent": ("kent-helpline",), "medway": ("medway-helpline",)}


@dataclass(frozen=True)
class Shape:
    """One shape an item's picture is to be had in, and what it shows for those who cannot see it."""

    ratio: str
    label: str
    width: int
    height: int
    alt: str


def shapes_of(item, area: str = "both") -> list[Shape]:
    """Return each shape that `item` has a picture in, in the order of the shapes; what it shows is for `area`."""
    found = []
    for name, (width, height) in RATIOS.items():
        if block := _block(item, name):
            found.append(Shape(name, str(SHAPES[name]), width, height, _alt(item, block, area)))
    return found


def drawing(item, ratio: str, area: str = "both", co_brand: CoBrand | None = None) -> Callable[[], bytes]:
    """Return what makes the picture of `item`, a PNG, when it is called.

    All that the database knows is asked now, so that it may be called in a thread, which has no part in the caller's
    transaction.

    Args:
        ratio: a name in RATIOS.
        area: “kent” or “medway”: only that number stands in it; “both”: as the editor chose.
        co_brand: the organisation to name in it.

    Raises:
        LookupError: for a shape that this item has no picture in.
    """
    if not (block := _block(item, ratio)):
        raise LookupError(ratio)
    if block.block_type == "own":
        return _cut(block.value["image"], RATIOS[ratio])
    design, words = block.value["design"], _words(item, block.value, area)
    draw = partial(picture, design, words, ratio, co_brand)
    if co_brand:  # somebody's name and logo are not kept
        return draw
    return partial(kept_files.kept, "picture", f"{designs()} {design} {words} {ratio}", draw)


@cache
def designs() -> str:
    """Return what the drawings are: other drawings make other pictures of the same words."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(DESIGNS.glob("*.typ")))).hexdigest()


def answer(item, name: str, request: HttpRequest) -> HttpResponse:
    """Answer with a picture of `item`: picture-square.png in full, preview-square.webp for our own pages.

    The ETag changes with the content, and browsers ask each time: a picture can hold a telephone number.
    """
    found = FILE_NAME.fullmatch(name)
    try:
        body = drawing(item, found["full"] or found["small"])() if found else b""
    except LookupError:
        body = b""
    if not body:
        raise Http404("There is no such picture.")
    kind = "image/png"
    if found["small"]:
        body, kind = _smaller(body), "image/webp"
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type=kind, headers={"ETag": etag})
    if "save" in request.GET:
        response["Content-Disposition"] = f'attachment; filename="{item.slug}-{name}"'
    return get_conditional_response(request, etag=etag, response=response)


def _smaller(body: bytes) -> bytes:
    def draw() -> bytes:
        image = Image.open(io.BytesIO(body)).convert("RGB")
        image.thumbnail((PREVIEW_WIDTH, PREVIEW_WIDTH * 2))
        out = io.BytesIO()
        image.save(out, "WEBP", quality=80, method=4)
        return out.getvalue()

    return kept_files.kept("preview", hashlib.sha256(body).hexdigest(), draw)


def _block(item, ratio: str):
    """Return the picture for a shape: the one made for it before one for all."""
    if ratio not in RATIOS:
        return None
    blocks = {
        block.value["ratio"] if block.block_type == "own" else "all": block for block in reversed(list(item.picture))
    }
    return blocks.get(ratio) or blocks.get("all")


def _words(item, value, area: str) -> PictureWords:
    chosen = value["numbers"] if area == "both" or value["numbers"] == "none" else area
    lines = [line for key in NUMBERS.get(chosen, ()) if (line := ledger().get(key))]
    return PictureWords(
        heading=value["heading"], line=value["line"], numbers=tuple((line.name, line.display) for line in lines),
        hashtag=item.campaign.hashtag, language=item.locale.language_code,
    )  # fmt: skip


def _alt(item, block, area: str) -> str:
    if block.block_type == "own":
        return block.value["alt"]
    return alt_text(block.value["design"], _words(item, block.value, area))


def _cut(image, size: tuple[int, int]) -> Callable[[], bytes]:
    rendition = image.get_rendition(f"fill-{size[0]}x{size[1]}|format-png")

    def read() -> bytes:
        with rendition.file.open("rb") as file:
            return file.read()

    return read
