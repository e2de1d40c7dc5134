"""OpenDocument text (ODT): the same promises as for Office files."""

import posixpath
import re
from urllib.parse import urlsplit

from lxml import etree

from .kinds import Kind, not_what_it_says
from .office import ELSEWHERE, FILE_LINK, ODD_PART, PROGRAMS, REMARKS, SIGNED
from .packages import close_package, look_through, open_package
from .pictures import without_notes
from .refusing import Refused
from .relations import parsed, written

_MANIFEST = "META-INF/manifest.xml"
_LEFT_OUT = re.compile(r"^(Thumbnails/.*|Configurations2/.*|settings\.xml|layout-cache|META-INF/(?!manifest\.xml$).*)$")
_PROGRAM = re.compile(r"^(Basic|Scripts|Dialogs|Object|ObjectReplacements)\b")
_ENDINGS = {".xml", ".rdf", ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".svm", ".ttf", ".otf"}
_REMARKS = {"annotation", "changed-region", "tracked-changes", "change-start", "change-end", "change"}
_PROGRAM_ELEMENTS = {"script", "event-listener", "object", "object-ole", "plugin", "applet", "floating-frame"}
_FETCHING_ELEMENTS = {"section-source", "dde-connection", "dde-connection-decl", "dde-source", "database-display"}
_LINKS = {"a", "text-a"}
_SAFE_LINKS = {"https", "http", "mailto", "tel"}


def checked_opendocument(data: bytes, kind: Kind) -> bytes:
    """Return the ODT `data` without anybody's name; raises Refused for what readers must not be given."""
    parts = open_package(data)
    if parts.get("mimetype", b"").strip() != kind.media_type.encode() or _MANIFEST not in parts:
        raise not_what_it_says(kind)
    if any("signatures" in name.lower() for name in parts):
        raise Refused(SIGNED)
    gone = {name for name in parts if _LEFT_OUT.match(name)}
    kept = {name: part for name, part in parts.items() if name not in gone}
    for name, part in kept.items():
        if name != "mimetype":
            _check(name, part)
    return close_package({name: _cleaned(name, part, gone) for name, part in kept.items()}, stored=("mimetype",))


def _check(name, part) -> None:
    ending = posixpath.splitext(name)[1].lower()
    if _PROGRAM.match(name):
        raise Refused(PROGRAMS)
    if ending not in _ENDINGS:
        raise Refused(ODD_PART.format(what=posixpath.basename(name)))
    if ending in (".xml", ".rdf"):
        look_through(part, _look_at_element)


def _look_at_element(name, attributes) -> None:
    if name == "encryption-data":
        raise Refused("This file is locked with a password. Take the password away, save it, and choose it again.")
    if name in _REMARKS:
        raise Refused(REMARKS)
    if name in _PROGRAM_ELEMENTS:
        raise Refused(PROGRAMS)
    if name in _FETCHING_ELEMENTS:
        raise Refused(ELSEWHERE)
    _look_at_link(name, attributes.get("href", ""))


def _look_at_link(name, href) -> None:
    scheme = urlsplit(href).scheme.lower()
    inside = not scheme and not href.startswith(("/", "..", "\\"))
    if name in _LINKS:
        if not inside and scheme not in _SAFE_LINKS:
            raise Refused(FILE_LINK)
    elif not inside:
        raise Refused(ELSEWHERE)


def _cleaned(name, part, gone) -> bytes:
    if name == "meta.xml":
        return _without_people(part)
    if name == _MANIFEST:
        return _without_rows(part, gone)
    if posixpath.splitext(name)[1].lower() in (".png", ".jpg", ".jpeg"):
        return without_notes(part)
    return part


def _without_people(meta: bytes) -> bytes:
    root = parsed(meta)
    for row in root.iterfind("{*}meta/*"):
        if etree.QName(row).localname not in ("title", "language"):
            row.getparent().remove(row)
    return written(root)


def _without_rows(manifest: bytes, gone: set[str]) -> bytes:
    root = parsed(manifest)
    for row in list(root):
        path = next((value for key, value in row.attrib.items() if etree.QName(key).localname == "full-path"), "")
        if path in gone or path.startswith(("Thumbnails/", "Configurations2/")):
            root.remove(row)
    return written(root)
