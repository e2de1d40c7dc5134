"""Looks the project over without running the tests: style, imports, settings, migrations, translations, packages."""

import json
import os
import subprocess
import sys
import tempfile

EXAMPLE_OF_THE_REAL_SITE = {
    "SECRET_KEY": "an-example-that-is-long-enough-and-used-nowhere-but-here-0123456789",
    "ALLOWED_HOSTS": "www.example.org",
    "BASE_URL": "https://www.example.org",
    "HSTS_PRELOAD": "yes",
}


def main():
    """Set up, then check everything and say at the end what failed."""
    if sys.version_info < (3, 11):
        sys.exit("Python 3.11 or newer is needed; this one is " + sys.version.split()[0] + ".")
    sys.dont_write_bytecode = True
    from messages import with_one_line_for_each_trouble

    with_one_line_for_each_trouble(_check_everything)


def _check_everything():
    import setting_up
    from messages import say

    with setting_up.one_at_a_time():
        setting_up.install_packages(dev=True)
    python = str(setting_up.PYTHON)
    manage = [python, "manage.py"]
    failed = []
    with tempfile.TemporaryDirectory() as var:
        # A database of its own, so that a check never touches the one people use.
        os.environ.pop("DATABASE_URL", None)
        tests = {**setting_up.environment_for("config.settings.test"), "VAR_DIR": var}
        real = {**setting_up.environment_for("config.settings.production"), "VAR_DIR": var, **EXAMPLE_OF_THE_REAL_SITE}
        checks = [
            ("Python style", [python, "-m", "ruff", "check", "--output-format", "concise", "."], tests),
            ("Python layout", [python, "-m", "ruff", "format", "--check", "--output-format", "concise", "."], tests),
            ("Template style", [python, "-m", "djlint", "--lint", "--quiet", "templates"], tests),
            ("Who imports whom", [str(setting_up.VENV / "bin" / "lint-imports"), "--no-logo"], tests),
            ("Migrations are complete", [*manage, "makemigrations", "--check", "--dry-run"], tests),
            ("Settings for tests", [*manage, "check", "--fail-level", "WARNING"], tests),
            ("Settings for the real site", [*manage, "check", "--deploy", "--fail-level", "WARNING"], real),
            ("Translations", [python, "tools/check_translations.py"], tests),
        ]
        for name, command, environment in checks:
            if not _one(name, command, environment):
                failed.append(name)
        if not _known_weak_packages(python):
            failed.append("Known weak packages")
    say(f"\nFailed: {', '.join(failed)}." if failed else "\nAll checks passed.")
    return 1 if failed else 0


def _one(name, command, environment):
    from messages import say
    from stamps import ROOT

    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        say(f"failed  {name}\n{_indented(done.stdout + done.stderr)}")
        return False
    note = done.stdout.strip() if command[-1].endswith("check_translations.py") else ""
    say(f"ok      {name}{': ' + note if note else ''}")
    return True


def _known_weak_packages(python):
    """Ask the public database of weaknesses; say so and go on when it cannot be asked."""
    from messages import say
    from stamps import ROOT

    name = "Known weak packages"
    command = [python, "-m", "pip_audit", "-r", "requirements.txt", "--require-hashes", "--disable-pip",
               "--format", "json", "--progress-spinner", "off", "--timeout", "15"]  # fmt: skip
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
        packages = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        say(f"skipped {name}: the database of weaknesses could not be reached.")
        return True
    weak = [package for package in packages if package.get("vulns")]
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if weak:
        lines = [
            f"{one['name']} {one['version']}: {', '.join(weakness['id'] for weakness in one['vulns'])}" for one in weak
        ]
        say(f"failed  {name}\n{_indented(chr(10).join(lines))}")
        return False
    if len(unknown) == len(packages):
        say(f"skipped {name}: the database of weaknesses could not be asked about any of the {len(packages)} packages.")
    elif unknown:
        say(f"ok      {name}: {len(packages) - len(unknown)} asked about; not known there: {', '.join(unknown)}")
    else:
        say(f"ok      {name}")
    return True


def _indented(text):
    lines = text.strip().splitlines()
    shown = lines if len(lines) <= 60 else [*lines[:40], f"… {len(lines) - 60} lines more …", *lines[-20:]]
    return "\n".join(f"        {line}" for line in shown)


main()
