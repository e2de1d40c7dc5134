"""Numbers are refused, grouped and linked as the United Kingdom dials them."""

import pytest

from core import telephone


@pytest.mark.parametrize(
    "typed", ["0808 168 9111", "0808 16 89 111", "+44 808 168 9111", "0044 808 1689111", "08081689111"]
)
def test_the_same_number_in_any_spelling_is_stored_once(typed):
    assert telephone.parse(typed) == "08081689111"


@pytest.mark.parametrize("typed", ["0808 168 911", "0808 168 91112", "12345", "", "call us", "0808 CALL NOW", "\x00"])
def test_a_number_that_cannot_be_dialled_is_refused_with_what_to_do(typed):
    with pytest.raises(telephone.NotANumber) as why:
        telephone.parse(typed)
    assert str(why.value).endswith((".", "?"))


@pytest.mark.parametrize("code", ["999", "101"])
def test_emergency_codes_are_numbers_too(code):
    assert telephone.parse(code) == code
    assert telephone.readable(code) == code
    assert telephone.link(code) == f"tel:{code}"


def test_a_number_is_shown_in_groups_and_linked_whole():
    assert telephone.readable("08081689111") == "0808 168 9111"
    assert telephone.link("01622726461") == "tel:+441622726461"


def test_only_freephone_numbers_are_free():
    assert telephone.is_freephone("08009179948")
    assert not telephone.is_freephone("01622726461")
    assert not telephone.is_freephone("999")
