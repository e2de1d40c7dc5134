"""Checks that every interface message can be extracted, and that each catalogue is whole and up to date."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

from messages import Stop, say, with_one_line_for_each_trouble
from stamps import ROOT

SOURCES = ("site", "home", "services_directory", "campaigns", "events", "templates", "manage.py")
CATALOGUE = Path("site") / "locale"


def _copied_to(folder):
    """Copy what holds messages, so that extracting them changes nothing here."""
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.gz", "*.csv"))
        else:
            shutil.copy(source, folder / name)
    (folder / CATALOGUE).mkdir(parents=True, exist_ok=True)


def _extract(folder, language):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(folder / "site")])}
    done = subprocess.run(
        [sys.executable, "manage.py", "makemessages", "--locale", language, "--no-wrap", "--no-location"],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    complaints = [line for line in done.stderr.splitlines() if "warning" in line.lower() or "error" in line.lower()]
    if done.returncode or complaints:
        raise Stop("\n".join(complaints or done.stderr.strip().splitlines()[-5:]).replace(str(folder) + "/", ""))
    return polib.pofile(str(folder / CATALOGUE / language / "LC_MESSAGES" / "django.po"))


def _key(entry):
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def _faults(path, needed):
    """Return what is wrong with the catalogue at `path`, as sentences."""
    kept = polib.pofile(str(path))
    language = path.parts[-3]
    there = {_key(entry) for entry in kept if not entry.obsolete}
    wanted = {_key(entry) for entry in needed}
    faults = [f"{language}: “{key[1]}” is missing" for key in wanted - there]
    faults += [f"{language}: “{key[1]}” is not used any more" for key in there - wanted]
    if language != "en":  # the source; its messages are their own translation
        faults += [f"{language}: “{entry.msgid}” is not sure (fuzzy)" for entry in kept.fuzzy_entries()]
        faults += [f"{language}: “{entry.msgid}” is not translated" for entry in kept.untranslated_entries()]
        compiled = path.with_suffix(".mo")
        if not compiled.exists():
            faults.append(f"{language}: django.mo is missing, so nobody sees it (msgfmt makes it)")
        elif {(_key(e), e.msgstr) for e in polib.mofile(str(compiled))} != {
            (_key(e), e.msgstr) for e in kept.translated_entries()
        }:
            faults.append(f"{language}: django.mo is older than django.po (msgfmt makes it)")
    return sorted(faults)


def main():
    """Check the messages, then every catalogue there is."""
    if not all(map(shutil.which, ("xgettext", "msgmerge", "msguniq"))):
        say("skipped, because the gettext programs are not installed")
        return 0
    faults = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        _copied_to(folder)
        shutil.rmtree(folder / CATALOGUE)
        (folder / CATALOGUE).mkdir()
        messages = _extract(folder, "en")
        catalogues = sorted((ROOT / CATALOGUE).glob("*/LC_MESSAGES/django.po"))
        for catalogue in catalogues:
            faults += _faults(catalogue, messages)
    if faults:
        raise Stop("\n".join(faults))
    say(f"{len(messages)} messages, {len(catalogues)} catalogues")
    return 0


if __name__ == "__main__":
    with_one_line_for_each_trouble(main)
