"""A second crawl goes on where the first stopped, and looks again at what has changed."""

import pytest

from tools.crawling.memory import Memory


@pytest.fixture
def path(tmp_path):
    return tmp_path / "crawl.json"


def test_what_is_done_and_unchanged_is_not_done_again(path):
    Memory(path).keep("/", "dark", "as it is", [])
    assert Memory(path).holds("/", "dark", "as it is")


def test_a_changed_page_and_another_state_are_looked_at(path):
    Memory(path).keep("/", "dark", "as it was", [])
    memory = Memory(path)
    assert not memory.holds("/", "dark", "as it is")
    assert not memory.holds("/", "light", "as it was")
    assert not memory.holds("/services/", "dark", "as it was")


def test_what_was_wrong_stays_wrong_until_it_is_looked_at_again(path):
    Memory(path).keep("/", "dark", "as it was", ["Pale words"])
    assert Memory(path).wrong("/", "dark") == ["Pale words"]
    Memory(path).keep("/", "dark", "as it is", [])
    assert Memory(path).wrong("/", "dark") == []


def test_a_page_that_is_gone_is_forgotten(path):
    memory = Memory(path)
    memory.keep("/gone/", "dark", "as it was", ["Pale words"])
    memory.keep("/", "dark", "as it is", [])
    memory.forget_all_but(["/", "/new/"])
    assert memory.wrong("/gone/", "dark") == []
    assert memory.holds("/", "dark", "as it is")


def test_a_file_that_was_cut_off_means_starting_anew(path):
    path.write_text('{"/": {"dark"')
    assert not Memory(path).holds("/", "dark", "as it is")
