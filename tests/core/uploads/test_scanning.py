"""The virus scanner: asked when there is one, and never taken for silent agreement."""

import io
import socket
import socketserver
import struct
import threading

import pytest

from core.uploads import Refused
from core.uploads.scanning import scan

# The harmless string that every scanner knows, in two halves so that a scanner leaves this file alone.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + rb"ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd(socketserver.StreamRequestHandler):
    """As much of clamd as we speak with."""

    def handle(self):
        assert self.rfile.read(10) == b"zINSTREAM\0"
        file = b""
        while length := struct.unpack(">I", self.rfile.read(4))[0]:
            file += self.rfile.read(length)
        answer = b"stream: Eicar-Test-Signature FOUND\0" if EICAR in file else self.server.otherwise
        self.wfile.write(answer)


@pytest.fixture
def clamd():
    """A scanner on this machine; `clamd.otherwise` is what it says of a file that it has nothing against."""
    with socketserver.TCPServer(("127.0.0.1", 0), Clamd) as server:
        server.otherwise = b"stream: OK\0"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


def test_a_harmless_file_passes_and_is_left_at_its_start(clamd):
    file = io.BytesIO(b"words" * 50_000)
    file.seek(7)
    scan(file, clamd.server_address)
    assert file.tell() == 0


def test_a_harmful_file_is_refused(clamd):
    with pytest.raises(Refused, match="found something harmful"):
        scan(io.BytesIO(b"words" * 20_000 + EICAR), clamd.server_address)


@pytest.mark.parametrize("answer", [b"INSTREAM size limit exceeded. ERROR\0", b"", b"stream: OK but\0"])
def test_anything_but_a_clear_yes_refuses(clamd, answer):
    clamd.otherwise = answer
    with pytest.raises(Refused, match="does not answer"):
        scan(io.BytesIO(b"words"), clamd.server_address)


def test_a_scanner_that_is_down_refuses(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = free.getsockname()
    for address in (nobody, str(tmp_path / "no.socket")):
        with pytest.raises(Refused, match="Nothing was kept"):
            scan(io.BytesIO(b"words"), address)


def test_without_a_scanner_nothing_is_asked():
    scan(io.BytesIO(EICAR), None)
