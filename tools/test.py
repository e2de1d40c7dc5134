"""Tries everything: all tests on SQLite, those about the database on PostgreSQL, those in a real browser."""

import os
import subprocess
import sys
import tempfile


def main():
    """Set up, run pytest three times, two of them at once, and end with what each said last."""
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

    chosen = sys.argv[1:]
    with temporary_postgres() as url, tempfile.TemporaryFile() as said, tempfile.TemporaryDirectory() as own:
        # Beside the others, because it often waits for the browser; what it says comes afterwards.
        in_browser = _pytest({"VAR_DIR": own}, "-m", "browser and not exhaustive", *chosen, stdout=said)
        say("2. Tests on SQLite; beside them those in a browser")
        on_sqlite = _told(_pytest({}, "-m", "not browser and not exhaustive", *chosen, stdout=subprocess.PIPE))
        say("3. Those about the database, on a temporary PostgreSQL")
        on_postgres = _told(_pytest({"DATABASE_URL": url}, "-m", "database", *chosen, stdout=subprocess.PIPE))
        say("4. What those in a browser say")
        code = in_browser.wait()
        said.seek(0)
        words = said.read()
        sys.stdout.buffer.write(words)
    ends = {"SQLite": on_sqlite, "PostgreSQL": on_postgres, "Browser": (code, _last_line(words.splitlines()))}
    say("")
    for name, (_code, last) in ends.items():
        say(f"{name}: {last}")
    # 5: no test was chosen, which is fine for some of them when only some tests are asked for.
    return 1 if any(code and not (code == 5 and chosen) for code, _last in ends.values()) else 0


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
