"""Editors change facts on Wagtail's screens, and bad input is refused at the field that has to change."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.models import Area, ContactPoint, User
from tests.posting import post

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create_superuser("owner@example.org", "a long enough password"))
    return client


def screen(model, view, *args):
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def contact_form(spans=(), dated=(), **fields):
    return nested_form_data(
        {
            "name": "A line", "key": "a-line", "channel": "phone", "value": "0808 200 0555", "shown_as": "",
            "then_press": "", "place_name": "", "street": "", "town": "", "postcode": "", "hours_note": "",
            "hours_kind": "weekly" if spans else "unknown", "bank_holidays": "unknown", "cost": "unknown",
            "interpreters": "unknown", "relay_uk": "unknown", "shows_on_bill": "unknown",
            "answered_by_person": "unknown", "anonymous": "unknown", "source": "A letter", "checked_by": "",
            "spans": inline_formset(
                [{"weekday": day, "opens": opens, "closes": closes, "agreed": "on"} for day, opens, closes in spans]
            ),
            "dated_hours": inline_formset(
                [{"first_day": first, "last_day": last, "opens": "", "closes": ""} for first, last in dated]
            ),
        }
        | fields
    )  # fmt: skip


def test_an_editor_adds_a_contact_point_with_several_spans_a_day(editor):
    form = contact_form([(0, "09:30", "11:30"), (0, "12:30", "14:30")], [("2026-12-25", "2026-12-28")])
    response = editor.post(screen(ContactPoint, "add"), form)
    assert response.status_code == 302, response.context["form"].errors
    point = ContactPoint.objects.get(key="a-line")
    assert point.value == "08082000555"
    assert [str(span) for span in point.spans.all()] == ["Monday 09:30-11:30", "Monday 12:30-14:30"]


@pytest.mark.parametrize(
    ("spans", "dated", "fields", "says"),
    [
        ((), (), {"value": "0808 200 055"}, "Is one missing"),
        ([(0, "09:00", "12:00"), (0, "11:00", "13:00")], (), {}, "overlap"),
        ([(6, "22:00", "02:00"), (0, "01:00", "03:00")], (), {}, "overlap"),
        ((), [("2026-12-28", "2026-12-25")], {}, "before the first"),
        ((), (), {"hours_kind": "weekly"}, "Add the hours below"),
        ([(0, "09:00", "12:00")], (), {"hours_kind": "always"}, "There are hours below"),
    ],
)
def test_bad_input_is_refused_with_what_to_do_and_keeps_what_was_typed(editor, spans, dated, fields, says):
    response = editor.post(screen(ContactPoint, "add"), contact_form(spans, dated, **fields))
    assert response.status_code == 200
    html = response.content.decode()
    assert says in html
    assert "A letter" in html
    assert not ContactPoint.objects.filter(key="a-line").exists()


def test_the_facts_are_in_the_menu_and_each_list_opens(editor):
    from core.models import Organisation, SpokenLanguage
    from services_directory.models import AbuseKind, Audience, Need, Service

    for model in (ContactPoint, Area, Organisation, SpokenLanguage, Service, Need, Audience, AbuseKind):
        for view in ("list", "add"):
            assert editor.get(screen(model, view)).status_code == 200, (model, view)


def test_each_fact_can_be_chosen_where_it_is_needed(editor):
    from core.models import Organisation

    for model in (ContactPoint, Area, Organisation):
        response = editor.get(reverse(f"{model.snippet_viewset.chooser_viewset.name}:choose"))
        assert response.status_code == 200, model


def test_an_area_cannot_be_part_of_itself():
    from django.core.exceptions import ValidationError

    area = Area.objects.get(slug="swale")
    area.part_of = area
    with pytest.raises(ValidationError, match="cannot be part of itself"):
        area.full_clean()


def test_a_council_that_ends_leads_to_the_one_that_supersedes_it(client):
    from datetime import date

    new = Area(name="East Kent Council", slug="east-kent", kind="unitary", part_of=Area.objects.get(slug="kent"))
    new.locale = Area.objects.get(slug="swale").locale
    new.save()
    Area.objects.filter(slug="dover").update(valid_to=date(2026, 1, 1), superseded_by=new)
    new.save()
    response = post(client, "/services/place/", {"place": "CT16 1AA"})
    assert response["Location"] == "/services/?area=east-kent"
    options = client.get("/services/").content.decode()
    assert ">East Kent Council</option>" in options
    assert ">Dover</option>" not in options


def test_only_log_in_is_open_to_the_public(client):
    for address in ("/editors/", "/editors/pages/", "/editors/snippets/core/contactpoint/"):
        response = client.get(address)
        assert response.status_code == 302
        assert response["Location"].startswith("/editors/login/")
    assert client.get("/editors/login/").status_code == 200


def test_an_editors_page_is_not_kept_by_the_browser_for_the_next_person(editor):
    assert (
        "no-store" in editor.get("/editors/")["Cache-Control"] or "private" in editor.get("/editors/")["Cache-Control"]
    )


def test_an_editor_is_asked_before_a_page_is_deleted(editor):
    from home.models import TopicPage

    page = TopicPage.objects.get(slug="is-this-abuse")
    assert "Are you sure" in editor.get(reverse("wagtailadmin_pages:delete", args=[page.pk])).content.decode()


def test_a_page_made_of_blocks_can_be_previewed(editor):
    from home.models import TopicPage

    page = TopicPage.objects.get(slug="is-this-abuse")
    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert edit.status_code == 200
    preview = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert preview.status_code == 200
    assert "What counts as domestic abuse" in preview.content.decode()


def service_form(**fields):
    from core.models import Organisation
    from services_directory.models import Need

    one, other = Organisation.objects.order_by("pk")[:2]
    need, swale = Need.objects.get(code="talk").pk, Area.objects.get(slug="swale").pk
    line = ContactPoint.objects.get(key="kent-helpline").pk
    lots = [{"organisation": who.pk, "lot": "", "areas": (swale,), "ORDER": n} for n, who in enumerate((one, other), 1)]
    return nested_form_data(
        {
            "name": "A service", "key": "a-service", "also_known_as": "", "organisation": one.pk, "pathway": "survivor",
            "main_need": need,
            "needs": (need,), "audiences": (), "abuse_kinds": (), "minimum_age": "", "maximum_age": "",
            "cost": "unknown",
            "languages": (), "areas": (swale,), "status": "active", "source": "A letter",
            "checked_by": "", "referral_routes": inline_formset([]),
            "contacts": inline_formset([{"contact_point": line, "audience": "everyone", "ORDER": 1}]),
            "local_providers": inline_formset(lots),
        }
        | fields
    )  # fmt: skip


def test_two_local_providers_for_one_area_are_refused_at_the_second(editor):
    from services_directory.models import Service

    response = editor.post(screen(Service, "add"), service_form())
    assert response.status_code == 200
    assert "Swale has" in response.content.decode()
    assert not Service.objects.filter(key="a-service").exists()


def test_a_service_with_one_local_provider_is_saved(editor):
    from services_directory.models import Service

    response = editor.post(screen(Service, "add"), service_form(local_providers=inline_formset([])))
    assert response.status_code == 302, response.context["form"].errors
    assert [area.slug for area in Service.objects.get(key="a-service").areas.all()] == ["swale"]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"minimum_age": "18", "maximum_age": "16"}, "below the lowest"),
        ({"commissioned_from": "2026-02-01", "commissioned_to": "2026-01-01"}, "end before it starts"),
        ({"areas": ()}, "This field is required"),
    ],
)
def test_a_service_that_contradicts_itself_is_refused(editor, fields, says):
    from services_directory.models import Service

    form = service_form(local_providers=inline_formset([])) | fields
    response = editor.post(screen(Service, "add"), form)
    assert response.status_code == 200
    assert says in response.content.decode()
