"""Copy for partners: numbers are references, and a reference that leads nowhere is refused where it is typed."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from campaigns.copy_numbers import check_references, with_numbers
from campaigns.copy_text import UnknownReference, filled, has_loose_braces, references
from core.models import ContactPoint


def test_references_are_found_once_each_in_their_order():
    assert references("Ring {{ b-line }} or {{a-line}} or {{ b-line}}.") == ["b-line", "a-line"]
    assert references("No number. { this } is none.") == []


def test_references_are_filled_in_and_all_else_stays_as_it_is():
    numbers = {"a-line": "0808 157 0142"}
    assert (
        filled("{{a-line}}! {{ a-line }}\n100 % { x } \\1", numbers.get)
        == "0808 157 0142! 0808 157 0142\n100 % { x } \\1"
    )


def test_what_is_filled_in_is_not_read_again():
    assert filled("{{ a }}", {"a": "{{ b }}", "b": "no"}.get) == "{{ b }}"


def test_a_reference_to_nothing_is_an_error_that_names_it():
    with pytest.raises(UnknownReference, match="c-line"):
        filled("Ring {{ c-line }}", {}.get)


@pytest.mark.parametrize(("text", "loose"), [("{{ a }}", False), ("{{ a }", True), ("a }}", True), ("{ a }", False)])
def test_braces_that_lost_their_other_end_are_noticed(text, loose):
    assert has_loose_braces(text) is loose


@pytest.mark.django_db
class TestNumbersOfTheLedger:
    def test_a_changed_number_is_new_in_copy_at_once(self):
        assert with_numbers("Ring {{ kent-helpline }}.") == "Ring 0808 168 9111."
        point = ContactPoint.objects.get(key="kent-helpline")
        point.value = "08081570142"
        point.save()
        assert with_numbers("Ring {{ kent-helpline }}.") == "Ring 0808 157 0142."

    def test_the_sites_own_address_is_a_reference_too(self, settings):
        settings.WAGTAILADMIN_BASE_URL = "https://help.example.org"
        assert with_numbers("{{ website }}/get-help/") == "https://help.example.org/get-help/"
        check_references("{{ website }}/get-help/")

    def test_a_number_that_was_retired_since_shows_the_one_that_replaced_it_or_none(self):
        assert with_numbers("{{ kent-helpline-old }}") == with_numbers("{{ kent-helpline }}")
        point = ContactPoint.objects.get(key="galop")
        point.retired_on = date(2026, 1, 1)
        point.save()
        assert with_numbers("Ring {{ galop }}.") == "Ring (see the number on our website)."

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("Ring {{ kent_helpline }}", "no contact point “kent_helpline”"),
            ("Ring {{ kent-helpline-old }}", "“kent-helpline-old” was retired. Write {{ kent-helpline }} instead."),
            ("Ring {{ refuges }}", "no contact point “refuges”"),  # a confidential place
            ("Ring {{ kent-helpline }", "two braces on each side"),
        ],
    )
    def test_a_reference_that_leads_nowhere_is_refused(self, text, says):
        with pytest.raises(ValidationError, match=says):
            check_references(text)

    def test_a_number_retired_without_another_is_refused(self):
        point = ContactPoint.objects.get(key="galop")
        point.retired_on = date(2026, 1, 1)
        point.save()
        with pytest.raises(ValidationError, match="no contact point “galop”"):
            check_references("{{ galop }}")
