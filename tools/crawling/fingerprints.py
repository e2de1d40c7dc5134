"""Tells whether a page is still the same: its HTML, its style and script, and the checks themselves."""

import hashlib
import re
import urllib.error
import urllib.request
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

from stamps import ROOT, fingerprint

CHECKS = ["tests/vendor/axe/axe.min.js", "tests/browser/axe.py", "tests/browser/reading.py", "tests/browser/visitor.py",
          "tools/crawling/states.py"]  # fmt: skip
STYLE_OR_SCRIPT = re.compile(r'<(?:link[^>]+rel="?stylesheet"?[^>]*|script[^>]+)>')
ADDRESS = re.compile(r'\b(?:href|src)="([^"]+)"')


@cache
def _checks():
    return fingerprint([Path(ROOT / name) for name in CHECKS])


@cache
def _bytes_of(url):
    try:
        with urllib.request.urlopen(url, timeout=60) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:  # the error page is a page too
        return error.read()


def fingerprint_of(site, address):
    """Return a hash that changes when the page may look or read differently, and not with the server's port."""
    html = _bytes_of(site + address)
    total = hashlib.sha256(_checks().encode() + html.replace(site.encode(), b""))
    for tag in STYLE_OR_SCRIPT.findall(html.decode(errors="replace")):
        for found in ADDRESS.findall(tag):
            total.update(_bytes_of(urljoin(site + address, found)))
    return total.hexdigest()
