"""What is built from content is built again after every change, and only then."""

import pytest
from django.db import transaction

from core import generation
from core.models import Organisation, User

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_any_change_that_readers_see_starts_a_new_generation():
    before = generation.current()
    organisation = Organisation.objects.create(name="New")
    made = generation.current()
    organisation.delete()
    assert len({before, made, generation.current()}) == 3


def test_an_editors_log_in_does_not():
    user = User.objects.create_user("someone@example.org", "a long enough password")
    before = generation.current()
    user.save()
    assert generation.current() == before


def test_an_answer_is_built_once_for_each_generation():
    built = []

    @generation.per_generation
    def answer(language):
        built.append(language)
        return len(built)

    assert [answer("en"), answer("en"), answer("pl")] == [1, 1, 2]
    Organisation.objects.create(name="New")
    assert [answer("en"), answer("en")] == [3, 3]


def test_a_change_that_is_rolled_back_leaves_no_answer_behind():
    @generation.per_generation
    def names():
        return set(Organisation.objects.filter(name__startswith="Test").values_list("name", flat=True))

    class Undo(Exception):
        pass

    with pytest.raises(Undo), transaction.atomic():
        Organisation.objects.create(name="Test that never was")
        assert names() == {"Test that never was"}
        raise Undo
    assert names() == set()
    Organisation.objects.create(name="Test that is")
    assert names() == {"Test that is"}


def test_one_request_reads_the_generation_once(django_assert_num_queries):
    with django_assert_num_queries(1), generation.one_reading():
        generation.current()
        generation.current()
