"""PDF: no script, nothing that starts or sends, no other file inside, nobody's remarks, nobody's name.

It runs in a process of its own (`core.uploads.apart`): a PDF can unpack to much more than its size while it is read.
"""

import io
from urllib.parse import urlsplit

import pikepdf

from .pictures import jpeg_without_notes
from .refusing import Refused

_DEEPEST = 60
_ACTIONS = {"/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/Movie", "/Sound",
            "/Rendition", "/RichMediaExecute", "/GoTo3DView"}  # fmt: skip
_KEYS = {"/JS", "/XFA", "/EF", "/EmbeddedFiles", "/RichMediaContent", "/AF"}
_REMARKS = {
    "/Text",
    "/Popup",
    "/Highlight",
    "/Underline",
    "/Squiggly",
    "/StrikeOut",
    "/Caret",
    "/Ink",
    "/FileAttachment",
}
_NAMES_OF_PEOPLE = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb")
_KEPT = ("dc:title", "dc:language", "pdfuaid:part", "pdfuaid:rev", "pdfaid:part", "pdfaid:conformance")

ACTIVE = (
    "This PDF holds a script, another file, or something that starts or sends by itself. Print it to a new PDF, or "
    "save it again without them, and choose that file."
)
LOCKED = "This PDF is locked with a password or with limits. Save it without protection, and choose that file."
DAMAGED = "This PDF is damaged. Open it in the program that made it, save it as PDF again, and choose that file."
REMARKS = (
    "This PDF holds comments, with the names of those who made them. Delete all comments, save it, and choose it again."
)
SIGNED = "This PDF is signed, and cleaning would break the signature. Save a copy without it, and choose that."
FILE_LINK = "This PDF has a link that leads to a computer, not to a web page. Take that link out, and choose it again."


def clean_pdf(data: bytes) -> bytes:
    """Return the PDF `data` with its title, language and tags, and without who made it with what, and when."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if pdf.is_encrypted:
                raise Refused(LOCKED)
            for thing in pdf.objects:
                _look_into(thing, 0)
            _look_into(pdf.trailer, 0)
            return _cleaned(pdf)
    except pikepdf.PasswordError as why:
        raise Refused(LOCKED) from why
    except Refused:
        raise
    except (pikepdf.PdfError, pikepdf.DataDecodingError, RuntimeError, ValueError, TypeError, KeyError) as why:
        raise Refused(DAMAGED) from why


def _look_into(thing, depth) -> None:
    """Look at `thing` and at all that stands directly in it; what it only points at comes in its own turn."""
    if depth > _DEEPEST:
        raise Refused(DAMAGED)
    if isinstance(thing, pikepdf.Array):
        for child in thing:
            _look_into_child(child, depth)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        _refuse_active(thing)
        for name, child in thing.items():
            if name != "/Parent":
                _look_into_child(child, depth)


def _look_into_child(child, depth) -> None:
    if isinstance(child, pikepdf.Array | pikepdf.Dictionary) and not child.is_indirect:
        _look_into(child, depth + 1)


def _refuse_active(thing) -> None:
    keys = set(thing.keys())
    if keys & _KEYS or str(thing.get("/S", "")) in _ACTIONS:
        raise Refused(ACTIVE)
    subtype = str(thing.get("/Subtype", ""))
    if subtype in ("/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"):
        raise Refused(ACTIVE)
    if subtype in _REMARKS and "/Rect" in keys:
        raise Refused(REMARKS)
    if "/ByteRange" in keys or (str(thing.get("/FT", "")) == "/Sig" and "/V" in keys):
        raise Refused(SIGNED)
    if "/URI" in keys and str(thing.get("/S", "")) == "/URI":
        _refuse_file_link(str(thing["/URI"]))


def _refuse_file_link(address) -> None:
    if urlsplit(address).scheme.lower() not in ("https", "http", "mailto", "tel"):
        raise Refused(FILE_LINK)


def _cleaned(pdf) -> bytes:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as notes:
        kept = {key: notes[key] for key in _KEPT if key in notes}
    title = str(pdf.docinfo.get("/Title", "")) or kept.get("dc:title", "")
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            _without_people(thing)
        if isinstance(thing, pikepdf.Stream) and _filters(thing) == ["/DCTDecode"]:
            thing.write(jpeg_without_notes(thing.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)
    for name in list(pdf.docinfo.keys()):
        del pdf.docinfo[name]
    if title:
        pdf.docinfo["/Title"] = title
        kept.setdefault("dc:title", title)
    if kept:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as notes:
            for key, value in kept.items():
                notes[key] = value
    written = io.BytesIO()
    pdf.save(written, deterministic_id=True)
    return written.getvalue()


def _filters(stream) -> list[str]:
    named = stream.get("/Filter", [])
    return [str(one) for one in (named if isinstance(named, pikepdf.Array | list) else [named])]


def _without_people(thing) -> None:
    for name in _NAMES_OF_PEOPLE:
        if name in thing:
            del thing[name]
    if str(thing.get("/Subtype", "")) in (
        "/FreeText",
        "/Stamp",
        "/Line",
        "/Square",
        "/Circle",
        "/Polygon",
        "/PolyLine",
    ):
        for name in ("/T", "/NM", "/M", "/CreationDate"):
            if name in thing:
                del thing[name]
