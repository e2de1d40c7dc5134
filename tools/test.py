"""Tries everything: all tests on SQLite with a real browser, then those about the database on PostgreSQL."""

import os
import subprocess
import sys


def main():
    """Set up, run pytest twice, and end with what both said last."""
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

    say("2. Every test, on SQLite and in a browser")
    on_sqlite, summary_on_sqlite = _pytest(*sys.argv[1:])

    say("3. The tests about the database again, on a temporary PostgreSQL")
    with temporary_postgres() as url:
        os.environ["DATABASE_URL"] = url
        on_postgres, summary_on_postgres = _pytest("-m", "database", *sys.argv[1:])
    if on_postgres == 5 and sys.argv[1:]:
        on_postgres = 0  # the chosen tests hold none about the database

    say(f"\nSQLite and browser: {summary_on_sqlite}\nPostgreSQL: {summary_on_postgres}")
    return 1 if on_sqlite or on_postgres else 0


def _pytest(*arguments):
    from setting_up import PYTHON, environment_for
    from stamps import ROOT

    colour = ["--color=yes"] if sys.stdout.isatty() else []
    process = subprocess.Popen(
        [str(PYTHON), "-m", "pytest", *colour, *arguments],
        cwd=ROOT, env=environment_for("config.settings.test"), stdout=subprocess.PIPE,
    )  # fmt: skip
    last = b""
    rest = b""
    try:
        for piece in iter(process.stdout.read1, b""):
            sys.stdout.buffer.write(piece)
            sys.stdout.flush()
            *lines, rest = (rest + piece).split(b"\n")
            last = next((line for line in reversed(lines) if line.strip()), last)
    finally:
        code = process.wait()  # also after Ctrl-C: pytest stops its servers and its browser itself
    return code, (rest.strip() or last.strip()).decode(errors="replace").strip("= ")


main()
