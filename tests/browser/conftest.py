"""A real server with the starting content, a real browser, and people who use it."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.launching import launch
from tests.browser.neutral import NeutralSite
from tests.browser.partner_site import PartnerSite
from tests.browser.three_pages import ThreePages
from tests.browser.visitor import Visitor

# Playwright keeps an event loop running in this thread; Django would refuse its database to all later tests.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

ROOT = Path(__file__).resolve().parents[2]
EXIT_URL = "https://www.bbc.co.uk/weather"
DATABASE = "site.sqlite3"


@pytest.fixture(scope="session")
def exit_url():
    return EXIT_URL


@pytest.fixture(scope="session")
def neutral_site(tmp_path_factory):
    """The place the exit leads to, on this machine."""
    neutral = NeutralSite(tmp_path_factory.mktemp("neutral"))
    yield neutral
    neutral.close()


@pytest.fixture
def neutral(neutral_site):
    neutral_site.forgets()
    yield neutral_site
    neutral_site.answers()


@pytest.fixture(scope="session")
def three_pages():
    pages = ThreePages(EXIT_URL)
    yield pages.url
    pages.close()


# The site


def _seeded_var(folder):
    """Fill `folder` with a database, static files and a secret; from $BROWSER_SEEDED_VAR when that is set."""
    prepared = os.environ.get("BROWSER_SEEDED_VAR")
    if prepared:
        shutil.copytree(prepared, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(f"{DATABASE}*"))
        with sqlite3.connect(Path(prepared) / DATABASE) as source, sqlite3.connect(folder / DATABASE) as copy:
            source.backup(copy)
    (folder / "secret-key").write_text("only-for-browser-tests-" * 4)
    if not prepared:
        for command in (["migrate"], ["load_content", "--languages", "pl", "ar", "pa"]):
            _manage(folder, *command)
    _manage(folder, "collectstatic", "--noinput")
    (folder / "first-editor").write_text(_manage(folder, "first_editor", "--email", "first@example.org"))


def _environment(folder):
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.trial",
        "VAR_DIR": str(folder),
        "EXIT_URL": EXIT_URL,
        "SHOW_GALLERY": "yes",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
    }


def _manage(folder, *command):
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", *command],
        env=_environment(folder), cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"manage.py {command[0]} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def _answers(url):
    try:
        urllib.request.urlopen(url, timeout=5)
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    """The site's own folder: its database, static files and secret."""
    folder = tmp_path_factory.mktemp("var")
    _seeded_var(folder)
    return folder


@pytest.fixture(scope="session")
def editors_log_in(site_folder):
    """The e-mail address and the password of the first editor."""
    return [line.split()[-1] for line in (site_folder / "first-editor").read_text().splitlines()]


@pytest.fixture(scope="session")
def site(site_folder):
    """The address of the site, served as production serves it from a folder of its own."""
    folder = site_folder
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    log = folder / "server.log"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "config.wsgi", "--config", "site/config/gunicorn.py"],
            env=_environment(folder) | {"PORT": str(port), "WEB_WORKERS": "1", "BASE_URL": url},
            cwd=ROOT, stdout=out, stderr=out,
        )  # fmt: skip
    try:
        deadline = time.monotonic() + 60
        while not _answers(url + "/"):
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The site did not start:\n{log.read_text()[-4000:]}")
            time.sleep(0.2)
        yield url
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="session")
def manages(site_folder):
    """Run a command of manage.py on the site's own folder: `manages("shell", "-c", "…")`."""
    return lambda *command: _manage(site_folder, *command)


@pytest.fixture
def the_worker_works(site_folder):
    """Let the worker do what is due, once, and return the new mails as messages."""

    def works():
        before = set(site_folder.glob("mail/*"))
        _manage(site_folder, "work", "--once")
        found = [path.read_bytes() for path in sorted(site_folder.glob("mail/*")) if path not in before]
        parts = [part.strip() for words in found for part in words.split(b"-" * 79)]
        return [message_from_bytes(part, policy=policy.default) for part in parts if part]

    return works


@pytest.fixture
def second_editor(site_folder):
    """The e-mail address and the password of an editor who may do all that the first may."""
    email, password = "second@example.org", "another long enough password"
    os.environ["DJANGO_SUPERUSER_PASSWORD"] = password
    try:
        _manage(site_folder, "createsuperuser", "--noinput", "--email", email)
    finally:
        del os.environ["DJANGO_SUPERUSER_PASSWORD"]
    return email, password


# Partners, on other origins

REGISTER = """
from partners.models import Partner, PartnerPage
partner, made = Partner.objects.get_or_create(organisation="A council", contact_email="web@council.example")
Partner.objects.filter(pk=partner.pk).update(state="approved")
PartnerPage.objects.get_or_create(partner=partner, address="{address}/help", approved=True)
"""


@pytest.fixture(scope="session")
def partner(manages):
    """A partner that an editor approved."""
    partner = PartnerSite()
    manages("shell", "-c", REGISTER.format(address=partner.url))
    yield partner
    partner.close()


@pytest.fixture
def stranger():
    """Somebody whom nobody approved."""
    stranger = PartnerSite()
    yield stranger
    stranger.close()


@pytest.fixture
def copies(visitor):
    """Take a snippet from the builder, as a partner does: `copies("plain", "kind=finder")`."""

    def take(which, query="kind=get-help"):
        reader = visitor(script=False)
        reader.opens(f"/share/?{query}")
        return reader.page.locator(f"textarea#{which}").input_value()

    return take


# The browser


def _chromium_path():
    named = os.environ.get("CHROMIUM")
    found = named or next((path for path in ("/usr/bin/chromium",) if Path(path).exists()), None)
    found = found or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found or not Path(found).exists():
        # Not a skip: a run without a browser must not look like a run that passed.
        pytest.fail("No Chromium. Install it (apt-get install chromium) or name it in the variable CHROMIUM.")
    return found


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as driver:
        yield driver


def _launch(playwright, neutral_site, **options):
    # The exit's host is this machine, and no other host exists: a test can reach nobody.
    the_exit = f"MAP www.bbc.co.uk 127.0.0.1:{neutral_site.port}, "
    return launch(playwright, _chromium_path(), also=the_exit, **options)


@pytest.fixture(scope="session")
def chromium(playwright, neutral_site):
    browser = _launch(playwright, neutral_site)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def chromium_with_history(playwright, neutral_site):
    """With the back/forward cache, as people have it. Playwright switches it off, and Back then proves nothing."""
    browser = _launch(playwright, neutral_site, ignore_default_args=["--disable-back-forward-cache"])
    yield browser
    browser.close()


def _people(browser, request):
    contexts = []

    def arrives(
        site=None, script=True, width=1280, height=800, dark=False, forced_colours=False, reduced_motion=False,
        touch=False,
    ):  # fmt: skip
        context = browser.new_context(
            java_script_enabled=script,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            forced_colors="active" if forced_colours else "none",
            reduced_motion="reduce" if reduced_motion else "no-preference",
            has_touch=touch,
            is_mobile=touch,
            locale="en-GB",
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        return Visitor(context, site or request.getfixturevalue("site"), script)

    yield arrives
    for context in contexts:
        context.close()


@pytest.fixture
def visitor(chromium, request):
    """A person with a new browser profile: `visitor(width=320, script=False)`."""
    yield from _people(chromium, request)


@pytest.fixture
def visitor_with_history(chromium_with_history, request):
    """The same, in a browser whose Back works as it does for people."""
    yield from _people(chromium_with_history, request)
