"""Our content on a partner's page, which is another origin: copied, framed, by the element, and by oEmbed."""

import html
import re
from urllib.parse import urlsplit

import pytest

from partners.embeds.choosing import KINDS
from tests.browser import axe
from tests.browser.neutral import WORDS as NEUTRAL_WORDS

pytestmark = pytest.mark.browser

EVERY_KIND = [f"kind={kind}" for kind in KINDS if kind != "service"] + ["kind=service&service=kidas"]
FRAME = "iframe"


def frame_of(reader):
    """The document inside the first frame, once it is there."""
    reader.page.wait_for_selector(FRAME, state="attached")
    frame = reader.page.query_selector(FRAME).content_frame()
    frame.wait_for_selector("main")
    return frame


def height_of(reader):
    return reader.page.evaluate("document.querySelector('iframe').getBoundingClientRect().height")


def waits_for_height(reader, more_than):
    reader.page.wait_for_function(
        "least => document.querySelector('iframe').getBoundingClientRect().height > least", arg=more_than
    )


def asked_of_us(reader, site):
    return [address for address in reader.asked if urlsplit(address).netloc == urlsplit(site).netloc]


def strict(site, more=""):
    return f"default-src 'none'; base-uri 'none'; form-action 'none'; {more}"


# The builder


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_a_partner_chooses_sees_and_copies(visitor, width, script):
    partner = visitor(width=width, script=script)
    partner.opens("/share/")
    partner.chooses("Service finder")
    partner.chooses("Heading level", "3")
    partner.submits()
    frame = frame_of(partner)
    assert frame.locator("h3").first.inner_text() == "Find help near you"
    assert "<h3>Find help near you</h3>" in partner.page.locator("textarea#plain").input_value()
    partner.meets_the_accessibility_baseline()
    partner.needs_no_sideways_scrolling()
    partner.leaves_no_trace()
    partner.asked_only_our_host()
    partner.had_no_policy_violation()


def test_colours_that_cannot_be_read_are_refused_with_the_nearest_that_can(visitor):
    partner = visitor()
    partner.opens("/share/?kind=get-help&accent=%23eeeeee&ground=%23ffffff")
    partner.sees("There is a problem")
    partner.sees("Links in #eeeeee on #ffffff are hard to read.")
    partner.meets_the_accessibility_baseline()
    assert partner.page.get_by_label("Colour of links").input_value() == "#eeeeee"


@pytest.mark.parametrize(
    "path", ["/share/feeds/", "/share/data/", "/share/accessibility/", "/share/check/?kind=finder&copy=old"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_other_pages_for_partners_are_accessible(visitor, path, width):
    partner = visitor(width=width)
    partner.opens(path)
    partner.meets_the_accessibility_baseline()
    partner.needs_no_sideways_scrolling()
    partner.had_no_policy_violation()


# Level 1: plain words


@pytest.mark.parametrize("query", EVERY_KIND)
def test_plain_words_ask_nothing_of_us_and_leave_nothing(visitor, partner, copies, site, query):
    page = partner.shows("/help", copies("plain", query), policy=strict(site))
    reader = visitor()
    reader.opens(page)
    assert asked_of_us(reader, site) == []
    assert reader.asked == [page]
    reader.leaves_no_trace()
    reader.had_no_policy_violation()
    reader.meets_the_accessibility_baseline()


def test_plain_words_lead_to_help_and_to_a_newer_version(visitor, partner, copies):
    page = partner.shows("/help", copies("plain", "kind=get-help&area=swale"))
    reader = visitor()
    reader.opens(page)
    assert reader.page.get_by_role("link", name="999").get_attribute("href") == "tel:999"
    reader.taps("Look for a newer version")
    reader.sees("This copy is right")


# Level 2: a frame


@pytest.mark.parametrize("query", EVERY_KIND)
@pytest.mark.parametrize("script", [True, False])
def test_a_frame_shows_help_on_a_strict_page(visitor, partner, copies, site, query, script):
    page = partner.shows("/help", copies("frame", query), policy=strict(site, f"frame-src {site}"))
    reader = visitor(script=script)
    reader.opens(page)
    frame = frame_of(reader)
    assert frame.locator(".embed-head").is_visible()
    assert reader.context.cookies() == []
    reader.leaves_no_trace()
    reader.had_no_policy_violation()
    reader.meets_the_accessibility_baseline()
    assert {urlsplit(address).netloc for address in reader.asked} == {urlsplit(site).netloc, urlsplit(page).netloc}


@pytest.mark.parametrize("query", EVERY_KIND)
@pytest.mark.parametrize("width", [320, 640])
def test_what_is_in_a_frame_is_accessible(visitor, site, query, width):
    kind = query.removeprefix("kind=").replace("&service=", "/")
    reader = visitor(width=width)
    reader.opens(f"/embed/v1/{kind}/?h=2&grow=yes")
    # It has no h1 on purpose: that is the partner's own. 24 November 2026.
    failures = [line for line in axe.failures(reader.developer_tools) if not line.startswith("page-has-heading-one")]
    assert failures == []
    reader.needs_no_sideways_scrolling()
    reader.leaves_no_trace()


def test_a_frame_in_arabic_has_our_letters_on_a_partners_page(visitor, partner, copies, site):
    page = partner.shows(
        "/help", copies("frame", "kind=get-help&language=ar"), policy=strict(site, f"frame-src {site}")
    )
    reader = visitor(width=320)
    reader.opens(page)
    frame = frame_of(reader)
    assert frame.evaluate("document.documentElement.dir") == "rtl"
    assert frame.evaluate("document.fonts.ready.then(fonts => [...fonts].some(font => font.status === 'loaded'))")


def test_the_exit_in_a_frame_leaves_the_whole_page(visitor, partner, copies, neutral, exit_url):
    page = partner.shows("/help", copies("frame"))
    reader = visitor()
    reader.opens(page)
    frame_of(reader).get_by_role("link", name="Leave this site").click()
    reader.sees(NEUTRAL_WORDS)
    assert reader.address() == exit_url
    _host, headers = neutral.requests[-1]
    assert "Referer" not in headers


def test_a_link_in_a_frame_leads_the_whole_page_to_us(visitor, partner, copies, site):
    page = partner.shows("/help", copies("frame", "kind=finder"))
    reader = visitor()
    reader.opens(page)
    frame_of(reader).get_by_role("link", name="Swale").click()
    reader.is_at(f"{site}/services/?area=swale")


def test_a_stranger_cannot_show_a_frame_and_its_readers_have_the_link(visitor, stranger, copies, site):
    page = stranger.shows("/help", copies("frame"))
    reader = visitor()
    reader.opens(page)
    reader.page.wait_for_timeout(500)
    assert reader.page.query_selector(FRAME).content_frame().query_selector(".embed-head") is None
    reader.taps("Get help now (Kent & Medway help)")
    reader.is_at(f"{site}/get-help/")


@pytest.mark.parametrize("path", ["/", "/get-help/", "/services/", "/share/", "/campaigns/", "/editors/login/"])
def test_no_other_page_can_be_framed_even_by_a_partner(visitor, partner, site, path):
    page = partner.shows("/help", f'<iframe src="{site}{path}" title="A page"></iframe>')
    reader = visitor()
    reader.opens(page)
    reader.page.wait_for_timeout(500)
    assert reader.page.query_selector(FRAME).content_frame().query_selector("#main, main, form") is None


# Level 3: the element


def element_policy(site):
    return strict(
        site, f"script-src {site}; frame-src {site}; require-trusted-types-for 'script'; trusted-types 'none'"
    )


@pytest.mark.parametrize("query", EVERY_KIND)
def test_the_element_shows_help_as_tall_as_it_is_on_a_strict_page(visitor, partner, copies, site, query):
    page = partner.shows("/help", copies("element", query), policy=element_policy(site))
    reader = visitor()
    reader.opens(page)
    waits_for_height(reader, 150)
    frame = frame_of(reader)
    told = frame.evaluate("document.documentElement.getBoundingClientRect().height")
    assert abs(height_of(reader) - told) <= 1
    reader.page.get_by_role("link", name="Kent & Medway help").wait_for()  # the link stays below the frame
    assert reader.context.cookies() == []
    reader.leaves_no_trace()
    reader.had_no_policy_violation()
    reader.meets_the_accessibility_baseline()


def test_the_element_grows_with_what_is_opened_in_it(visitor, partner, copies, site):
    page = partner.shows("/help", copies("element", "kind=service&service=kidas"))
    reader = visitor()
    reader.opens(page)
    waits_for_height(reader, 150)
    before = height_of(reader)
    frame_of(reader).locator("summary").first.click()
    waits_for_height(reader, before + 20)


def test_the_exit_in_the_element_leaves_the_whole_page(visitor, partner, copies, neutral, exit_url):
    page = partner.shows("/help", copies("element"))
    reader = visitor()
    reader.opens(page)
    waits_for_height(reader, 150)
    frame_of(reader).get_by_role("link", name="Leave this site").click()
    reader.sees(NEUTRAL_WORDS)
    assert reader.address() == exit_url


def test_the_element_hears_its_own_frame_only(visitor, partner, copies, site):
    page = partner.shows("/help", copies("element"))
    reader = visitor()
    reader.opens(page)
    waits_for_height(reader, 150)
    before = height_of(reader)
    message = {"type": "kent-medway-help:height", "v": 1, "height": 3000}
    # From the partner's own window: right words, wrong sender.
    reader.page.evaluate("message => postMessage(message, '*')", message)
    # Another sender that claims our frame's window, or our origin, but not both.
    reader.page.evaluate(
        """message => {
          const frame = document.querySelector("iframe");
          const ours = new URL(frame.src).origin;
          const hears = (more) => dispatchEvent(new MessageEvent("message", { data: message, ...more }));
          hears({ origin: "https://evil.example", source: frame.contentWindow });
          hears({ origin: ours, source: window });
        }""",
        message,
    )
    reader.page.wait_for_timeout(300)
    assert height_of(reader) == before


@pytest.mark.parametrize(("told", "height"), [(99_999, 4000), (1, 100), ("3000", None), (None, None), (1e400, None)])
def test_a_height_that_cannot_be_is_bounded_or_ignored(visitor, partner, copies, told, height):
    page = partner.shows("/help", copies("element"))
    reader = visitor()
    reader.opens(page)
    waits_for_height(reader, 150)
    before = height_of(reader)
    reader.page.evaluate(
        """height => {
          const frame = document.querySelector("iframe");
          const data = { type: "kent-medway-help:height", v: 1, height };
          const origin = new URL(frame.src).origin;
          dispatchEvent(new MessageEvent("message", { data, origin, source: frame.contentWindow }));
        }""",
        told,
    )
    assert height_of(reader) == (height or before)


@pytest.mark.parametrize("blocked", ["no script", "policy", "changed file"])
def test_where_the_element_is_blocked_the_link_stays(visitor, partner, copies, site, blocked):
    snippet = copies("element")
    if blocked == "changed file":
        snippet = re.sub(r"sha384-.{8}", "sha384-AAAAAAAA", snippet)
    policy = strict(site) if blocked == "policy" else ""
    page = partner.shows("/help", snippet, policy=policy)
    reader = visitor(script=blocked != "no script")
    reader.opens(page)
    assert reader.page.query_selector(FRAME) is None
    reader.taps("Get help now (Kent & Medway help)")
    reader.is_at(f"{site}/get-help/")


def test_where_the_frame_is_refused_the_element_takes_no_room(visitor, stranger, copies, site):
    page = stranger.shows("/help", copies("element"))
    reader = visitor()
    reader.opens(page)
    reader.page.wait_for_timeout(800)
    assert height_of(reader) <= 1
    reader.taps("Get help now (Kent & Medway help)")
    reader.is_at(f"{site}/get-help/")


@pytest.mark.parametrize("address", ["https://evil.example/embed/v1/get-help/", "javascript:alert(1)", "", "//x"])
def test_the_element_frames_nobody_else(visitor, partner, copies, address):
    snippet = re.sub(r'frame="[^"]*"', f'frame="{html.escape(address)}"', copies("element"))
    page = partner.shows("/help", snippet)
    reader = visitor()
    reader.opens(page)
    reader.page.wait_for_function("() => Boolean(customElements.get('kent-medway-help'))")
    reader.page.wait_for_timeout(200)
    assert reader.page.query_selector(FRAME) is None
    assert reader.page.get_by_role("link", name="Kent & Medway help").is_visible()
