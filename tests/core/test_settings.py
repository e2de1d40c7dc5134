"""Production starts only with safe values, and says which one is not."""

import os
import subprocess
import sys

import pytest

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
        ({"PUBLIC_POSTS_PER_MINUTE": "many"}, "PUBLIC_POSTS_PER_MINUTE"),
    ],
)
def test_an_unsafe_value_stops_production_and_is_named(tmp_path, changes, named):
    done = start(tmp_path, **changes)
    assert done.returncode != 0
    assert f"ImproperlyConfigured: {named}" in done.stderr or f"variable {named} " in done.stderr


def test_an_exit_that_nobody_reviewed_is_refused(tmp_path):
    done = start(tmp_path, EXIT_URL="https://example.org/")
    assert done.stdout.strip() == "['core.E002']"
