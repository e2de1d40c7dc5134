"""The file that stands in for a form we were not given: it says so in large letters, and holds nothing to fill in."""

import io

import docx
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from core.uploads import checked_document
from home.models import CheckedFile

INK = RGBColor(0x14, 0x21, 0x3A)


def stand_in(name: str, issue_code: str) -> CheckedFile:
    """Return the kept Word file that stands in for the document `name` under `issue_code`."""
    data, kind = checked_document(_written(name, issue_code), f"{issue_code}.docx")
    return CheckedFile.keep(f"Stand-in for “{name}”, {issue_code}", data, kind)


def _written(name: str, issue_code: str) -> bytes:
    made = docx.Document()
    made.core_properties.title = f"{issue_code}: not the {name}"
    made.core_properties.language = "en-GB"
    _speak_english(made)
    _line(made, f"This is not the {name}", "Heading 1", 34)
    _line(made, "Do not fill it in. Do not send it.", "Normal", 20, bold=True)
    _line(made, f"It stands in the place of a file that we have not been given. Its issue code is {issue_code}.")
    _line(made, "If you work with people", "Heading 2", 20)
    _line(made, "Ask your organisation's domestic abuse lead for the current document, and check that it is current.")
    _line(made, "If somebody is in danger now, ring 999. Do not wait for a form.", bold=True)
    _line(made, "If you look after the partnership's documents", "Heading 2", 20)
    _line(
        made,
        "Log in to the editors' screens of the website. Choose Forms, then Documents, then this document. Add a version "
        "with your own file. From its first day, every link leads to your file, and this one is never shown again.",
    )
    made.sections[0].footer.paragraphs[0].text = f"{issue_code}, a stand-in"
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _speak_english(made) -> None:
    language = made.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    language.set(qn("w:val"), "en-GB")


def _line(made, words, style="Normal", points=14, bold=None) -> None:
    run = made.add_paragraph(style=style).add_run(words)
    run.font.size, run.font.color.rgb, run.font.bold = Pt(points), INK, bold
    run.font.name = "Arial"
