"""What the site must never do, and never say of itself."""

import hashlib
import re

import pytest

from tests.architecture.sources import ROOT, lines_with

# Looked at and approved: a sun over the sea, without words, ribbon or purple (QE16). Browsers keep it for each page.
ICONS = {
    "favicon.ico": "27d67f1f1ed131161d4c9967d78fa48fdc8bf4a5be28c9f7e84731b3adbcb79d",
    "favicon.png": "2092c95b130676a2cc09a5496de3b4451c4d0ed00a840e29a0bc3a595097c41a",
    "favicon.svg": "eeece0cc72467ad250de563975d99c997bc5a71817d8027435b2de11ff49cf26",
}


@pytest.mark.parametrize(("name", "approved"), ICONS.items())
def test_the_icon_of_the_tab_is_the_one_that_was_approved(name, approved):
    assert hashlib.sha256((ROOT / "static/icons" / name).read_bytes()).hexdigest() == approved


def test_script_leaves_by_replace_and_adds_no_row_to_the_history():
    other_ways = re.compile(r"pushState|replaceState|\.assign\(|window\.open|\.href\s*=[^=]|location\s*=[^=]")
    assert lines_with(other_ways, ".js", folders=["static"]) == []


def test_nothing_of_ours_promises_more_than_a_website_can_keep():
    promises = re.compile(
        r"\bno traces?\b|leaves? nothing behind|untraceable|nobody can (?:ever )?(?:see|know|find)"
        r"|no-store[^.]{0,60}\b(?:hides?|keeps? .{0,20}out of) .{0,20}Back",
        re.IGNORECASE,
    )
    texts = [".html", ".md", ".py", ".js"]
    shown = [
        "templates",
        "static",
        "home",
        "services_directory",
        "campaigns",
        "events",
        "site/core",
        "site/partners",
        "docs",
    ]
    assert lines_with(promises, *texts, folders=shown) == []
