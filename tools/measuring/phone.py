"""Opens pages on a slow phone with a slow network, and adds up what its browser reports."""

import statistics

import fresh_site
from measuring.asks import ON_A_PHONE
from measuring.figures import blocked, table
from messages import Stop, say

ROUNDS = 3
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
# Slow 4G, as Lighthouse has it: milliseconds of round trip; bytes a second.
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SLOWER = 4  # times less processor
STILL = 1500  # milliseconds without news, after which nothing more is expected

WATCH = """
window.seen = { shift: 0, first: 0, largest: 0, tasks: [] };
const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take))
  .observe({ type, buffered: true });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value });
watch("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.first = entry.startTime });
watch("largest-contentful-paint", (entry) => { seen.largest = entry.startTime });
watch("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
"""


def _one_visit(browser, address):
    """Open the page in a new profile; return what was loaded and how it appeared."""
    context = browser.new_context(locale="en-GB", **PHONE)
    try:
        page = context.new_page()
        tools = context.new_cdp_session(page)
        asked, received = set(), []
        tools.on("Network.requestWillBeSent", lambda event: asked.add(event["requestId"]))
        tools.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
        tools.send("Network.enable")
        tools.send("Network.setCacheDisabled", {"cacheDisabled": True})
        tools.send("Network.emulateNetworkConditions", NETWORK)
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH)
        answer = page.goto(address)
        if answer.status != 200:
            raise Stop(f"{address} answered {answer.status}, so it cannot be measured.")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(STILL)
        seen = page.evaluate("window.seen")
        return {
            "kB": sum(received) / 1000,
            "requests": len(asked),
            "shift": seen["shift"],
            "first": seen["first"],
            "largest": seen["largest"],
            "blocked": blocked(seen["tasks"], seen["first"]),
        }
    finally:
        context.close()


def measure():
    """Return the lines of the report on the phone."""
    chromium_path = fresh_site.chromium_or_stop()
    from tests.browser.launching import chromium

    visits = {ask: [] for ask in ON_A_PHONE}
    with fresh_site.site() as site, chromium(chromium_path) as browser:
        for number in range(ROUNDS):
            say(f"  round {number + 1} of {ROUNDS} …")
            for ask in ON_A_PHONE:
                visits[ask].append(_one_visit(browser, site + ask.path))
    return report(visits)


def report(visits):
    """Return the lines of the report: of each page the median of its visits."""
    rows = []
    for ask, found in visits.items():
        one = {name: statistics.median(visit[name] for visit in found) for name in found[0]}
        rows.append([ask.name, f"{one['kB']:.1f}", f"{one['requests']:.0f}", f"{one['shift']:.3f}",
                     f"{one['first']:.0f}", f"{one['largest']:.0f}", f"{one['blocked']:.0f}"])  # fmt: skip
    return [
        "## On a phone with a slow network",
        "",
        f"First visits in Chromium: round trip {NETWORK['latency']} ms, {NETWORK['downloadThroughput'] * 8 / 1e6:.1f} "
        f"Mbit/s, processor {SLOWER} times slower. kB: all that came over the network, as this server sends it, with "
        f"headers. Medians of {ROUNDS} visits.",
        "",
        *table(["", "kB", "requests", "layout shift", "first paint ms", "largest paint ms", "blocked ms"], rows),
    ]
