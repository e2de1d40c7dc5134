"""Looks at the database without Django: is it sound, and which one is it?"""

import hashlib
import os
import sqlite3
import subprocess
from urllib.parse import quote, unquote, urlsplit

from messages import Stop
from stamps import ROOT, VAR

# Reading every page of a large file would make each start slow.
LARGEST_FILE_TO_CHECK = 200_000_000

ASK_POSTGRESQL = """
import os, psycopg
with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=5) as connection:
    if connection.execute("SELECT to_regclass('django_migrations')").fetchone()[0]:
        for row in connection.execute("SELECT app, name, applied FROM django_migrations ORDER BY id"):
            print(*row)
"""


def _sqlite_file():
    url = os.environ.get("DATABASE_URL", "").strip()
    if not url:
        return VAR / "site.sqlite3"
    parts = urlsplit(url)
    if parts.scheme != "sqlite":
        return None
    return ROOT / unquote(parts.path[1:])


def database_name():
    """Return how people call the database, without its password."""
    path = _sqlite_file()
    if path is None:
        parts = urlsplit(os.environ["DATABASE_URL"].strip())
        return f"Database {parts.path.lstrip('/')} on {unquote(parts.netloc.rpartition('@')[2]) or 'this machine'}"
    return f"Database {path}"


def database_identity(python):
    """Return a hash of what was applied to the database and when; stop with one line if it is broken.

    It changes when the database is made anew, restored from a backup, or migrated by hand.
    """
    path = _sqlite_file()
    if path is None:
        return _hash(_ask_postgresql(python))
    return _hash(_ask_sqlite(path)) if path.exists() and path.stat().st_size else "none"


def _hash(words):
    return hashlib.sha256(words.encode()).hexdigest()


def _broken(path, why):
    return Stop(
        f"The database {path} {why}. Put a backup in its place, or move it away to start again with the first content."
    )


def _ask_sqlite(path):
    if not path.is_file():
        raise _broken(path, "is not a file")
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)):
        raise Stop(f"There is no permission to write {path} and its folder. Make them yours (chown), then try again.")
    with path.open("rb") as file:
        if file.read(16) != b"SQLite format 3\0":
            raise _broken(path, "is not a SQLite database")
    try:
        connection = sqlite3.connect(f"file:{quote(str(path))}?mode=rw", uri=True, timeout=5)
        try:
            if path.stat().st_size <= LARGEST_FILE_TO_CHECK:
                answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
                if answer != "ok":
                    raise _broken(path, "is damaged")
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'").fetchone():
                return "empty"
            return str(connection.execute("SELECT app, name, applied FROM django_migrations ORDER BY id").fetchall())
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise Stop(f"The database {path} is in use by another program. Stop that one first.") from None
        raise _broken(path, f"cannot be read ({error})") from None
    except sqlite3.DatabaseError:
        raise _broken(path, "is damaged") from None


def _ask_postgresql(python):
    done = subprocess.run([str(python), "-c", ASK_POSTGRESQL], capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no reason given"]
        why = next((line for line in lines if "Error: " in line), lines[-1]).partition("Error: ")[2] or lines[-1]
        raise Stop(f"The database that DATABASE_URL names does not answer: {why.strip()}")
    return os.environ["DATABASE_URL"] + done.stdout
