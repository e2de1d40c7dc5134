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
from contextlib import contextmanager
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


@contextmanager
def temporary_postgres():
    """Give the DATABASE_URL of a new, empty PostgreSQL server; stop and remove the server at the end."""
    folder_of_programs = programs()
    if folder_of_programs is None:
        raise Stop("PostgreSQL is not installed (on Debian or Ubuntu: apt install postgresql).")
    # Not below $TMPDIR: the path of a socket may have 100 characters only.
    folder = Path(tempfile.mkdtemp(prefix="postgres-", dir="/tmp"))
    data = folder / "data"
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        language = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
        _run(folder_of_programs / "initdb", "--pgdata", data, "--username", "postgres", "--auth", "trust",
             "--encoding", "UTF8", "--locale", language, "--no-sync")  # fmt: skip
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off"
        _run(folder_of_programs / "pg_ctl", "start", "--pgdata", data, "--wait", "--log", folder / "log",
             "--options", options)  # fmt: skip
        yield f"postgresql://postgres@{quote(str(folder), safe='')}/postgres"
    finally:
        if (data / "postmaster.pid").exists():
            _run(folder_of_programs / "pg_ctl", "stop", "--pgdata", data, "--mode", "immediate", check=False)
        shutil.rmtree(folder, ignore_errors=True)


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
