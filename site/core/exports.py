"""Tables that people open in a spreadsheet program: nothing that somebody typed can run there (SE26)."""

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

# A spreadsheet takes a cell that begins with one of these for a formula, also behind white space it drops.
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
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "no-store"
    response.write("\ufeff")  # without it Excel reads UTF-8 as something else
    writer = csv.writer(response, quoting=csv.QUOTE_ALL)
    writer.writerow(head)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return response
