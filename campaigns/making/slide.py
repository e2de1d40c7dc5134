"""The slide that partners show at the start or end of a meeting: real text over a drawn scene, as PowerPoint."""

import io
import zipfile

import segno
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

from campaigns.making import engine, wording
from campaigns.making.facts import Facts

WIDE, HIGH = Inches(13.333), Inches(7.5)
FOOT, FOOT_HIGH = Inches(5.75), Inches(1.25)
INK, CHALK, DEEP, SIGNAL = (RGBColor.from_string(colour) for colour in ("14213A", "FBFAF6", "0A3F4B", "A3122A"))
THE_DAY_ZIP_BEGINS = (1980, 1, 1, 0, 0, 0)


def slide(design: str, facts: Facts, mark: str) -> bytes:
    """Return a PowerPoint file (ISO/IEC 29500) with one slide on the scene `design`.

    Its parts stand in the order in which they are read: title, signs, each number, emergency, the address, its QR code.
    The scene is the slide's background and so has no place among them. The notes say what one may say to it.
    """
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDE, HIGH
    page = deck.slides.add_slide(deck.slide_layouts[5])  # “Title Only”: the title is a real placeholder
    on_scene = CHALK if engine.is_night(design) else INK
    column = Inches(0.7) if facts.dir == "ltr" else WIDE - Inches(7.9)
    words = facts.words
    _set_background(page, _scene(design, facts))
    _fill_title(page.shapes.title, column, words["claim"], on_scene, facts)
    signs = f"{words['signs_title']}: {', '.join(words['signs'])}"
    _words(page, "Signs", (column, Inches(2.35), Inches(7.2), Inches(1)), [(signs, 18, False, on_scene)], facts)
    _numbers(page, column, facts)
    where = [(words["more"], 16, True, INK), (facts.address_shown, 18, True, DEEP), (mark, 10, False, INK)]
    if facts.emergency:
        danger = [(words["danger"], 14, True, CHALK), (facts.emergency, 32, True, CHALK)]
        _words(page, "Emergency", (column, FOOT, Inches(2.2), FOOT_HIGH), danger, facts, fill=SIGNAL)
    _words(page, "Address", (column + Inches(2.35), FOOT, Inches(3.5), FOOT_HIGH), where, facts, fill=CHALK)
    _qr(page, column + Inches(6), facts)
    page.notes_slide.notes_text_frame.text = wording.slide_notes(mark)
    _describe(deck, facts)
    out = io.BytesIO()
    deck.save(out)
    return _without_the_clock(out.getvalue())


def _scene(design: str, facts: Facts) -> bytes:
    size = {"width": 1600, "height": 900}
    return engine.make("background", {"design": design, "lang": facts.lang, "dir": facts.dir, **size})


def _set_background(page, picture: bytes) -> None:
    _image, relation = page.part.get_or_add_image_part(io.BytesIO(picture))
    page._element.cSld.insert(
        0,
        parse_xml(
            f'<p:bg {nsdecls("p", "a", "r")}><p:bgPr><a:blipFill><a:blip r:embed="{relation}"/>'
            "<a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>"
        ),
    )


def _fill_title(title, column: int, claim: str, colour: RGBColor, facts: Facts) -> None:
    title.left, title.top, title.width, title.height = column, Inches(0.6), Inches(7.2), Inches(1.7)
    title.text_frame.word_wrap = True
    title.text_frame.margin_left = title.text_frame.margin_right = Emu(0)
    title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    _write(title.text_frame.paragraphs[0], claim, 48, True, colour, facts)


def _numbers(page, column: int, facts: Facts) -> None:
    for i, one in enumerate(facts.numbers):
        rows = [(one.name, 16, False, INK), (one.number, 32, True, DEEP), (one.hours, 14, False, INK)]
        place = (column + Inches(3.7) * i, Inches(3.8), Inches(3.55), Inches(1.7))
        _words(page, one.name, place, rows, facts, fill=CHALK)


def _words(page, name: str, place: tuple, rows: list, facts: Facts, fill: RGBColor | None = None) -> None:
    """Add a box of text; `rows`: (words, size in points, bold, colour) for each paragraph."""
    box = page.shapes.add_textbox(*place)
    box.name = name
    if fill is not None:
        box.fill.solid()
        box.fill.fore_color.rgb = fill
    frame = box.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    if fill is None:
        frame.margin_left = frame.margin_right = Emu(0)
    for i, row in enumerate(rows):
        _write(frame.paragraphs[0] if i == 0 else frame.add_paragraph(), *row, facts)


def _write(paragraph, words: str, size: int, bold: bool, colour: RGBColor, facts: Facts) -> None:
    paragraph.alignment = PP_ALIGN.RIGHT if facts.dir == "rtl" else PP_ALIGN.LEFT
    if facts.dir == "rtl":
        paragraph._p.get_or_add_pPr().set("rtl", "1")
    run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold, run.font.color.rgb, run.font.name = Pt(size), bold, colour, "Noto Sans"
    run._r.get_or_add_rPr().set("lang", "en-GB" if facts.lang == "en" else facts.lang)


def _qr(page, left: int, facts: Facts) -> None:
    code = io.BytesIO()
    segno.make(facts.address, error="m", micro=False).save(code, kind="png", scale=10, border=2)
    code.seek(0)
    picture = page.shapes.add_picture(code, left, FOOT, FOOT_HIGH, FOOT_HIGH)
    picture.name = "QR"
    picture._element.find(qn("p:nvPicPr")).find(qn("p:cNvPr")).set("descr", facts.words["qr_alt"])


def _describe(deck, facts: Facts) -> None:
    about = deck.core_properties
    about.title, about.author, about.language = facts.words["claim"], facts.site_name, facts.lang
    about.last_modified_by = about.comments = about.keywords = ""


def _without_the_clock(deck: bytes) -> bytes:
    """Return the same file with every part at one date: python-pptx writes the time of day into its ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(deck)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for part in given.infolist():
            kept.writestr(zipfile.ZipInfo(part.filename, THE_DAY_ZIP_BEGINS), given.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()
