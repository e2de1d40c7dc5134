"""A file that is a ZIP of parts (Word, Excel, PowerPoint, OpenDocument): opened within limits, and written anew."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from xml.sax import SAXParseException, handler

import defusedxml.sax
from defusedxml import DefusedXmlException

from .refusing import Refused

MOST_PARTS = 2_000
MOST_UNPACKED = 50_000_000  # bytes, all parts together: five times the largest upload
MOST_RATIO = 200  # unpacked to packed; honest Office files stay below 100
_CHUNK = 65_536
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP knows: when somebody worked on a part is nobody's business
# What Python's zipfile raises for a file that was cut or changed.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
    LookupError,
)  # fmt: skip
_UNSAFE_NAME = re.compile(r"[\\\x00]|^/|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)")

DAMAGED = "This file is damaged. Open it in the program that made it, save it again, and choose that file."
TOO_MUCH = (
    "This file unpacks to far more than its size. Copy what is in it into a new document, with smaller pictures, and "
    "save that."
)


def open_package(data: bytes) -> dict[str, bytes]:
    """Return each part of the package `data` by name, in its order.

    Never unpacks more than MOST_UNPACKED bytes, whatever the file says of itself. Raises Refused for a bomb, for
    names that lead out of the package, for locked parts and for a damaged file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _refuse_a_bomb(entries, len(data))
            _refuse_odd_entries(entries)
            return {entry.filename: _unpacked(package, entry) for entry in entries}
    except Refused:
        raise
    except _BROKEN as why:
        raise Refused(DAMAGED) from why


def _refuse_a_bomb(entries, packed: int) -> None:
    said = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or said > MOST_UNPACKED or said > packed * MOST_RATIO:
        raise Refused(TOO_MUCH)


def _refuse_odd_entries(entries) -> None:
    names = [entry.filename.lower() for entry in entries]
    if any(_UNSAFE_NAME.search(name) for name in names) or len(set(names)) != len(names):
        raise Refused(DAMAGED)
    # Python unpacks other kinds (bzip2, LZMA) without a limit, and Office never makes them.
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        raise Refused(DAMAGED)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Refused("This file is locked with a password. Take the password away, save it, and choose it again.")


def _unpacked(package, entry) -> bytes:
    # In pieces: asked for a whole part at once, zipfile unpacks all that is packed, whatever the part said it holds.
    with package.open(entry) as part:
        return b"".join(iter(lambda: part.read(_CHUNK), b""))


def close_package(parts: Mapping[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    """Return a package of `parts`: the same bytes for the same parts, without times; `stored` are not packed."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, data)
    return written.getvalue()


class _Reader(handler.ContentHandler):
    def __init__(self, see, hear):
        super().__init__()
        self.see, self.hear = see, hear

    def startElementNS(self, name, qname, attrs):
        self.see(name[1], {key[1]: value for key, value in attrs.items()})

    def characters(self, content):
        self.hear(content)


def look_through(
    xml: bytes, see: Callable[[str, dict[str, str]], None], hear: Callable[[str], None] = lambda words: None
) -> None:
    """Call `see(name, attributes)` for each element of `xml`, and `hear(words)` for the words between.

    Names come without their namespace, because each maker and each edition of Office uses another one. Nothing is kept
    in memory. Raises Refused for XML that is broken, or that brings definitions of its own.
    """
    parser = defusedxml.sax.make_parser()
    parser.forbid_dtd = True
    parser.setFeature(handler.feature_namespaces, True)
    parser.setContentHandler(_Reader(see, hear))
    try:
        parser.parse(io.BytesIO(xml))
    except (SAXParseException, DefusedXmlException, UnicodeError, LookupError) as why:
        raise Refused(DAMAGED) from why
