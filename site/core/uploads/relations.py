"""Which part of an Office file names which other part, and how to take one out so that no name leads nowhere."""

import posixpath
from dataclasses import dataclass

from lxml import etree

from .packages import DAMAGED
from .refusing import Refused

TYPES_PART = "[Content_Types].xml"


@dataclass(frozen=True)
class Relation:
    """`source` names `target`; `kind` is the last word of its type, in small letters."""

    source: str
    target: str
    kind: str
    external: bool


def parsed(xml: bytes) -> etree._Element:
    """Return the root of `xml`, which `look_through` has passed; raises Refused when it cannot be read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as why:
        raise Refused(DAMAGED) from why


def written(root: etree._Element) -> bytes:
    """Return `root` as the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def is_relations(name: str) -> bool:
    """True for a part that holds what another part names."""
    return name.endswith(".rels")


def relations(name: str, xml: bytes) -> list[Relation]:
    """Return what the part `name` (one of `is_relations`) holds."""
    return [_relation(name, row) for row in parsed(xml).iterfind("{*}Relationship")]


def _relation(name: str, row) -> Relation:
    external = row.get("TargetMode", "").lower() == "external"
    target = row.get("Target", "")
    folder, own = posixpath.split(name)
    source = posixpath.join(posixpath.dirname(folder), own.removesuffix(".rels"))
    if not external:
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")
    return Relation(source, target, row.get("Type", "").rstrip("/").rsplit("/", 1)[-1].lower(), external)


def content_types(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the type of each part that has one of its own, and of each ending (“.xml”), in small letters."""
    found = {}
    for row in parsed(parts[TYPES_PART]):
        name = row.get("PartName", "").lstrip("/") or "." + row.get("Extension", "").lower()
        found[name] = row.get("ContentType", "").lower()
    return found


def take_out(parts: dict[str, bytes], gone: set[str]) -> dict[str, bytes]:
    """Return `parts` without those named in `gone`, and without what named them."""
    gone = gone | {name for name in parts if is_relations(name) and _source_of(name) in gone}
    kept = {name: data for name, data in parts.items() if name not in gone}
    for name in [name for name in kept if is_relations(name)]:
        root = parsed(kept[name])
        rows = [row for row in root.iterfind("{*}Relationship") if _relation(name, row).target in gone]
        kept[name] = _without(root, rows, kept[name])
    root = parsed(kept[TYPES_PART])
    kept[TYPES_PART] = _without(
        root, [row for row in root if row.get("PartName", "").lstrip("/") in gone], kept[TYPES_PART]
    )
    return kept


def _source_of(name: str) -> str:
    folder, own = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), own.removesuffix(".rels"))


def _without(root, rows, as_it_is: bytes) -> bytes:
    for row in rows:
        row.getparent().remove(row)
    return written(root) if rows else as_it_is
