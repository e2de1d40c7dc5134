"""How the web server process runs: `gunicorn config.wsgi --config site/config/gunicorn.py`."""

import os
import signal
from pathlib import Path

from gunicorn.http.wsgi import Response

from config import environment

port = environment.number("PORT", 8000)
# Only this machine, unless told otherwise: a proxy stands in front and brings HTTPS.
bind = f"{environment.text('LISTEN_ON', '127.0.0.1')}:{port}"
worker_class = "gthread"
workers = environment.number("WEB_WORKERS", 2)
threads = 4
timeout = 30
graceful_timeout = 20
keepalive = 5
if Path("/dev/shm").is_dir():
    worker_tmp_dir = "/dev/shm"  # the sign of life must not wait for a slow disk

# No record of who read what: an address and a page together can show that someone asked for help.
accesslog = None
errorlog = "-"

# Loaded once and then shared: the workers start at once and use less memory, and code that cannot load stops the
# start instead of a restart loop. So HUP does not bring new code: a new version is a restart.
preload_app = True
control_socket_disable = True  # nothing of ours steers a running server

# Ctrl-C while the site is still loading ends it without a traceback; the server sets its own handlers afterwards.
signal.signal(signal.SIGINT, lambda *_: os._exit(130))


def _without_server(self, _with_server=Response.default_headers):
    return [header for header in _with_server(self) if not header.startswith("Server:")]


# The server's name helps only those who look for its weak points, and there is no setting to leave it out.
Response.default_headers = _without_server


def _says_nothing_of_readers(record):
    """Drop or shorten the lines that would name a reader's network or what was asked for."""
    message = str(record.msg)
    if message.startswith("Error handling request"):
        record.msg, record.args = "Error handling a request", ()
    return not message.startswith("Invalid request from")


def on_starting(server):
    """Keep readers out of the log from the start; the workers inherit this."""
    server.log.error_log.addFilter(_says_nothing_of_readers)


def when_ready(server):
    """Say where the site is on a trial machine."""
    from django.conf import settings
    from django.db import connections

    connections.close_all()  # a connection made while loading must not be shared by the workers
    if os.environ.get("DJANGO_SETTINGS_MODULE") == "config.settings.trial":
        print(f"The site: http://localhost:{port}/", flush=True)
        print(f"The editors' screens: http://localhost:{port}/{settings.EDITORS_PATH}", flush=True)
