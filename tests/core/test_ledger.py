"""The contact ledger: one row for each number, and every page reads that row."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core import contact_words
from core.ledger import kept_lifelines, ledger
from core.models import ContactPoint
from core.opening_hours import Openness
from tests.making import london, make_contact

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_changed_number_is_new_at_the_next_reading():
    assert ledger().get("kent-helpline").display == "0808 168 9111"
    point = ContactPoint.objects.get(key="kent-helpline")
    point.value = "08082000999"
    point.save()
    assert ledger().get("kent-helpline").display == "0808 200 0999"
    assert ledger().get("kent-helpline").href == "tel:+448082000999"


def test_a_retired_number_answers_with_the_one_that_replaced_it():
    new = make_contact(name="The new one")
    old = make_contact(name="The old one", retired_on=timezone.localdate(), replaced_by=new)
    assert ledger().get(old.key).name == "The new one"
    assert ledger().by_pk[old.pk].name == "The new one"


def test_a_retired_number_with_no_successor_is_shown_nowhere():
    old = make_contact(retired_on=timezone.localdate())
    assert ledger().get(old.key) is None


def test_a_number_retired_from_tomorrow_is_still_shown_today():
    line = make_contact(retired_on=timezone.localdate() + timedelta(days=1))
    assert ledger().get(line.key).key == line.key


def test_two_rows_that_replace_each_other_do_not_hang():
    one = make_contact(retired_on=date(2026, 1, 1))
    two = make_contact(retired_on=date(2026, 1, 1), replaced_by=one)
    one.replaced_by = two
    one.save()
    assert ledger().get(one.key) is None


def test_the_old_kent_number_is_kept_as_retired_and_shown_nowhere():
    old = ContactPoint.objects.get(value="08081689276")
    assert old.replaced_by.key == "kent-helpline"
    assert ledger().get(old.key).value == "08081689111"


def test_a_confidential_place_never_becomes_a_line():
    refuge = make_contact(
        channel="visit", value="", confidential=True, street="1 Secret Street", town="Hidden", hours_kind="unknown"
    )
    assert ledger().get(refuge.key) is None
    assert "Secret" not in str(ledger())


def test_the_lifelines_are_kept_on_disk_for_the_error_page(monkeypatch):
    make_contact()
    ledger()
    monkeypatch.setattr("core.ledger._last", [])  # as in a new process
    assert [line["display"] for line in kept_lifelines()] == ["999", "0808 168 9111", "0800 917 9948"]


@pytest.mark.parametrize(
    ("fields", "at_field"),
    [
        ({"value": "0808 168 911"}, "value"),
        ({"value": "no number"}, "value"),
        ({"shown_as": "0808 000 0000"}, "shown_as"),
        ({"channel": "email", "value": "not an address"}, "value"),
        ({"channel": "chat", "value": "victimsupport"}, "value"),
        ({"channel": "chat", "value": "javascript:alert(1)"}, "value"),
        ({"channel": "visit", "value": ""}, "place_name"),
        ({"channel": "visit", "value": "08081689111", "street": "1 Road"}, "value"),
        ({"street": "1 Road"}, "channel"),
        ({"then_press": "five"}, "then_press"),
        ({"checked_on": date(2100, 1, 1)}, "checked_on"),
        ({"checked_by": ""}, "checked_by"),
    ],
)
def test_bad_input_is_refused_at_its_field(fields, at_field):
    point = make_contact()
    for name, value in fields.items():
        setattr(point, name, value)
    with pytest.raises(ValidationError) as why:
        point.full_clean()
    assert at_field in why.value.message_dict


def test_the_same_number_twice_is_refused():
    first = make_contact()
    with pytest.raises(ValidationError, match="in the ledger already"):
        ContactPoint(key="twice", name="Twice", channel="phone", value=first.value, source="a test").full_clean()


def test_unconfirmed_hours_are_never_stated_as_open():
    confirmed = make_contact(checked_on=date(2026, 11, 1))
    never = make_contact(checked_on=None, checked_by="", last_known_on=date(2024, 3, 14))
    at = london(2026, 11, 22)
    assert ledger().get(confirmed.key).openness(at) == Openness.OPEN
    assert ledger().get(never.key).openness(at) == Openness.MAY_BE_OPEN
    words = contact_words.contact(ledger().get(never.key), at)
    assert words["openness"] == "may-be-open"
    assert words["checked"] == (
        "We have not been able to confirm these details: ring first. Last known on 14 March 2024."
    )


@pytest.mark.parametrize(
    ("days_later", "state", "sentence"),
    [
        (0, "always", "Checked on 1 November 2026"),
        (90, "always", "Checked on 1 November 2026. Due to be checked again."),
        (120, "may-be-open", "Last checked on 1 November 2026, which is too long ago. Ring first."),
        (365, "may-be-open", "Last checked on 1 November 2026, which is too long ago. Ring first."),
    ],
)
def test_what_a_page_says_follows_the_age_of_the_check(days_later, state, sentence):
    point = make_contact(checked_on=date(2026, 11, 1))
    line = ledger().get(point.key)
    words = contact_words.contact(line, london(2026, 11, 1) + timedelta(days=days_later))
    assert (words["openness"], words["checked"]) == (state, sentence)


def test_the_emergency_number_is_never_hedged():
    words = contact_words.contact(ledger().get("emergency"), london(2030, 1, 1))
    assert (words["openness"], words["checked"]) == ("always", "")


def test_a_line_says_until_when_it_is_open_and_when_it_opens_next():
    point = make_contact([(0, "09:30", "11:30"), (2, "12:00", "00:00")])
    line = ledger().get(point.key)
    at = lambda day, hour, minute=0: contact_words.open_state(line, london(2026, 11, day, hour, minute))  # noqa: E731
    assert at(23, 9, 30) == ("open", "Open now until 11:30am")
    assert at(23, 9, 29) == ("closed", "Closed now. Opens 9:30am today")
    assert at(24, 13) == ("closed", "Closed now. Opens midday tomorrow")
    assert at(25, 23, 59) == ("open", "Open now until midnight")
    assert at(26, 0, 0) == ("closed", "Closed now. Opens 9:30am on Monday")


def test_medways_disputed_hours_are_shown_as_perhaps():
    line = ledger().get("medway-helpline")
    words = contact_words.contact(line, london(2026, 11, 23, 13))
    assert words["openness"] == "may-be-open"
    assert any("Perhaps" in row["note"] for row in words["hours"])
    assert words["note"]


def test_a_freephone_number_is_said_to_be_free_and_other_costs_are_not_guessed():
    assert contact_words.contact(ledger().get("kent-helpline"))["cost"] == "Free to call from landlines and mobiles"
    assert contact_words.contact(ledger().get("sarc-weekdays"))["cost"] == "We do not know what it costs"
