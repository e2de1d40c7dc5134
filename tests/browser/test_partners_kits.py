"""Somebody who posts for an organisation, without an account and in a hurry."""

import re
import zipfile

import pytest

from tests.browser.test_journeys import arrives, stands_well

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [False, True])
def test_a_partner_gets_next_months_kit_in_few_steps(visitor, script):
    partner = visitor(script=script, width=1280, height=900)
    arrives(partner)
    partner.taps("Campaigns")
    stands_well(partner)
    partner.taps("Get a kit of posts")
    stands_well(partner)
    partner.interactions += 1
    with partner.page.expect_download() as download:
        partner.page.get_by_role("button", name="Get the kit").click()
    with zipfile.ZipFile(download.value.path()) as kit:
        names = kit.namelist()
    assert names[0] == "READ-ME-FIRST.html" and sum(name.endswith("picture-square.png") for name in names) >= 4
    assert partner.interactions <= 4
    partner.leaves_no_trace()
    partner.asked_only_our_host()


def test_the_words_of_a_post_can_be_copied_with_one_press(visitor):
    partner = visitor(width=1280, height=900)
    partner.context.grant_permissions(["clipboard-read", "clipboard-write"])
    partner.opens("/campaigns/know-see-speak-out/")
    partner.taps("March")
    partner.taps(re.compile("^Love bombing"))
    stands_well(partner)
    partner.page.locator(".copy-box", has=partner.page.get_by_label("X", exact=True)).get_by_role("button").click()
    partner.sees("Copied")
    words = partner.evaluate("navigator.clipboard.readText()")
    assert words == partner.page.get_by_label("X", exact=True).input_value() and "0808 168 9111" in words
    partner.had_no_policy_violation()


def test_without_script_the_words_can_be_selected_and_no_dead_button_is_shown(visitor):
    partner = visitor(script=False, width=320, height=568)
    partner.opens("/campaigns/16-days-of-action/")
    stands_well(partner)
    partner.taps(re.compile("^Day 1: one post"))
    stands_well(partner)
    assert "0808 168 9111" in partner.page.get_by_label("X", exact=True).input_value()
    assert partner.page.get_by_role("button", name=re.compile("^Copy")).count() == 0
