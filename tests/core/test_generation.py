"""What is built from content is built again after every change, and only then."""

import json
import re
from datetime import date
from threading import Thread

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone

from core import generation
from core.models import ContentGeneration, Organisation, User

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


def test_a_developers_browser_is_told_how_many_statements_an_answer_took(client, settings):
    client.get("/")
    settings.MIDDLEWARE = ["core.timing.server_timing", *settings.MIDDLEWARE]
    told = Client().get("/")["Server-Timing"]
    assert re.fullmatch(r'sql;desc="\d statements";dur=[\d.]+, whole;dur=[\d.]+', told), told


def test_one_request_reads_the_generation_once(django_assert_num_queries):
    with django_assert_num_queries(1), generation.one_reading():
        generation.current()
        generation.current()


def test_loading_many_rows_is_one_transaction_and_keeps_nothing_of_its_halves():
    @generation.per_generation
    def names():
        return set(Organisation.objects.filter(name__startswith="Test").values_list("name", flat=True))

    class Undo(Exception):
        pass

    assert names() == set()
    before = generation.current()
    with pytest.raises(Undo), generation.one_bump():
        Organisation.objects.create(name="Test that never was")
        assert names() == {"Test that never was"}
        raise Undo
    assert (names(), generation.current()) == (set(), before)
    with generation.one_bump():
        Organisation.objects.create(name="Test that is")
        during = generation.current()
        Organisation.objects.create(name="Test that is too")
        assert generation.current() == during
    assert names() == {"Test that is", "Test that is too"}


def test_one_threads_load_does_not_hold_back_anothers_change():
    asked = []
    with generation.one_bump():
        thread = Thread(target=lambda: asked.append(generation._gathering.get()))
        thread.start()
        thread.join()
    assert asked == [False]


def test_rows_from_a_file_start_a_new_generation(tmp_path):
    before = generation.current()
    rows = [{"model": "core.organisation", "pk": 990, "fields": {"name": "From a file"}}]
    (tmp_path / "rows.json").write_text(json.dumps(rows))
    call_command("loaddata", str(tmp_path / "rows.json"), verbosity=0)
    assert generation.current() != before


def test_without_its_row_nothing_is_kept():
    ContentGeneration.objects.all().delete()
    assert generation.current() != generation.current()


def test_an_answer_is_built_anew_on_a_new_day(monkeypatch):
    built = []

    @generation.per_generation
    def answer():
        built.append(1)
        return len(built)

    assert [answer(), answer()] == [1, 1]
    monkeypatch.setattr(timezone, "localdate", lambda: date(2030, 1, 1))
    assert [answer(), answer()] == [2, 2]
