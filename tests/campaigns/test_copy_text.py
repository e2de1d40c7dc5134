"""Copy with numbers by reference."""

import pytest

from campaigns.copy_text import filled, problems, references

LEDGER = {"kent-helpline": "0808 157 0001", "emergency": "999"}


def test_each_reference_becomes_what_the_ledger_shows():
    text = "Ring {{ kent-helpline }} or {{emergency}}. Kent: {{ kent-helpline }}."
    assert references(text) == ["kent-helpline", "emergency"]
    assert filled(text, LEDGER.get) == "Ring 0808 157 0001 or 999. Kent: 0808 157 0001."


def test_copy_with_a_hole_in_it_is_never_given_out():
    with pytest.raises(KeyError):
        filled("Ring {{ gone }}.", LEDGER.get)
    assert problems("Ring {{ gone }}.", LEDGER.get) == [
        "“gone” is not in the ledger, or is retired. Choose another contact."
    ]


@pytest.mark.parametrize("typed", ["0808 157 0001", "08081570001", "+44 808 157 0001", "(01632) 960 001"])
def test_a_typed_number_is_refused(typed):
    assert "instead of the number" in "".join(problems(f"Ring {typed} today.", LEDGER.get))


@pytest.mark.parametrize("fine", ["In 2026 and 2027", "25 November to 10 December", "777 mentions, 3,280 people"])
def test_other_figures_are_no_telephone_numbers(fine):
    assert problems(fine, LEDGER.get) == []


@pytest.mark.parametrize("tag", ["#knowseespeakout", "#Knowseespeakout", "#know_see", "#16days"])
def test_a_hashtag_without_capitals_is_refused(tag):
    assert problems(f"See {tag}", LEDGER.get)


@pytest.mark.parametrize("tag", ["#KnowSeeSpeakOut", "#16Days", "#LGBT", "#Support"])
def test_a_hashtag_with_capitals_is_fine(tag):
    assert problems(f"See {tag}", LEDGER.get) == []
