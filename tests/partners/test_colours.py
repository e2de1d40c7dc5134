"""A partner's colours are taken only as far as everybody can read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partners.embeds.colours import LEAST, Colours, NotAColour, contrast, parse, style_sheet

COLOUR = st.integers(0, 0xFFFFFF).map(lambda n: f"{n:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "ffffff", 21), ("ffffff", "ffffff", 1), ("777777", "ffffff", 4.48), ("767676", "ffffff", 4.54)],
)
def test_contrast_is_that_of_the_guidelines(one, other, ratio):
    assert round(contrast(one, other), 2) == ratio
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize(("typed", "colour"), [("#0C5563", "0c5563"), (" 0c5563 ", "0c5563"), ("#06f", "0066ff")])
def test_colours_are_taken_as_people_type_them(typed, colour):
    assert parse(typed) == colour


@pytest.mark.parametrize("typed", ["", "red", "#12", "#12345g", "url(x)", "0c5563;}", "#0c5563 #fff", "٠٠٠٠٠٠"])
def test_what_is_no_colour_is_refused_with_what_to_type(typed):
    with pytest.raises(NotAColour, match="like #0c5563"):
        parse(typed)


@given(COLOUR, COLOUR)
def test_whatever_is_asked_the_nearest_colours_can_be_read(accent, ground):
    near = Colours(accent, ground).nearest_readable()
    assert near.are_readable
    assert near.ground == ground
    assert contrast(near.accent, ground) >= LEAST
    assert contrast(near.words, ground) >= LEAST


def test_colours_that_can_be_read_stay_as_they_are():
    assert Colours("0c5563", "ffffff").nearest_readable() == Colours("0c5563", "ffffff")


def test_words_are_dark_on_light_and_white_on_dark():
    assert Colours("0c5563", "ffffff").words == "14213a"
    assert Colours("ffcf5c", "14213a").words == "ffffff"
    assert "color-scheme: dark" in style_sheet(Colours("ffcf5c", "14213a"))


def test_colours_that_a_reader_forces_are_left_alone():
    assert style_sheet(Colours("0c5563", "ffffff")).startswith("@media (forced-colors: none)")
