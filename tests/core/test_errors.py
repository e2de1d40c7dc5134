"""When something is wrong, the exit and the numbers are still there."""

import json

import pytest
from django.db import DatabaseError
from django.test import Client, override_settings

from core import errors
from core.ledger import kept_lifelines, ledger
from core.models import ContactPoint
from home.models import GetHelpLine
from services_directory.models.services import ReferralRoute, ServiceContact


def has_the_exit_and_the_numbers(html, settings):
    assert html.count(f'data-exit href="{settings.EXIT_URL}"') == 2
    for number in ("999", "0808 168 9111", "0800 917 9948"):
        assert number in html


@pytest.mark.django_db
def test_a_page_that_is_not_there(client, settings):
    response = client.get("/no-such-page/")
    assert response.status_code == 404
    has_the_exit_and_the_numbers(response.content.decode(), settings)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("view", "status"),
    [
        (errors.bad_request, 400),
        (errors.permission_denied, 403),
        (errors.csrf_failure, 403),
        (errors.not_found, 404),
        (errors.too_many_requests, 429),
        (errors.server_error, 500),
    ],
)
def test_every_error_page_has_the_exit_and_the_numbers(rf, settings, view, status):
    ledger()
    response = view(rf.get("/somewhere/"))
    assert response.status_code == status
    assert response["Cache-Control"] == "no-store"
    has_the_exit_and_the_numbers(response.content.decode(), settings)


@pytest.mark.django_db
def test_a_fault_shows_the_page_that_needs_no_database(settings, monkeypatch, django_assert_num_queries, rf):
    ledger()
    with django_assert_num_queries(0):
        response = errors.server_error(rf.get("/"))
    has_the_exit_and_the_numbers(response.content.decode(), settings)


@pytest.mark.django_db
def test_a_fault_in_a_page_gets_the_error_page_and_no_trace(settings, monkeypatch):
    from home import get_help

    ledger()

    def fail(*args, **kwargs):
        raise DatabaseError("secret detail")

    monkeypatch.setattr(get_help, "front_door_context", fail)
    response = Client(raise_request_exception=False).get("/")
    html = response.content.decode()
    assert response.status_code == 500
    assert "secret detail" not in html
    has_the_exit_and_the_numbers(html, settings)


@pytest.mark.django_db
def test_a_missing_page_still_answers_when_the_furniture_fails(settings, rf, monkeypatch):
    from core import site_furniture

    ledger()

    def fail(*args):
        raise DatabaseError("gone")

    monkeypatch.setattr(site_furniture, "ledger", fail)
    monkeypatch.setattr(site_furniture, "home_in", fail)
    response = errors.not_found(rf.get("/x/"))
    assert response.status_code == 404
    has_the_exit_and_the_numbers(response.content.decode(), settings)


def test_a_new_process_without_a_database_shows_the_numbers_kept_on_disk(rf, tmp_path, monkeypatch):
    kept = [{"name": "Kept", "display": "0808 168 9111", "href": "tel:+448081689111", "channel": "phone"}]
    (tmp_path / "lifelines.json").write_text(json.dumps(kept))
    monkeypatch.setattr("core.ledger._last", [])
    assert "0808 168 9111" in errors.server_error(rf.get("/")).content.decode()


def test_with_neither_database_nor_file_the_error_page_has_the_exit_and_999(rf, monkeypatch):
    monkeypatch.setattr("core.ledger._last", [])
    html = errors.server_error(rf.get("/")).content.decode()
    assert html.count("data-exit href=") == 2
    assert 'href="tel:999"' in html


@pytest.mark.django_db
def test_a_database_without_its_rows_does_not_empty_what_was_kept(monkeypatch):
    ledger.__wrapped__()
    GetHelpLine.objects.all().delete()
    ServiceContact.objects.all().delete()
    ReferralRoute.objects.all().delete()
    ContactPoint.objects.update(replaced_by=None)
    ContactPoint.objects.all().delete()
    assert not ledger().lifelines()
    monkeypatch.setattr("core.ledger._last", [])
    assert "0808 168 9111" in [line["display"] for line in kept_lifelines()]


@pytest.mark.django_db
@override_settings(CSRF_FAILURE_VIEW="core.errors.csrf_failure")
def test_a_form_without_its_token_says_what_to_do(settings):
    response = Client(enforce_csrf_checks=True).post("/editors/login/", {"username": "x", "password": "y"})
    assert response.status_code == 403
    assert "load it again" in response.content.decode()
