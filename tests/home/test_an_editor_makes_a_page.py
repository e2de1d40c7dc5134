"""Somebody who is no developer makes a page of every block, looks at it, and publishes it."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from core.models import ContactPoint
from home.blocks import TOPIC_BLOCKS
from home.models import HomePage, TopicPage

pytestmark = pytest.mark.django_db


def in_rows(*values):
    """Return what the form of a ListBlock sends."""
    rows = {str(n): {"value": value, "deleted": "", "order": str(n)} for n, value in enumerate(values)}
    return {"count": str(len(values)), **rows}


def every_block():
    door = TopicPage.objects.get(slug="money")
    words = rich_text("<p>Words of an editor.</p>")
    return {
        "prose": rich_text("<h2>A heading</h2><p>You can ring. IDVA is a word of the field.</p>"),
        "contact": {"contact_point": ContactPoint.objects.get(key="kent-helpline").pk, "what_happens": "They listen."},
        "services": {"title": "Who helps", "need": "talk", "audience": "", "kind": "", "pathway": "survivor",
                     "layout": "cards", "most": "2", "ask_place": "on"},
        "notice": {"kind": "warning", "title": "Take care", "text": words},
        "steps": {"title": "Steps", "steps": in_rows({"title": "One", "text": "a"}, {"title": "Two", "text": "b"})},
        "details": {"title": "To open", "text": words},
        "summary": {"title": "In short", "rows": in_rows({"term": "Who", "text": "Everyone"})},
        "table": {"caption": "A table", "head": in_rows("A", "B"), "rows": in_rows(in_rows("c", "d"))},
        "quote": {"text": "They listened.", "who": "A caller"},
        "video": {"title": "A film", "length": "", "text": "", "page": ""},
        "controlled_documents": {"title": "Forms of today", "page": ""},
        "door": {"title": "A door", "text": "", "page": door.pk, "need": "", "icon": "info"},
        "pages_below": {"title": "Below"},
        "referrals": {"title": "Routes"},
        "glossary": {"title": "Words"},
        "must_say": {"about": "history", "title": "The exit", "text": words},
        "formats": {"title": "In Easy Read", "kind": "easy-read"},
        "signing": {"title": "Help in BSL"},
    }  # fmt: skip


def form(action, **changes):
    return nested_form_data(
        {
            "title": "A page of everything", "slug": "everything", "introduction": "One line.", "seo_title": "",
            "search_description": "", "show_in_menus": "on", "body": streamfield(list(every_block().items())),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}, **changes,
        }
    ) | ({action: "on"} if action else {})  # fmt: skip


@pytest.fixture
def add():
    return reverse("wagtailadmin_pages:add", args=["home", "topicpage", HomePage.objects.get().pk])


def test_the_form_of_this_test_has_every_block():
    assert list(every_block()) == [name for name, _block in TOPIC_BLOCKS]


def test_a_page_of_every_block_is_previewed_published_and_in_the_menu(admin_client, client, add):
    assert admin_client.get(add).status_code == 200
    preview = reverse("wagtailadmin_pages:preview_on_add", args=["home", "topicpage", HomePage.objects.get().pk])
    assert admin_client.post(preview, form("")).json()["is_valid"]
    shown = admin_client.get(preview)
    assert shown.status_code == 200
    assert "Words of an editor." in shown.content.decode()

    told = admin_client.post(add, form("action-publish"), follow=True)
    page = TopicPage.objects.filter(slug="everything", live=True).first()
    assert page, told.content.decode()[-2000:]
    html = client.get("/everything/").content.decode()
    for words in ("A heading", "They listen.", "Who helps", "Take care", "Two", "To open", "Everyone", "A table",
                  "They listened.", "The film is not here yet.", "A door", "Routes", "Words", "The exit"):  # fmt: skip
        assert words in html, words
    assert "Forms of today" in html and "MARAC-0" in html
    assert html.count('popovertarget="term-idva"') == 1
    assert '<a href="/everything/"' in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"title": "All about stalking"}, "seo_title", "without: stalking"),
        ({"slug": "money here"}, "slug", "valid"),
        ({"title": ""}, "title", "required"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(admin_client, add, changes, field, says):
    told = admin_client.post(add, form("action-publish", **changes))
    assert not TopicPage.objects.filter(slug="everything").exists()
    assert says in str(told.context["form"].errors[field])
    assert "Words of an editor." in told.content.decode()
