"""Asks a virus scanner (clamd) about a file, over a socket."""

import socket
import struct
from typing import BinaryIO

from .refusing import Refused

Address = str | tuple[str, int]  # the path of a socket, or host and port
_PATIENCE = 20  # seconds
_CHUNK = 65_536  # bytes

FOUND = "The virus scanner found something harmful in this file, so it was not kept. Do not open or pass on your copy."
SILENT = (
    "This file could not be checked, because the virus scanner does not answer. Nothing was kept. Try again in a few "
    "minutes; if it goes on, tell those who look after the site."
)


def scan(file: BinaryIO, address: Address | None) -> None:
    """Raise Refused when the scanner at `address` finds something in `file`, or gives no clear answer.

    Args:
        file: read from its start; left at its start.
        address: where clamd listens. None: there is no scanner, and nothing is asked.
    """
    if address is None:
        return
    try:
        verdict = _asked(file, address)
    except OSError as why:
        raise Refused(SILENT) from why
    finally:
        file.seek(0)
    if verdict.endswith(b"FOUND"):
        raise Refused(FOUND)
    if verdict != b"stream: OK":
        raise Refused(SILENT)


def _asked(file, address) -> bytes:
    file.seek(0)
    with _connected(address) as scanner:
        scanner.sendall(b"zINSTREAM\0")
        while chunk := file.read(_CHUNK):
            scanner.sendall(struct.pack(">I", len(chunk)) + chunk)
        scanner.sendall(struct.pack(">I", 0))
        answer = b""
        while not answer.endswith(b"\0") and (more := scanner.recv(4096)):
            answer += more
    return answer.rstrip(b"\0\n").strip()


def _connected(address):
    if isinstance(address, tuple):
        return socket.create_connection(address, timeout=_PATIENCE)
    scanner = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    scanner.settimeout(_PATIENCE)
    try:
        scanner.connect(address)
    except OSError:
        scanner.close()
        raise
    return scanner
