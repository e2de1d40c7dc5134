"""A QR code of a page's address, drawn here: no other site is asked for it."""

import io

import segno
from django.utils.safestring import SafeString, mark_safe


def svg(address: str) -> SafeString:
    """Return an inline SVG of `address` (a whole URL), without style attributes; its size comes from the stylesheet."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=False, omitsize=True, border=2, svgclass="qr", lineclass="qr-line"
    )
    return mark_safe(out.getvalue().decode())  # noqa: S308 - drawn from modules, holds no text of anybody's
