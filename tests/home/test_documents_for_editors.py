"""What editors can do with documents, and what is kept from being done by mistake."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.models import CheckedFile, ControlledDocument, ControlledDocumentPage, DocumentVersion, TopicPage
from tests.core.uploads import files
from tests.home.forms import keep, make_document
from tests.making import london

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(london(2026, 11, 22), tick=False)


def screen(model, view, *args):
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def as_sent(version, **changes):
    return {
        "id": version.pk or "", "number": version.number, "effective_on": version.effective_on.isoformat(),
        "pdf": version.pdf_id or "", "editable": version.editable_id or "", "owner": version.owner_id or "",
        "next_review_on": "", "what_changed": version.what_changed, **changes,
    }  # fmt: skip


def save(client, document, rows):
    form = {"name": document.name, "code": document.code, "review_months": "12",
            "versions": inline_formset(rows, initial=document.versions.count())}  # fmt: skip
    return client.post(screen(ControlledDocument, "edit", document.pk), nested_form_data(form))


def refused(response):
    assert response.status_code == 200, "It was saved."
    return response.content.decode()


def new_version(number, day, **fields):
    return as_sent(DocumentVersion(number=number, effective_on=day, editable=keep()), **fields)


def test_a_new_version_is_added_and_readers_have_it_at_once(admin_client, client):
    page = make_document(date(2026, 1, 1))
    old = as_sent(page.document.versions.get())
    told = save(admin_client, page.document, [old, new_version(2, date(2026, 11, 22), what_changed="Page 3 is new.")])
    assert told.status_code == 302, told.context["form"].errors
    assert "Page 3 is new." in client.get(page.url).content.decode()


@pytest.mark.parametrize(
    ("field", "value"), [("number", "7"), ("effective_on", "2026-01-02"), ("editable", "another"), ("stand_in", "on")]
)
def test_what_people_have_stays_as_it_was(admin_client, field, value):
    page = make_document(date(2026, 1, 1))
    value = keep(words="Another.").pk if value == "another" else value
    html = refused(save(admin_client, page.document, [as_sent(page.document.versions.get(), **{field: value})]))
    assert "has been in use since 1 January 2026, so this stays as it was" in html


def test_the_version_in_use_may_get_an_owner_a_later_review_and_a_missing_file(admin_client):
    page = make_document(date(2026, 1, 1))
    row = as_sent(page.document.versions.get(), next_review_on="2027-06-01", pdf=keep("form.pdf").pk)
    assert save(admin_client, page.document, [row]).status_code == 302
    version = page.document.versions.get()
    assert (version.next_review_on, version.pdf.ending) == (date(2027, 6, 1), "pdf")


def test_a_replaced_version_is_never_changed_again(admin_client):
    page = make_document(date(2025, 1, 1), date(2026, 1, 1))
    new, old = page.document.versions.all()
    html = refused(save(admin_client, page.document, [as_sent(new), as_sent(old, what_changed="Something else.")]))
    assert "so this stays as it was. Add a new version instead." in html
    assert "Something else." in html  # what was typed is still there


def test_a_version_that_people_have_is_not_deleted_and_one_to_come_is(admin_client):
    page = make_document(date(2026, 1, 1), date(2027, 1, 1))
    coming, current = page.document.versions.all()
    html = refused(save(admin_client, page.document, [as_sent(coming), as_sent(current, DELETE="on")]))
    assert "People have copies of this version" in html
    assert save(admin_client, page.document, [as_sent(coming, DELETE="on"), as_sent(current)]).status_code == 302
    assert [version.number for version in page.document.versions.all()] == [1]


@pytest.mark.parametrize(
    ("number", "day", "fields", "says"),
    [
        (1, date(2026, 12, 1), {}, "must be unique"),
        (2, date(2025, 1, 1), {}, "in use from a later day"),
        (2, date(2026, 12, 1), {"editable": ""}, "Choose a file, here or as PDF."),
        (2, date(2026, 12, 1), {"editable": "", "pdf": "form.pdf"}, "A PDF alone shuts some people out"),
        (2, date(2026, 12, 1), {"editable": "form.pdf"}, "Choose one of these here: docx"),
        (2, date(2026, 12, 1), {"pdf": "form.docx"}, "This is not a PDF"),
    ],
)
def test_a_version_that_makes_no_sense_is_refused_with_what_to_do(admin_client, number, day, fields, says):
    page = make_document(date(2026, 1, 1))
    fields = {name: keep(value).pk if value else "" for name, value in fields.items()}
    html = refused(
        save(admin_client, page.document, [as_sent(page.document.versions.get()), new_version(number, day, **fields)])
    )
    assert says in html
    assert page.document.versions.count() == 1


def test_a_pdf_alone_is_enough_when_the_page_holds_its_words(admin_client):
    page = make_document(date(2026, 1, 1))
    row = new_version(2, date(2026, 12, 1), editable="", pdf=keep("form.pdf").pk, words_on_page="on")
    assert save(admin_client, page.document, [as_sent(page.document.versions.get()), row]).status_code == 302


def test_the_code_on_peoples_copies_stays(admin_client):
    page = make_document(date(2026, 1, 1))
    page.document.code = "OTHER"
    with pytest.raises(ValidationError, match="stands on copies that people have"):
        page.document.full_clean()


def test_the_list_and_the_screen_say_what_is_overdue(admin_client, admin_user, time_machine):
    page = make_document(date(2026, 1, 1), date(2028, 1, 1))
    time_machine.move_to(london(2027, 2, 1), tick=False)
    admin_client.force_login(admin_user)
    assert "Overdue since 1 January 2027" in admin_client.get(screen(ControlledDocument, "list")).content.decode()
    html = admin_client.get(screen(ControlledDocument, "edit", page.document.pk)).content.decode()
    assert "Overdue since 1 January 2027" in html
    assert f"{page.document.code}-2 takes its place on 1 January 2028" in html
    assert admin_client.get(screen(ControlledDocument, "add")).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_editors_list_costs_the_same_however_many_there_are(admin_client, count, django_assert_max_num_queries):
    for _ in range(count):
        make_document(date(2025, 1, 1), date(2026, 1, 1))
    with django_assert_max_num_queries(16):
        admin_client.get(screen(ControlledDocument, "list"))


# The file's own screen


def upload(client, data, name):
    address = reverse(f"{CheckedFile.snippet_viewset.chooser_viewset.name}:create")
    return client.post(address, {"name": "May edition", "file": SimpleUploadedFile(name, data)})


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (files.word(change=files.as_macro_document), "form.docx", "macros"),
        (files.word_with_comment(), "form.docx", "Accept or reject all changes"),
        (b"<html>", "form.pdf", "something else inside"),
        (files.picture(), "form.jpg", "We take"),
    ],
)
def test_a_bad_file_is_refused_where_it_is_chosen_and_its_name_stays(admin_client, data, name, says):
    before = CheckedFile.objects.count()
    told = upload(admin_client, data, name).json()
    assert told["step"] == "reshow_creation_form"
    assert says in told["htmlFragment"] and "May edition" in told["htmlFragment"]
    assert CheckedFile.objects.count() == before


def test_a_good_file_is_chosen_at_once_and_never_changed_again(admin_client):
    told = upload(admin_client, files.word(), "Form (Jane's copy).docx").json()
    assert told["step"] == "chosen"
    kept = CheckedFile.objects.get(name="May edition")
    assert files.AUTHOR.encode() not in b"".join(files.parts_of(kept.file.read()).values())
    assert "jane" not in kept.file.name
    edit = screen(CheckedFile, "edit", kept.pk)
    assert 'type="file"' not in admin_client.get(edit).content.decode()
    sent = {"name": "June", "file": SimpleUploadedFile("other.docx", files.word("Other"))}
    assert admin_client.post(edit, sent).status_code == 302
    again = CheckedFile.objects.get(pk=kept.pk)
    assert (again.name, again.file.name, again.digest) == ("June", kept.file.name, kept.digest)


def test_a_file_that_a_version_is_made_of_is_not_deleted(admin_client):
    kept = make_document(date(2026, 1, 1)).document.current().editable
    admin_client.post(screen(CheckedFile, "delete", kept.pk))
    assert CheckedFile.objects.filter(pk=kept.pk).exists()


# The page's address


def test_the_address_cannot_be_changed_once_people_may_have_it():
    page = make_document(date(2026, 1, 1))
    page.slug = "another"
    with pytest.raises(ValidationError, match="it has to stay as it is"):
        page.full_clean()


def test_a_document_has_one_page_in_each_language():
    page = make_document(date(2026, 1, 1))
    twin = ControlledDocumentPage(
        title="Twin", slug="twin", document=page.document, introduction="a", sending="<p>a</p>", locale=page.locale,
        path="00010001000100010099", depth=5,
    )  # fmt: skip
    with pytest.raises(ValidationError, match="has a page in this language already"):
        twin.clean()


def test_an_unpublished_document_leaves_an_answer_at_all_its_addresses(client):
    page = make_document(date(2026, 1, 1))
    page.unpublish()
    for below in ("", "current/", "current.docx", f"versions/{page.document.code}-1/"):
        response = client.get(page.url + below)
        assert response.status_code == 410, below
        assert "It is no longer offered here" in response.content.decode()
    html = client.post(
        "/check-your-copy/", f"issue_code={page.document.code}-1", content_type="application/x-www-form-urlencoded"
    ).content.decode()
    assert "is no longer offered here" in html


def test_a_page_that_was_never_published_has_no_answer(client):
    page = make_document(date(2026, 1, 1))
    ControlledDocumentPage.objects.filter(pk=page.pk).update(live=False, first_published_at=None)
    for below in ("", "current/", "current.docx"):
        assert client.get(page.url + below).status_code == 404


def test_neither_the_page_nor_one_above_it_can_be_deleted(admin_client):
    page = make_document(date(2026, 1, 1))
    for one in (page, page.get_parent()):
        told = admin_client.post(reverse("wagtailadmin_pages:delete", args=[one.pk]), follow=True)
        assert "stays: people have saved its address" in told.content.decode()
        with pytest.raises(ProtectedError), transaction.atomic():
            Page.objects.get(pk=one.pk).delete()
    ticked = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]) + f"?id={page.pk}"
    admin_client.post(ticked)
    assert ControlledDocumentPage.objects.filter(pk=page.pk, live=True).exists()


def test_a_draft_can_be_deleted(admin_client):
    page = make_document(date(2026, 1, 1))
    ControlledDocumentPage.objects.filter(pk=page.pk).update(live=False, first_published_at=None)
    admin_client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert not Page.objects.filter(pk=page.pk).exists()


def test_the_page_cannot_be_moved_and_when_one_above_it_moves_its_addresses_lead_on(
    admin_client, client, django_capture_on_commit_callbacks
):
    page = make_document(date(2026, 1, 1))
    other = TopicPage.objects.get(slug="dash")
    move = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, other.pk])
    assert "stays where it is" in admin_client.post(move, follow=True).content.decode()
    assert ControlledDocumentPage.objects.get(pk=page.pk).url == page.url
    move = reverse("wagtailadmin_pages:move_confirm", args=[page.get_parent().pk, other.pk])
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(move)
    moved = ControlledDocumentPage.objects.get(pk=page.pk)
    assert moved.url.startswith("/for-professionals/dash/marac/")
    for below in ("", "current/", "current.docx"):
        response = client.get(page.url + below)
        assert (response.status_code, response["Location"]) == (301, moved.url + below), below
