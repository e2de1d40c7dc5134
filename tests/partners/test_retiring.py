"""What is looked for on partners' pages: what the ledger retired, what was typed over, what editors add."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import ContactPoint
from partners.models import Retired
from partners.retiring import old_things
from tests.making import make_contact

pytestmark = pytest.mark.django_db


def test_the_old_number_of_kent_is_retired_from_the_start():
    assert old_things().numbers["0808 168 9276"] == "0808 168 9111 (Kent domestic abuse helpline)"


def test_what_is_shown_today_is_not_retired():
    assert not {"0808 168 9111", "999", "0800 917 9948"} & set(old_things().numbers)
    assert "08081689111" in old_things().current_numbers


def test_a_number_that_an_editor_types_over_is_looked_for_from_then_on():
    point = make_contact(value="08082000111", name="A line")
    point.value = "08082000222"
    point.save()
    assert old_things().numbers["0808 200 0111"] == "0808 200 0222 (A line)"


def test_a_number_that_comes_back_is_not_looked_for():
    point = make_contact(value="08082000111")
    point.value = "08082000222"
    point.save()
    point.value = "08082000111"
    point.save()
    assert "0808 200 0111" not in old_things().numbers
    assert "0808 200 0222" in old_things().numbers


def test_other_changes_of_a_line_retire_nothing():
    point = ContactPoint.objects.get(key="kent-helpline")
    point.hours_note = "New"
    point.save()
    assert not Retired.objects.exists()


def test_the_number_of_a_confidential_place_is_never_looked_for():
    point = make_contact(value="08082000111", confidential=True)
    point.value = "08082000222"
    point.save()
    assert not Retired.objects.exists()


def test_a_number_that_ends_on_a_day_to_come_is_still_right():
    point = make_contact(value="08082000111", retired_on=timezone.localdate() + timedelta(days=1))
    assert "0808 200 0111" not in old_things().numbers
    point.retired_on = timezone.localdate()
    point.save()
    assert "0808 200 0111" in old_things().numbers


def test_editors_add_numbers_and_names():
    Retired.objects.create(kind="name", words="Kent Refuge Line", instead_words="KIDAS")
    Retired.objects.create(kind="number", words="01622 000000")
    assert old_things().names == {"Kent Refuge Line": "KIDAS"}
    assert old_things().numbers["01622 000000"] == ""


@pytest.mark.parametrize(
    ("kind", "words", "wrong"),
    [
        ("number", "no digits", "Type the whole number"),
        ("number", "0808 168 9111", "The site shows this number today"),
        ("number", "+44 808 168 9111", "The site shows this number today"),
        ("name", "abc", "too short"),
    ],
)
def test_what_cannot_be_looked_for_is_refused(kind, words, wrong):
    with pytest.raises(ValidationError, match=wrong):
        Retired(kind=kind, words=words).full_clean()
