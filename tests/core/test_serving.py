"""One file at a time: whole, in part, or not again."""

import io

import pytest
from django.core.files.base import ContentFile
from django.test import RequestFactory

from core.serving import file_answer


def asked(**headers):
    return file_answer(
        RequestFactory().get("/film.mp4", headers=headers), ContentFile(b"0123456789"), "video/mp4", "abc"
    )


def body(response):
    return b"".join(response.streaming_content)


def test_a_whole_file_is_typed_closed_to_script_and_asked_for_again():
    response = asked()
    assert (response.status_code, body(response)) == (200, b"0123456789")
    assert response["Content-Type"] == "video/mp4" and response["ETag"] == '"abc"'
    assert response["Cache-Control"] == "no-cache" and response["X-Robots-Tag"] == "noindex"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert response["Content-Length"] == "10"


@pytest.mark.parametrize(
    ("part", "said", "expected"),
    [
        ("bytes=0-3", "bytes 0-3/10", b"0123"),
        ("bytes=4-", "bytes 4-9/10", b"456789"),
        ("bytes=-2", "bytes 8-9/10", b"89"),
        ("bytes=8-99", "bytes 8-9/10", b"89"),
        ("bytes=-99", "bytes 0-9/10", b"0123456789"),
    ],
)
def test_a_part_is_answered_as_players_ask_for_it(part, said, expected):
    response = asked(range=part)
    assert (response.status_code, response["Content-Range"], body(response)) == (206, said, expected)
    assert response["Content-Length"] == str(len(expected))


@pytest.mark.parametrize("part", ["bytes=10-", "bytes=5-2", "bytes=-0"])
def test_a_part_that_is_not_there_is_said_so(part):
    response = asked(range=part)
    assert (response.status_code, response["Content-Range"]) == (416, "bytes */10")


@pytest.mark.parametrize("part", ["bytes=-", "bytes=0-1,4-5", "pages=1-2", "bytes=a-b"])
def test_what_is_not_understood_gets_the_whole_file(part):
    assert asked(range=part).status_code == 200


def test_a_part_of_what_has_changed_is_the_whole():
    assert asked(**{"range": "bytes=0-3", "if-range": '"old"'}).status_code == 200


def test_a_file_that_the_reader_has_is_not_sent_again():
    response = asked(**{"if-none-match": '"abc"'})
    assert response.status_code == 304 and not response.content
    assert asked(**{"if-none-match": '"old"'}).status_code == 200


def test_files_are_not_packed_a_second_time(client, db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(io.BytesIO(b"\x89PNG" + bytes(2_000)).getvalue())
    response = client.get("/media/images/a.png", headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in response and len(body(response)) == 2_004
