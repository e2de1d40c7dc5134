"""The server itself, from outside: what it says of itself, and what it writes down."""

import re
import socket
import urllib.error
import urllib.request
from urllib.parse import urlsplit

import pytest

# It needs no browser, but the server that those who do have started already.
pytestmark = pytest.mark.browser


def send(site, raw: bytes) -> bytes:
    """Send bytes that no browser would send, and return the answer."""
    with socket.create_connection((urlsplit(site).hostname, urlsplit(site).port), timeout=10) as line:
        line.sendall(raw)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b""))


def weight(url) -> int:
    """How many bytes of `url` come over the line to a browser that takes gzip and brotli."""
    asked = urllib.request.Request(url, headers={"Accept-Encoding": "gzip, br"})
    with urllib.request.urlopen(asked, timeout=10) as answer:
        return len(answer.read())


def test_the_words_and_the_style_of_get_help_come_in_one_round_trip(site):
    with urllib.request.urlopen(site + "/get-help/", timeout=10) as answer:
        html = answer.read().decode()
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)">', html)
    scripts = re.findall(r'<script src="([^"]+)"', html)
    assert styles and scripts
    assert weight(site + "/get-help/") + sum(weight(site + style) for style in styles) <= 14_000
    assert sum(weight(site + script) for script in scripts) <= 5_000


def test_the_log_holds_nobodys_address_and_nothing_they_asked_for(site, site_folder):
    assert b" 400 " in send(site, b"NONSENSE\r\n\r\n").split(b"\r\n")[0]
    by_postcode = "/api/oruk/v3/service_at_locations?postcode=ME14+2XX"
    for address in ("/where-is-my-secret-friend/", "/services/?area=hidden-wish", by_postcode, f"{by_postcode}&page=9"):
        try:
            urllib.request.urlopen(site + address, timeout=10)
        except urllib.error.HTTPError as error:
            assert error.code == 404
    log = (site_folder / "server.log").read_text()
    for trace in ("ip=", "127.0.0.1 ", "secret-friend", "hidden-wish", "NONSENSE", "ME14"):
        assert trace not in log


def test_files_may_be_used_by_our_own_pages_only(site):
    with urllib.request.urlopen(site + "/static/js/exit.js", timeout=10) as answer:
        assert answer.headers["Access-Control-Allow-Origin"] is None
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_server_does_not_say_what_it_is(site):
    with urllib.request.urlopen(site + "/", timeout=10) as answer:
        assert answer.headers["Server"] is None
