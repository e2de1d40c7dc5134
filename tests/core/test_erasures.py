"""Who was erased stays so: the file beside the database."""

import uuid

import pytest

from core import erasures


def test_what_was_noted_is_read_again_by_its_kind(settings, tmp_path):
    settings.ERASURES_FILE = str(tmp_path / "elsewhere.log")
    first, second, other = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()
    erasures.note("booking", [first])
    erasures.note("subscriber", [other])
    erasures.note("booking", [second])
    assert list(erasures.noted("booking")) == [first, second]
    assert (tmp_path / "elsewhere.log").stat().st_mode & 0o077 == 0  # nobody else's to read


def test_without_a_file_nothing_was_erased(settings, tmp_path):
    assert list(erasures.noted("booking")) == []


def test_a_line_that_a_full_disk_cut_off_hides_no_other(settings, tmp_path):
    whole = uuid.uuid4()
    erasures.note("booking", [whole])
    with erasures.file().open("a") as file:
        file.write("2027-01-01T10:00:00Z booking 12ab\n2027-01-01T10:00:00Z\nbooking\n")
    assert list(erasures.noted("booking")) == [whole]


def test_what_cannot_be_written_down_is_not_erased(settings, tmp_path):
    settings.ERASURES_FILE = str(tmp_path / "no" / "such" / "folder")
    with pytest.raises(OSError):
        erasures.note("booking", [uuid.uuid4()])
