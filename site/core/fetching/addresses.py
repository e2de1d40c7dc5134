"""Decides whether a far address may be asked, and at which numbers its host is reached: looked up once, then kept."""

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from .faults import Refused, Unreachable

NO_ADDRESS = "This is not an address of a web page. It has to begin with https:// or http://."
PORTS = {"http": 80, "https": 443}
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})+|localhost")
# A browser reads a host as a number when its last part looks like one (WHATWG URL, 3.5).
_ENDS_IN_A_NUMBER = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$")
_HIDDEN_OR_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\\\u200b-\u200f\u2028-\u202f\u2060\ufeff]")
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")  # all that IANA gives out of IPv6
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address stands at its end


@dataclass(frozen=True)
class FarPlace:
    """One page's address taken apart, with the numbers (IP addresses) that its host had when it was checked."""

    scheme: str
    host: str
    port: int
    target: str
    numbers: tuple[str, ...]

    @property
    def host_and_port(self) -> str:
        """What the Host header says: the port only where it is not the usual one (RFC 9110, 7.2)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self) -> str:
        """The whole address, without a fragment."""
        return f"{self.scheme}://{self.host_and_port}{self.target}"


def checked(address: str) -> FarPlace:
    """Return where `address` (http or https) leads; its host is looked up here, and never again.

    Raises Refused for anything but a public web address on ports 80 and 443, spelled plainly, whose every number is
    public (hosts of settings.FETCH_ALSO_FROM are asked all the same), and Unreachable when nobody knows the host.
    """
    scheme, host, port, target, ours = spelled(address)
    numbers = _numbers_of(host, port)
    if not ours and not all(is_public(number) for number in numbers):
        raise Refused(f"“{host}” leads into a private network, not to a public website.")
    return FarPlace(scheme, host, port, target, numbers)


def spelled(address: str) -> tuple[str, str, int, str, bool]:
    """Return scheme, host, port, path with query, and if it is of settings.FETCH_ALSO_FROM; nothing is looked up.

    Raises Refused as `checked` does, for all that the spelling alone tells.
    """
    address = address.strip()
    try:
        parts = parse_url(address)
    except (LocationParseError, UnicodeError):
        parts = parse_url("")
    if parts.scheme not in PORTS or not parts.host or _HIDDEN_OR_ODD.search(address):
        raise Refused(NO_ADDRESS)
    if parts.auth is not None:
        raise Refused("The address holds a user name or a password. Leave out what stands before the @.")
    host = _plain_host(parts.host)
    port = PORTS[parts.scheme] if parts.port is None else parts.port
    known = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    ours = known in settings.FETCH_ALSO_FROM
    if not ours and port not in PORTS.values():
        raise Refused(f"The address asks for port {port}. Web pages are on 80 or 443.")
    return parts.scheme, host, port, parts.request_uri, ours


def joined(address: str, onward: str) -> str:
    """Return `onward`, taken from a page at `address`, as a whole address. Raises Refused when it is none."""
    try:
        return urljoin(address.strip(), onward)
    except ValueError as fault:
        raise Refused(NO_ADDRESS) from fault


def is_public(number: str) -> bool:
    """Return whether the IP address `number` is one of the public internet (IANA special-purpose registries).

    An IPv6 address that only carries an IPv4 one (mapped, 6to4, NAT64) is as public as what it carries.
    """
    ip = ipaddress.ip_address(number)
    if ip.version == 6:
        inside = ip.ipv4_mapped or ip.sixtofour
        if ip in _NAT64:
            inside = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inside is None:
            return ip in _GLOBAL_UNICAST and ip.is_global
        ip = inside
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _plain_host(host: str) -> str:
    """Return the host without brackets; raises Refused where browsers and we could read it as different hosts."""
    if host.startswith("["):
        host = host[1:-1]
    elif not _ENDS_IN_A_NUMBER.search(host):
        if not _NAME.fullmatch(host) or len(host) > 253:
            raise Refused(f"“{host[:80]}” is not a name of a website.")
        return host
    try:
        # With a zone (%), an IPv6 address is about one cable of this machine (RFC 6874).
        return str(ipaddress.ip_address(host.replace("%", " ")))
    except ValueError as fault:
        raise Refused("The address names its host by an unusual number. Use the website's name.") from fault


def _numbers_of(host: str, port: int) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as fault:
        raise Unreachable(f"No website is called “{host}”, or its name cannot be looked up just now.") from fault
    return tuple(dict.fromkeys(number[4][0] for number in found))
