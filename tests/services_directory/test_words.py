"""Words find services, misspelt or not, and hostile words find nothing worse than everything."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.words import normal_words
from services_directory.catalogue import catalogue
from services_directory.finding import Wish, find_services
from tests.making import london, make_service

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def first(words, **wish):
    answer = find_services(Wish(words=words, **wish), catalogue(), london(2026, 11, 23, 10))
    return answer, [match.entry.key for match in answer.matches]


@pytest.mark.parametrize(
    ("typed", "among_the_first"),
    [
        ("sanctury", "safer"),
        ("stalkng", "kidas"),
        ("refuge", "refuge"),
        ("refuges", "refuge"),
        ("Clares law", "clares-law"),
        ("clare's law", "clares-law"),
        ("karma nirvana", "karma-nirvana"),
        ("HONOUR", "karma-nirvana"),
        ("galop", "galop"),
        ("rape", "sarc"),
    ],
)
def test_words_find_the_service_they_mean(typed, among_the_first):
    answer, keys = first(typed)
    assert answer.dropped == ()
    assert among_the_first in keys, keys


def test_what_was_understood_is_told():
    answer, _keys = first("sanctury")
    assert answer.spelling == (("sanctury", "sanctuary"),)


def test_words_that_match_nothing_widen_and_say_so():
    answer, keys = first("xqzvw")
    assert answer.dropped == ("words",)
    assert len(keys) > 10


def test_words_and_filters_work_together():
    make_service(areas=["dover"], title="Parrot circle")
    assert first("parrot", area="dover")[0].dropped == ()
    assert first("parrot", area="thanet")[0].dropped == ("words",)


def test_accents_case_and_plurals_are_one_word():
    assert normal_words("Żółw CAFÉS refuge's") == ["zołw", "cafe", "refuge"]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text):
    assert first(text)[1]
