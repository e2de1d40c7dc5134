"""Files as people make them, and as they should not be: each is made here, so that nothing harmful lies in the tree."""

import io
import struct
import zipfile
import zlib

import docx
import pikepdf
from PIL import Image

AUTHOR = "Jane Q Example"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument"


def word(title="A form", words="These are the words.", change=None) -> bytes:
    """A Word file by AUTHOR; `change(parts)` changes its parts by name before it is packed."""
    made = docx.Document()
    made.core_properties.author = made.core_properties.last_modified_by = AUTHOR
    made.core_properties.title = title
    made.add_heading(title)
    made.add_paragraph(words)
    written = io.BytesIO()
    made.save(written)
    return repacked(written.getvalue(), change) if change else written.getvalue()


def word_with_comment() -> bytes:
    made = docx.Document()
    paragraph = made.add_paragraph("These are the words.")
    made.add_comment(paragraph.runs, text="Is this right?", author=AUTHOR)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts, how=zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", how) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return written.getvalue()


def repacked(data: bytes, change) -> bytes:
    parts = parts_of(data)
    change(parts)
    return packed(parts)


def put(name, before, after):
    """Return a change that puts `after` in the place of `before` in the part `name`."""

    def change(parts):
        assert before.encode() in parts[name], name
        parts[name] = parts[name].replace(before.encode(), after.encode())

    return change


def in_the_body(xml):
    return put("word/document.xml", "</w:body>", f"{xml}</w:body>")


def related(kind, target, external=True, source="word/_rels/document.xml.rels"):
    mode = ' TargetMode="External"' if external else ""
    row = f'<Relationship Id="rX" Type="{REL}/{kind}" Target="{target}"{mode}/>'
    return put(source, "</Relationships>", f"{row}</Relationships>")


def added(name, data=b"<a/>"):
    return lambda parts: parts.update({name: data})


def as_macro_document(parts):
    macro = "application/vnd.ms-word.document.macroEnabled.main"
    put("[Content_Types].xml", f"{OFFICE}.wordprocessingml.document.main", macro)(parts)
    parts["word/vbaProject.bin"] = b"macro"


def _office(main, content_type, **parts) -> bytes:
    return packed(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/><Override PartName="/{main}" ContentType="{OFFICE}.{content_type}"/>'
            "</Types>",
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{REL}/officeDocument" Target="{main}"/></Relationships>',
            **parts,
        }
    )


def excel(sheet="<sheetData/>", **parts) -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    workbook = (
        f'<workbook xmlns="{main}" xmlns:mc="urn:mc" xmlns:x15="urn:x15" mc:Ignorable="x15">'
        f'<fileSharing userName="{AUTHOR}"/><x15:absPath url="C:\\Users\\{AUTHOR}\\"/><sheets/></workbook>'
    )
    rels = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r9" Type="{REL}/printerSettings" '
        'Target="../printerSettings/printerSettings1.bin"/></Relationships>'
    )
    return _office(
        "xl/workbook.xml",
        "spreadsheetml.sheet.main+xml",
        **{
            "xl/workbook.xml": workbook,
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}" xmlns:r="{REL}">{sheet}'
            '<pageSetup orientation="portrait" r:id="r9"/></worksheet>',
            "xl/worksheets/_rels/sheet1.xml.rels": rels,
            "xl/printerSettings/printerSettings1.bin": AUTHOR.encode("utf-16-le"),
            **parts,
        },
    )


def powerpoint(**parts) -> bytes:
    show = '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>'
    return _office(
        "ppt/presentation.xml",
        "presentationml.presentation.main+xml",
        **{"ppt/presentation.xml": show, "ppt/commentAuthors.xml": f'<a name="{AUTHOR}"/>', **parts},
    )


def open_document(body="<text:p>Words</text:p>", **parts) -> bytes:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("text", "text"), ("manifest", "manifest"), ("meta", "meta"))
    )
    names += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    rows = "".join(
        f'<manifest:file-entry manifest:full-path="{name}"/>' for name in ("content.xml", "meta.xml", "settings.xml")
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {names}><office:meta><dc:title>A form</dc:title>"
            f"<dc:creator>{AUTHOR}</dc:creator><meta:initial-creator>{AUTHOR}</meta:initial-creator>"
            "</office:meta></office:document-meta>",
            "settings.xml": f"<settings>{AUTHOR}</settings>",
            "META-INF/manifest.xml": f"<manifest:manifest {names}>{rows}</manifest:manifest>",
            **parts,
        }
    )


def bomb(megabytes=60) -> bytes:
    """A Word file whose one picture of nothing unpacks to much more than anybody may send."""
    return word(change=added("word/media/image1.xml", bytes(megabytes * 1_000_000)))


def pdf(change=None, **save) -> bytes:
    """A tagged PDF by AUTHOR; `change(pdf)` changes it before it is written."""
    made = pikepdf.new()
    made.add_blank_page()
    made.Root.Lang, made.Root.MarkInfo = "en-GB", pikepdf.Dictionary(Marked=True)
    made.Root.StructTreeRoot = made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    made.docinfo["/Author"], made.docinfo["/Title"], made.docinfo["/Producer"] = AUTHOR, "A form", f"{AUTHOR} Writer"
    with made.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as notes:
        notes["dc:creator"], notes["pdfuaid:part"] = [AUTHOR], "1"
    if change:
        change(made)
    written = io.BytesIO()
    made.save(written, **save)
    return written.getvalue()


def picture(kind="JPEG", size=(40, 20), **save) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, (200, 30, 60)).save(written, kind, **save)
    return written.getvalue()


def photograph(size=(40, 20)) -> bytes:
    """A JPEG as a telephone takes it: held upright, with the place and its owner."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x013B] = AUTHOR
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 16.0, 20.0), 3: "E", 4: (0.0, 31.0, 12.0)})
    return picture("JPEG", size, exif=exif, comment=AUTHOR.encode())


def flood() -> bytes:
    """A PNG of a few bytes that says it is 30,000 pixels wide and high."""
    small = bytearray(picture("PNG"))
    small[16:24] = struct.pack(">II", 30_000, 30_000)
    small[29:33] = struct.pack(">I", zlib.crc32(small[12:29]))
    return bytes(small)


def film() -> bytes:
    """The boxes of an MP4, with the notes of a camera."""

    def box(kind, body):
        return struct.pack(">I", len(body) + 8) + kind + body

    notes = box(b"udta", b"\xa9xyz+51.27+000.52/" + AUTHOR.encode())
    return box(b"ftyp", b"isommp42") + box(b"moov", box(b"mvhd", bytes(100)) + notes) + box(b"mdat", b"frames" * 20)


def sound(frames: int = 5) -> bytes:
    """An MP3 of silence (MPEG 1, 128 kbit/s, 44.1 kHz), with a title before it and the author behind it."""
    frame = b"\xff\xfb\x90\x00" + bytes(144 * 128_000 // 44_100 - 4)
    title = b"TIT2\x00\x00\x00\x05\x00\x00\x00" + b"Mine"
    before = b"ID3\x03\x00\x00" + bytes([0, 0, 0, len(title)]) + title
    return before + frame * frames + b"TAG" + AUTHOR.encode().ljust(125, b"\x00")


CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n"
