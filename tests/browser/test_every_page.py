"""What is true of every page, whoever wrote it: nothing foreign, nothing kept, a way out, and everybody can read it."""

import re
import urllib.request
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

ALSO = ["/no-such-page/", "/gallery/"]
PHONE = {"width": 320, "height": 640}


OTHER_LANGUAGES = {"ar", "pa", "pl"}  # test_in_other_languages.py looks at these in particular


def some_of_each(paths, most=6):
    """Return at most `most` pages of each section and depth, spread evenly; `make crawl` looks at all of them.

    Of each other language two are enough here: what differs there has tests of its own.
    """
    groups = {}
    for path in paths:
        parts = path.strip("/").split("/")
        groups.setdefault((parts[0], len(parts)), []).append(path)
    return [
        path
        for (section, _depth), group in groups.items()
        for path in group[:: -(-len(group) // (2 if section in OTHER_LANGUAGES else most))]
    ]


@pytest.fixture(scope="module")
def paths(site):
    """Pages of each section of the sitemap, and two that no sitemap names."""
    with urllib.request.urlopen(f"{site}/sitemap.xml") as answer:
        addresses = re.findall(r"<loc>\s*([^<\s]+)\s*</loc>", answer.read().decode())
    assert addresses, "The sitemap is empty."
    return [*some_of_each(dict.fromkeys(urlsplit(address).path for address in addresses)), *ALSO]


class InlineCode(HTMLParser):
    """Collects what a strict policy forbids, and hints that make a browser ask another host before a click."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") != "application/ld+json"):
            self.found.append(f"inline <{tag}>")
        for name, value in attributes:
            if name == "style" or name.startswith("on"):
                self.found.append(f"{name}= on <{tag}>")
            if (value or "").strip().lower().startswith("javascript:"):
                self.found.append(f"javascript: on <{tag}>")
        rel = set((values.get("rel") or "").split())
        for hint in rel & {"manifest", "preconnect", "dns-prefetch", "prefetch", "prerender"}:
            self.found.append(f"rel={hint}")


def no_inline_code(response):
    reader = InlineCode()
    reader.feed(response.text())
    assert not reader.found, f"{response.url}: {', '.join(reader.found)}"


def one_main_heading(visitor):
    headings = visitor.page.locator("h1").all_inner_texts()
    assert len(headings) == 1, f"{visitor.page.url} has {len(headings)} main headings: {headings}"


def two_exits(visitor, exit_url):
    exits = visitor.evaluate("[...document.querySelectorAll('a[data-exit]')].map((exit) => exit.href)")
    assert len(exits) >= 2 and set(exits) == {exit_url}, f"{visitor.page.url} has the exits {exits}"


def expected_status(response):
    expected = 404 if response.url.endswith(ALSO[0]) else 200
    assert response.status == expected, f"{response.url} answers {response.status}"


def collect(complaints, check, *details):
    try:
        check(*details)
    except AssertionError as complaint:
        complaints.append(str(complaint))


def test_every_page_is_safe_private_and_readable(visitor, paths, exit_url):
    complaints = []
    for path in paths:
        reader = visitor(**PHONE)
        response = reader.opens(path)
        collect(complaints, expected_status, response)
        collect(complaints, no_inline_code, response)
        collect(complaints, two_exits, reader, exit_url)
        collect(complaints, one_main_heading, reader)
        for promise in (
            reader.has_the_exit_on_top,
            reader.needs_no_sideways_scrolling,
            reader.meets_the_accessibility_baseline,
            reader.leaves_no_trace,
            reader.asked_only_our_host,
            reader.had_no_policy_violation,
        ):
            collect(complaints, promise)
        reader.context.close()
    assert complaints == [], "\n\n".join(complaints)


def test_every_page_can_be_left_without_script(visitor, paths, neutral, exit_url):
    reader = visitor(**PHONE, script=False)
    complaints = []
    for path in paths:
        reader.opens(path)
        collect(complaints, two_exits, reader, exit_url)
        reader.leaves()
        collect(complaints, reader.is_at, exit_url)
    assert complaints == [], "\n\n".join(complaints)
