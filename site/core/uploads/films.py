"""Films and their captions: the notes a camera leaves are taken out, the pictures and sound are left as they are."""

import os
import struct
from typing import BinaryIO

from .refusing import Refused

MOST_FILM = 200_000_000  # bytes
MOST_CAPTIONS = 500_000  # bytes
_HOLD_OTHERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts"}
_NOTES = {b"udta", b"meta", b"uuid"}  # who, where, with what
_MOST_BOXES = 10_000
_BLANK = bytes(1_000_000)

NOT_A_FILM = "This is not an MP4 film, or it is damaged. Save it as MP4 (H.264), and choose that file."
NOT_CAPTIONS = (
    "These are not captions in the WebVTT format: the file has to begin with the word WEBVTT, in UTF-8. Save the "
    "captions as .vtt, and choose that file."
)


def without_notes_in_film(film: BinaryIO) -> None:
    """Blank in place the notes in the MP4 `film` (open for reading and writing); raises Refused for anything else."""
    size = film.seek(0, os.SEEK_END)
    film.seek(4)
    if film.read(4) != b"ftyp":
        raise Refused(NOT_A_FILM)
    waiting, seen, has_a_film = [(0, size)], 0, False
    while waiting:
        start, end = waiting.pop()
        while start < end:
            seen += 1
            kind, body, after = _box(film, start, end)
            if seen > _MOST_BOXES:
                raise Refused(NOT_A_FILM)
            has_a_film = has_a_film or kind == b"moov"
            if kind in _HOLD_OTHERS:
                waiting.append((body, after))
            elif kind in _NOTES:
                _blank(film, start, body, after)
            start = after
    if not has_a_film:
        raise Refused(NOT_A_FILM)
    film.seek(0)


def _box(film, start, end) -> tuple[bytes, int, int]:
    """Return (kind, where its body begins, where it ends) of the box at `start`."""
    film.seek(start)
    head = film.read(16)
    if len(head) < 8:
        raise Refused(NOT_A_FILM)
    length, kind, body = *struct.unpack(">I4s", head[:8]), start + 8
    if length == 1 and len(head) == 16:
        length, body = struct.unpack(">Q", head[8:])[0], start + 16
    elif length == 0:
        length = end - start
    if length < body - start or start + length > end:
        raise Refused(NOT_A_FILM)
    return kind, body, start + length


def _blank(film, start, body, after) -> None:
    # “free” is space that players skip: nothing moves, so every offset stays right.
    film.seek(start + 4)
    film.write(b"free")
    film.seek(body)
    while (left := after - film.tell()) > 0:
        film.write(_BLANK[:left])


def checked_captions(data: bytes) -> bytes:
    """Return the WebVTT captions `data` in UTF-8 without style or notes; raises Refused."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as why:
        raise Refused(NOT_CAPTIONS) from why
    first, *blocks = text.split("\n\n")
    if not first.split("\n")[0].startswith("WEBVTT") or "\x00" in text or "-->" not in text:
        raise Refused(NOT_CAPTIONS)
    spoken = [block.strip("\n") for block in blocks if "-->" in block]
    return "\n\n".join(["WEBVTT", *spoken]).encode() + b"\n"
