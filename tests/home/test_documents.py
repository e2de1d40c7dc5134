"""Documents of which only the newest may be used, as readers meet them."""

import io
import re
from datetime import date

import docx
import pytest
from django.utils import translation

from core import generation
from home import version_rules
from home.models import ControlledDocument, DocumentVersion
from tests.core.uploads import files
from tests.home.forms import keep, make_document
from tests.making import london
from tests.posting import post

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MARAC = "/for-professionals/marac/form/"
CHECK = "/check-your-copy/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(london(2026, 11, 22), tick=False)


def words_of(response):
    document = docx.Document(io.BytesIO(b"".join(response.streaming_content)))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def shown(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def answer(client, typed):
    response = post(client, CHECK, {"issue_code": typed})
    assert response["Cache-Control"] == "no-store" and not response.cookies
    html = response.content.decode()
    return html.split('<section class="stack copy-answer" role="status">')[1].split("</section>")[0]


def test_the_permanent_address_gives_the_newest_version_whatever_its_number(client):
    page = make_document(date(2025, 1, 1), date(2026, 1, 1))
    response = client.get(page.url + "current/")
    assert (response.status_code, response["Content-Type"]) == (200, WORD)
    assert response["Cache-Control"] == "no-cache"
    assert response["Content-Disposition"] == f'attachment; filename="{page.document.code}-2.docx"'
    assert "This is version 2." in words_of(response)
    assert words_of(client.get(page.url + "current.docx")) == words_of(client.get(page.url + "current/"))
    again = client.get(page.url + "current/", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304


def test_a_link_says_what_it_gives_and_how_large_it_is(client):
    page = make_document(date(2026, 1, 1), pdf=keep("form.pdf"))
    html = shown(client, page.url)
    links = re.findall(r'href="[^"]*(current\.\w+)".*?<bdi>(.*?)</bdi> <span class="file-about">\((.*?)\)', html)
    size = round(page.document.current().editable.size / 1000)
    code = page.document.current().issue_code
    assert links == [
        ("current.docx", f"Download {code}", f"Word file, {size} KB"),
        ("current.pdf", f"Download {code}", "PDF file, 1 KB"),
    ]
    for name in ("current.docx", "current.pdf"):
        assert client.get(page.url + name).status_code == 200
    for name in ("current.odt", "current.exe", "film.mp4"):
        assert client.get(page.url + name).status_code == 404


def test_a_replaced_version_says_so_and_offers_the_new_one_only(client):
    page = make_document(date(2025, 1, 1), date(2026, 3, 1))
    code = page.document.code
    html = shown(client, f"{page.url}versions/{code}-1/")
    for words in ("was replaced on 1 March 2026", "Question 2 is new.", f"Download {code}-2", "current.docx"):
        assert words in html
    old = page.document.versions.get(number=1).editable
    assert old.file.name not in html and old.digest not in html
    assert client.get(f"/media/{old.file.name}").status_code == 404
    response = client.get(f"{page.url}versions/{code}-2/")
    assert (response.status_code, response["Location"]) == (302, page.url)
    assert client.get(f"{page.url}versions/{code}-3/").status_code == 404
    assert f"{page.url}versions/{code}-1/" in shown(client, page.url)


def test_a_version_to_come_is_not_shown_before_its_day_and_needs_nobody_on_its_day(client, time_machine):
    page = make_document(date(2026, 1, 1), date(2026, 11, 23))
    new = f"{page.document.code}-2"
    assert new not in shown(client, page.url) and new not in shown(client, "/for-professionals/")
    assert client.get(f"{page.url}versions/{new}/").status_code == 404
    assert "This is version 1." in words_of(client.get(page.url + "current/"))
    assert "We do not know" in answer(client, new)

    time_machine.move_to(london(2026, 11, 23, 0, 1), tick=False)
    assert new in shown(client, page.url) and new in shown(client, "/for-professionals/")
    assert "This is version 2." in words_of(client.get(page.url + "current/"))
    assert f"Yes. {new} is current" in answer(client, new)
    assert "was replaced on 23 November 2026" in shown(client, f"{page.url}versions/{page.document.code}-1/")


def test_before_its_first_day_a_document_has_a_page_and_no_file(client):
    page = make_document(date(2027, 1, 1))
    assert "There is no version to use yet" in shown(client, page.url)
    assert client.get(page.url + "current/").status_code == 404
    assert page.title not in shown(client, "/for-professionals/")


@pytest.mark.parametrize("written", ["{code}-2", "{code} 2", "{lower}–2", " {code}2 ", "{code}-2.docx"])
def test_a_copy_is_known_however_its_code_is_written(client, written):
    page = make_document(date(2025, 1, 1), date(2026, 1, 1))
    code = page.document.code
    typed = written.format(code=code, lower=code.lower())
    assert f"Yes. {code}-2 is current" in answer(client, typed)


def test_an_old_copy_learns_when_it_was_replaced_what_changed_and_where_the_new_one_is(client):
    page = make_document(date(2025, 1, 1), date(2026, 1, 1))
    told = answer(client, f"{page.document.code}-1")
    for words in ("was replaced on 1 January 2026", f"{page.document.code}-2", "Question 2 is new.", page.url):
        assert words in told


def test_a_copy_of_a_stand_in_or_of_nothing_gets_a_helpful_answer(client):
    assert "only a stand-in" in answer(client, "marac-0")
    assert "Look for letters and a number" in answer(client, "<b>XYZ")
    assert "<b>XYZ" not in answer(client, "<b>XYZ")
    html = post(client, CHECK, {"issue_code": "  "}).content.decode()
    assert "Type the issue code" in html and "<title>Error: " in html
    assert 'action="/check-your-copy/"' in shown(client, CHECK)
    assert 'action="/check-your-copy/"' in shown(client, MARAC)


def test_a_post_from_another_site_is_refused(client):
    response = post(client, CHECK, {"issue_code": "MARAC-0"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403


def test_an_overdue_review_is_said_plainly(client, time_machine):
    page = make_document(date(2025, 12, 1))
    assert "should have been looked at" not in shown(client, page.url)
    time_machine.move_to(london(2026, 12, 2), tick=False)
    assert "was to look at it again by 1 December 2026" in shown(client, page.url)
    assert "Its review is overdue" in shown(client, "/for-professionals/")
    DocumentVersion.objects.filter(document=page.document).update(next_review_on=date(2027, 5, 1))
    generation.bump()
    assert "should have been looked at" not in shown(client, page.url)


@pytest.mark.parametrize("slug", ["form", "checklist", "safer-form", "pathway", "policies"])
def test_a_stand_in_says_in_its_largest_letters_that_it_is_not_the_document(client, slug):
    document = ControlledDocument.objects.get(pages__slug=slug)
    page = document.pages.get()
    html = shown(client, page.url)
    assert "This is not the document" in html and "The partnership has not given us this one yet" in html
    written = docx.Document(io.BytesIO(b"".join(client.get(page.url + "current/").streaming_content)))
    first = written.paragraphs[0]
    assert first.text == f"This is not the {document.name}" and first.style.name == "Heading 1"
    assert first.runs[0].font.size == max(run.font.size for line in written.paragraphs for run in line.runs)
    assert "Add a version" in "".join(line.text for line in written.paragraphs)
    assert not written.tables and not written.core_properties.author
    assert "_" * 3 not in "".join(line.text for line in written.paragraphs)


def test_every_form_says_how_it_may_be_sent(client):
    for address in (MARAC, "/for-professionals/dash/checklist/", "/for-professionals/referral-routes/safer-form/"):
        assert "Never by ordinary e-mail" in shown(client, address)
    assert "Never send a form by ordinary e-mail" in shown(client, "/for-professionals/marac/")


def test_a_page_in_another_language_gives_the_same_version(client):
    from wagtail.models import Locale

    page = make_document(date(2026, 1, 1))
    polish = Locale.objects.create(language_code="pl")
    above = [page.get_parent(), *page.get_parent().get_ancestors().filter(depth__gt=1).order_by("-depth")]
    for one in reversed(above):
        one.specific.copy_for_translation(polish).save_revision().publish()
    twin = page.copy_for_translation(polish)
    twin.save_revision().publish()
    assert twin.get_url().startswith("/pl/")
    assert f"{page.document.code}-1" in shown(client, twin.get_url())
    assert client.get(twin.get_url() + "current.docx").status_code == 200
    assert DocumentVersion.objects.filter(document=page.document).count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_documents_costs_the_same_however_many_there_are(client, count, django_assert_num_queries):
    ControlledDocument.objects.get(code="MARAC").pages.update(live=False)
    for _ in range(count):
        make_document(date(2025, 1, 1), date(2026, 1, 1))
    from home.showing_documents import rows

    generation.bump()
    with translation.override("en"), generation.one_reading(), django_assert_num_queries(6):
        assert len(rows()) == 4 + count
    with translation.override("en"), generation.one_reading(), django_assert_num_queries(1):
        rows()


class Numbered:
    def __init__(self, number, effective_on):
        self.number, self.effective_on = number, effective_on


def test_the_rules_of_versions():
    one, two, three = (Numbered(n, date(2026, n, 1)) for n in (1, 2, 3))
    assert version_rules.current([three, one, two], date(2026, 2, 28)) is two
    assert version_rules.current([three], date(2026, 2, 28)) is None
    assert version_rules.in_use([one, three, two], date(2026, 3, 1)) == [three, two, one]
    same_day = Numbered(4, date(2026, 3, 1))
    assert version_rules.current([same_day, three], date(2026, 3, 1)) is same_day
    assert version_rules.out_of_order([three, one, two]) is None
    early = Numbered(9, date(2026, 2, 27))
    assert version_rules.out_of_order([three, early]) is early
    for day, months, later in (
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 11, 1), 1, date(2026, 12, 1)),
    ):
        assert version_rules.months_later(day, months) == later


def test_what_a_file_held_is_never_in_what_is_served(client):
    page = make_document(date(2026, 1, 1))
    body = b"".join(client.get(page.url + "current/").streaming_content)
    assert files.AUTHOR.encode() not in b"".join(files.parts_of(body).values())
