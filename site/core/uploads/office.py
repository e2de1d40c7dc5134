"""Word, Excel and PowerPoint files: no programs, nothing fetched from elsewhere, nobody's comments, nobody's name."""

import posixpath
import re
from urllib.parse import urlsplit

from lxml import etree

from .kinds import Kind, not_what_it_says
from .packages import close_package, look_through, open_package
from .pictures import without_notes
from .refusing import Refused
from .relations import TYPES_PART, content_types, is_relations, parsed, relations, take_out, written

_MAIN = {
    "docx": "wordprocessingml.document.main+xml",
    "xlsx": "spreadsheetml.sheet.main+xml",
    "pptx": "presentationml.presentation.main+xml",
}
_PROGRAMS = re.compile(r"macroenabled|vbaproject|vbadata|activex|macrosheet|dialogsheet|oleobject|keymapcustomization")
_PROGRAM_KINDS = {"vbaproject", "oleobject", "package", "control", "afchunk", "subdocument", "frame", "webextension"}
_ELSEWHERE_KINDS = {"attachedtemplate", "externallink", "externallinkpath", "connections", "querytable"}
_REMARKS = re.compile(r"(^|/)(comments?\d*|threadedcomments?\d*|modernComment\w*|revisionLog\d+)\.xml$", re.IGNORECASE)
_BARE_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
# What is left out: who worked on it, where it was kept, what it looked like before.
_LEFT_OUT = re.compile(
    r"^(docProps/(custom\.xml|thumbnail\.\w+)|docMetadata/.*|customXml/.*|\[trash\]/.*|xl/persons/.*"
    r"|word/people\.xml|word/comments(Extended|Ids|Extensible)\.xml|xl/printerSettings/.*|ppt/printerSettings/.*"
    r"|ppt/commentAuthors\.xml|ppt/authors\.xml|ppt/changesInfos/.*|ppt/revisionInfo\.xml)$"
)
_ENDINGS = {".xml", ".rels", ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".odttf", ".fntdata", ".vml"}
_FETCHING_FIELD = re.compile(r"^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b", re.IGNORECASE)
_FETCHING_FORMULA = re.compile(r"\b(WEBSERVICE|RTD|IMPORTDATA|IMAGE|CALL|REGISTER\.ID)\s*\(", re.IGNORECASE)
_SAFE_LINKS = {"https", "http", "mailto", "tel"}

PROGRAMS = (
    "This file holds macros or other files that can run as a program. Save it as an ordinary document without them, "
    "and choose that file."
)
REMARKS = (
    "This file holds comments or tracked changes, with the names of those who made them. Accept or reject all changes, "
    "delete all comments, save it again, and choose that file."
)
ELSEWHERE = (
    "This file fetches something from another place (a template, a linked file or data). Break the links, or paste "
    "what is linked, save it, and choose it again."
)
FILE_LINK = (
    "This file has a link that leads to a computer, not to a web page. Take out links that do not begin with https, "
    "save it, and choose it again."
)
SIGNED = "This file is signed, and cleaning would break the signature. Save a copy without it, and choose that."
ODD_PART = (
    "This file holds something that we cannot look into: {what}. Take it out, or paste it as a picture (PNG or JPEG), "
    "save the file, and choose it again."
)


def checked_office(data: bytes, kind: Kind) -> bytes:
    """Return the Office file `data` without anybody's name; raises Refused for what readers must not be given."""
    parts = open_package(data)
    _refuse_another_kind(parts, kind)
    _refuse_programs_and_links(parts)
    parts = take_out(parts, {name for name in parts if _LEFT_OUT.match(name)})
    for name in parts:
        _refuse_odd_part(name)
        if _ending(name) in (".xml", ".rels", ".vml"):
            _look_for_remarks(parts[name], name)
    return close_package({name: _cleaned(name, part) for name, part in parts.items()})


def _refuse_another_kind(parts, kind) -> None:
    if TYPES_PART not in parts or "_rels/.rels" not in parts:
        raise not_what_it_says(kind)
    for name in parts:
        if name == TYPES_PART or is_relations(name):
            look_through(parts[name], lambda name, attributes: None)
    types = content_types(parts)
    if any(_PROGRAMS.search(kind_of_part) for kind_of_part in types.values()):
        raise Refused(PROGRAMS)
    mains = [row.target for row in relations("_rels/.rels", parts["_rels/.rels"]) if row.kind == "officedocument"]
    if len(mains) != 1 or mains[0] not in parts or not types.get(mains[0], "").endswith(_MAIN[kind.ending]):
        raise not_what_it_says(kind)


def _refuse_programs_and_links(parts) -> None:
    for name in parts:
        if name.lower().startswith("_xmlsignatures/"):
            raise Refused(SIGNED)
        if is_relations(name):
            for row in relations(name, parts[name]):
                _refuse_relation(row)


def _refuse_relation(row) -> None:
    if row.kind in _PROGRAM_KINDS:
        raise Refused(PROGRAMS)
    if row.kind in _ELSEWHERE_KINDS or (row.external and row.kind != "hyperlink"):
        raise Refused(ELSEWHERE)
    if row.external and not row.target.startswith("#") and urlsplit(row.target).scheme.lower() not in _SAFE_LINKS:
        raise Refused(FILE_LINK)


def _ending(name) -> str:
    return name.lower()[name.rfind(".") :]


def _refuse_odd_part(name) -> None:
    if re.search(r"vba|macro|activex|\.bin$", name, re.IGNORECASE):
        raise Refused(PROGRAMS)
    if _ending(name) not in _ENDINGS:
        raise Refused(ODD_PART.format(what=posixpath.basename(name)))


class _Remarks:
    """Notices changes, comments, and fields or formulas that fetch something."""

    def __init__(self, name):
        self.is_remarks = bool(_REMARKS.search(name))
        self.field, self.inside, self.found = "", "", ""

    def see(self, name, attributes):
        if "author" in attributes or "authorId" in attributes or (self.is_remarks and name in _ROWS_OF_REMARKS):
            self.found = self.found or REMARKS
        if name == "fldChar":
            self.end_of_field()
        if name == "fldSimple":
            self._look_at_field(attributes.get("instr", ""))
        self.inside = name

    def hear(self, words):
        if self.inside == "instrText":
            self.field += words
        elif self.inside == "f" and _FETCHING_FORMULA.search(words):
            self.found = self.found or ELSEWHERE

    def end_of_field(self):
        self._look_at_field(self.field)
        self.field = ""

    def _look_at_field(self, instruction):
        if _FETCHING_FIELD.match(instruction):
            self.found = self.found or ELSEWHERE


_ROWS_OF_REMARKS = {"comment", "threadedComment", "cm", "rcc", "rrc"}


def _look_for_remarks(xml, name) -> None:
    remarks = _Remarks(name)
    look_through(xml, remarks.see, remarks.hear)
    remarks.end_of_field()
    if remarks.found:
        raise Refused(remarks.found)


def _cleaned(name, part) -> bytes:
    if name == "docProps/core.xml":
        return _without_people(part)
    if name == "docProps/app.xml":
        return _BARE_PROPERTIES
    if name.startswith("xl/") and name.endswith(".xml"):
        return _without_places(part)
    if _ending(name) in (".png", ".jpg", ".jpeg"):
        return without_notes(part)
    return part


def _without_people(core: bytes) -> bytes:
    """Return the properties with the title and the language alone."""
    root = parsed(core)
    for child in list(root):
        if etree.QName(child).localname not in ("title", "language"):
            root.remove(child)
    return written(root)


def _without_places(xml: bytes) -> bytes:
    """Return a part of a workbook without the folder it was kept in, who saved or refreshed it, and its printer."""
    if not re.search(rb"absPath|fileSharing|refreshedBy|pageSetup", xml):
        return xml
    root = parsed(xml)
    for row in root.iterfind(".//{*}absPath"):
        row.getparent().remove(row)
    for row in [root, *root.iterfind(".//{*}fileSharing")]:
        row.attrib.pop("userName", None)
        row.attrib.pop("refreshedBy", None)
    for row in root.iterfind(".//{*}pageSetup"):
        for name in [name for name in row.attrib if etree.QName(name).localname == "id"]:
            del row.attrib[name]
    return written(root)
