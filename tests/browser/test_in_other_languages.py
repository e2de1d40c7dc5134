"""Readers in Arabic, Panjabi and Polish: on a small phone, without script, in letters that their phone may lack."""

import re

import pytest

from tests.browser.conftest import _manage

pytestmark = pytest.mark.browser

DIRECTIONS = {"ar": "rtl", "pa": "ltr", "pl": "ltr"}
FONTS = {"ar": {"arabic"}, "pa": {"gurmukhi"}, "pl": set()}
FEW = {"ar": 60_000, "pa": 60_000, "pl": 5_000}  # bytes that a page may weigh more for its letters and its words
# No event is translated among the starting content: one is published as it is, so that its frame can be looked at.
AN_EVENT = """
from wagtail.models import Locale, Page
from events.models import EventPage
english = EventPage.objects.live().filter(locale__language_code="en").order_by("path").first()
for code in ("ar", "pa", "pl"):
    locale = Locale.objects.get(language_code=code)
    page = english.get_translation_or_none(locale) or english.copy_for_translation(locale, copy_parents=True)
    page.save_revision().publish()
print(english.url)
"""


@pytest.fixture(scope="module")
def pages(site_folder):
    """Where the pages are that are looked at in each language."""
    event = _manage(site_folder, "shell", "-v", "0", "-c", AN_EVENT).strip().splitlines()[-1]
    return ["/", "/get-help/", "/services/?area=swale&need=stay", event]


@pytest.fixture(params=DIRECTIONS)
def language(request):
    return request.param


def phone(visitor, **more):
    return visitor(width=320, height=640, **more)


def test_each_page_reads_well_on_a_small_phone(visitor, pages, language):
    for path in pages:
        reader = phone(visitor)
        reader.opens(f"/{language}{path}")
        assert reader.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
            language, DIRECTIONS[language],
        ]  # fmt: skip
        reader.meets_the_accessibility_baseline()
        reader.needs_no_sideways_scrolling()
        reader.has_the_exit_on_top()
        reader.leaves_no_trace()
        reader.asked_only_our_host()
        reader.had_no_policy_violation()


def test_from_right_to_left_the_exit_stands_where_lines_end_and_numbers_stay_whole(visitor, pages):
    reader = visitor(width=768, height=900)
    sides = {}
    for path in ("/get-help/", "/ar/get-help/"):
        reader.opens(path)
        box = reader.page.locator("a.exit").first.bounding_box()
        sides[path] = "left" if box["x"] + box["width"] / 2 < 384 else "right"
        numbers = reader.page.locator("bdi.contact-display").all_inner_texts()
        assert "0808 168 9111" in numbers
        for number in reader.page.locator("bdi.contact-display").all():
            assert number.evaluate("(box) => getComputedStyle(box).unicodeBidi") == "isolate"
    assert sides == {"/get-help/": "right", "/ar/get-help/": "left"}


def test_from_the_english_home_to_a_number_in_arabic_in_two_taps_without_script(visitor, pages):
    reader = phone(visitor, script=False)
    reader.opens("/")
    reader.interactions = 0
    reader.page.locator("details.tongues > summary").click()
    reader.page.locator('details.tongues a[hreflang="ar"]').click()
    reader.interactions += 2
    reader.is_at("/ar/")
    number = reader.page.locator('main a[href="tel:+448081689111"]').first
    assert number.is_visible() and reader.interactions == 2
    reader.meets_the_accessibility_baseline()


def test_in_arabic_the_way_from_home_to_help_without_speaking_is_two_taps(visitor, pages):
    reader = phone(visitor, script=False)
    reader.opens("/ar/")
    reader.page.locator('main a[href="/ar/get-help/?by=quiet"]').click()
    assert reader.page.locator('a[href="https://999bsl.co.uk"]').first.is_visible()
    assert reader.page.locator("main h2").first.inner_text()
    reader.meets_the_accessibility_baseline()


def weight(visitor, path):
    """The bytes that a first visit to `path` sends for, and the fonts among them."""
    reader = phone(visitor)
    sizes = []
    reader.developer_tools.send("Network.enable")
    reader.developer_tools.on("Network.loadingFinished", lambda done: sizes.append(done["encodedDataLength"]))
    reader.opens(path)
    reader.page.wait_for_load_state("networkidle")
    fonts = {re.search(r"fonts/([a-z]+)", address)[1] for address in reader.asked if "/fonts/" in address}
    reader.context.close()
    return sum(sizes), fonts


def test_letters_are_fetched_where_they_are_used_and_weigh_little(visitor, pages, language):
    for path in pages[:2]:
        english, none = weight(visitor, path)
        other, fonts = weight(visitor, f"/{language}{path}")
        assert (none, fonts) == (set(), FONTS[language])
        assert other <= english + FEW[language], (path, english, other)
