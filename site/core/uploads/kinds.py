"""Which kinds of file we take, and what a file really is, whatever its name says."""

from dataclasses import dataclass
from pathlib import PurePath

from .refusing import Refused


@dataclass(frozen=True)
class Kind:
    """A kind of file that we take."""

    ending: str
    name: str  # as readers know it
    media_type: str


_OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS = {
    kind.ending: kind
    for kind in (
        Kind("pdf", "PDF", "application/pdf"),
        Kind("docx", "Word", f"{_OFFICE}wordprocessingml.document"),
        Kind("xlsx", "Excel", f"{_OFFICE}spreadsheetml.sheet"),
        Kind("pptx", "PowerPoint", f"{_OFFICE}presentationml.presentation"),
        Kind("odt", "OpenDocument text", "application/vnd.oasis.opendocument.text"),
        Kind("png", "PNG picture", "image/png"),
        Kind("jpg", "JPEG picture", "image/jpeg"),
        Kind("mp4", "MP4 film", "video/mp4"),
        Kind("mp3", "MP3 sound", "audio/mpeg"),
        Kind("vtt", "WebVTT captions", "text/vtt"),
    )
}
_SAME = {"jpeg": "jpg"}
_STARTS = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "zip",
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpg",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "old office",
}
IN_A_ZIP = frozenset({"docx", "xlsx", "pptx", "odt"})


def kind_by_name(name: str, taken: frozenset[str]) -> Kind:
    """Return the kind that the file name `name` promises; raises Refused unless its ending is one of `taken`."""
    ending = PurePath(name).suffix.lower().removeprefix(".")
    ending = _SAME.get(ending, ending)
    if ending not in taken:
        words = ", ".join(KINDS[known].ending for known in KINDS if known in taken)
        found = f"This is a .{ending} file." if ending else "The file's name has no ending."
        raise Refused(f"{found} We take: {words}. Save it as one of these, and choose it again.")
    return KINDS[ending]


def begins_as(data: bytes) -> str:
    """Return what `data` begins like: pdf, png, jpg, zip, old office, or nothing that we know."""
    return next((kind for start, kind in _STARTS.items() if data.startswith(start)), "")


def refuse_another_beginning(data: bytes, kind: Kind) -> None:
    """Raise Refused when `data` does not begin as a file of `kind` does."""
    begins = begins_as(data)
    if begins == ("zip" if kind.ending in IN_A_ZIP else kind.ending):
        return
    if begins == "old office":
        raise Refused(
            "This file is locked with a password, or in the format of Office before 2007. Take the password away, or "
            f"save it as .{kind.ending}, and choose it again."
        )
    raise not_what_it_says(kind)


def not_what_it_says(kind: Kind) -> Refused:
    """Return the refusal of a file whose content is not what the ending of its name says."""
    return Refused(
        f"The name ends in .{kind.ending}, but the file is something else inside. Open it in the program that made it, "
        f"save it as .{kind.ending}, and choose that file."
    )
