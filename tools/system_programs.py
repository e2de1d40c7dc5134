"""Finds the programs that tests need beside Python, and installs them where that is allowed."""

import os
import shutil
import subprocess
from pathlib import Path

from messages import Stop, say
from temporary_postgres import programs


def chromium():
    """Return the path of a Chromium, or None; $CHROMIUM names one."""
    named = os.environ.get("CHROMIUM", "").strip()
    if named:
        if not Path(named).exists():
            raise Stop(f"CHROMIUM names {named}, which does not exist.")
        return named
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    on_a_mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    return next(filter(None, map(shutil.which, names)), on_a_mac if Path(on_a_mac).exists() else None)


def _missing():
    needed = {
        "chromium": chromium() is not None,
        "postgresql": programs() is not None,
        "gettext": shutil.which("xgettext") is not None,
    }
    return [package for package, found in needed.items() if not found]


def _apt():
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    allowed = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"] if allowed and not allowed.returncode else None


def install_what_is_missing():
    """Install browser, PostgreSQL and gettext on Debian and Ubuntu; elsewhere stop with what to install."""
    missing = _missing()
    if not missing:
        return
    apt = _apt()
    if apt is None:
        how = "apt install" if shutil.which("apt-get") else "brew install"
        raise Stop(f"The tests need {', '.join(missing)}. Install them ({how} {' '.join(missing)}), then try again.")
    # Letters of other scripts, so that the browser measures Arabic and Nepali pages as people see them.
    packages = [*missing, *(["fonts-noto-core"] if "chromium" in missing else [])]
    say(f"Installing {', '.join(packages)} …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run([*apt, "-q", *command], env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            lines = (done.stdout + done.stderr).strip().splitlines() or ["it said nothing"]
            raise Stop(f"apt-get {command[0]} failed: {lines[-1]}")
    if still := _missing():
        raise Stop(f"apt-get did not bring {', '.join(still)}. Install them by hand, then try again.")
