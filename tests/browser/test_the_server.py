"""The server itself, from outside: what it says of itself, and what it writes down."""

import socket
import urllib.error
import urllib.request
from urllib.parse import urlsplit


def send(site, raw: bytes) -> bytes:
    """Send bytes that no browser would send, and return the answer."""
    with socket.create_connection((urlsplit(site).hostname, urlsplit(site).port), timeout=10) as line:
        line.sendall(raw)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b""))


def test_the_log_holds_nobodys_address_and_nothing_they_asked_for(site, site_folder):
    assert b" 400 " in send(site, b"NONSENSE\r\n\r\n").split(b"\r\n")[0]
    for address in ("/where-is-my-secret-friend/", "/services/?area=hidden-wish"):
        try:
            urllib.request.urlopen(site + address, timeout=10)
        except urllib.error.HTTPError as error:
            assert error.code == 404
    log = (site_folder / "server.log").read_text()
    for trace in ("ip=", "127.0.0.1 ", "secret-friend", "hidden-wish", "NONSENSE"):
        assert trace not in log


def test_files_may_be_used_by_our_own_pages_only(site):
    with urllib.request.urlopen(site + "/static/js/exit.js", timeout=10) as answer:
        assert answer.headers["Access-Control-Allow-Origin"] is None
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_server_does_not_say_what_it_is(site):
    with urllib.request.urlopen(site + "/", timeout=10) as answer:
        assert answer.headers["Server"] is None
