"""Professionals who need today's form, and the editor who gives them a new one."""

import re

import pytest

from tests.browser.test_journeys import SMALL_PHONE, arrives, stands_well
from tests.core.uploads import files

pytestmark = pytest.mark.browser
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PATHWAY = "/for-professionals/referral-routes/pathway/"


@pytest.fixture
def person(visitor):
    return visitor(**SMALL_PHONE)


def test_a_professional_finds_the_current_marac_form_in_two_interactions(person):
    arrives(person)
    person.taps(re.compile("I work with people"))
    stands_well(person)
    person.taps("MARAC information and referral form")
    person.is_at("/for-professionals/marac/form/")
    person.sees("Never by ordinary e-mail")
    stands_well(person)
    assert person.interactions <= 2


def test_somebody_with_an_old_copy_asks_whether_it_is_current(person):
    arrives(person, "/for-professionals/marac/form/")
    person.types("Issue code", "marac 0")
    person.submits()
    person.is_at("/check-your-copy/")
    person.sees("MARAC-0 is only a stand-in")
    stands_well(person)
    assert "marac" not in str(person.history()[-1]).lower()
    person.types("Issue code", "")
    person.submits()
    person.sees("Type the issue code")
    stands_well(person)


def test_the_page_of_a_film_that_is_not_here_says_so(person):
    arrives(person, "/for-professionals/training-videos/")
    stands_well(person)
    person.taps("Signs of Abuse")
    person.sees("We have not been given the film")
    stands_well(person)
    assert "abuse" not in person.title().lower()


def logs_in(editor, log_in):
    editor.opens("/editors/login/")
    editor.page.locator("input[name=username]").fill(log_in[0])
    editor.page.locator("input[name=password]").fill(log_in[1])
    editor.presses("Enter")
    editor.page.wait_for_url("**/editors/")


def uploads(editor, name, data):
    """Give a file in the window that “Choose” opened; what it is called was typed before, or is typed now."""
    window = editor.page.locator(".modal")
    window.locator("input[name=name]").fill("Pathway of May, Word")
    window.locator("input[type=file]").set_input_files({"name": name, "mimeType": WORD, "buffer": data})
    window.get_by_role("button", name="Check and keep this file").click()


def test_an_editor_is_told_what_is_wrong_with_a_file_and_gives_a_good_one(editors_log_in, visitor):
    editor, reader = visitor(width=1280, height=1000), visitor(**SMALL_PHONE)
    logs_in(editor, editors_log_in)
    editor.opens("/editors/snippets/home/controlleddocument/")
    editor.sees("Waiting for the file it stands in for")
    editor.taps("Referral pathway")
    editor.page.get_by_role("button", name="Add entry").click()
    version = editor.page.locator("#inline_child_versions-1")
    version.locator("[name$=number]").fill("1")
    version.locator("[name$=effective_on]").fill("2026-01-05")
    version.locator("[name$=what_changed]").fill("It is the partnership's own.")
    version.get_by_role("button", name=re.compile("^Choose")).first.click()
    editor.page.get_by_role("tab", name="Upload a file").click()
    uploads(editor, "pathway.docx", files.word(change=files.as_macro_document))
    editor.sees("This file holds macros")
    uploads(editor, "pathway.docx", files.word("Referral pathway", "Ring first."))
    version.get_by_text("Pathway of May, Word").wait_for()
    assert version.locator("[name$=what_changed]").input_value() == "It is the partnership's own."
    editor.page.get_by_role("button", name=re.compile("^Save")).first.click()
    editor.page.wait_for_load_state()
    editor.sees("updated")

    reader.opens(PATHWAY)
    reader.sees("PATHWAY-1")
    reader.does_not_see("This is not the document")
    stands_well(reader)
    reader.opens(f"{PATHWAY}versions/PATHWAY-0/")
    reader.sees("It was replaced on 5 January 2026")
    stands_well(reader)
    reader.taps(re.compile("About “Referral pathway”"))
    reader.is_at(PATHWAY)
