"""Pictures: opened only when they are small enough, and written anew without where, when and by whom."""

import io
from contextlib import suppress

from PIL import Image, ImageCms, ImageOps

from .refusing import Refused

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 12_000  # pixels
LOGO_SIDE = 480  # pixels
MOST_LOGO = 2_000_000  # bytes
MOST_LOGO_PIXELS = 6_000_000
_FORMATS = ("PNG", "JPEG")
_MODES = {"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"}
_NOTES = {0xE1, 0xED, 0xFE}  # markers of JPEG: APP1, APP13, COM
_PIXELS_FOLLOW = {0xDA, 0xD9}
_HARMLESS_NOTES = {"dpi", "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "gamma",
                   "transparency", "srgb", "adobe", "adobe_transform", "aspect"}  # fmt: skip

NOT_A_PICTURE = (
    "This picture is damaged, or of another kind. Open it, save it again as PNG or JPEG, and choose that file."
)
TOO_LARGE = (
    "This picture has more pixels than we take. Make it at most 6,000 pixels wide and high, and choose it again."
)

LOGO_TOO_LARGE = "This logo is too large. Make it at most 2,000 pixels wide and high and 2 MB, and choose it again."


def clean_picture(data: bytes, ending: str) -> bytes:
    """Return the picture `data` (PNG or JPEG, `ending` png or jpg) turned upright, and with nothing but its pixels."""
    picture = _upright(_opened(data))
    return _as_jpeg(picture) if ending == "jpg" else _as_png(picture)


def without_notes(data: bytes) -> bytes:
    """Return a picture from inside a document: as it is when it holds no notes, else written anew without them."""
    picture = _opened(data)
    if not picture.getexif() and not set(picture.info) - _HARMLESS_NOTES:
        return data
    ending = "png" if picture.format == "PNG" else "jpg"
    return clean_picture(data, ending)


def jpeg_without_notes(data: bytes) -> bytes:
    """Return the JPEG `data` from inside a PDF without its notes (Exif, XMP, IPTC, comments), pixels untouched."""
    kept, at = [data[:2]], 2
    while at + 3 < len(data) and data[at] == 0xFF and data[at + 1] not in _PIXELS_FOLLOW:
        length = 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] not in _NOTES:
            kept.append(data[at : at + length])
        at += length
    return b"".join([*kept, data[at:]])


def checked_logo(data: bytes) -> bytes:
    """Return the logo `data` (PNG or JPEG) as a PNG of at most LOGO_SIDE pixels on a side; raises Refused.

    Anybody may send one, so it gets less room than an editor's picture: MOST_LOGO bytes, MOST_LOGO_PIXELS pixels.
    """
    if len(data) > MOST_LOGO:
        raise Refused(LOGO_TOO_LARGE)
    picture = _upright(_opened(data, MOST_LOGO_PIXELS, LOGO_TOO_LARGE)).convert("RGBA")
    picture.thumbnail((LOGO_SIDE, LOGO_SIDE), Image.Resampling.LANCZOS)
    return _as_png(picture)


def _opened(data: bytes, most_pixels: int = MOST_PIXELS, refusal: str = TOO_LARGE) -> Image.Image:
    """Return the picture with its size looked at before a pixel is unpacked."""
    try:
        picture = Image.open(io.BytesIO(data), formats=_FORMATS)
        if max(picture.size) > LONGEST_SIDE or picture.width * picture.height > most_pixels:
            raise Refused(refusal)
        picture.load()
    except Refused:
        raise
    except Image.DecompressionBombError as why:
        raise Refused(refusal) from why
    except (OSError, SyntaxError, ValueError, EOFError) as why:
        raise Refused(NOT_A_PICTURE) from why
    if picture.mode not in _MODES:
        raise Refused(NOT_A_PICTURE)
    return picture


def _upright(picture: Image.Image) -> Image.Image:
    turned = ImageOps.exif_transpose(picture)
    profile = turned.info.get("icc_profile")
    if profile and turned.mode in ("RGB", "CMYK", "L"):
        # Colours as everybody sees them; a profile that makes no sense is left out.
        with suppress(ImageCms.PyCMSError, OSError):
            wide, usual = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(turned, wide, usual, outputMode="RGB") or turned
    return turned


def _only_pixels(picture: Image.Image, mode: str) -> Image.Image:
    converted = picture.convert(mode)
    bare = Image.new(mode, converted.size)
    bare.paste(converted)
    return bare


def _as_jpeg(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    _only_pixels(picture, "L" if picture.mode == "L" else "RGB").save(written, "JPEG", quality=90, optimize=True)
    return written.getvalue()


def _as_png(picture: Image.Image) -> bytes:
    see_through = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    mode = "RGBA" if see_through else "L" if picture.mode in ("L", "1") else "RGB"
    written = io.BytesIO()
    _only_pixels(picture, mode).save(written, "PNG", optimize=True)
    return written.getvalue()
