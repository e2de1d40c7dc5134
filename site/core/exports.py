"""Tables that people open in a spreadsheet program: nothing that somebody typed can run there (SE26)."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import BytesIO

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

# A spreadsheet takes a cell that begins with one of these for a formula, also behind white space it drops.
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(value) -> str | int | float:
    """Return `value` for a cell: numbers as they are, and text that could be a formula behind an apostrophe.

    The apostrophe is how spreadsheets mark text, so “+44 …” stays what it was. Rule: OWASP, “CSV injection”.
    """
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = str(value)
    return f"'{text}" if text.lstrip(" \u00a0\ufeff").startswith(_RISKY) else text


def csv_response(name: str, head: Sequence[str], rows: Iterable[Sequence]) -> HttpResponse:
    """Return a CSV download, every cell quoted and harmless.

    Args:
        name: the file's name without its ending: plain, it stays in the downloads.
        head: the columns' names.
        rows: as many cells each.
    """
    response = _download(f"{name}.csv", "text/csv; charset=utf-8")
    response.write("\ufeff")  # without it Excel reads UTF-8 as something else
    writer = csv.writer(response, quoting=csv.QUOTE_ALL)
    writer.writerow(head)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return response


def xlsx_response(name: str, head: Sequence[str], rows: Iterable[Sequence]) -> HttpResponse:
    """Return the same as a workbook of one sheet: text is text for the program, whatever it begins with.

    Args: see `csv_response`.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(name[:31])
    sheet.freeze_panes = "A2"
    for at in range(len(head)):
        sheet.column_dimensions[get_column_letter(at + 1)].width = 24
    sheet.append([_cell(sheet, title, Font(bold=True)) for title in head])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    data = BytesIO()
    book.save(data)
    response = _download(f"{name}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    response.write(data.getvalue())
    return response


def _cell(sheet, value, font: Font | None = None) -> WriteOnlyCell:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    cell = WriteOnlyCell(sheet, value if number else _NOT_IN_XML.sub("", "" if value is None else str(value)))
    if not number:
        cell.data_type = "s"  # openpyxl takes what begins with = for a formula
        cell.quotePrefix = True  # and so would the program when somebody changes the cell
    if font:
        cell.font = font
    return cell


def _download(filename: str, kind: str) -> HttpResponse:
    response = HttpResponse(content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    response["Cache-Control"] = "no-store"
    return response
