"""The toolkit page: six ways that work, files by plain links, and numbers that are the ledger's."""

import io
import re
from html import unescape
from urllib.parse import unquote

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pptx import Presentation
from pypdf import PdfReader

from campaigns.content.toolkit import _body
from campaigns.making.products import PRODUCTS
from campaigns.models import CampaignPage, ToolkitPage
from campaigns.toolkit_blocks import CopyBlock, HandlesBlock, MailBlock
from core.models import ContactPoint

pytestmark = pytest.mark.django_db
TOOLKIT = "/campaigns/16-days-of-action/toolkit/"
POSTER = "/campaigns/make/poster-a4/lighthouse/en/kent.pdf"


def html_at(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def statements(client, address):
    client.get(address)  # what is kept is kept
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(address)
    return len(asked)


def keep_ways(count):
    page = ToolkitPage.objects.get()
    page.body = _body(CampaignPage.objects.get(slug="16-days-of-action"))[:count]
    page.save()
    page.save_revision().publish()


def test_the_campaigns_page_leads_to_its_toolkit(client):
    assert f'href="{TOOLKIT}"' in html_at(client, "/campaigns/16-days-of-action/")


def test_each_of_the_six_ways_of_2022_is_there_and_works(client):
    html = html_at(client, TOOLKIT)
    titles = re.findall(r'<h2 id="way-\d+-title">(.*?)</h2>', html)
    assert titles == [
        "Plan posts", "Send the toolkit on", "Put words into your e-bulletin", "Ask employers to become Champions",
        "Show it in meetings and under your e-mails", "Follow and share", "Print posters, leaflets and cards",
    ]  # fmt: skip
    assert re.findall(r'href="#(way-\d+)"', html) == re.findall(r'<section class="way stack" id="(way-\d+)"', html)
    assert 'href="/campaigns/16-days-of-action/"' in html.split('id="way-1"')[1].split("</section>")[0]
    assert "@KentMedwayDA" in html and "others may be able to see whom you follow" in html


def test_every_product_can_be_downloaded_in_each_design_at_the_size_it_says(client):
    found = re.findall(
        r'<a href="(/campaigns/make/[^"]+)" download>.*?\((\w+), (\d+)\xa0?\s?kB\)', html_at(client, TOOLKIT)
    )
    assert len(found) == sum(len(product.designs) for product in PRODUCTS.values())
    for address, kind, size in found:
        response = client.get(address)
        assert response.status_code == 200
        assert address.endswith(kind.lower())
        assert round(len(response.content) / 1000) == int(size)


def test_a_prepared_e_mail_opens_with_subject_words_and_todays_numbers(client):
    mails = [unescape(href) for href in re.findall(r'href="(mailto:[^"]+)"', html_at(client, TOOLKIT))]
    assert len(mails) == 2
    assert unquote(mails[0]).startswith("mailto:?subject=A toolkit for 16 Days of Action&body=Hello,\r\n\r\n")
    assert "in Kent 0808 168 9111, in Medway 0800 917 9948." in unquote(mails[1])
    assert all(len(mail) < 2000 for mail in mails)  # the longest that all mail programs take


def test_an_area_chooses_whose_numbers_stand_on_the_files_and_in_the_signature(client):
    html = html_at(client, f"{TOOLKIT}?area=medway")
    assert "/en/medway.pdf" in html and "/en/both.pdf" not in html
    signature = html.split("The signature in plain words")[1].split("</textarea>")[0]
    assert "0800 917 9948" in signature and "0808 168 9111" not in signature
    assert "/en/both.pdf" in html_at(client, f"{TOOLKIT}?area=essex")


def test_a_number_changed_in_the_ledger_is_new_on_the_page_and_in_every_file(client):
    old_mark = client.get(POSTER)["ETag"]
    point = ContactPoint.objects.get(key="kent-helpline")
    point.value = "08081570142"
    point.save()
    html = html_at(client, TOOLKIT)
    assert "0808 157 0142" in html and "0808 168 9111" not in html
    again = client.get(POSTER, headers={"if-none-match": old_mark})
    assert again.status_code == 200
    assert "0808 157 0142" in PdfReader(io.BytesIO(again.content)).pages[0].extract_text()
    slide = Presentation(io.BytesIO(client.get("/campaigns/make/slide/harbour/en/kent.pptx").content)).slides[0]
    assert "0808 157 0142" in " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("count", [1, 3, 7])
def test_a_toolkit_costs_the_same_statements_whatever_it_holds(client, count):
    keep_ways(count)
    assert statements(client, TOOLKIT) == 14


def test_a_file_has_a_neutral_name_a_strong_mark_and_no_cookie(client):
    response = client.get(POSTER, headers={"accept-encoding": "gzip"})
    assert response["Content-Disposition"] == 'attachment; filename="poster-a4-lighthouse-kent.pdf"'
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "no-cache"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert re.fullmatch(r'"[0-9a-f]{24}"', response["ETag"])
    assert "Content-Encoding" not in response
    assert not response.cookies
    again = client.get(POSTER, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_preview_is_shown_and_not_saved(client):
    response = client.get("/campaigns/make/poster-a4/lighthouse/en/kent/preview")
    assert response["Content-Type"] == "image/png"
    assert "Content-Disposition" not in response


@pytest.mark.parametrize(
    "address",
    [
        "flag/lighthouse/en/kent.pdf", "poster-a4/huts/en/kent.pdf", "poster-a4/lighthouse/en/essex.pdf",
        "poster-a4/lighthouse/en/kent.png", "poster-a4/lighthouse/xx/kent.pdf", "poster-a4/lighthouse/pl/kent.pdf",
        "flag/lighthouse/en/kent/preview",
    ],
)  # fmt: skip
def test_what_is_not_made_is_not_found(client, address):
    assert client.get(f"/campaigns/make/{address}").status_code == 404


def test_nothing_is_made_by_a_post(client):
    assert client.post(POSTER).status_code in (403, 405)


def test_a_name_that_became_too_long_takes_its_files_away_and_not_the_page(client, caplog):
    point = ContactPoint.objects.get(key="kent-helpline")
    point.name = "W" * 110
    point.save()
    html = html_at(client, TOOLKIT)
    assert "We cannot make this at the moment" in html
    assert "poster-a4 (lighthouse, en, both) cannot be made" in caplog.text
    assert client.get(POSTER).status_code == 404


def test_an_editor_is_told_at_the_field_which_reference_leads_nowhere():
    for block, value in (
        (CopyBlock(), {"label": "A post", "text": "Ring {{ nobody }}"}),
        (MailBlock(), {"label": "A mail", "subject": "Hello", "text": "Ring {{ nobody }}"}),
    ):
        with pytest.raises(ValidationError) as refused:
            block.clean(block.to_python(value))
        assert "no contact point “nobody”" in str(refused.value.block_errors["text"].messages)


def test_a_handle_is_a_name_and_no_address():
    block = HandlesBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"handles": [{"network": "X", "handle": "https://example.org/x"}]}))


def test_an_editor_can_open_change_and_publish_a_toolkit(admin_client):
    page = ToolkitPage.objects.get()
    shown = admin_client.get(f"/editors/pages/{page.pk}/edit/")
    assert shown.status_code == 200
    assert "Way to take part" in shown.content.decode()
    assert admin_client.get(f"/editors/pages/add/campaigns/toolkitpage/{page.get_parent().pk}/").status_code == 200
