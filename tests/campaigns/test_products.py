"""Posters, leaflets, cards, slides: every one is made and opened, and says what the ledger says."""

import io
from datetime import date
from itertools import pairwise

import pytest
import time_machine
from django.utils import translation
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from pypdf import PdfReader

from campaigns.making import engine, kept
from campaigns.making.facts import facts_for, mark
from campaigns.making.pictures import SCENES
from campaigns.making.products import PDF, PNG, PRODUCTS, made, preview
from core.ledger import ledger
from core.models import ContactPoint
from tests.making import london

pytestmark = pytest.mark.django_db
NOON = london(2026, 11, 23)
EACH = [(product, design) for product in PRODUCTS for design in PRODUCTS[product].designs]
PDFS = [(product, design) for product, design in EACH if PRODUCTS[product].media_type == PDF]
PNGS = {"meeting-background": (1920, 1080), "signature": (1200, 300)}
SIGNS = ["Control", "Isolation", "Coercion", "Violence", "Stalking", "Sexual", "Emotional", "Financial"]


def number(key):
    return ledger().get(key).display


def pdf_of(product, design, language="en", area="both"):
    return PdfReader(io.BytesIO(made(product, design, language, area, NOON).content))


def words_of(pdf):
    """All the words, as a reader who cannot see the page gets them: one space between two."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def tags_of(pdf):
    """Every structure element of the PDF, in reading order."""

    def below(element):
        element = element.get_object()
        if isinstance(element, list):
            for part in element:
                yield from below(part)
        elif isinstance(element, dict) and "/S" in element:
            yield element
            yield from below(element.get("/K", []))

    return list(below(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def test_there_are_at_least_two_designs_of_each_product():
    assert all(len(set(product.designs)) >= 2 for product in PRODUCTS.values())


@pytest.mark.parametrize(("product", "design"), PDFS)
def test_a_pdf_says_the_ledgers_numbers_and_which_version_it_is(product, design):
    words = words_of(pdf_of(product, design))
    for key in ("kent-helpline", "medway-helpline", "emergency"):
        assert number(key) in words
    assert "Listed as open day and night" in words  # nobody has confirmed it, so nothing says that it is
    assert "Opening hours not confirmed" in words
    assert "We have not been able to confirm these details: ring first." in words
    with translation.override("en"):
        assert mark(product, design, facts_for("both", "en", NOON)) in words
    assert "Made 23 November 2026" in words


@pytest.mark.parametrize(("product", "design"), PDFS)
def test_a_pdf_is_tagged_with_its_language_title_and_alternative_texts(product, design):
    pdf = pdf_of(product, design)
    root, tags = pdf.trailer["/Root"], tags_of(pdf_of(product, design))
    assert root["/MarkInfo"]["/Marked"].value is True
    assert str(root["/Lang"]).startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_object().get_data()
    assert pdf.metadata.title in ("Poster", "Leaflet", "Cards")  # stands in the reader's tab: it says little
    kinds = [tag["/S"] for tag in tags]
    assert kinds.count("/H1") == 1 and "/H2" in kinds
    figures = [tag for tag in tags if tag["/S"] == "/Figure"]
    alternatives = [str(figure.get("/Alt", "")) for figure in figures]
    assert all(alternatives)
    assert str(SCENES[design].shows) in alternatives
    assert any(words.startswith("QR code") for words in alternatives)


@pytest.mark.parametrize("design", PRODUCTS["poster-a4"].designs)
def test_a_poster_names_the_signs_and_has_the_size_it_says(design):
    a4, a3 = pdf_of("poster-a4", design), pdf_of("poster-a3", design)
    assert all(sign in words_of(a4) for sign in SIGNS)
    sizes = [tuple(round(float(side) * 25.4 / 72) for side in pdf.pages[0].mediabox[2:]) for pdf in (a4, a3)]
    assert sizes == [(210, 297), (297, 420)]


@pytest.mark.parametrize("product", ["leaflet", "card"])
def test_what_is_folded_has_two_sides(product):
    assert all(len(pdf_of(product, design).pages) == 2 for design in PRODUCTS[product].designs)


def test_a_pocket_card_says_nothing_outside_because_it_may_be_found():
    for design in PRODUCTS["card"].designs:
        assert pdf_of("card", design).pages[1].extract_text().strip() == ""


@pytest.mark.parametrize("product", PNGS)
def test_a_png_has_the_pixels_it_says(product):
    for design in PRODUCTS[product].designs:
        assert Image.open(io.BytesIO(made(product, design, "en", "both", NOON).content)).size == PNGS[product]


def test_a_background_for_meetings_is_calm_where_the_person_sits():
    """The middle third holds no drawing but the sky and the ground: along each row there hardly is a step."""
    for design in PRODUCTS["meeting-background"].designs:
        image = Image.open(io.BytesIO(made("meeting-background", design, "en", "both", NOON).content)).convert("L")
        for y in range(0, 1080, 60):
            row = [image.getpixel((x, y)) for x in range(640, 1100, 4)]
            assert max(abs(a - b) for a, b in pairwise(row)) < 110


@pytest.mark.parametrize("design", PRODUCTS["slide"].designs)
def test_a_slide_can_be_read_out(design):
    deck = Presentation(io.BytesIO(made("slide", design, "en", "both", NOON).content))
    (page,) = deck.slides
    assert page.shapes.title.text == "It can happen to anyone."
    assert next(iter(page.shapes)).shape_id == page.shapes.title.shape_id
    order = " ".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame)
    places = [
        order.index(words)
        for words in (
            "It can",
            "Signs of",
            number("kent-helpline"),
            number("medway-helpline"),
            "In danger now",
            "/get-help",
        )
    ]
    assert places == sorted(places)
    pictures = [
        shape._element.find(qn("p:nvPicPr")).find(qn("p:cNvPr")) for shape in page.shapes if shape.shape_type == 13
    ]
    assert [picture.get("descr")[:7] for picture in pictures] == ["QR code"]
    runs = page._element.findall(f".//{qn('a:r')}")
    assert {run.find(qn("a:rPr")).get("lang") for run in runs} == {"en-GB"}
    assert "Read out the signs" in page.notes_slide.notes_text_frame.text
    about = deck.core_properties
    assert (about.title, about.language, about.last_modified_by) == ("It can happen to anyone.", "en", "")
    assert about.author == "Kent & Medway Domestic Abuse Services"


@pytest.mark.parametrize(("product", "design"), EACH)
def test_the_same_facts_give_the_same_bytes(product, design):
    files = []
    for moment in (NOON, london(2027, 1, 2)):
        kept._shelf.clear()
        with time_machine.travel(moment):  # what the clock says when it is made must not be in it
            files.append(made(product, design, "en", "kent", NOON))
    assert files[0] == files[1]


@pytest.mark.parametrize(("product", "design"), [(p, d) for p, d in EACH if PRODUCTS[p].has_facts])
def test_a_number_changed_in_the_ledger_changes_what_is_made(product, design):
    before = made(product, design, "en", "kent", NOON).content
    point = ContactPoint.objects.get(key="kent-helpline")
    point.value, point.shown_as = "08081570142", ""
    point.save()
    after = made(product, design, "en", "kent", NOON).content
    assert after != before
    if PRODUCTS[product].media_type == PDF:
        assert "0808 157 0142" in words_of(PdfReader(io.BytesIO(after)))


def test_confirmed_hours_are_stated_and_no_longer_hedged():
    for point in ContactPoint.objects.filter(key__in=("kent-helpline", "medway-helpline")):
        point.checked_on, point.checked_by, point.hours_note = date(2026, 11, 1), "Tester", ""
        point.save()
    words = words_of(pdf_of("poster-a4", "downs"))
    assert "Open day and night" in words
    assert "Not open all day. Look at our website for the hours." in words
    assert "Checked on 1 November 2026" in words
    assert "confirm" not in words


def test_an_area_has_its_own_number_only():
    words = words_of(pdf_of("card", "huts", area="medway"))
    assert number("medway-helpline") in words
    assert number("kent-helpline") not in words


def test_the_version_changes_with_the_facts_and_not_with_the_day():
    today, tomorrow = (mark("card", "huts", facts_for("kent", "en", london(2026, 11, day))) for day in (23, 24))
    assert today.split()[-1] == tomorrow.split()[-1]
    assert today != tomorrow
    medway = mark("card", "huts", facts_for("medway", "en", NOON))
    assert medway.split()[-1] != today.split()[-1]


@pytest.mark.parametrize("language", ["ar", "ne", "pa", "uk"])
@pytest.mark.parametrize(("product", "design"), EACH)
def test_every_product_can_be_made_in_every_direction_and_script(product, design, language):
    assert made(product, design, language, "both", NOON).content


def test_a_number_is_read_from_left_to_right_in_an_arabic_pdf():
    pdf = pdf_of("poster-a4", "downs", "ar")
    assert str(pdf.trailer["/Root"]["/Lang"]).startswith("ar")
    assert number("kent-helpline") in words_of(pdf)


def test_a_small_picture_of_each_is_small():
    for product, design in EACH:
        shown = preview(product, design, "en", "both", NOON)
        assert shown.media_type == PNG
        assert max(Image.open(io.BytesIO(shown.content)).size) <= 720


def test_what_is_unknown_is_told_apart():
    for wrong in (("flag", "downs", "kent"), ("card", "downs", "kent"), ("card", "huts", "essex")):
        product, design, area = wrong
        with pytest.raises(KeyError):
            made(product, design, "en", area, NOON)


def test_what_was_made_is_forgotten_before_there_is_too_much_of_it(monkeypatch):
    monkeypatch.setattr(kept, "MOST_BYTES", 25)
    kept._shelf.clear()
    for key in "abc":
        assert kept.bytes_for(key, lambda: b"0123456789") == b"0123456789"
    assert kept.bytes_for("c", lambda: b"anew") == b"0123456789"
    assert kept.bytes_for("a", lambda: b"anew") == b"anew"


def test_words_of_an_organisation_that_hold_markup_reach_a_poster_as_words():
    point = ContactPoint.objects.get(key="kent-helpline")
    point.name = '#import "x" *bold* $y$ \\ <b>'
    point.save()
    assert '#import "x" *bold* $y$ \\ <b>' in words_of(pdf_of("leaflet", "cliffs"))


@pytest.mark.parametrize(
    ("product", "design"), [(p, d) for p, d in PDFS if p != "poster-a3"] + [("signature", "sunrise")]
)
def test_a_name_that_sticks_out_is_refused_and_not_cut(product, design):
    point = ContactPoint.objects.get(key="kent-helpline")
    point.name = "W" * 100
    point.save()
    with pytest.raises(engine.CannotBeMade) as refused:
        made(product, design, "en", "both", NOON)
    assert refused.value.field == "numbers"
