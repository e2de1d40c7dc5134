"""Starts Chromium so that it can reach this machine only."""

from contextlib import contextmanager

from playwright.sync_api import sync_playwright


def launch(playwright, path, also="", **options):
    """Start the Chromium at `path`.

    Args:
        also: rules for further hosts, before the one that no other host exists: "MAP www.bbc.co.uk 127.0.0.1:4433, ".
        options: what Playwright's own `launch` takes beside.
    """
    return playwright.chromium.launch(
        executable_path=path,
        args=[
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            f"--host-resolver-rules={also}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            "--ignore-certificate-errors",
        ],
        **options,
    )


@contextmanager
def chromium(path):
    """Give a Chromium with its own Playwright, for tools; each thread needs one of its own."""
    with sync_playwright() as playwright:
        browser = launch(playwright, str(path))
        try:
            yield browser
        finally:
            browser.close()
