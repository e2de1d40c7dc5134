"""A person at a browser, in the words a person would use."""

import re
import time
from urllib.parse import urlsplit

from playwright.sync_api import Error

from tests.browser import axe

PATIENCE = 8  # seconds until something expected has to be there

# Also reported: what the page's policy refused. A console message is the one channel open to every page.
TELL_OF_REFUSALS = """
addEventListener("securitypolicyviolation", (event) => console.error(
  `Policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""
# A restored page is looked at before any script of ours has run again.
NOTE_HOW_PAGES_COME_BACK = """
addEventListener("pageshow", (event) => {
  if (event.persisted) window.cameBack = { kept: true, words: document.body.innerText };
}, { capture: true });
"""
STORED = """
(async () => {
  const count = async (ask) => { try { return (await ask()).length } catch (unavailable) { return 0 } };
  return {
    "local storage": localStorage.length,
    "session storage": sessionStorage.length,
    "indexed databases": await count(() => indexedDB.databases()),
    "caches": await count(() => caches.keys()),
    "service workers": await count(() => navigator.serviceWorker.getRegistrations()),
  };
})()
"""
EXIT_ON_TOP = """
(() => {
  const exits = [...document.querySelectorAll("a[data-exit]")];
  const seen = exits.filter((exit) => {
    const box = exit.getBoundingClientRect();
    if (box.height < 44 || box.top < 0 || box.left < 0) return false;
    if (box.bottom > innerHeight || box.right > innerWidth) return false;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top && top.closest("a[data-exit]") === exit;
  });
  return seen.length > 0;
})()
"""


class Visitor:
    def __init__(self, context, site, script=True):
        self.site = site
        self.script = script
        self.context = context
        self.page = context.new_page()
        self.developer_tools = context.new_cdp_session(self.page)
        self.interactions = 0
        self.asked = []
        self.heard = []
        self.complaints = []
        self._field = None
        self.page.add_init_script(TELL_OF_REFUSALS + NOTE_HOW_PAGES_COME_BACK)
        context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"Script error: {error}"))

    def _hear(self, message):
        self.heard.append(message.text)
        if "olicy" in message.text and message.type in ("error", "warning"):
            self.complaints.append(message.text)

    # What a visitor does

    def opens(self, path):
        """Type an address, as on a first visit."""
        return self.page.goto(path if "://" in path else self.site + path)

    def taps(self, name):
        """Use the first link or button of this name."""
        self.interactions += 1
        role = self.page.get_by_role
        role("link", name=name).or_(role("button", name=name)).first.click()
        self.page.wait_for_load_state()

    def types(self, label, text):
        self.interactions += 1
        self._field = self.page.get_by_label(label).first
        self._field.fill(text)

    def chooses(self, label, option=None):
        """Tick the box or radio button `label`, or choose `option` in the list `label`."""
        self.interactions += 1
        self._field = self.page.get_by_label(label).first
        self._field.check() if option is None else self._field.select_option(option)

    def submits(self):
        """Use the button of the form last typed into."""
        self.interactions += 1
        form = self._field.locator("xpath=ancestor::form")
        form.locator("button[type=submit], button:not([type]), input[type=submit]").first.click()
        self.page.wait_for_load_state()

    def presses(self, *keys):
        """Press keys one after another: "Tab", "Shift", "Shift+A"."""
        for key in keys:
            self.interactions += 1
            self.page.keyboard.press(key)

    def presses_enter(self):
        """Send a form, or follow what has the focus, and wait for the next page, even one at the same address."""
        self.interactions += 1
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def leaves(self, button="left", with_ctrl=False):
        """Point at the exit and press, without waiting for where it goes, as Playwright's own click would."""
        self.interactions += 1
        box = self.exit.bounding_box()
        press = {
            "x": box["x"] + box["width"] / 2,
            "y": box["y"] + box["height"] / 2,
            "button": button,
            "clickCount": 1,
            "modifiers": 2 if with_ctrl else 0,
        }
        for kind in ("mousePressed", "mouseReleased"):
            self._tools("Input.dispatchMouseEvent", type=kind, **press)

    def stops(self):
        """Use the browser's Stop."""
        self._tools("Page.stopLoading")

    def reloads(self):
        self.page.reload()

    def goes_back(self):
        """Use Back, as the browser's own button does; return False when there is nothing to go back to."""
        self.interactions += 1
        history = self._tools("Page.getNavigationHistory")
        place = history["currentIndex"]
        if place == 0:
            return False
        self._tools("Page.navigateToHistoryEntry", entryId=history["entries"][place - 1]["id"])
        self._waits_until_still()
        return True

    def scrolls(self, share):
        """Go to this share of the page's height: 0 is the top, 1 the end."""
        self.evaluate(f"scrollTo(0, {share} * (document.documentElement.scrollHeight - innerHeight))")
        self.page.wait_for_timeout(100)  # not an animation frame: without script none ever calls back

    # What a visitor notices

    @property
    def exit(self):
        """The exit that is on screen, not the one that only the keyboard meets."""
        exits = self.page.locator("a[data-exit]")
        for exit in exits.all():
            box = exit.bounding_box()
            if box and box["height"] >= 20 and box["width"] >= 20 and box["y"] >= 0:
                return exit
        raise AssertionError(f"No exit is on screen; the page holds {exits.count()}.")

    def words(self):
        """All words on screen now, also those of a page that is still on its way out."""
        return self.evaluate("document.body ? document.body.innerText : ''")

    def title(self):
        return self.evaluate("document.title")

    def address(self):
        return self.evaluate("location.href")

    def history(self):
        """The addresses and titles behind this tab's Back and Forward buttons."""
        entries = self._tools("Page.getNavigationHistory")["entries"]
        return [(entry["url"], entry["title"]) for entry in entries]

    def evaluate(self, expression):
        """Ask the page, past its policy. While another page is on its way there is no answer: see `heard`."""
        answer = self._tools("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def sees(self, text):
        self._waits_until(lambda: text in self.words(), lambda: f"“{text}” is not on the page:\n{self.words()}")

    def hears(self, start):
        """Return the rest of a console message that begins with `start`; such messages come in at all times."""
        self._waits_until(
            lambda: any(text.startswith(start) for text in self.heard), lambda: f"Only heard: {self.heard}"
        )
        return next(text for text in self.heard if text.startswith(start)).removeprefix(start)

    def does_not_see(self, text):
        assert text not in self.words(), f"“{text}” is on the page."

    def is_at(self, address):
        address = address if "://" in address else self.site + address
        self._waits_until(lambda: self.address() == address, lambda: f"At {self.address()}, not at {address}.")

    def has_the_exit_on_top(self):
        assert self.evaluate(EXIT_ON_TOP), "The exit is covered, off the screen, or lower than 44 pixels."

    def meets_the_accessibility_baseline(self, exclude=()):
        """axe, WCAG 2.2 A and AA and best practice. An exclusion needs a reason and a date beside it."""
        if self.script:
            failures = axe.failures(self.developer_tools, exclude)
        else:
            failures = self._seen_by_a_twin_with_script(exclude)
        assert not failures, "\n".join([self.page.url, *failures])

    def _seen_by_a_twin_with_script(self, exclude):
        # axe waits for promises, and without script none is ever kept: it looks at the same page elsewhere.
        words = self.page.content()
        twin = self.context.browser.new_context(viewport=self.page.viewport_size, locale="en-GB")
        try:
            page = twin.new_page()
            page.route(self.page.url, lambda route: route.fulfill(body=words, content_type="text/html; charset=utf-8"))
            page.goto(self.page.url)
            return axe.failures(twin.new_cdp_session(page), exclude)
        finally:
            twin.close()

    def needs_no_sideways_scrolling(self):
        wide, room = self.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= room, f"{self.page.url} is {wide} pixels wide on a screen of {room}."

    def leaves_no_trace(self):
        """Nothing is kept in this browser by the page."""
        stored = [f"cookie {cookie['name']}" for cookie in self.context.cookies()]
        if self.script:  # without it nothing can be stored, and no answer ever comes
            stored += [f"{count} in {where}" for where, count in self.evaluate(STORED).items() if count]
        assert not stored, f"{self.page.url} left: {', '.join(stored)}."

    def asked_only_our_host(self):
        ours = urlsplit(self.site).netloc
        others = {address for address in self.asked if re.match("(https?|wss?):", address)}
        others = sorted(address for address in others if urlsplit(address).netloc != ours)
        assert not others, f"{self.page.url} asked: {', '.join(others)}."

    def had_no_policy_violation(self):
        self.page.wait_for_timeout(50)  # a refusal is told a moment after it happened
        assert not self.complaints, f"{self.page.url}: {'; '.join(self.complaints)}"

    def _tools(self, command, **details):
        # Between one page and the next there is for a moment nobody to ask.
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return self.developer_tools.send(command, details)
            except Error as error:
                if time.monotonic() > deadline or not re.search("Not attached|context|navigated", error.message):
                    raise
                time.sleep(0.02)

    def _waits_until(self, condition, complaint):
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, complaint()
            self.page.wait_for_timeout(25)  # not time.sleep: the page's messages come in meanwhile

    def _waits_until_still(self):
        # A page that is left again while it comes back ends somewhere else: wait until nothing has moved.
        last, still_since, deadline = None, time.monotonic(), time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.page.wait_for_timeout(50)
            now = (self._tools("Page.getNavigationHistory")["currentIndex"], self.address())
            now += (self.evaluate("document.readyState"),)
            if now != last or now[2] != "complete":
                last, still_since = now, time.monotonic()
            elif time.monotonic() - still_since > 0.4:
                return
