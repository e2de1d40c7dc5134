"""Looks at every page in a real browser in every way people read, and goes on where the last run stopped."""

import sys
import threading
import time
from queue import Empty, Queue

import fresh_site
from messages import Arguments, Stop, say, with_one_line_for_each_trouble
from stamps import VAR

PAGES_AT_ONCE = 2


def _arguments():
    known = Arguments("Looks at every page.")
    known.add_argument("--only", metavar="/START/", help="only addresses that begin so")
    known.add_argument("--again", action="store_true", help="also what is done already")
    return known.parse_args()


class Crawl:
    """One run: what is still to be looked at, and how far it has come."""

    def __init__(self, site, memory, to_do, total):
        self.site, self.memory, self.total = site, memory, total
        self.queue, self.stop = Queue(), threading.Event()
        self.done, self.troubles = total - len(to_do), []
        self.started, self._counting = time.monotonic(), threading.Lock()
        for item in to_do:
            self.queue.put(item)

    def work(self, chromium):
        """Look at one page after the other in a browser of this thread's own."""
        from tests.browser.launching import chromium as opened

        try:
            with opened(chromium) as browser:
                while not self.stop.is_set():
                    self._look(browser, *self.queue.get_nowait())
        except Empty:
            pass
        except Exception as trouble:
            self.troubles.append(f"The browser gave up: {str(trouble).strip().splitlines()[0]}")

    def _look(self, browser, address, state, fingerprint):
        from playwright.sync_api import Error

        try:
            wrong = state.look(browser, self.site, address)
            self.memory.keep(address, state.name, fingerprint, wrong)
        except Error as trouble:  # not kept: the next run tries again
            wrong = None
            self.troubles.append(f"{address}  {state.name} could not be looked at: {trouble.message.splitlines()[0]}")
        found = "?" if wrong is None else "WRONG" if wrong else "fine"
        with self._counting:
            self.done += 1
            seconds = time.monotonic() - self.started
            say(f"{self.done:5} of {self.total}  {seconds:5.0f} s  {found:5}  {address}  {state.name}")

    def run(self, chromium):
        """Let the threads work; Ctrl-C ends them after the page they are at, and nothing done is lost."""
        at_once = min(PAGES_AT_ONCE, self.queue.qsize())
        threads = [threading.Thread(target=self.work, args=(chromium,)) for _ in range(at_once)]
        for thread in threads:
            thread.start()
        try:
            for thread in threads:
                thread.join()
        finally:
            self.stop.set()
            for thread in threads:
                thread.join()


def main():
    """Look at what is not done; print what is wrong; 1 when anything is."""
    asked = _arguments()
    fresh_site.set_up(dev=True)
    sys.path.append(str(fresh_site.ROOT))
    chromium = fresh_site.chromium_or_stop()
    from crawling.fingerprints import fingerprint_of
    from crawling.memory import Memory
    from crawling.states import ERROR_PAGE, STATES

    memory = Memory(VAR / "crawl.json")
    # Pages hold their own address, drawn as a code too: the port, another in each run, must not get into it.
    with fresh_site.site(BASE_URL="http://localhost:8000") as site:
        addresses = [*fresh_site.addresses(site), ERROR_PAGE]
        memory.forget_all_but(addresses)
        addresses = [address for address in addresses if address.startswith(asked.only or "/")]
        if not addresses:
            raise Stop(f"No page's address begins with {asked.only}.")
        pages = {address: fingerprint_of(site, address) for address in addresses}
        to_do = [
            (address, state, pages[address])
            for address in addresses
            for state in STATES
            if asked.again or not memory.holds(address, state.name, pages[address])
        ]
        total = len(addresses) * len(STATES)
        say(f"{_pages(addresses)} in {len(STATES)} states: {total - len(to_do)} are done, {len(to_do)} to do.")
        crawl = Crawl(site, memory, to_do, total)
        crawl.run(chromium)
    return _sum_up(memory, addresses, STATES, crawl)


def _pages(addresses):
    return f"{len(addresses)} page{'' if len(addresses) == 1 else 's'}"


def _sum_up(memory, addresses, states, crawl):
    wrong = [
        f"{address}  {state.name}\n    " + "\n    ".join(lines)
        for address in addresses
        for state in states
        if (lines := memory.wrong(address, state.name))
    ]
    for words in [*wrong, *crawl.troubles]:
        say(f"\n{words}")
    seconds = time.monotonic() - crawl.started
    left = crawl.total - crawl.done
    say(f"\n{crawl.total} states of {_pages(addresses)}: {len(wrong)} wrong, {len(crawl.troubles)} not looked at"
        f"{f', {left} left' if left else ''}; {seconds:.0f} s.")  # fmt: skip
    return 1 if wrong or crawl.troubles or left else 0


if __name__ == "__main__":
    with_one_line_for_each_trouble(main)
