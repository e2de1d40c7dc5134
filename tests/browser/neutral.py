"""The place people leave to, played here: it notes what each browser tells it, and can be slow."""

import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORDS = "Sunny spells, light winds"


class NeutralSite:
    """An HTTPS server on this machine; the browser is told that the exit's host lives here."""

    def __init__(self, folder):
        self.requests = []  # (host and path, headers) of each page asked for
        self._quick = threading.Event()
        self._quick.set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                if self.path != "/favicon.ico":
                    outer.requests.append((f"https://{self.headers['Host']}{self.path}", dict(self.headers)))
                outer._quick.wait(10)
                body = f"<!doctype html><html lang=en><title>Weather</title><h1>{WORDS}</h1>".encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                pass

        key, certificate = folder / "key.pem", folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-days", "2", "-subj", "/CN=neutral", "-keyout", key, "-out", certificate],
            check=True, capture_output=True,
        )  # fmt: skip
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *args: None  # browsers drop spare connections all the time
        # The handshake waits for its own thread: one idle connection must not hold up the next.
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stalls(self):
        """Answer nobody for up to ten seconds, until `answers`."""
        self._quick.clear()

    def answers(self):
        self._quick.set()

    def forgets(self):
        self.requests.clear()
        self.answers()

    def close(self):
        self.answers()
        self._server.shutdown()
        self._server.server_close()
