"""What editors upload on Wagtail's own screens: checked at the field, cleaned in the store, and handed out safely."""

import io
import json
import socket

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.urls import reverse
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, UploadedFile

from core.storage import NamedByContent
from core.uploading import clean_in_place
from tests.core.uploads import files
from tests.core.uploads.files import AUTHOR

pytestmark = pytest.mark.django_db
Document, Image = get_document_model(), get_image_model()


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def add_document(client, data, name, title="A form"):
    root = Collection.get_first_root_node().pk
    sent = {"title": title, "file": SimpleUploadedFile(name, data), "collection": root, "tags": ""}
    return client.post(reverse("wagtaildocs:add"), sent)


def add_picture(client, data, name):
    sent = {
        "title": "A picture",
        "file": SimpleUploadedFile(name, data),
        "tags": "",
        "description": "",
        "collection": "1",
    }
    return client.post(reverse("wagtailimages:add"), sent)


def notes_of(data):
    picture = Picture.open(io.BytesIO(data))
    return dict(picture.getexif()) or (AUTHOR.encode() in data)


def errors_at_file(response):
    return str(response.context["form"].errors["file"])


def test_a_document_is_kept_without_names_and_handed_out_to_be_saved(admin_client, client):
    assert add_document(admin_client, files.word(), "Jane's Form (final).docx").status_code == 302
    kept = Document.objects.get()
    assert AUTHOR.encode() not in b"".join(files.parts_of(kept.file.read()).values())
    assert kept.filename.startswith("janes-form-final.")
    response = client.get(kept.url)
    assert response.status_code == 200
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (files.word(change=files.as_macro_document), "form.docx", "macros"),
        (b"<html><script>alert(1)</script>", "form.pdf", "something else inside"),
        (files.bomb(), "form.docx", "unpacks to far more"),
        (files.word_with_comment(), "form.docx", "Accept or reject all changes"),
        (files.word(), "stalking-diary.docx", "without: stalking"),
        (files.word(), "form.docm", "We take"),
        (b"<svg/>", "drawing.svg", "We take"),
    ],
)
def test_a_bad_document_is_refused_at_its_field_and_nothing_is_kept(admin_client, data, name, says):
    response = add_document(admin_client, data, name, title="What I typed")
    assert says in errors_at_file(response)
    assert "What I typed" in response.content.decode()
    assert not Document.objects.exists()


def test_a_photograph_loses_its_notes_in_the_original_and_on_pages(admin_client, client):
    assert add_picture(admin_client, files.photograph((400, 200)), "photo.jpg").status_code == 302
    kept = Image.objects.get()
    assert notes_of(files.photograph()) and not notes_of(kept.file.read())
    assert (kept.width, kept.height) == (200, 400)
    shown = client.get(kept.get_rendition("width-100").url)
    assert not notes_of(b"".join(shown.streaming_content))
    assert shown["Cache-Control"] == "public, max-age=31536000, immutable"
    assert shown["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize("name", ["drawing.svg", "photo.png"])
def test_a_drawing_with_script_is_no_picture(admin_client, name):
    response = add_picture(admin_client, b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', name)
    assert response.context["form"].errors["file"]
    assert not Image.objects.exists()


def test_a_picture_that_fails_for_another_reason_is_kept_clean_as_well(admin_client):
    sent = {"title": "t" * 300, "files[]": SimpleUploadedFile("photo.jpg", files.photograph()), "collection": "1"}
    told = admin_client.post(
        reverse("wagtailimages:add_multiple"), sent, headers={"X-Requested-With": "XMLHttpRequest"}
    )
    assert json.loads(told.content)["success"]
    assert not notes_of(UploadedFile.objects.get().file.read())


def test_a_large_upload_on_disk_is_cleaned_in_its_place():
    large = TemporaryUploadedFile("photo.jpg", "image/jpeg", 0, None)
    large.write(files.photograph())
    large.size = large.tell()
    clean_in_place(large)
    with open(large.temporary_file_path(), "rb") as kept:
        assert not notes_of(kept.read())


def test_what_was_uploaded_has_no_address_of_its_own(admin_client, client):
    add_document(admin_client, files.word(), "form.docx")
    add_picture(admin_client, files.photograph((40, 20)), "photo.jpg")
    document, image = Document.objects.get(), Image.objects.get()
    image.get_rendition("width-10")
    for address in (
        document.file.url, image.file.url, "/media/", "/media/documents/", "/media/original_images/", "/media/images/",
        f"/media/images/..%2F{image.file.name}", f"/media/images/../{image.file.name}", "/media/images/none.png",
        f"/media/images/{document.filename}", "/media/images/.png",
    ):  # fmt: skip
        assert client.get(address).status_code in (400, 404), address


def test_a_name_belongs_to_one_content(tmp_path):
    store = NamedByContent(location=tmp_path)
    one, same, other = (store.save("a/poster.png", ContentFile(data)) for data in (b"one", b"one", b"other"))
    assert one.startswith("a/poster.") and one.endswith(".png")
    assert len({one, same, other}) == 3
    store.delete(one)
    assert store.save("a/poster.png", ContentFile(b"third")) != one


def test_without_a_scanner_the_screens_say_so(admin_client, settings):
    for name in ("wagtaildocs:add", "wagtailimages:add"):
        assert "has no virus scanner" in admin_client.get(reverse(name)).content.decode()
    settings.CLAMD_ADDRESS = ("127.0.0.1", 3310)
    assert "has no virus scanner" not in admin_client.get(reverse("wagtaildocs:add")).content.decode()


def test_while_the_scanner_is_down_uploads_are_refused_and_reading_goes_on(admin_client, client, settings):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings.CLAMD_ADDRESS = free.getsockname()
    response = add_document(admin_client, files.word(), "form.docx")
    assert "scanner does not answer" in errors_at_file(response)
    assert not Document.objects.exists()
    assert client.get("/").status_code == 200
