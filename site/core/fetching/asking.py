"""Asks for one page and takes it: at a checked address, within a time and a size, without saying more than who asks."""

import codecs
import re
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPException
from socket import SHUT_RDWR, socket
from threading import Timer
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from .addresses import FarPlace, checked, joined
from .faults import Refused, TooLarge, TooSlow, Unreachable

MOST_REDIRECTS = 5
MOST_NUMBERS = 3  # of a host with many, so many are tried
PIECE = 65_536  # bytes taken at once
REDIRECTS = {301, 302, 303, 307, 308}
PACKED_AS = {"", "identity", "gzip", "x-gzip"}
_KIND = re.compile(r"[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}")
_CHARSET = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
# Encodings that browsers know (WHATWG); Python has others, some of which take minutes over a hostile page.
_ENCODINGS = re.compile(r"utf-8|utf-16(-[bl]e)?|cp125\d|iso8859-\d{1,2}|ascii|koi8-[ru]")


@dataclass(frozen=True)
class Page:
    """A page as a far host gave it: its final address, HTTP status (2xx), media type, bytes, and when it came."""

    address: str
    status: int
    kind: str
    body: bytes
    at: datetime
    said_charset: str = ""

    @property
    def text(self) -> str:
        """The bytes as words: by the encoding that the answer or the page names, otherwise UTF-8; never fails."""
        named = self.said_charset
        if not named and "html" in self.kind and (found := _CHARSET.search(self.body[:1024])):
            named = found[1].decode()
        return self.body.decode(_encoding(named), errors="replace").removeprefix("\ufeff")


def fetch(
    address: str,
    *,
    kinds: Sequence[str] = (),
    bytes_at_most: int = 2_000_000,
    seconds_at_most: float = 20.0,
    same_site: bool = False,
) -> Page:
    """Return the page at `address`, following at most five redirects, each checked as if it were asked for first.

    `same_site`: True follows no redirect to another website (with or without www. is the same one).
    `kinds`: the media types that are taken, for example ["text/html"]; none given means any. `bytes_at_most` counts
    what is left after unpacking. `seconds_at_most` is for everything together, from the first name looked up.

    No cookies, no referrer, no proxy of the environment. Raises Refused (private or odd address, other kind, from
    https to http), Unreachable (nobody there, or a status other than 2xx), TooLarge and TooSlow.
    """
    deadline = time.monotonic() + seconds_at_most
    for _ in range(MOST_REDIRECTS + 1):
        place = checked(address)
        with _answer(place, kinds, deadline) as answer:
            if answer.status not in REDIRECTS:
                return _taken(answer, place, kinds, bytes_at_most)
            address = joined(place.address, answer.headers.get("Location", ""))
        if place.scheme == "https" and not address.lower().startswith("https:"):
            raise Refused("The page leads on to one without encryption, which anybody on the way could change.")
        if same_site and _site(address) != _site(place.address):
            raise Refused("The page leads on to another website. Ask for its new address.")
    raise Unreachable(f"The page leads on and on: after {MOST_REDIRECTS} other addresses it was still not there.")


def _site(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


@contextmanager
def _answer(place: FarPlace, kinds, deadline: float) -> Iterator[BaseHTTPResponse]:
    """Ask at `place`; everything ends at `deadline`, whatever the other side does in the meantime."""
    headers = {
        "Host": place.host_and_port,
        "User-Agent": settings.FETCH_AGENT,
        "Accept": ", ".join(kinds) or "*/*",
        "Accept-Encoding": "gzip",
    }
    connection = alarm = None
    try:
        connection = _connected(place, deadline)
        alarm = _Alarm(connection.sock, deadline)
        connection.request("GET", place.target, headers=headers, preload_content=False)
        yield connection.getresponse()
    except (HTTPError, HTTPException, OSError) as fault:
        if time.monotonic() < deadline:
            raise Unreachable(_what_went_wrong(fault, place.host)) from fault
    finally:
        if alarm:
            alarm.cancel()
        if connection:
            connection.close()
    # A connection that the alarm cut can look like a page that has ended.
    if time.monotonic() >= deadline:
        raise TooSlow(f"“{place.host}” took too long, so we stopped waiting.")


def _connected(place: FarPlace, deadline: float) -> HTTPConnection:
    """Return a connection to one of the numbers of `place`; over TLS its certificate must be of the name."""
    for tried, number in enumerate(place.numbers[:MOST_NUMBERS], 1):
        left = deadline - time.monotonic()
        if left <= 0:
            break
        if place.scheme == "https":
            connection = HTTPSConnection(
                number, place.port, timeout=left, server_hostname=place.host, ssl_context=ssl.create_default_context()
            )
        else:
            connection = HTTPConnection(number, place.port, timeout=left)
        try:
            connection.connect()
            return connection
        except (HTTPError, OSError):
            connection.close()
            if tried == min(len(place.numbers), MOST_NUMBERS):
                raise
    raise TooSlow(f"“{place.host}” took too long, so we stopped waiting.")


class _Alarm(Timer):
    """Cuts a connection at the deadline: the socket's own timeout begins anew with every byte."""

    def __init__(self, connected: socket, deadline: float):
        # Of the plain socket, since TLS would first forget that it is one.
        super().__init__(max(deadline - time.monotonic(), 0), socket.shutdown, (connected, SHUT_RDWR))
        self.daemon = True
        self.start()

    def run(self):
        try:
            super().run()
        except OSError:
            return  # the other side has closed it already


def _taken(answer: BaseHTTPResponse, place: FarPlace, kinds, bytes_at_most: int) -> Page:
    if not 200 <= answer.status < 300:
        raise Unreachable(_what_the_status_says(answer.status, place.host), answer.status)
    kind, _, rest = answer.headers.get("Content-Type", "").partition(";")
    kind = kind.strip().lower()
    if kinds and kind not in kinds:
        named = f"“{kind}”" if _KIND.fullmatch(kind) else "something without a kind"
        raise Refused(f"“{place.host}” gave {named} instead of {' or '.join(kinds)}.")
    if answer.headers.get("Content-Encoding", "").strip().lower() not in PACKED_AS:
        raise Refused(f"“{place.host}” packs its pages in a way that we did not ask for.")
    charset = _CHARSET.search(rest.encode("latin-1", "replace"))
    body = _body(answer, bytes_at_most)
    return Page(place.address, answer.status, kind, body, timezone.now(), charset[1].decode() if charset else "")


def _body(answer: BaseHTTPResponse, bytes_at_most: int) -> bytes:
    taken = bytearray()
    for piece in answer.stream(min(PIECE, bytes_at_most + 1), decode_content=True):
        taken += piece
        if len(taken) > bytes_at_most:
            raise TooLarge(f"The page is larger than {bytes_at_most / 1_000_000:g} MB, which is the most we read.")
    return bytes(taken)


def _encoding(named: str) -> str:
    try:
        name = codecs.lookup(named).name if named else "utf-8"
    except (LookupError, ValueError):
        name = ""
    if name in ("ascii", "iso8859-1"):
        return "cp1252"  # what pages of that name really are (WHATWG Encoding, 4.2)
    return name if _ENCODINGS.fullmatch(name) else "utf-8"


def _what_went_wrong(fault: Exception, host: str) -> str:
    if isinstance(fault, ssl.SSLCertVerificationError):
        return f"“{host}” could not prove by a valid certificate that it is “{host}”."
    return f"“{host}” does not answer, or stopped in the middle of its answer."


def _what_the_status_says(status: int, host: str) -> str:
    if status in (404, 410):
        return f"“{host}” says that there is no such page ({status})."
    if status in (401, 403):
        return f"“{host}” does not let us read this page ({status})."
    if status == 429:
        return f"“{host}” asks us to come less often ({status})."
    return f"“{host}” could not give us the page ({status})."
