"""Serves the starting content from a folder of its own, so that what is measured is the same on every machine."""

import os
import re
import secrets
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import setting_up
import system_programs
from messages import Stop
from stamps import ROOT, VAR, Stamp, files_of, fingerprint

FOLDER = VAR / "starting-content"
SETTINGS = "config.settings.trial"
DATABASE = "site.sqlite3"
# What somebody set for a site of their own must not change what is measured.
OF_OTHER_SITES = {
    "DATABASE_URL", "KEPT_DIR", "EXIT_URL", "ALLOWED_HOSTS", "BASE_URL", "SECRET_KEY", "PROXIES_IN_FRONT",
    "WEB_WORKERS", "SHOW_GALLERY", "PUBLIC_POSTS_PER_MINUTE",
}  # fmt: skip


def environment(folder=FOLDER, settings=SETTINGS, **variables):
    """Return the environment of a site whose database and static files are in `folder`."""
    ours = setting_up.environment_for(settings, folder)
    return {name: value for name, value in ours.items() if name not in OF_OTHER_SITES} | variables


def set_up(dev=False):
    """Install the packages and go on in their Python, then make the starting content's folder if anything changed.

    Args:
        dev: also the packages for testing, Playwright among them.
    """
    with setting_up.one_at_a_time():
        setting_up.install_packages(dev=dev)
        setting_up.continue_in_venv()
        _make_folder()


def _make_folder():
    ours = [path for app in setting_up.APPS for path in files_of(ROOT / app)]
    inputs = [*ours, *files_of(ROOT / "site/config"), *files_of(ROOT / "static"), ROOT / "requirements.txt"]
    made = Stamp(FOLDER, "made-from", fingerprint(inputs))
    if made.holds():
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    (FOLDER / "secret-key").write_text(secrets.token_urlsafe(48))
    fill(environment())
    _manage("Style, script and pictures", environment(), "collectstatic", "--noinput")
    made.keep()


def fill(environment):
    """Make the tables and the starting content in the database that `environment` names."""
    _manage("A new database", environment, "migrate", "--noinput")
    _manage("Starting content", environment, "load_content")


def _manage(words, environment, *command):
    setting_up.run_step(words, [setting_up.PYTHON, ROOT / "manage.py", *command], environment=environment)


def copy_to(folder):
    """Copy the site to `folder`, where anything may be done to it."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def answers(port):
    """Say whether a server on this machine answers on `port`, with whatever status."""
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


@contextmanager
def server(application="config.wsgi", settings=SETTINGS, **variables):
    """Run `application` under the site's own server settings; give (port, process id), and stop it at the end."""
    port = _free_port()
    variables = {"PORT": str(port), "LISTEN_ON": "127.0.0.1", "BASE_URL": f"http://localhost:{port}"} | variables
    log_path = VAR / f"{application.partition(':')[0]}.log"
    command = [str(setting_up.PYTHON), "-m", "gunicorn", application, "--config", "site/config/gunicorn.py",
               "--log-level", "error"]  # fmt: skip
    with log_path.open("w") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment(settings=settings, **variables), stdout=log, stderr=log
        )
    try:
        deadline = time.monotonic() + 60
        while not answers(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise Stop(
                    f"The server for {application} did not start. All it said is in {os.path.relpath(log_path)}."
                )
            time.sleep(0.1)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def site(**variables):
    """Serve the starting content; give its address, without a slash at the end."""
    with server(**variables) as (port, _process):
        yield f"http://localhost:{port}"


def addresses(site):
    """Return the path of each page in the sitemap of `site`, in its order."""
    with urllib.request.urlopen(f"{site}/sitemap.xml", timeout=60) as answer:
        found = re.findall(r"<loc>\s*([^<\s]+)\s*</loc>", answer.read().decode())
    if not found:
        raise Stop("The sitemap is empty, so there is no page to look at.")
    return list(dict.fromkeys(urlsplit(address).path for address in found))


def chromium_or_stop():
    """Return the path of the installed Chromium; stop with what to do when there is none."""
    path = system_programs.chromium()
    if not path:
        raise Stop(
            "Chromium is needed. Install it (apt install chromium) or name it: CHROMIUM=/path/to/chromium make …"
        )
    return Path(path)
