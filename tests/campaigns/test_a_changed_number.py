"""A number changes in the ledger: the old one is gone from pages, feeds, kits and posters, without anybody's hand."""

import io
import zipfile
from datetime import date

import pytest
from django.urls import reverse
from pypdf import PdfReader

from core.models import ContactPoint
from tests.campaigns.making import make_item, make_month, the_campaign

pytestmark = pytest.mark.django_db
OLD, NEW = "0808 168 9111", "0808 157 0142"
PICTURE = "2031-05-06-the-first/picture-square.png"
CHANNELS = ["facebook", "instagram", "x", "linkedin", "bulletin", "message"]


@pytest.fixture
def item():
    return make_item(make_month(), title="The first", slug="the-first", suggested_date=date(2031, 5, 6))


def text_of(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def kit(client, month):
    fields = {"page": month.pk, "channels": CHANNELS, "area": "both", "name": ""}
    answer = client.post("/campaigns/kit/", fields, headers={"sec-fetch-site": "same-origin"})
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def words_in(packed):
    """All the words of a kit; a document of Word is a kit of its own."""
    for name in packed.namelist():
        if name.endswith(".docx"):
            yield from words_in(zipfile.ZipFile(io.BytesIO(packed.read(name))))
        else:
            yield packed.read(name).decode(errors="ignore")


def everything(client, item) -> dict[str, str]:
    """What the site says wherever the number stands, by place."""
    campaign, month = the_campaign(), item.get_parent().specific
    poster = client.get(reverse("making:download", args=["poster-a4", "lighthouse", "en", "kent", "pdf"]))
    return {
        "item": text_of(client.get(item.get_url())),
        "atom": text_of(client.get(campaign.get_url() + "feed.atom")),
        "json": text_of(client.get(campaign.get_url() + "feed.json")),
        "kit": "\n".join(words_in(kit(client, month))),
        "poster": " ".join(PdfReader(io.BytesIO(poster.content)).pages[0].extract_text().split()),
    }


def test_a_changed_number_is_gone_from_every_place(client, item):
    before = everything(client, item)
    pictures = kit(client, item.get_parent()).read(PICTURE)
    for place, words in before.items():
        assert OLD in words and NEW not in words, place
    point = ContactPoint.objects.get(key="kent-helpline")
    point.value, point.shown_as = NEW.replace(" ", ""), ""
    point.save()
    after = everything(client, item)
    for place, words in after.items():
        assert NEW in words and OLD not in words and OLD.replace(" ", "") not in words, place
    assert kit(client, item.get_parent()).read(PICTURE) != pictures
