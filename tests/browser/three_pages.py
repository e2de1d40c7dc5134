"""Three pages that hold the real exit script and nothing else, in each way a page may be cached.

The exit's promises are about the browser's history, so they are tried here apart from the site's own pages:
a change of theme or content can then never hide that Back shows a page again.
"""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "static" / "js" / "exit.js"
STYLE = """
html[data-left], html[data-left] body { background: Canvas; color: CanvasText }
html[data-left] body > :not([data-exit-cover]) { display: none }
main { min-block-size: 300vh }
"""
CACHE_CONTROL = {"no-store": "no-store", "max-age": "max-age=60"}
NAMES = ("one", "two", "three")
SLOW = "slow"  # a page whose words arrive before its end, as on a bad line
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def page(name, exit_url):
    """Return the HTML of the page `name`; its secret is a sentence that no test may find after leaving."""
    links = " ".join(f'<a href="{other}">Page {other}</a>' for other in NAMES if other != name)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Title {name}</title>
<link rel="stylesheet" href="/style.css"><script src="/exit.js"></script></head>
<body><a href="#main">Skip to the page</a>
<p><a data-exit href="{exit_url}" rel="noreferrer nofollow">Leave this site</a></p>
<p role="status" data-exit-status data-once="Shift once" data-twice="Shift twice" data-left="Loading page"></p>
<main id="main"><h1>Secret {name}</h1><p>{links}</p><label>Words <input name="words"></label></main>
</body></html>"""


# All that the visitor has to notice, on one page.
CARELESS = """<!doctype html><html lang="en"><head><title>Careless</title></head><body>
<h1>Careless</h1><p style="color: #aaa">Pale words</p><img src="https://elsewhere.invalid/picture.png">
<div style="inline-size: 3000px">Wide</div><a data-exit href="#" style="position: fixed; inset-block-start: 0">Leave</a>
<script>localStorage.setItem("visited", "yes")</script></body></html>"""


class ThreePages:
    def __init__(self, exit_url):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                folder, _, name = self.path.strip("/").partition("/")
                if self.path == "/exit.js":
                    answer = 200, "text/javascript", SCRIPT.read_text(), "no-store"
                elif self.path == "/style.css":
                    answer = 200, "text/css", STYLE, "no-store"
                elif folder in CACHE_CONTROL and name in (*NAMES, SLOW):
                    answer = 200, "text/html", page(name, exit_url), CACHE_CONTROL[folder]
                elif self.path == "/careless":
                    answer = 200, "text/html", CARELESS, "no-store"
                else:
                    answer = 404, "text/plain", "Nothing here", "no-store"
                status, kind, text, cache_control = answer
                body = text.encode()
                self.send_response(status)
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
                self.send_header("Cache-Control", cache_control)
                if self.path == "/careless":
                    self.send_header("Set-Cookie", "seen=yes")
                else:
                    self.send_header("Content-Security-Policy", POLICY)
                    self.send_header("Referrer-Policy", "same-origin")
                self.end_headers()
                if name == SLOW:
                    start, words, body = body.partition(b"</h1>")
                    self.wfile.write(start + words)
                    time.sleep(1)
                self.wfile.write(body)

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *args: None
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()
