"""Runs a command with a PostgreSQL of its own: `python tools/temporary_postgres.py COMMAND…`.

The server lives in a temporary folder, is reached through a socket in it only, and is always removed again.
"""

import glob
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from messages import Stop, with_one_line_for_each_trouble

PLACES = (
    "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin",
)  # fmt: skip


def programs():
    """Return the folder of the newest PostgreSQL's programs, or None."""
    found = [Path(path) for place in PLACES for path in glob.glob(place) if (Path(path) / "initdb").exists()]
    if found:
        return max(found, key=lambda path: int(re.search(r"(\d+)/bin$", str(path))[1]))
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def _as_postgres(command):
    # PostgreSQL refuses to run as root.
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


def _run(*command, check=True):
    done = subprocess.run(
        _as_postgres([str(part) for part in command]),
        cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    if check and done.returncode:
        lines = done.stdout.strip().splitlines() or ["it said nothing"]
        raise Stop(f"The temporary PostgreSQL could not start: {lines[-1]}")


class Server:
    """A PostgreSQL whose data lie in one folder, reached through a socket there only."""

    def __init__(self, folder, durable=False):
        self.folder, self._data, self._programs = Path(folder), Path(folder) / "data", programs()
        options = f"-c listen_addresses= -c unix_socket_directories={folder}"
        # What is thrown away afterwards need not survive a power cut, unless that is what is tried.
        self._options = options if durable else f"{options} -c fsync=off -c full_page_writes=off"

    @property
    def url(self):
        return f"postgresql://postgres@{quote(str(self.folder), safe='')}/postgres"

    def make(self):
        """Make an empty database."""
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        language = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
        _run(self._programs / "initdb", "--pgdata", self._data, "--username", "postgres", "--auth", "trust",
             "--encoding", "UTF8", "--locale", language, "--no-sync")  # fmt: skip

    def start(self):
        """Start it, also after it was killed; raises Stop when it cannot."""
        _run(self._programs / "pg_ctl", "start", "--pgdata", self._data, "--wait", "--log", self.folder / "log",
             "--options", self._options)  # fmt: skip

    def stop(self):
        """Stop it, if it runs."""
        if (self._data / "postmaster.pid").exists():
            _run(self._programs / "pg_ctl", "stop", "--pgdata", self._data, "--mode", "immediate", check=False)

    def kill(self):
        """End it with all its processes as a power cut would, and wait until they are gone."""
        first = int((self._data / "postmaster.pid").read_text().split()[0])
        os.kill(first, signal.SIGSTOP)  # or it would start others meanwhile
        ours = [first, *(int(pid) for pid in Path(f"/proc/{first}/task/{first}/children").read_text().split())]
        for pid in ours:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        while any(_runs(pid) for pid in ours):
            time.sleep(0.05)
        # In a container nobody may have buried the first one yet, and its number would count as running.
        for lock in (self._data / "postmaster.pid", *self.folder.glob(".s.PGSQL.*.lock")):
            lock.unlink(missing_ok=True)


def _runs(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@contextmanager
def temporary_server(durable=False):
    """Give a new, empty PostgreSQL server that runs; stop and remove it at the end."""
    if programs() is None:
        raise Stop("PostgreSQL is not installed (on Debian or Ubuntu: apt install postgresql).")
    # Not below $TMPDIR: the path of a socket may have 100 characters only.
    folder = Path(tempfile.mkdtemp(prefix="postgres-", dir="/tmp"))
    server = Server(folder, durable)
    try:
        server.make()
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def temporary_postgres():
    """Give the DATABASE_URL of a new, empty PostgreSQL server; stop and remove the server at the end."""
    with temporary_server() as server:
        yield server.url


def main():
    """Run the command given after this program's name."""
    if len(sys.argv) < 2:
        raise Stop("Say which command to run: python tools/temporary_postgres.py COMMAND…")
    # Ending this program from outside must not leave a server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with temporary_postgres() as url:
        return subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    with_one_line_for_each_trouble(main)
