"""A partner's website on a port of its own, strict about what its pages may load."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class PartnerSite:
    """Serves pages that a test gives it: `shows("/help", "<p>…", policy="…")`."""

    def __init__(self):
        self._pages = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path == "/favicon.ico":
                    self.send_response(204)
                    self.end_headers()
                    return
                body, policy = outer._pages.get(self.path, ("", ""))
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                if policy:
                    self.send_header("Content-Security-Policy", policy)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *args: None
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def shows(self, path, body, policy=""):
        """Have a page at `path` whose main part is `body`; return its whole address."""
        page = (
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A council</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
            f"<body><main><h1>Help in our district</h1>{body}</main></body></html>"
        )
        self._pages[path] = page, policy
        return self.url + path

    def close(self):
        self._server.shutdown()
        self._server.server_close()
