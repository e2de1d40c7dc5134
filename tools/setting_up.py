"""Makes everything the site needs, step by step, and does again only what has changed."""

import fcntl
import importlib.util
import os
import re
import secrets
import subprocess
import sys
import time
from contextlib import contextmanager

from messages import Stop, say, what_went_wrong
from stamps import DATA_STAMPS, PACKAGE_STAMPS, ROOT, VAR, Stamp, files_of, fingerprint
from stored_data import database_identity, database_name

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
FIRST_LOG_IN = VAR / "first-log-in.txt"
LOG = VAR / "set-up.log"
APPS = ("site/core", "site/partners", "home", "services_directory", "campaigns", "events")


@contextmanager
def one_at_a_time():
    """Let a second set-up in the same folder wait for the first."""
    for folder in (PACKAGE_STAMPS, DATA_STAMPS):
        folder.mkdir(parents=True, exist_ok=True)
    with (PACKAGE_STAMPS / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up is at work in this folder: waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        LOG.unlink(missing_ok=True)
        yield


@contextmanager
def progress(words):
    """Say what is being made, then how long it took."""
    started = time.monotonic()
    print(f"  {words} … ", end="", flush=True)
    try:
        yield
    except KeyboardInterrupt:
        raise
    except BaseException:
        print("not done", flush=True)
        raise
    print(f"{time.monotonic() - started:.0f} s", flush=True)


def environment_for(settings=None, var=VAR):
    """Return this environment without what would lead Python elsewhere, with the settings module and VAR_DIR."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH", "PIP_USER")}
    return {**kept, "VAR_DIR": str(var), **({"DJANGO_SETTINGS_MODULE": settings} if settings else {})}


def run_step(words, command, settings=None, log_output=True, environment=None):
    """Run `command` without showing what it says; return that, or stop with one line that says why it failed."""
    with progress(words):
        done = subprocess.run(
            [str(part) for part in command], cwd=ROOT, env=environment or environment_for(settings),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )  # fmt: skip
        with LOG.open("a") as log:
            log.write(f"\n== {words}\n{done.stdout if log_output else ''}{done.stderr}")
        if done.returncode:
            raise Stop(what_went_wrong(words, done.stdout + done.stderr, LOG))
    return done.stdout


# The Python environment and its packages


def _venv_is_whole():
    # `activate` is written last, so an interrupted set-up is noticed.
    if not (PYTHON.exists() and (VENV / "bin" / "activate").exists()):
        return False
    version = re.search(r"^version\S* = (\d+)\.(\d+)", (VENV / "pyvenv.cfg").read_text(), re.MULTILINE)
    return bool(version) and (int(version[1]), int(version[2])) >= (3, 11)


def make_venv():
    """Make `.venv`, unless there is a whole one."""
    if _venv_is_whole():
        return
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        raise Stop(
            f"This Python has no {' and no '.join(missing)} module. On Debian or Ubuntu: apt install python3-venv "
            "(elsewhere: install Python from python.org). Then run this again."
        )
    run_step("Python environment (.venv)", [sys.executable, "-m", "venv", "--clear", VENV])


def install_packages(dev=False):
    """Install the locked packages, and the project itself as a link to this folder."""
    make_venv()
    born = str((VENV / "pyvenv.cfg").stat().st_mtime_ns)
    lock = ROOT / ("requirements-dev.txt" if dev else "requirements.txt")
    for_running = Stamp(PACKAGE_STAMPS, "packages", fingerprint([ROOT / "requirements.txt"], born))
    # The packages for testing hold those for running: either set is enough to run.
    for_testing = Stamp(
        PACKAGE_STAMPS, "packages-for-testing",
        fingerprint([ROOT / "requirements.txt", ROOT / "requirements-dev.txt"], born),
    )  # fmt: skip
    if not (for_testing if dev else for_running).holds():
        words = "Packages for testing" if dev else "Packages"
        pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "2"]
        run_step(words, [*pip, "--require-hashes", "-r", lock])
        for_running.keep()
        if dev:
            for_testing.keep()
    project = Stamp(PACKAGE_STAMPS, "project", fingerprint([ROOT / "pyproject.toml"], born, str(ROOT)))
    if not project.holds():
        pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-index"]
        run_step("The project in .venv", [*pip, "--no-build-isolation", "--no-deps", "-e", "."])
        project.keep()


def continue_in_venv():
    """Run this program again with the Python that has the packages, unless it is that one already."""
    if os.path.realpath(sys.prefix) != os.path.realpath(VENV):
        os.execve(PYTHON, [str(PYTHON), *sys.argv], environment_for())


# What the site keeps


def make_secret_key():
    """Make the key that signs sessions on this machine, readable by its owner only."""
    path = VAR / "secret-key"
    if path.exists() and path.read_text().strip():
        return
    with progress("Secret key"):
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48) + "\n")


def _manage(words, *command, settings, log_output=True):
    return run_step(words, [PYTHON, ROOT / "manage.py", *command], settings=settings, log_output=log_output)


def make_database(settings):
    """Bring the database to this version, load the starting content, and make the first log-in."""
    migrations = [path for app in APPS for path in files_of(ROOT / app / "migrations", ".py")]
    inputs = [*migrations, ROOT / "requirements.txt"]
    identity = database_identity(PYTHON)
    if not Stamp(DATA_STAMPS, "migrations", fingerprint(inputs, identity)).holds():
        _manage("Database", "migrate", "--noinput", settings=settings)
        identity = database_identity(PYTHON)
        Stamp(DATA_STAMPS, "migrations", fingerprint(inputs, identity)).keep()

    content = [path for app in APPS for path in files_of(ROOT / app) if "content" in str(path.relative_to(ROOT))]
    loaded = Stamp(DATA_STAMPS, "content", fingerprint([*inputs, *content], identity))
    if not loaded.holds():
        _manage("Starting content", "load_content", settings=settings)
        loaded.keep()

    log_in = Stamp(DATA_STAMPS, "first-log-in", fingerprint([], identity))
    if not log_in.holds():
        # Not in the log: it prints a password.
        printed = _manage("First log-in", "first_editor", settings=settings, log_output=False)
        if printed.strip():
            # Added at the end: another database, or one made anew, has another password.
            with os.fdopen(os.open(FIRST_LOG_IN, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as file:
                file.write(f"{database_name()}, made on {time.strftime('%d %B %Y, %H:%M')}\n{printed.strip()}\n\n")
        log_in.keep()
        return printed.strip()
    return ""


def collect_static(settings):
    """Gather style, script and pictures where the server finds them."""
    sources = [*files_of(ROOT / "static"), *(path for app in APPS for path in files_of(ROOT / app / "static"))]
    inputs = [*sources, ROOT / "requirements.txt", ROOT / "site/config/settings/base.py"]
    collected = Stamp(DATA_STAMPS, "static", fingerprint(inputs))
    if collected.holds() and (VAR / "static" / "staticfiles.json").exists():
        return
    _manage("Style, script and pictures", "collectstatic", "--noinput", "--clear", settings=settings)
    collected.keep()
