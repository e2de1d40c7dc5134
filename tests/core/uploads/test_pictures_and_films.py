"""Pictures, logos, films and captions."""

import io

import pytest
from PIL import Image

from core.uploads import Refused, checked_document, checked_logo, checked_picture, without_film_notes
from core.uploads.films import checked_captions
from tests.core.uploads import files
from tests.core.uploads.files import AUTHOR


def opened(data):
    return Image.open(io.BytesIO(data))


def test_a_photograph_loses_its_place_and_owner_and_stands_upright():
    before = files.photograph((40, 20))
    assert opened(before).getexif().get_ifd(0x8825) and AUTHOR.encode() in before
    after = opened(checked_picture(before, "photo.JPG")[0])
    assert after.size == (20, 40)
    assert not after.getexif() and set(after.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}


def test_a_picture_with_clear_parts_keeps_them():
    written = io.BytesIO()
    Image.new("RGBA", (9, 9), (1, 2, 3, 100)).save(written, "PNG")
    assert opened(checked_picture(written.getvalue(), "a.png")[0]).getpixel((4, 4)) == (1, 2, 3, 100)


def test_a_flood_of_pixels_is_refused_before_it_is_unpacked():
    with pytest.raises(Refused, match="more pixels"):
        checked_picture(files.flood(), "a.png")


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (files.picture("PNG"), "a.jpg", "something else inside"),
        (files.picture("GIF"), "a.png", "something else inside"),
        (b"\x89PNG\r\n\x1a\n" + bytes(90), "a.png", "damaged"),
        (files.picture("JPEG", (900, 900))[:400], "a.jpg", "damaged"),
        (b"<svg onload='x'/>", "a.svg", "We take: png, jpg"),
        (files.pdf(), "a.pdf", "We take: png, jpg"),
    ],
)
def test_other_things_are_refused_with_a_reason(data, name, says):
    with pytest.raises(Refused, match=says):
        checked_picture(data, name)


def test_a_logo_becomes_a_small_png():
    logo = opened(checked_logo(files.picture("JPEG", (2400, 800))))
    assert (logo.format, logo.size) == ("PNG", (480, 160))
    assert checked_logo(files.photograph()).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "data",
    [files.flood(), b"<svg/>", files.picture("PNG", (6100, 1000)), files.picture("BMP", (2, 2)), bytes(2_000_001)],
)
def test_a_logo_that_is_none_or_too_large_is_refused(data):
    with pytest.raises(Refused):
        checked_logo(data)


def test_a_film_keeps_its_frames_and_loses_its_notes():
    film = io.BytesIO(files.film())
    without_film_notes(film, "film.mp4")
    after = film.getvalue()
    assert len(after) == len(files.film())
    assert AUTHOR.encode() in files.film() and AUTHOR.encode() not in after and b"+51.27" not in after
    assert after.index(b"frames") == files.film().index(b"frames")


@pytest.mark.parametrize("data", [b"", b"\0\0\0\x08ftyp", b"<html>" * 9, files.film()[:60]])
def test_what_is_no_film_is_refused(data):
    with pytest.raises(Refused, match="not an MP4"):
        without_film_notes(io.BytesIO(data), "film.mp4")


def test_captions_are_captions():
    assert checked_document(b"\xef\xbb\xbf" + files.CAPTIONS, "a.vtt", frozenset({"vtt"}))[0] == files.CAPTIONS
    noted = files.CAPTIONS.replace(b"\n\n0", b"\n\nNOTE by " + AUTHOR.encode() + b"\n\nSTYLE\n::cue{}\n\n0", 1)
    assert checked_captions(noted) == files.CAPTIONS
    for wrong in (b"1\n00:00 --> 00:01\nHi", b"WEBVTT\n\nno times", b"WEBVTT\n\n00:00 --> 00:01\n\xff"):
        with pytest.raises(Refused, match="not captions"):
            checked_captions(wrong)


def test_a_recording_keeps_its_frames_and_loses_its_notes():
    data, kind = checked_document(files.sound(7), "words.mp3", frozenset({"mp3"}))
    assert kind.media_type == "audio/mpeg" and len(data) == 7 * 417
    assert AUTHOR.encode() not in data and b"Mine" not in data


@pytest.mark.parametrize(
    "data", [b"", b"ID3", b"<html>" * 900, files.sound(2), b"\xff\xfb\xf0\x00" * 900, files.film()]
)
def test_what_is_no_recording_is_refused(data):
    with pytest.raises(Refused, match="not an MP3 recording"):
        checked_document(data, "words.mp3", frozenset({"mp3"}))
