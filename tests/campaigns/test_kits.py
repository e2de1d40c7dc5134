"""The kit: every file in it opened, and its code asked."""

import csv
import io
import re
import zipfile
from datetime import date

import pytest
import segno
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from icalendar import Calendar
from PIL import Image
from wagtail.models import Locale

from campaigns.making.pictures import RATIOS
from campaigns.models import Kit
from core import generation
from core.models import ContactPoint
from tests.campaigns.making import make_item, make_month
from tests.making import london

pytestmark = pytest.mark.django_db
CHANNELS = ["facebook", "instagram", "x", "linkedin", "bulletin", "message"]


@pytest.fixture
def month():
    page = make_month()
    make_item(page, title="The first", slug="the-first", suggested_date=date(2031, 5, 6))
    make_item(page, title="The second", slug="the-second", suggested_date=date(2031, 5, 20))
    return page


@pytest.fixture
def ask(client):
    def post(page, /, **changes):
        fields = {"page": page.pk, "channels": CHANNELS, "area": "both", "name": ""} | changes
        return client.post("/campaigns/kit/", fields, headers={"sec-fetch-site": "same-origin"})

    return post


def opened(answer) -> zipfile.ZipFile:
    assert answer.status_code == 200, answer.content.decode()[-1500:]
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def test_the_kit_has_the_words_the_pictures_a_calendar_and_a_page_to_read_first(ask, month):
    kit = opened(ask(month))
    names = kit.namelist()
    assert names[0] == "READ-ME-FIRST.html"
    for folder in ("2031-05-06-the-first", "2031-05-20-the-second"):
        assert {f"{folder}/facebook.txt", f"{folder}/x.txt", f"{folder}/what-the-picture-shows.txt"} <= set(names)
        for ratio, size in RATIOS.items():
            assert Image.open(io.BytesIO(kit.read(f"{folder}/picture-{ratio}.png"))).size == size
    assert "0808 168 9111" in kit.read("2031-05-06-the-first/facebook.txt").decode("utf-8-sig")
    assert "Open Government Licence" in kit.read("licence.txt").decode("utf-8-sig")


def test_the_word_document_has_headings_a_language_and_nobodys_name(ask, month):
    document = Document(io.BytesIO(opened(ask(month)).read("words.docx")))
    heads = [part.text for part in document.paragraphs if part.style.name == "Heading 1"]
    assert heads == ["The first", "The second"]
    assert document.core_properties.language == "en" and document.core_properties.last_modified_by == ""
    assert any("0808 168 9111" in part.text for part in document.paragraphs)


def test_the_posting_calendar_has_each_day(ask, month):
    calendar = Calendar.from_ical(opened(ask(month)).read("posting-calendar.ics"))
    assert [event["dtstart"].dt for event in calendar.walk("VEVENT")] == [date(2031, 5, 6), date(2031, 5, 20)]


def test_the_schedulers_files_have_the_columns_that_they_read(ask, month):
    kit = opened(ask(month))
    buffer = list(csv.reader(io.StringIO(kit.read("schedulers/buffer-x.csv").decode())))
    assert buffer[0] == ["Text", "Image URL", "Tags", "Posting Time"]
    assert buffer[1][3] == "2031-05-06 10:00" and buffer[1][1].endswith("/the-first/picture-wide.png")
    hootsuite = list(csv.reader(io.StringIO(kit.read("schedulers/hootsuite-facebook.csv").decode())))
    assert [row[0] for row in hootsuite] == ["06/05/2031 10:00", "20/05/2031 10:00"]
    assert all(len(row) == 3 and row[2].startswith("http") for row in hootsuite)


def test_the_page_to_read_first_needs_nothing_from_elsewhere(ask, month):
    html = opened(ask(month)).read("READ-ME-FIRST.html").decode()
    assert '<html lang="en"' in html and "<h1>" in html and "The first" in html
    assert not re.search(r'(?:src|href)="(?!http://localhost:8000/k/)', html)
    assert "<script" not in html and 'class="qr"' in html


def test_only_what_was_chosen_is_in_it(ask, month):
    kit = opened(ask(month, channels=["x"], area="medway"))
    assert [name for name in kit.namelist() if name.endswith(".png") and "/" in name] == [
        "2031-05-06-the-first/picture-wide.png", "2031-05-20-the-second/picture-wide.png",
    ]  # fmt: skip
    words = kit.read("2031-05-06-the-first/x.txt").decode()
    assert "0800 917 9948" in words and "0808 168 9111" not in words


def test_the_same_content_is_the_same_file_to_the_byte(ask, month, var_dir):
    import shutil

    first = b"".join(ask(month).streaming_content)
    shutil.rmtree(var_dir / "made")
    assert b"".join(ask(month).streaming_content) == first
    assert Kit.objects.count() == 1


def test_an_organisations_name_is_in_the_pictures_and_nowhere_else(ask, month, var_dir):
    plain, named = opened(ask(month)), opened(ask(month, name="Swale Borough Library"))
    picture = "2031-05-06-the-first/picture-square.png"
    assert plain.read(picture) != named.read(picture)
    kept = [path for path in var_dir.rglob("*") if path.is_file() and b"Swale Borough" in path.read_bytes()]
    assert kept == []
    assert "Swale" not in str(Kit.objects.values())


def logo(size=(300, 100), kind="PNG") -> SimpleUploadedFile:
    drawn = io.BytesIO()
    Image.new("RGB", size, "#aa2255").save(drawn, kind)
    return SimpleUploadedFile(f"logo.{kind.lower()}", drawn.getvalue())


def test_a_logo_stands_in_the_pictures_and_is_kept_nowhere(ask, month, var_dir, settings, tmp_path):
    folder = tmp_path / "uploads"
    folder.mkdir()
    settings.FILE_UPLOAD_TEMP_DIR = str(folder)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1
    kit = opened(ask(month, name="Swale Borough Library", logo=logo()))
    picture = Image.open(io.BytesIO(kit.read("2031-05-06-the-first/picture-square.png"))).convert("RGB")
    assert dict((colour, count) for count, colour in picture.getcolors(1 << 24)).get((0xAA, 0x22, 0x55), 0) > 5_000
    assert list(folder.iterdir()) == []
    assert not [path for path in var_dir.rglob("*") if path.is_file() and b"Swale Borough" in path.read_bytes()]


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (logo((6100, 1000)), "This logo is too large."),
        (SimpleUploadedFile("logo.png", b"x" * 2_000_001), "This logo is too large."),
        (SimpleUploadedFile("logo.png", b"<html><script>alert(1)</script>"), "This picture is damaged"),
        (logo(kind="GIF"), "This picture is damaged"),
    ],
)
def test_a_logo_that_cannot_be_used_is_told_at_its_field_and_nothing_typed_is_lost(ask, month, file, sentence):
    file.seek(0)
    answer = ask(month, name="Our Library", channels=["x"], logo=file)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html and 'href="#logo"' in html and 'aria-describedby="logo-hint logo-error"' in html
    assert 'value="Our Library"' in html and "choose it again" in html


def test_a_logo_without_a_name_is_asked_for_one(ask, month):
    answer = ask(month, logo=logo())
    assert answer.status_code == 422
    assert "Type the name as well." in answer.content.decode()


def in_polish(page):
    """Publish `page` in Polish, as a translator would."""
    polish, _ = Locale.objects.get_or_create(language_code="pl")
    translated = page.copy_for_translation(polish, copy_parents=True)
    for above in translated.get_ancestors().filter(locale=polish, live=False).specific():
        above.save_revision().publish()
    translated.title = f"{page.title} po polsku"
    translated.save_revision().publish()
    return translated


def test_a_kit_in_two_languages_has_a_folder_for_the_second(ask, month, client):
    assert "In which languages?" not in client.get("/campaigns/kit/").content.decode()
    in_polish(month)
    for item in month.get_children().specific():
        in_polish(item)
    assert "In which languages?" in client.get("/campaigns/kit/").content.decode()
    kit = opened(ask(month, languages=["en", "pl"]))
    names = kit.namelist()
    polish = {name.removeprefix("pl/") for name in names if name.startswith("pl/")}
    assert polish == {name for name in names if not name.startswith("pl/")}
    assert '<html lang="pl" dir="ltr">' in kit.read("pl/READ-ME-FIRST.html").decode()
    assert "The first po polsku" in kit.read("pl/READ-ME-FIRST.html").decode()
    assert "po polsku" not in kit.read("READ-ME-FIRST.html").decode()
    assert Kit.objects.get().choice["languages"] == ["en", "pl"]


def test_a_language_that_the_month_is_not_in_is_told(ask, month):
    in_polish(make_month(date(2031, 6, 1)))
    answer = ask(month, languages=["en", "pl"])
    assert answer.status_code == 422
    assert "Not there yet in: polski." in answer.content.decode()


def test_a_code_in_two_languages_is_current_until_either_changes(ask, month, client):
    in_polish(month)
    items = [in_polish(item) for item in month.get_children().specific()]
    opened(ask(month, languages=["en", "pl"]))
    code = Kit.objects.get().code
    assert "Yes, it is current" in client.get(f"/k/{code}/").content.decode()
    items[0].line = "Zmiana"
    items[0].save_revision().publish()
    html = client.get(f"/k/{code}/").content.decode()
    assert "No: it was replaced" in html and "The first po polsku" in html and "The second" not in html


def test_giving_a_kit_is_no_change_of_content(ask, month):
    before = generation.current()
    opened(ask(month))
    assert generation.current() == before


def test_the_code_says_current_until_something_changes_and_then_what(ask, month, client):
    code = Kit.objects.get(title=opened_title(ask, month)).code
    assert "Yes, it is current" in client.get(f"/k/{code}/").content.decode()
    assert "Yes, it is current" in client.get(f"/k/{code.lower()[:4]}-{code.lower()[4:]}/").content.decode()
    point = ContactPoint.objects.get(key="medway-helpline")
    point.value, point.shown_as = "08082000999", ""
    point.save()
    html = client.get(f"/k/{code}/").content.decode()
    assert "No: it was replaced" in html and "The first" in html and "The second" in html


def opened_title(ask, month):
    opened(ask(month))
    return month.title


def test_the_code_names_what_is_new_and_what_was_taken_out(ask, month, client):
    opened_title(ask, month)
    code = Kit.objects.get().code
    from campaigns.models import ContentItemPage

    gone = ContentItemPage.objects.get(slug="the-first")
    gone.taken_back_on = date(2026, 1, 1)
    gone.save_revision().publish()
    make_item(month, title="A third")
    html = client.get(f"/k/{code}/").content.decode()
    assert html.index("Taken out") < html.index("The first") < html.index("A third")
    assert "The second" not in html


def test_an_unknown_code_says_what_to_do(client):
    answer = client.get("/k/NONSENSE/")
    assert answer.status_code == 404
    assert "We do not know a kit with the code NONSENSE" in answer.content.decode()


def test_the_qr_leads_to_the_code(ask, month):
    kit = opened(ask(month))
    code = Kit.objects.get().code
    out = io.BytesIO()
    segno.make(f"http://localhost:8000/k/{code}/", micro=False).save(out, kind="png", scale=8, border=4)
    assert kit.read("kit-code.png") == out.getvalue()


def test_a_month_without_items_gets_a_clear_answer_and_keeps_what_was_chosen(ask):
    answer = ask(make_month(date(2032, 1, 1)), channels=["x"], name="Our Library")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "There is a problem" in html and "There is nothing to post there yet. Choose another month." in html
    assert 'value="Our Library"' in html and html.count(" checked") == 2


@pytest.mark.parametrize(
    "changes, sentence",
    [
        ({"channels": []}, "Choose at least one place to post."),
        ({"page": "999999"}, "Choose a month or a campaign."),
        ({"page": "x"}, "Choose a month or a campaign."),
        ({"name": "A" * 61}, "The name has more than 60 letters."),
        ({"name": "名前"}, "This cannot be drawn"),
        ({"area": "mars"}, "Choose whose helpline"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(ask, month, changes, sentence):
    answer = ask(month, **changes)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_posts_from_elsewhere_and_very_large_ones_are_refused(client, month):
    fields = {"page": month.pk, "channels": CHANNELS, "area": "both"}
    elsewhere = client.post("/campaigns/kit/", fields, headers={"sec-fetch-site": "cross-site"})
    assert elsewhere.status_code == 403
    endless = SimpleUploadedFile("logo.png", bytes(12_100_000))
    large = client.post("/campaigns/kit/", fields | {"logo": endless}, headers={"sec-fetch-site": "same-origin"})
    assert large.status_code == 413


def test_next_month_is_chosen_already(client):
    this, coming = make_month(date(2031, 5, 1)), make_month(date(2031, 6, 1))
    with time_machine.travel(london(2031, 5, 23), tick=False):
        html = client.get("/campaigns/kit/").content.decode()
    assert f'<option value="{coming.pk}" selected>' in html
    assert f'<option value="{this.pk}">' in html
