"""An item that is not accessible cannot go out, and each field says what to do."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from campaigns import publishing
from campaigns.models import ContentItemPage
from tests.campaigns.making import PICTURE, WORDS, make_item, make_month, new_item, the_campaign

pytestmark = pytest.mark.django_db


def told(item) -> str:
    """All that is said about what is wrong, fields and blocks."""
    found = publishing.problems(item, the_campaign())
    words = []
    for field, error in found.items():
        inner = getattr(error, "block_errors", None) or {}
        for one in inner.values():
            deeper = getattr(one, "block_errors", None)
            words += [f"{field}: {part.message}" for part in (deeper or {}).values()] or [
                f"{field}: {sentence}" for sentence in one.messages
            ]
        if not inner:
            words.append(f"{field}: {error.message}")
    return "\n".join(words)


def test_a_whole_item_has_nothing_to_mend():
    assert told(new_item()) == ""


@pytest.mark.parametrize(
    "fields, sentence",
    [
        ({"messages": []}, "messages: Add the words for at least one channel."),
        ({"messages": [("x", "Help is free.")]}, "Add a helpline"),
        ({"messages": [("x", "Ring {{ nobody }}.")]}, "“nobody” is not in the ledger"),
        ({"messages": [("x", "Ring 0808 157 0001. {{ kent-helpline }}")]}, "instead of the number 0808 157 0001"),
        ({"messages": [("x", WORDS + " #knowseespeakout")]}, "capital letter for each word"),
        ({"messages": [("x", WORDS + " a" * 150)]}, "Too long: "),
        ({"messages": [("message", WORDS + " a" * 300)]}, "WhatsApp or text takes 3"),
        ({"messages": [("facebook", "Nevertheless, organisational accountability necessitates interdisciplinary "
                                    "collaboration throughout {{ kent-helpline }}.")]}, "Hard to read"),
        ({"messages": [("x", "=1+1 {{ kent-helpline }}")]}, "Begin with a letter"),
        ({"picture": []}, "picture: Add a picture"),
        ({"kind": "story"}, "consent_recorded_on: A story needs the person's written consent."),
        ({"kind": "story"}, "content_warning: A story needs a warning"),
        ({"kind": "story"}, "consent_ends_on: Enter the day the consent ends."),
        ({"valid_until": date(2031, 5, 5)}, "valid_until: It would end before the day it is posted."),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_at_its_field_with_what_to_do(fields, sentence):
    assert sentence in told(new_item(**fields))


def test_a_text_message_alone_needs_no_picture():
    assert told(new_item(messages=[("message", WORDS)], picture=[])) == ""


def test_code_cannot_publish_it_either():
    item = new_item(picture=[])
    with pytest.raises(ValidationError):
        the_campaign().add_child(instance=item)
    item = make_item()
    item.messages = [("x", "No number here.")]
    with pytest.raises(ValidationError):
        item.save_revision().publish()


def test_a_retired_number_that_nothing_replaces_is_told_when_the_item_is_published_again(make_retired):
    make_retired("galop")
    assert "“galop” is not in the ledger" in told(new_item(messages=[("x", WORDS + " {{ galop }}")]))


@pytest.fixture
def make_retired():
    from core.models import ContactPoint

    def retire(key):
        point = ContactPoint.objects.get(key=key)
        point.retired_on, point.replaced_by = date(2020, 1, 1), None
        point.save()

    return retire


def the_form(action, image=None, **changes):
    own = {"ratio": "all", "image": image and image.pk, "alt": changes.pop("alt", "")}
    return nested_form_data(
        {
            "title": "Somebody listens", "slug": "somebody-listens", "seo_title": "A post", "search_description": "",
            "suggested_date": "2031-05-06", "kind": "help", "line": "Somebody listens.",
            "messages": streamfield([("x", WORDS)]),
            "picture": streamfield([("own", own)] if image else [("made", PICTURE)]),
            "film": "", "licence": "ogl", "valid_until": "", "content_warning": "", "consent_recorded_on": "",
            "consent_ends_on": "", "what_changed": "", "taken_back_on": "", **changes,
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        }
    ) | ({action: "on"} if action else {})  # fmt: skip


@pytest.fixture
def add():
    return reverse("wagtailadmin_pages:add", args=["campaigns", "contentitempage", make_month().pk])


@pytest.fixture
def image():
    from wagtail.images.models import Image
    from wagtail.images.tests.utils import get_test_image_file

    return Image.objects.create(title="A lighthouse", file=get_test_image_file(size=(1400, 1400)))


def test_an_editor_is_refused_for_missing_alternative_text_mends_it_and_publishes(admin_client, client, add, image):
    assert admin_client.get(add).status_code == 200
    refused = admin_client.post(add, the_form("action-publish", image))
    assert "Say what the picture shows." in refused.content.decode()
    assert not ContentItemPage.objects.filter(slug="somebody-listens").exists()

    admin_client.post(add, the_form("action-publish", image, alt="A lighthouse on a cliff."), follow=True)
    item = ContentItemPage.objects.get(slug="somebody-listens", live=True)
    html = client.get(item.get_url()).content.decode()
    assert "A lighthouse on a cliff." in html
    assert "0808 168 9111" in html


def test_a_draft_may_be_unfinished_and_a_published_item_may_have_an_unfinished_draft(admin_client, add):
    admin_client.post(add, the_form("", messages=streamfield([])), follow=True)
    item = ContentItemPage.objects.get(slug="somebody-listens")
    assert not item.live
    live = make_item(slug="is-live")
    edit = reverse("wagtailadmin_pages:edit", args=[live.pk])
    admin_client.post(edit, the_form("", messages=streamfield([]), slug="is-live"), follow=True)
    live.refresh_from_db()
    assert live.live and live.has_unpublished_changes and len(live.messages) == 3
