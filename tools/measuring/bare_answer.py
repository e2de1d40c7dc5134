"""The least a Python web server and a Django view can do: the same bytes for every request."""

import os

BODY = b"x" * int(os.environ.get("BARE_BYTES", "20000"))
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(BODY)))]


def application(environ, start_response):
    """Answer with the constant, without any framework."""
    start_response("200 OK", HEADERS)
    return [BODY]


def view(request):
    """Answer with the constant, through Django and all that the site puts round each view."""
    from django.http import HttpResponse

    return HttpResponse(BODY)
