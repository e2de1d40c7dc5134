"""Which files are ours to look at."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("site", "home", "services_directory", "campaigns", "events")
FOLDERS = (*APPS, "templates", "static", "tests", "tools")
NOT_OURS = ("tests/vendor/",)


def files(*endings, folders=FOLDERS):
    """Return (name, text) of each of our files with one of the `endings`, without migrations and others' code."""
    found = [ROOT / "manage.py"] if ".py" in endings and folders is FOLDERS else []
    for folder in folders:
        found += [path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in endings and path.is_file()]
    for path in found:
        name = path.relative_to(ROOT).as_posix()
        if "/migrations/" not in name and not name.startswith(NOT_OURS):
            yield name, path.read_text()


def lines_with(pattern, *endings, folders=FOLDERS, without=lambda name: False):
    """Return “name:number: line” for each line in which the compiled `pattern` is found."""
    return [
        f"{name}:{number}: {line.strip()}"
        for name, text in files(*endings, folders=folders)
        if not without(name)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
