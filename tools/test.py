"""Tries everything: all tests on SQLite with a real browser, then those about the database on PostgreSQL."""

import os
import subprocess
import sys
import tempfile


def main():
    """Set up, run pytest twice at once, and end with what both said last."""
    if sys.version_info < (3, 11):
        sys.exit("Python 3.11 or newer is needed; this one is " + sys.version.split()[0] + ".")
    sys.dont_write_bytecode = True
    from messages import with_one_line_for_each_trouble

    with_one_line_for_each_trouble(_try_everything)


def _try_everything():
    import setting_up
    import system_programs
    from messages import say
    from temporary_postgres import temporary_postgres

    say("1. What the tests need")
    with setting_up.one_at_a_time():
        setting_up.install_packages(dev=True)
    system_programs.install_what_is_missing()
    os.environ["CHROMIUM"] = system_programs.chromium()
    os.environ.pop("DATABASE_URL", None)

    with temporary_postgres() as url, tempfile.TemporaryFile() as said:
        # Beside the other, which often waits for a browser; what it says comes afterwards.
        beside = _pytest({"DATABASE_URL": url}, "-m", "database", *sys.argv[1:], stdout=said)
        say("2. Every test, on SQLite and in a browser; beside it those about the database, on a temporary PostgreSQL")
        on_sqlite, summary_on_sqlite = _told(_pytest({}, *sys.argv[1:], stdout=subprocess.PIPE))
        say("3. What those on PostgreSQL say")
        on_postgres = beside.wait()
        said.seek(0)
        words = said.read()
        sys.stdout.buffer.write(words)
        summary_on_postgres = _last_line(words.splitlines())
    if on_postgres == 5 and sys.argv[1:]:
        on_postgres = 0  # the chosen tests hold none about the database

    say(f"\nSQLite and browser: {summary_on_sqlite}\nPostgreSQL: {summary_on_postgres}")
    return 1 if on_sqlite or on_postgres else 0


def _pytest(variables, *arguments, stdout):
    from setting_up import PYTHON, environment_for
    from stamps import ROOT

    colour = ["--color=yes"] if sys.stdout.isatty() else []
    return subprocess.Popen(
        [str(PYTHON), "-m", "pytest", *colour, *arguments],
        cwd=ROOT, env=environment_for("config.settings.test") | variables, stdout=stdout,
    )  # fmt: skip


def _told(process):
    """Show what `process` says as it comes; return its exit code and its last line."""
    last = rest = b""
    try:
        for piece in iter(process.stdout.read1, b""):
            sys.stdout.buffer.write(piece)
            sys.stdout.flush()
            *lines, rest = (rest + piece).split(b"\n")
            last = next((line for line in reversed(lines) if line.strip()), last)
    finally:
        code = process.wait()  # also after Ctrl-C: pytest stops its servers and its browser itself
    return code, _last_line([last, rest])


def _last_line(lines):
    return next((line for line in reversed(lines) if line.strip()), b"").decode(errors="replace").strip("= \n")


main()
