"""PDF: scripts, files inside, locks and names."""

import io
import resource
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from core.uploads import Refused, checked_document
from core.uploads.apart import MOST_MEMORY
from core.uploads.pdf import clean_pdf
from tests.core.uploads import files
from tests.core.uploads.files import AUTHOR


def opened(data):
    return pikepdf.open(io.BytesIO(data))


def action(kind, **more):
    def change(pdf):
        pdf.Root.OpenAction = Dictionary(S=Name(f"/{kind}"), **more)

    return change


def on_the_page(**annotation):
    def change(pdf):
        noted = pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=[0, 0, 9, 9], **annotation))
        pdf.pages[0].Annots = Array([noted])
        pdf.Root.AcroForm = Dictionary(Fields=[noted])

    return change


def attachment(pdf):
    pdf.attachments["a.exe"] = b"program"


def xfa(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=[], XFA=pdf.make_stream(b"<xdp/>"))


def test_title_language_and_tags_stay_and_names_go():
    clean = checked_document(files.pdf(), "form.pdf")[0]
    assert AUTHOR.encode() in files.pdf(compress_streams=False)
    with opened(clean) as pdf:
        assert dict(pdf.docinfo) == {"/Title": "A form"}
        assert pdf.Root.Lang == "en-GB" and pdf.Root.MarkInfo.Marked and "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as notes:
            assert notes["pdfuaid:part"] == "1" and notes["dc:title"] == "A form" and "dc:creator" not in notes
        assert AUTHOR.encode() not in pdf.Root.Metadata.read_bytes()


def test_a_photograph_inside_loses_its_place_and_keeps_its_pixels():
    def change(pdf):
        drawn = Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=40, Height=20, ColorSpace=Name.DeviceRGB,
                           BitsPerComponent=8, Filter=Name.DCTDecode)  # fmt: skip
        pdf.pages[0].Resources = Dictionary(XObject=Dictionary(Im0=Stream(pdf, files.photograph(), drawn)))

    with opened(clean_pdf(files.pdf(change))) as pdf:
        image = pdf.pages[0].Resources.XObject.Im0
        assert AUTHOR.encode() not in image.read_raw_bytes()
        before, after = (Image.open(io.BytesIO(data)) for data in (files.photograph(), image.read_raw_bytes()))
        assert not after.getexif() and after.tobytes() == before.tobytes()


def test_the_fields_of_a_form_stay():
    field = on_the_page(Subtype=Name.Widget, FT=Name.Tx, T="surname")
    with opened(clean_pdf(files.pdf(field))) as pdf:
        assert pdf.pages[0].Annots[0].T == "surname"


@pytest.mark.parametrize(
    ("what", "change", "says"),
    [
        ("script", action("JavaScript", JS="app.alert(1)"), "script"),
        ("a program to start", action("Launch", F="cmd.exe"), "starts or sends"),
        ("a form that sends itself", action("SubmitForm", F="https://example.org"), "starts or sends"),
        ("another file", attachment, "another file"),
        ("XFA", xfa, "script"),
        ("a film", on_the_page(Subtype=Name.RichMedia), "starts or sends"),
        ("a comment", on_the_page(Subtype=Name.Text, T=AUTHOR), "comments"),
        ("a link to a computer", on_the_page(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="file:///c:/a")),
            "leads to a computer"),
        ("a signature", on_the_page(Subtype=Name.Widget, FT=Name.Sig, V=Dictionary(ByteRange=[0, 1])), "signed"),
    ],
)  # fmt: skip
def test_what_readers_must_not_be_given_is_refused(what, change, says):
    with pytest.raises(Refused, match=says):
        clean_pdf(files.pdf(change))


def test_a_script_deep_inside_an_ordinary_object_is_found():
    def change(pdf):
        deep = Dictionary(Kids=[Dictionary(AA=Dictionary(K=Dictionary(S=Name.JavaScript, JS="x")))])
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=[deep]))

    with pytest.raises(Refused, match="script"):
        clean_pdf(files.pdf(change))


@pytest.mark.parametrize("password", ["secret", ""])
def test_a_lock_is_refused_also_one_that_only_limits(password):
    locked = files.pdf(encryption=pikepdf.Encryption(owner="owner", user=password))
    with pytest.raises(Refused, match="locked"):
        checked_document(locked, "form.pdf")


def test_a_damaged_pdf_is_refused():
    with pytest.raises(Refused, match="damaged"):
        clean_pdf(b"%PDF-1.7\nnothing")


def test_a_pdf_that_unpacks_without_end_ends_its_own_process_only():
    packed = zlib.compress(bytes(800_000_000), 1)
    head = b"%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 9 /W [1 2 1] /Filter /FlateDecode /Length "
    bomb = head + str(len(packed)).encode() + b" >>\nstream\n" + packed + b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    with pytest.raises(Refused):
        checked_document(bomb, "form.pdf")
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert after == before or after * 1024 < MOST_MEMORY
