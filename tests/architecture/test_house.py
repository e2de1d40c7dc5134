"""The house stays as it was meant: who imports whom, where things are, and how large they may grow."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from core.gallery import EXAMPLES
from tests.architecture.sources import APPS, ROOT, files, lines_with

SETTINGS = ROOT / "site" / "config" / "settings"
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*==\S+)", re.MULTILINE)


def test_each_room_imports_only_what_stands_below_it():
    lint_imports = Path(sys.executable).parent / "lint-imports"
    told = subprocess.run([lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout


def test_the_rule_of_who_imports_whom_has_no_exceptions():
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    assert [contract["layers"] for contract in rules["contracts"]] == [
        ["config", "partners", "home", "services_directory | campaigns | events", "core"]
    ]
    assert "ignore_imports" not in str(rules)


def test_site_is_a_source_folder_and_no_package():
    # Python's own module is called site too, so a package of that name could never be imported.
    assert not (ROOT / "site" / "__init__.py").exists()


def test_git_does_not_ignore_the_site_folder():
    ignored = (ROOT / ".gitignore").read_text().split()
    assert not {"site", "site/", "/site", "/site/"} & set(ignored)


def test_manage_py_works_from_another_folder(tmp_path):
    told = subprocess.run([sys.executable, ROOT / "manage.py", "help", "check"], cwd=tmp_path, capture_output=True)
    assert told.returncode == 0, told.stderr


def test_no_tool_takes_the_name_of_a_module_of_python():
    # A program's own folder comes first: with an html.py in it, every import of html would run the checker.
    tools = {path.stem for path in (ROOT / "tools").rglob("*.py")} - {"__init__"}
    assert tools & sys.stdlib_module_names <= {"test"}  # nothing imports Python's tests of itself


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_lock_files_hold_no_address(lock):
    assert not re.search(r"https?:|file:|index-url", (ROOT / lock).read_text())


def test_packages_for_testing_hold_those_for_running_in_the_same_versions():
    running, testing = (
        set(PINNED.findall((ROOT / name).read_text())) for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert running - testing == set()


def test_style_sheets_know_start_and_end_but_not_left_and_right():
    # Arabic and Dari run from right to left, and get their layout from these same files.
    physical = re.compile(
        r"(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b"
        r"|border-(?:top|bottom)-(?:left|right)-radius"
        r"|(?:^|[;{\s])(?:left|right)\s*:"
        r"|(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
    )
    assert lines_with(physical, ".css") == []


def test_no_file_is_longer_than_400_lines():
    too_long = {name: text.count("\n") for name, text in files(".py", ".css", ".js", ".html") if text.count("\n") > 400}
    assert too_long == {}


def test_the_shared_settings_stay_below_200_lines():
    assert len((SETTINGS / "base.py").read_text().splitlines()) < 200


def test_the_readme_names_every_environment_variable_and_no_other():
    rows = re.search(r"^\| variable \|.*?\n((?:\|.*\n)+)", (ROOT / "README.md").read_text(), re.MULTILINE)
    named = re.findall(r"^\|\s*`([^`]+)`", rows[1], re.MULTILINE)
    read = set()
    for _, text in files(".py", folders=["site/config"]):
        read |= set(re.findall(r"environment\.\w+\(\s*[\"'](\w+)[\"']", text))
    assert sorted(named) == sorted(read)


@pytest.mark.parametrize("path", sorted(SETTINGS.glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_each_settings_file_says_in_one_line_why_it_exists(path):
    words = ast.get_docstring(ast.parse(path.read_text()))
    assert words
    assert "\n" not in words
    assert words.endswith((".", ")"))


def test_nothing_is_left_to_be_done_in_the_code():
    left_over = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b")
    assert lines_with(left_over, ".py", ".css", ".js", ".html") == []


def test_telephone_numbers_are_typed_in_the_ledger_only():
    """A number that is typed into code or a template cannot be corrected in one place."""
    number = re.compile(r"(?<![\w.#-])(?:\(?0|\+44[ \u00a0-]?\(?)[1-9](?:[ \u00a0()-]{0,2}\d){8,9}(?![\w-])")
    for example in ('"0808 16 89 111"', "tel:+448081689111", "(01634) 799 999", "0300\u00a0123\u00a01234"):
        assert number.search(example), example
    # Ofcom keeps these for drama: they reach nobody, so examples may use them.
    reach_nobody = re.compile(
        r"(?:01632 ?960|020 ?7946 ?0|0808 ?157 ?0|\+44808157 ?0|07700 ?900|03069 ?990|\+441632960)"
    )
    found = lines_with(
        number,
        *(".py", ".html", ".js"),
        folders=[*APPS, "templates", "static"],
        without=lambda name: re.search(r"(^|/)content[^/]*(/|$)", name),
    )
    assert [line for line in found if not reach_nobody.search(line)] == []


def test_every_component_stands_in_the_gallery():
    # These frame every page, the gallery's own as well.
    around = {"breadcrumbs", "exit", "language_list", "lifelines", "site_footer", "site_header", "skip_link"}
    drawn = {path.stem for path in (ROOT / "templates/components").glob("*.html")}
    assert sorted(drawn - around) == sorted(name for name, _states in EXAMPLES)


def test_every_module_opens_with_what_it_is_for():
    silent = [
        name
        for name, text in files(".py")
        if text.strip() and Path(name).name not in ("manage.py", "apps.py") and not ast.get_docstring(ast.parse(text))
    ]
    assert silent == []
