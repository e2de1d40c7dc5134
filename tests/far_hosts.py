"""Websites of others, on this machine: they give pages, lead on, drip, and never stop, as a test wants it."""

import socket
import ssl
import subprocess
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class FarHost:
    """`with FarHost({"/": page("<p>Hello")}) as host:` — `host.asked` is what it was asked, as (path, headers)."""

    def __init__(self, pages, number="127.0.0.1", port=0, certificate=None):
        self.pages, self.number, self.port, self.certificate = pages, number, port, certificate
        self.asked = []

    @property
    def host_and_port(self):
        return f"{self.number}:{self.port}"

    @property
    def paths(self):
        return [path for path, _headers in self.asked]

    def address(self, path="/"):
        return f"http{'s' if self.certificate else ''}://{self.host_and_port}{path}"

    def __enter__(self):
        self._server = _Server((self.number, self.port), _Answering)
        self._server.house = self
        self.port = self._server.server_port
        if self.certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self.certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads, block_on_close = True, False

    def handle_error(self, *_):
        """Visitors who leave in the middle are what is tested."""


class _Answering(BaseHTTPRequestHandler):
    def do_GET(self):
        house = self.server.house
        house.asked.append((self.path, dict(self.headers)))
        answer = house.pages.get(self.path) or page("Not here", status=404)
        with suppress(OSError):
            answer(self)

    def log_message(self, *_):
        pass


def page(words, kind="text/html; charset=utf-8", status=200, **headers):
    """A page of `words` (text or bytes); further headers with _ for -."""
    body = words.encode() if isinstance(words, str) else words

    def answer(visit):
        visit.send_response(status)
        visit.send_header("Content-Type", kind)
        visit.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            visit.send_header(name.replace("_", "-"), value)
        visit.end_headers()
        visit.wfile.write(body)

    return answer


def leads_to(address, status=302):
    """A redirect to `address`."""
    return page("", status=status, Location=address)


def raw(*pieces, every=0.0, forever=False):
    """Bytes as they are, one after the other, `every` so many seconds; `forever` repeats the last one."""
    from time import sleep

    def answer(visit):
        for piece in pieces:
            visit.wfile.write(piece)
            sleep(every)
        while forever:
            visit.wfile.write(pieces[-1])
            sleep(every)

    return answer


def looked_up(monkeypatch, answers):
    """Make names lead to numbers, as {name: [numbers of the first look, of the second, …]}; return the looks."""
    really, looks = socket.getaddrinfo, []

    def getaddrinfo(host, port, *rest, **named):
        if host not in answers:
            return really(host, port, *rest, **named)
        numbers = answers[host][min(looks.count(host), len(answers[host]) - 1)]
        looks.append(host)
        family = {False: socket.AF_INET, True: socket.AF_INET6}
        return [(family[":" in n], socket.SOCK_STREAM, 6, "", (n, port)) for n in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return looks


def certificate_for(name, folder):
    """Return the path of a new certificate, with its key, for the host `name`."""
    path = folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=test", "-addext", f"subjectAltName=DNS:{name}", "-keyout", path, "-out", folder / "public.pem"],
        check=True, capture_output=True,
    )  # fmt: skip
    path.write_bytes(path.read_bytes() + (folder / "public.pem").read_bytes())
    return path
