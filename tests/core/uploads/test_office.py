"""Word, Excel, PowerPoint and OpenDocument files: what is refused, with which words, and what is taken out."""

import tracemalloc
import zipfile

import pytest

from core.uploads import Refused, checked_document
from core.uploads.packages import MOST_UNPACKED, open_package
from tests.core.uploads import files
from tests.core.uploads.files import AUTHOR


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (files.word(), "form.docx"),
        (files.excel(), "sheet.xlsx"),
        (files.powerpoint(), "slides.pptx"),
        (files.open_document(), "form.odt"),
    ],
)
def test_a_good_file_comes_through_without_anybodys_name(data, name):
    before, (clean, kind) = files.parts_of(data), checked_document(data, name)
    after = files.parts_of(clean)
    assert any(AUTHOR.encode() in part for part in before.values())
    for name_of_part, part in after.items():
        assert AUTHOR.encode() not in part and AUTHOR.encode("utf-16-le") not in part, name_of_part
    assert kind.ending == name.rsplit(".")[-1]
    assert checked_document(clean, name)[0] == clean


def test_the_title_and_the_words_stay():
    after = files.parts_of(checked_document(files.word("MARAC form", "Who is at risk?"), "form.docx")[0])
    assert b"MARAC form" in after["docProps/core.xml"]
    assert b"Who is at risk?" in after["word/document.xml"]


def test_a_workbook_keeps_the_names_that_excel_looks_for():
    after = files.parts_of(checked_document(files.excel(), "sheet.xlsx")[0])
    assert b'mc:Ignorable="x15"' in after["xl/workbook.xml"]
    assert b"absPath" not in after["xl/workbook.xml"]
    assert b'orientation="portrait"' in after["xl/worksheets/sheet1.xml"]
    assert b"r:id" not in after["xl/worksheets/sheet1.xml"]
    assert b"printerSettings" not in after["xl/worksheets/_rels/sheet1.xml.rels"]


def test_a_photograph_inside_loses_its_place():
    inside = files.added("word/media/image1.jpg", files.photograph())
    after = files.parts_of(checked_document(files.word(change=inside), "form.docx")[0])
    assert AUTHOR.encode() not in after["word/media/image1.jpg"]
    plain = files.added("word/media/image1.jpg", files.picture())
    assert files.parts_of(checked_document(files.word(change=plain), "a.docx")[0])["word/media/image1.jpg"] == (
        files.picture()
    )


@pytest.mark.parametrize(
    ("what", "change", "says"),
    [
        ("a docm by another name", files.as_macro_document, "macros"),
        ("macros", files.added("word/vbaProject.bin", b"x"), "macros"),
        ("ActiveX", files.added("word/activeX/activeX1.xml"), "run as a program"),
        ("an OLE object", files.related("oleObject", "embeddings/o.bin", external=False), "run as a program"),
        ("a workbook inside", files.related("package", "embeddings/a.xlsx", external=False), "run as a program"),
        ("an external template", files.related("attachedTemplate", "file:///C:/Users/x/a.dotm"), "Break the links"),
        ("a picture from elsewhere", files.related("image", "https://example.org/a.png"), "Break the links"),
        ("a link to a computer", files.related("hyperlink", "file://server/share/a.docx"), "leads to a computer"),
        ("a field that fetches", files.in_the_body('<w:p><w:r><w:fldChar w:fldCharType="begin"/>'
            "<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\cmd</w:instrText></w:r></w:p>"), "Break the links"),
        ("a simple field", files.in_the_body('<w:fldSimple w:instr=" INCLUDETEXT a "/>'), "Break the links"),
        ("a tracked change", files.in_the_body(f'<w:p><w:ins w:id="1" w:author="{AUTHOR}"/></w:p>'), "tracked changes"),
        ("a page of the web inside", files.added("word/part.html", b"<p>"), "cannot look into: part.html"),
        ("a signature", files.added("_xmlsignatures/sig1.xml"), "signed"),
        ("definitions of its own", files.put("word/document.xml", "<w:document",
            '<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document'), "damaged"),
        ("definitions from elsewhere", files.put("word/document.xml", "<w:document",
            '<!DOCTYPE d SYSTEM "https://example.org/d.dtd"><w:document'), "damaged"),
        ("a way out", files.added("../../etc/passwd.xml"), "damaged"),
        ("a picture flood", files.added("word/media/image1.png", files.flood()), "more pixels"),
    ],
)  # fmt: skip
def test_what_readers_must_not_be_given_is_refused(what, change, says):
    with pytest.raises(Refused, match=says):
        checked_document(files.word(change=change), "form.docx")


def test_an_ordinary_link_is_fine():
    checked_document(files.word(change=files.related("hyperlink", "https://example.org/")), "form.docx")


def test_comments_are_refused_with_what_to_do():
    with pytest.raises(Refused, match=r"Accept or reject all changes, delete all comments, save it again"):
        checked_document(files.word_with_comment(), "form.docx")


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (files.excel("<f>WEBSERVICE(A1)</f>"), "a.xlsx", "Break the links"),
        (files.excel(**{"xl/comments1.xml": "<comments><comment/></comments>"}), "a.xlsx", "comments"),
        (files.excel(**{"xl/macrosheets/sheet1.xml": "<a/>"}), "a.xlsx", "macros"),
        (files.powerpoint(**{"ppt/comments/comment1.xml": "<l><cm/></l>"}), "a.pptx", "comments"),
        (files.open_document("<office:annotation/>"), "a.odt", "comments"),
        (files.open_document("<text:tracked-changes/>"), "a.odt", "tracked changes"),
        (files.open_document('<text:section-source xlink:href="../a.odt"/>'), "a.odt", "Break the links"),
        (files.open_document('<text:p xlink:href="https://example.org/a.png"/>'), "a.odt", "Break the links"),
        (files.open_document(**{"Basic/script.xml": "<a/>"}), "a.odt", "macros"),
        (files.open_document(**{"META-INF/documentsignatures.xml": "<a/>"}), "a.odt", "signed"),
        (files.word(), "a.odt", "something else inside"),
        (files.excel(), "a.docx", "something else inside"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.docx", "locked with a password"),
        (b"<html><script>", "a.pdf", "something else inside"),
        (files.word()[:-40], "a.docx", "damaged"),
        (files.word(), "a.docm", "We take"),
        (b"<svg/>", "a.svg", "We take"),
        (b"x", "noending", "no ending"),
        (bytes(10_000_001), "a.pdf", "larger than 10 MB"),
    ],
)
def test_other_kinds_are_refused_with_a_reason(data, name, says):
    with pytest.raises(Refused, match=says):
        checked_document(data, name)


def test_a_bomb_is_refused_before_it_goes_off():
    data = files.bomb()
    assert len(data) < 1_000_000
    with pytest.raises(Refused, match="unpacks to far more"):
        checked_document(data, "form.docx")


def test_a_bomb_that_lies_about_its_size_is_never_unpacked_further_than_the_limit():
    real = files.bomb(80)
    lie = real.replace((80_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lie != real
    tracemalloc.start()
    with pytest.raises(Refused):
        open_package(lie)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 5_000_000


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_has_no_limit_is_refused(how):
    with pytest.raises(Refused, match="damaged"):
        open_package(files.packed({"word/document.xml": bytes(1000)}, how))


def test_thousands_of_parts_are_refused():
    with pytest.raises(Refused, match="unpacks to far more"):
        open_package(files.packed({f"part{n}.xml": b"" for n in range(2_001)}))


def test_honest_files_have_room():
    parts = {f"part{n}.xml": bytes(range(256)) * 100 for n in range(100)}
    assert len(b"".join(open_package(files.packed(parts)).values())) < MOST_UNPACKED


def test_the_same_file_gives_the_same_bytes():
    assert checked_document(files.word(), "a.docx")[0] == checked_document(files.word(), "a.docx")[0]
