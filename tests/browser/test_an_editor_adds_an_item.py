"""An editor adds a post to a month, is refused because its picture says nothing, mends that and publishes."""

import re
from io import BytesIO

import pytest
from PIL import Image

from tests.browser.test_journeys import SMALL_PHONE, stands_well
from tests.browser.test_partners import logs_in, screen_stands_well

pytestmark = pytest.mark.browser
WORDS = "You are not to blame. Ring {{ kent-helpline }} in Kent, or {{ medway-helpline }} in Medway. #KnowSeeSpeakOut"
NEW = "/campaigns/know-see-speak-out/2026-11/somebody-who-listens/"
SHOWS = "Two cups of tea on a table by a window."


def a_photograph():
    data = BytesIO()
    Image.new("RGB", (1400, 1400), "#9db8a4").save(data, "JPEG")
    return {"name": "tea.jpg", "mimeType": "image/jpeg", "buffer": data.getvalue()}


def adds(editor, stream, block):
    """Add a block to a stream that is empty."""
    editor.page.locator(f"[data-contentpath={stream}]").get_by_role("button", name="Insert a block").click()
    choice = editor.page.get_by_role("option", name=block)
    choice.click()
    choice.wait_for(state="detached")


def writes(editor, label, words):
    editor.page.get_by_role("textbox", name=label).fill(words)


def chooses_a_photograph(editor):
    editor.page.get_by_role("button", name="Choose an image").click()
    editor.page.get_by_role("tab", name="Upload").click()
    window = editor.page.get_by_role("dialog", name="Choose an image")
    window.locator("input[type=file]").set_input_files(a_photograph())
    window.get_by_role("textbox", name="Title").fill("Tea")
    screen_stands_well(editor)
    window.get_by_role("button", name="Upload").click()
    window.wait_for(state="detached")


def publishes(editor):
    editor.page.get_by_role("button", name="More actions").click()
    with editor.page.expect_navigation():
        editor.page.get_by_role("button", name="Publish", exact=True).click()


def test_an_editor_is_refused_for_missing_alternative_text_mends_it_and_publishes(visitor, editors_log_in):
    editor, partner = visitor(width=1280, height=1000), visitor(**SMALL_PHONE)
    logs_in(editor, *editors_log_in)
    editor.opens("/editors/pages/search/?q=November")  # Wagtail's own screen, with its own faults: not looked at
    editor.taps(re.compile("^November 20.*: Speak out"))
    month = re.search(r"/pages/(\d+)/", editor.address())[1]
    editor.opens(f"/editors/pages/{month}/")
    editor.taps("Add child page")
    adds(editor, "messages", "Facebook")
    writes(editor, "Facebook", WORDS)
    adds(editor, "picture", "A picture of your own")
    screen_stands_well(editor)
    chooses_a_photograph(editor)
    writes(editor, re.compile("^Title"), "Somebody who listens")
    writes(editor, re.compile("^Suggested date"), "2026-11-30")
    writes(editor, re.compile("^In one line"), "Somebody listens.")
    publishes(editor)
    editor.sees("Go to the first error")
    editor.sees("Say what the picture shows.")
    screen_stands_well(editor)
    partner.opens(NEW)
    partner.sees("We cannot find that page")

    writes(editor, "What it shows", SHOWS)
    publishes(editor)
    editor.sees("published")
    screen_stands_well(editor)
    partner.opens("/campaigns/know-see-speak-out/2026-11/")
    partner.taps("Somebody who listens")
    stands_well(partner)
    assert SHOWS in partner.page.content()
    partner.sees("0808 168 9111")
