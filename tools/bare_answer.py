"""The least a Python web server can do: the same bytes for every request. `make bench` measures beside it."""

import os

BODY = b"x" * int(os.environ.get("BARE_BYTES", "20000"))
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(BODY)))]


def application(environ, start_response):
    """Answer with the constant."""
    start_response("200 OK", HEADERS)
    return [BODY]
