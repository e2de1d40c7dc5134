"""Readers are told what to trust of a translation; what is half translated is not published."""

import pytest
import time_machine
from django.core.exceptions import ValidationError
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core import translating
from core.models import ContactPoint, TranslationCheck
from home.models import HomePage
from services_directory.models import Need
from tests.core.test_languages import page_at, publish_in
from tests.making import make_user

pytestmark = pytest.mark.django_db
PAGE = "/one-stop-shops/"


@pytest.fixture
def polish():
    publish_in("pl", HomePage.objects.get(), "Pomoc")
    return publish_in("pl", page_at(PAGE), "Punkty pomocy")


def shown(client, address=f"/pl{PAGE}"):
    return client.get(address).content.decode()


def english_says(title):
    page = page_at(PAGE)
    page.title = title
    page.save_revision().publish()


def fresh(page):
    return Page.objects.get(pk=page.pk).specific


def test_an_english_page_has_no_label(client):
    assert "data-state=" not in shown(client, PAGE)


def test_a_new_translation_says_that_nobody_has_checked_it(client, polish):
    html = shown(client)
    assert 'data-state="not-checked"' in html and f'<a href="{PAGE}" hreflang="en">' in html


def test_a_checked_one_says_when_and_who_it_was_stays_with_us(client, polish):
    with time_machine.travel("2027-02-03T12:00:00Z"):
        translating.sign(fresh(polish), "Interpreter of a charity")
        html = shown(client)
    assert 'data-state="checked"' in html and "3 lutego 2027" in html
    assert "Interpreter" not in html


def test_when_the_english_words_change_it_says_since_when(client, polish):
    translating.sign(fresh(polish), "Interpreter")
    with time_machine.travel("2027-03-01T12:00:00Z"):
        english_says("Other words")
    with time_machine.travel("2027-03-09T12:00:00Z"):
        english_says("Yet other words")
        html = shown(client)
    assert 'data-state="english-changed"' in html and "1 marca 2027" in html
    english_says("One Stop Shops")
    assert 'data-state="checked"' in shown(client)  # as it was when it was translated


def test_a_changed_number_changes_nothing_of_it_and_is_new_in_every_language(client, polish):
    publish_in("pl", page_at("/get-help/"), "Zadzwoń")
    translating.sign(fresh(polish), "Interpreter")
    line = ContactPoint.objects.get(key="kent-helpline")
    line.value = "0808 200 0247"
    line.save()
    assert 'data-state="checked"' in shown(client)
    assert "0808 2000 247" in shown(client, "/pl/get-help/") and "0808 2000 247" in shown(client, "/get-help/")


def test_a_check_holds_for_the_words_that_were_checked(client, polish):
    translating.sign(fresh(polish), "Interpreter")
    page = fresh(polish)
    page.title = "Inne słowa"
    page.save_revision().publish()
    assert 'data-state="not-checked"' in shown(client)
    assert TranslationCheck.objects.get(page=polish.pk).checked_by == ""


def test_a_setting_says_which_states_safety_pages_may_have(polish, settings):
    settings.TRANSLATIONS_PUBLIC_ON_SAFETY_PAGES = ["checked"]
    with pytest.raises(ValidationError, match="checked by a speaker"):
        publish_in("pl", page_at("/get-help/"), "Zadzwoń")
    with pytest.raises(ValidationError, match="checked by a speaker"):
        publish_in("pl", page_at("/stay-safe-online/"), "Bezpiecznie")
    publish_in("pl", page_at("/about/"), "O stronie")  # not about the reader's safety


# What the translators' screens know


@pytest.fixture
def translation():
    """A page that a translator has begun."""
    publish_in("pl", HomePage.objects.get(), "Pomoc")
    source, _ = TranslationSource.update_or_create_from_instance(page_at(PAGE))
    return Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="pl"))


def translate(translation, words, but=0):
    """Translate every piece less the last `but`."""
    segments = list(translation.source.stringsegment_set.all().order_by("order"))
    for segment in segments[: len(segments) - but]:
        StringTranslation.objects.update_or_create(
            translation_of=segment.string, locale=translation.target_locale, context=segment.context,
            defaults={"data": words},
        )  # fmt: skip


def test_what_is_half_translated_does_not_go_live(translation, django_capture_on_commit_callbacks):
    translate(translation, "Słowa", but=1)
    with django_capture_on_commit_callbacks() as waiting:
        translation.save_target(publish=True)
    for publish in waiting:
        with pytest.raises(ValidationError, match="1 pieces are not translated yet"):
            publish()
    assert not Page.objects.filter(locale__language_code="pl", live=True, title="Słowa").exists()
    translate(translation, "Słowa")
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    assert Page.objects.filter(locale__language_code="pl", live=True, title="Słowa").exists()


def test_the_translators_screen_says_how_many_pieces_are_missing(client, translation):
    translate(translation, "Słowa", but=2)
    translation.save_target(publish=False)
    draft = Page.objects.get(locale__language_code="pl", slug="one-stop-shops")
    user = make_user("access_admin")
    user.is_superuser = True
    user.save()
    client.force_login(user)
    answer = client.post(f"/editors/pages/{draft.pk}/edit/", {"action": "publish"}, follow=True)
    assert "2 pieces are not translated yet" in answer.content.decode()
    assert not Page.objects.get(pk=draft.pk).live


def test_new_english_is_marked_piece_by_piece_and_readers_keep_the_old_words_until_then(
    client, translation, django_capture_on_commit_callbacks
):
    translate(translation, "Słowa")
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    english_says("Other words")
    assert 'data-state="english-changed"' in shown(client) and "Słowa" in shown(client)
    total, done = translation.get_progress()
    assert total - done == 1
    page = Page.objects.get(locale__language_code="pl", title="Słowa").specific
    with pytest.raises(ValidationError, match="1 pieces are not translated yet"):
        page.save_revision().publish()
    translate(translation, "Nowe słowa")
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    assert 'data-state="not-checked"' in shown(client)


def test_a_new_english_label_is_marked_too(translation):
    need = Need.objects.get(code="stay")
    source, _ = TranslationSource.update_or_create_from_instance(need)
    need.label = "Another label"
    need.save()
    assert [segment.string.data for segment in source.stringsegment_set.all()] == ["Another label"]


def test_translating_a_parent_after_its_child_loses_no_child():
    home = HomePage.objects.get()
    publish_in("pl", home, "Pomoc")
    stale = HomePage.objects.get(locale__language_code="pl")
    publish_in("pl", page_at(PAGE), "Punkty")
    stale.save_revision().publish()
    assert HomePage.objects.get(locale__language_code="pl").numchild == 1


# Signing


def sign(client, page, **fields):
    return client.post(f"/editors/translations/{page.pk}/check/", {"read_all": "on", "role": "Interpreter"} | fields)


@pytest.fixture
def speaker(client):
    user = make_user("sign_translationcheck", name="speaker")
    client.force_login(user)
    return user


def test_a_second_speaker_signs_and_readers_are_told(client, polish, speaker):
    html = client.get(f"/editors/translations/{polish.pk}/check/").content.decode()
    assert "Not checked yet" in html and f'href="/pl{PAGE}"' in html and f'href="{PAGE}"' in html
    assert "Type your role." in sign(client, polish, role="").content.decode()
    assert sign(client, polish).status_code == 302
    assert 'data-state="checked"' in shown(client)
    assert "(Interpreter)" in client.get(f"/editors/translations/{polish.pk}/check/").content.decode()


def test_nobody_signs_what_they_wrote_themselves(client, polish, speaker):
    fresh(polish).save_revision(user=speaker).publish()
    assert "another speaker has to check it" in sign(client, polish).content.decode()
    assert 'data-state="not-checked"' in shown(client)


def test_without_the_right_or_for_an_english_page_there_is_nothing_to_sign(client, polish):
    client.force_login(make_user("add_edition"))
    assert sign(client, polish).status_code == 302
    client.force_login(make_user("sign_translationcheck"))
    assert sign(client, page_at(PAGE)).status_code == 302
    assert not TranslationCheck.objects.exclude(checked_on=None).exists()


def test_where_safety_pages_need_a_check_a_draft_is_signed_and_then_published(client, polish, speaker, settings):
    settings.TRANSLATIONS_PUBLIC_ON_SAFETY_PAGES = ["checked"]
    draft = page_at("/get-help/").copy_for_translation(polish.locale)
    draft.title = draft.seo_title = "Zadzwoń"
    draft.save_revision()
    html = client.get(f"/editors/translations/{draft.pk}/check/").content.decode()
    assert "You check the draft." in html and f"/editors/pages/{draft.pk}/view_draft/" in html
    assert sign(client, draft).status_code == 302
    changed = fresh(draft)
    changed.title = "Inne słowa"
    with pytest.raises(ValidationError, match="checked by a speaker"):
        changed.save_revision().publish()
    words = fresh(draft)
    words.title = words.seo_title = "Zadzwoń"
    words.save_revision().publish()
    assert 'data-state="checked"' in shown(client, "/pl/get-help/")
