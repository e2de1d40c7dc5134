"""The way in: which check belongs to which kind of file."""

from typing import BinaryIO

from .apart import clean_pdf_apart
from .films import MOST_CAPTIONS, MOST_FILM, checked_captions, without_notes_in_film
from .kinds import Kind, kind_by_name, refuse_another_beginning
from .office import checked_office
from .opendocument import checked_opendocument
from .pictures import clean_picture
from .refusing import Refused
from .sounds import MOST_SOUND, checked_mp3

MOST_BYTES = 10_000_000
DOCUMENTS = frozenset({"pdf", "docx", "xlsx", "pptx", "odt"})
PICTURES = frozenset({"png", "jpg"})
MOST_BY_ENDING = {"vtt": MOST_CAPTIONS, "mp3": MOST_SOUND, "mp4": MOST_FILM}  # bytes; MOST_BYTES for others


def checked_document(data: bytes, name: str, taken: frozenset[str] = DOCUMENTS | PICTURES) -> tuple[bytes, Kind]:
    """Return the file `data` as readers may have it, and its kind.

    Args:
        data: the whole file; no more than MOST_BYTES are taken, or what MOST_BY_ENDING says.
        name: its name as the editor has it; only the ending counts, and it must be true.
        taken: the endings that are taken here.

    Raises:
        Refused: with a sentence for the editor: what is wrong, and what to do.
    """
    kind = kind_by_name(name, taken)
    most = MOST_BY_ENDING.get(kind.ending, MOST_BYTES)
    if len(data) > most:
        raise too_big(most)
    if kind.ending in ("vtt", "mp3"):
        return (checked_captions if kind.ending == "vtt" else checked_mp3)(data), kind
    refuse_another_beginning(data, kind)
    return _check_for(kind)(data, kind), kind


def checked_picture(data: bytes, name: str) -> tuple[bytes, Kind]:
    """Return the picture `data` upright and without notes, and its kind; see `checked_document`."""
    return checked_document(data, name, PICTURES)


def without_film_notes(film: BinaryIO, name: str) -> Kind:
    """Blank the notes in the MP4 `film`, in place, and return its kind; raises Refused for anything else."""
    kind = kind_by_name(name, frozenset({"mp4"}))
    if film.seek(0, 2) > MOST_FILM:
        raise too_big(MOST_FILM)
    without_notes_in_film(film)
    return kind


def too_big(most: int) -> Refused:
    """Return the refusal of a file of more than `most` bytes."""
    size = f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most // 1000} kB"
    return Refused(f"This file is larger than {size}. Make its pictures smaller, or split it, and choose it again.")


def _check_for(kind: Kind):
    if kind.ending == "pdf":
        return lambda data, kind: clean_pdf_apart(data)
    if kind.ending == "odt":
        return checked_opendocument
    if kind.ending in PICTURES:
        return lambda data, kind: clean_picture(data, kind.ending)
    return checked_office
