"""Production starts only with safe values, and says which one is not."""

import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from threading import Thread
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from config import environment

SAFE = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "k" * 20 + "0123456789abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "help.example.org",
    "BASE_URL": "https://help.example.org",
}


def start(tmp_path, **changes):
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **SAFE} | changes
    environment = {name: value for name, value in environment.items() if value is not None}
    command = [sys.executable, "-c", "import django; django.setup(); from django.core.checks import run_checks; "
               "print([str(e.id) for e in run_checks() if e.level >= 40])"]  # fmt: skip
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


def test_production_starts_with_safe_values(tmp_path):
    done = start(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"BASE_URL": None}, "BASE_URL"),
        ({"BASE_URL": "http://help.example.org"}, "BASE_URL"),
        ({"BASE_URL": "https://help.example.org/site"}, "BASE_URL"),
        ({"BASE_URL": "https://"}, "BASE_URL"),
        ({"BASE_URL": "https://elsewhere.example.org"}, "BASE_URL"),
        ({"SECRET_KEY": "k" * 60}, "SECRET_KEY"),
        ({"SECRET_KEY": "django-insecure-0123456789abcdefghijklmnopqrstuvwxyz"}, "SECRET_KEY"),
        ({"EXIT_URL": "https://example.org/"}, "EXIT_URL"),
        ({"EXIT_URL": "http://www.bbc.co.uk/weather"}, "EXIT_URL"),
        ({"PUBLIC_POSTS_PER_MINUTE": "many"}, "PUBLIC_POSTS_PER_MINUTE"),
        ({"EMAIL_URL": "mail.example.org:587"}, "EMAIL_URL"),
        ({"MAIL_FROM": "Domestic Abuse Services <no-reply@example.org>"}, "MAIL_FROM"),
        ({"CLAMD_ADDRESS": "localhost"}, "CLAMD_ADDRESS"),
        ({"CLAMD_ADDRESS": "http://localhost:3310"}, "CLAMD_ADDRESS"),
        ({"FETCH_ALSO_FROM": "127.0.0.1:8001"}, "FETCH_ALSO_FROM"),
        ({"FETCH_AGENT": "Somebody/1.0"}, "FETCH_AGENT"),
        ({"FETCH_AGENT": "Help/1.0 (web@example.org)\r\nCookie: a=b"}, "FETCH_AGENT"),
    ],
)
def test_an_unsafe_value_stops_production_and_is_named(tmp_path, changes, named):
    done = start(tmp_path, **changes)
    assert done.returncode != 0
    assert f"ImproperlyConfigured: {named}" in done.stderr or f"variable {named} " in done.stderr


def test_a_slash_at_the_end_of_the_base_address_does_no_harm(tmp_path):
    assert start(tmp_path, BASE_URL="https://help.example.org/").stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://localhost", ("localhost", 25, "", "", False, False)),
        ("smtp+tls://me:p%40ss%2Fw@mail.example.org", ("mail.example.org", 587, "me", "p@ss/w", True, False)),
        ("smtps://me:secret@mail.example.org:4650/", ("mail.example.org", 4650, "me", "secret", False, True)),
    ],
)
def test_a_mail_server_is_one_address(monkeypatch, url, server):
    monkeypatch.setenv("EMAIL_URL", url)
    assert tuple(environment.mail_server("EMAIL_URL", "smtp://unused").values()) == server


@pytest.mark.parametrize(
    "url",
    [
        "mail.example.org", "http://mail.example.org", "smtp://", "smtp://host:port", "smtp://host/path",
        "smtp://user@host", "smtp://user:geheim@host?tls=yes", "smtp://user:geheim@host:99999", "smtp+tls://:geheim@host",
    ],
)  # fmt: skip
def test_a_mail_server_that_is_none_is_refused_without_its_password(monkeypatch, url):
    monkeypatch.setenv("EMAIL_URL", url)
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL must be like") as told:
        environment.mail_server("EMAIL_URL", "smtp://unused")
    assert "geheim" not in str(told.value)


@pytest.mark.parametrize(
    "sender", ["nobody", "Help <>", "Survivors <no-reply@example.org>", "stalking@example.org", "a\r\nb@x.y"]
)
def test_a_sender_that_tells_or_is_none_is_refused(monkeypatch, sender):
    monkeypatch.setenv("MAIL_FROM", sender)
    with pytest.raises(ImproperlyConfigured, match="MAIL_FROM"):
        environment.neutral_sender("MAIL_FROM", "unused")


def test_every_reviewed_exit_is_plain_and_not_personal(settings):
    for url in settings.EXIT_URLS_ALLOWED:
        parts = urlsplit(url)
        assert parts.scheme == "https" and parts.hostname
        assert not (parts.query or parts.fragment or parts.username)


class _Exit(BaseHTTPRequestHandler):
    def do_HEAD(self):
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_port}/")
        else:
            self.send_response(404 if self.path == "/gone" else 200)
        self.end_headers()

    def log_message(self, *args):
        pass


def test_the_weekly_look_at_the_exits_finds_those_that_lead_nowhere_good(settings):
    with ThreadingHTTPServer(("127.0.0.1", 0), _Exit) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        here = f"http://127.0.0.1:{server.server_port}"
        settings.EXIT_URLS_ALLOWED = [f"{here}/"]
        call_command("check_exit", stdout=StringIO())
        settings.EXIT_URLS_ALLOWED = [f"{here}/", f"{here}/gone", f"{here}/moved", "http://127.0.0.1:1/"]
        with pytest.raises(CommandError) as told:
            call_command("check_exit")
        server.shutdown()
    assert [f"{address}:" in str(told.value) for address in settings.EXIT_URLS_ALLOWED] == [False, True, True, True]
