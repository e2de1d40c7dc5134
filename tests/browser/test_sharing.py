"""oEmbed as other sites use it, open data as developers use it, and partners who tell us where they quote us."""

import re
import subprocess
import sys

import pytest
from wagtail.embeds.finders.oembed import OEmbedFinder

from partners.developers import EVERY_SERVICE
from tests.browser.test_embeds import frame_of

pytestmark = pytest.mark.browser


# oEmbed


def test_a_stock_wagtail_turns_our_address_into_the_frame(partner, site):
    """By Wagtail's own finder, as in a partner's settings: WAGTAILEMBEDS_FINDERS with our address."""
    ours = {"endpoint": f"{site}/oembed/", "urls": [rf"^{re.escape(site)}/.+$"]}
    finder = OEmbedFinder(providers=[ours])
    address = f"{site}/services/kidas/"
    assert finder.accept(address)
    found = finder.find_embed(address, max_width=500)
    assert found["type"] == "rich"
    assert found["title"] == "KIDAS: help for people in Kent"
    assert found["width"] == 500
    assert f'<iframe src="{site}/embed/v1/service/kidas/"' in found["html"]


def test_what_wagtail_got_works_on_its_page(visitor, partner, site):
    finder = OEmbedFinder(providers=[{"endpoint": f"{site}/oembed/", "urls": [rf"^{re.escape(site)}/.+$"]}])
    page = partner.shows("/help", finder.find_embed(f"{site}/get-help/")["html"])
    reader = visitor()
    reader.opens(page)
    assert frame_of(reader).locator(".embed-numbers").first.is_visible()


# Open data


def test_the_program_for_developers_prints_every_service(site):
    printed = subprocess.run(
        [sys.executable, EVERY_SERVICE, site], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    assert len(printed.splitlines()) > 30
    assert "Ashford One Stop Shop | 0808 168 9111" in printed


# Telling us where we are quoted


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_a_partner_tells_us_where_we_are_quoted(visitor, width, script):
    partner = visitor(width=width, script=script)
    partner.opens("/share/register/")
    partner.meets_the_accessibility_baseline()
    partner.types("Your organisation", "Thanet council")
    partner.types("E-mail address", "web@thanet.example")
    partner.types("Pages where you quote us", "thanet.example/help")
    partner.chooses("Kent domestic abuse helpline (0808 168 9111)")
    partner.page.wait_for_timeout(2100)  # quicker than that, only programs are
    partner.submits()
    partner.sees("Line 1: Type the whole address, with https:// at the start.")
    partner.meets_the_accessibility_baseline()
    partner.needs_no_sideways_scrolling()
    partner.types("Pages where you quote us", "https://thanet.example/help")
    partner.submits()
    partner.sees("Thank you")
    partner.leaves_no_trace()
    partner.asked_only_our_host()
    partner.had_no_policy_violation()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_partner_sees_what_we_keep_and_erases_it(visitor, manages, width):
    key = manages(
        "shell", "-c",
        "from partners.models import *; from django.utils import timezone\n"
        "partner = Partner.objects.create(organisation='Dover', contact_email='web@dover.example', state='approved')\n"
        "page = partner.pages.create(address='https://dover.example/a-long-way/to-a-page-about-help-in-dover')\n"
        "partner.pages.update(outcome='old', looked_at=timezone.now(), approved=True)\n"
        "page.findings.create(kind='number', what='0808 168 9276', written='08081689276', instead='0808 168 9111')\n"
        "print(partner.key)",
    ).split()[-1]  # fmt: skip
    partner = visitor(width=width)
    partner.opens(f"/share/yours/{key}/")
    partner.sees("In its place: 0808 168 9111")
    partner.meets_the_accessibility_baseline()
    partner.needs_no_sideways_scrolling()
    partner.taps("Erase everything about us")
    partner.sees("We keep nothing about you")
    partner.opens(f"/share/yours/{key}/")
    partner.sees("This link no longer works")
