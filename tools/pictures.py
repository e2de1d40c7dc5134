"""Takes pictures of one page of each kind on a phone, a tablet and a desktop, for docs/pictures/."""

import io
import sys

import fresh_site
from messages import Stop, say, with_one_line_for_each_trouble
from stamps import ROOT

FOLDER = ROOT / "docs" / "pictures"
PAGES = {
    "home": "/",
    "get-help": "/get-help/",
    "directory": "/services/",
    "service": "/services/kidas/",
    "topic": "/is-this-abuse/",
    "professionals": "/for-professionals/",
    "gallery": "/gallery/",
}
WIDTHS = (320, 768, 1280)  # CSS pixels
HEIGHT = 1400  # CSS pixels; of a longer page only the beginning is shown
COLOURS = 128  # enough for flat surfaces, and a third of the bytes


def _smaller(png):
    """Return the picture with a palette of its own, in as few bytes as PNG allows."""
    from PIL import Image

    small = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def _picture(browser, address, width):
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce", locale="en-GB"
    )
    try:
        page = context.new_page()
        answer = page.goto(address)
        if answer.status != 200:
            raise Stop(f"{address} answered {answer.status}, so there is no picture of it.")
        tall = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": min(tall, HEIGHT)})
        return page.screenshot()
    finally:
        context.close()


def main():
    """Take every picture, or only those whose names are given, and say how large each has become."""
    unknown = set(sys.argv[1:]) - set(PAGES)
    if unknown:
        raise Stop(f"There is no picture of {', '.join(sorted(unknown))}. Choose from: {', '.join(PAGES)}")
    wanted = sys.argv[1:] or list(PAGES)
    fresh_site.set_up(dev=True)
    path_of_chromium = fresh_site.chromium_or_stop()
    from tests.browser.launching import chromium

    FOLDER.mkdir(parents=True, exist_ok=True)
    with fresh_site.site(SHOW_GALLERY="yes") as site, chromium(path_of_chromium) as browser:
        for name in wanted:
            for width in WIDTHS:
                path = FOLDER / f"{name}-{width}.png"
                path.write_bytes(_smaller(_picture(browser, site + PAGES[name], width)))
                say(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    with_one_line_for_each_trouble(main)
