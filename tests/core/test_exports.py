"""Lists that people open in a spreadsheet program: nothing in them runs (SE26)."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from core.exports import csv_response, xlsx_response

RISKY = ["=1+1", "@x", "\t=1+1", "+44 20 7946 0000", "-2", "  =1", "＝1"]


def sheet_of(response):
    return load_workbook(BytesIO(response.content)).active


@pytest.mark.parametrize("text", RISKY)
def test_text_stays_text_in_a_workbook(text):
    cell = sheet_of(xlsx_response("list", ["Name"], [[text]]))["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix  # also when somebody changes it


def test_numbers_stay_numbers_and_signs_that_xml_cannot_hold_are_left_out():
    sheet = sheet_of(xlsx_response("list", ["Name", "Count"], [["Kim\x00\x0b\ufffe", 3], [None, 2.5]]))
    assert [[cell.value for cell in row] for row in sheet.rows] == [["Name", "Count"], ["Kim", 3], [None, 2.5]]


@pytest.mark.parametrize("make, ending", [(csv_response, "csv"), (xlsx_response, "xlsx")])
def test_no_cache_keeps_a_list(make, ending):
    response = make("a-list", ["Name"], [["Kim"]])
    assert response["Cache-Control"] == "no-store"
    assert response["Content-Disposition"] == f'attachment; filename="a-list.{ending}"'


def test_every_cell_of_a_csv_is_quoted():
    text = csv_response("list", ["Name"], [[text] for text in RISKY]).content.decode("utf-8-sig")
    assert all(line.startswith('"') for line in text.splitlines() if line)
    assert [row[0][0] for row in csv.reader(StringIO(text))][1:] == ["'"] * len(RISKY)
