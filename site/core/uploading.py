"""Connects what editors upload with the checks of files (`core.uploads`) and the virus scanner."""

from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import slugify

from core.uploads import Kind, Refused, checked_document, without_film_notes
from core.uploads.checking import DOCUMENTS, MOST_BY_ENDING, MOST_BYTES, PICTURES, too_big
from core.uploads.scanning import scan

CAPTIONS = frozenset({"vtt"})
FILMS = frozenset({"mp4"})
ALL_DOCUMENTS = DOCUMENTS | PICTURES
SOUNDS = frozenset({"mp3"})
ALL_FILES = DOCUMENTS | FILMS | CAPTIONS | SOUNDS
CLEANED = "Names of people are taken out. A file with macros, comments or tracked changes is refused."
NO_SCANNER = "This site has no virus scanner. Scan the file on your own computer first."


def clean_in_place(uploaded: UploadedFile, taken: frozenset[str] = ALL_DOCUMENTS) -> Kind:
    """Put the cleaned file into `uploaded`, under a plain name, and return its kind.

    In place, because Wagtail also keeps uploads that this form has passed but another field has not.

    Args:
        uploaded: what came with the form.
        taken: the endings that are taken here.

    Raises:
        ValidationError: the file is refused, with what to do; see `core.uploads`.
    """
    name = uploaded.name or ""
    ending = PurePath(name).suffix.lower().removeprefix(".")
    is_film = ending == "mp4" and ending in taken
    most = MOST_BY_ENDING.get(ending, MOST_BYTES) if ending in taken else MOST_BYTES
    try:
        if uploaded.size > most:
            raise too_big(most)
        scan(uploaded.file, settings.CLAMD_ADDRESS)
        if is_film:
            kind = without_film_notes(uploaded.file, name)
        else:
            uploaded.seek(0)
            data, kind = checked_document(uploaded.read(), name, taken)
            _replace(uploaded, data)
    except Refused as why:
        raise ValidationError(str(why), code="refused") from why
    uploaded.seek(0)
    uploaded.name = f"{slugify(PurePath(name).stem)[:50] or 'file'}.{kind.ending}"
    uploaded.content_type = kind.media_type
    return kind


def _replace(uploaded, data) -> None:
    uploaded.file.seek(0)
    uploaded.file.truncate()
    uploaded.file.write(data)
    uploaded.file.flush()
    uploaded.size = len(data)


def scanner_note() -> str:
    """Return what editors must know about the scanner: nothing when there is one."""
    return "" if settings.CLAMD_ADDRESS else NO_SCANNER
