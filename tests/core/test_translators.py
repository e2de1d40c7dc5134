"""Translators reach their own language only; by a link, one page; a machine never says a word about safety."""

import re
from datetime import timedelta
from html import unescape

import polib
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core import invitations
from core.models import FactWords, TranslationInvitation, TranslatorGroup, User
from home.models import HomePage
from services_directory.models import Need
from tests.core.test_languages import page_at, publish_in
from tests.posting import post

pytestmark = pytest.mark.django_db
PAGE = "/one-stop-shops/"


@pytest.fixture
def homes():
    return {code: publish_in(code, HomePage.objects.get(locale__language_code="en"), code) for code in ("pl", "bg")}


@pytest.fixture
def draft(homes):
    return begun(PAGE)


def begun(address, code="pl") -> Page:
    """The page, sent to the translators of a language."""
    source, _ = TranslationSource.update_or_create_from_instance(page_at(address))
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code=code))
    translation.save_target(publish=False)
    return translation.get_target_instance()


@pytest.fixture
def translator(client, homes):
    user = User.objects.create_user("translator@example.org", "a long enough password")
    user.groups.add(TranslatorGroup.objects.get(locale__language_code="pl").group)
    client.force_login(user)
    return user


def may_open(client, address):
    """True when the screen is shown; Wagtail leads those without the right to the first one."""
    answer = client.get(address)
    assert answer.status_code in (200, 302, 403)
    return answer.status_code == 200


def test_each_language_has_a_group_once_its_home_page_is_published(homes):
    assert {str(row.group.name) for row in TranslatorGroup.objects.all()} == {
        "Translators: Polish", "Translators: Bulgarian",
    }  # fmt: skip
    homes["pl"].save_revision().publish()
    assert TranslatorGroup.objects.count() == 2


def test_pages_of_their_own_language_are_theirs_and_no_others(client, draft, translator):
    other = begun(PAGE, "bg")
    assert may_open(client, f"/editors/pages/{draft.pk}/edit/")
    assert not may_open(client, f"/editors/pages/{other.pk}/edit/")
    assert not may_open(client, f"/editors/pages/{page_at(PAGE).pk}/edit/")
    permissions = page_at(PAGE).permissions_for_user(translator)
    assert not permissions.can_edit() and draft.permissions_for_user(translator).can_publish()


def test_labels_of_their_own_language_are_theirs_and_no_others(client, homes, translator):
    stay = Need.objects.get(code="stay")
    own, other = (stay.copy_for_translation(Locale.objects.get(language_code=code)) for code in ("pl", "bg"))
    for row in (own, other):
        row.save()
    edit = "/editors/snippets/services_directory/need/edit/{}/"
    assert may_open(client, edit.format(own.pk))
    assert not may_open(client, edit.format(other.pk)) and not may_open(client, edit.format(stay.pk))


def test_a_piece_of_another_languages_label_cannot_be_sent_either(client, homes, translator):
    source, _ = TranslationSource.update_or_create_from_instance(Need.objects.get(code="stay"))
    answers = {}
    for code in ("pl", "bg"):
        row = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code=code))
        row.save_target(publish=True)
        piece = source.stringsegment_set.get()
        address = f"/editors/localize/translate/{row.pk}/strings/{piece.pk}/edit/"
        answers[code] = client.put(address, "value=Words", content_type="application/x-www-form-urlencoded").status_code
    assert answers["pl"] == 201 and answers["bg"] in (302, 403)
    assert not StringTranslation.objects.filter(locale__language_code="bg", data="Words").exists()


def test_words_beside_facts_are_added_in_their_own_language_only(client, homes, translator):
    address = "/editors/snippets/core/factwords/add/"
    for code in ("pl", "bg"):
        client.post(address, {"english": "Kent domestic abuse helpline", "language": code, "words": "Telefon"})
    assert list(FactWords.objects.values_list("language", flat=True)) == ["pl"]


def test_a_machine_drafts_pages_but_never_those_about_safety(client, draft, translator, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }
    safety = begun("/get-help/")
    for page in (draft, safety):
        row = Translation.objects.get(source__object_id=page.translation_key)
        answer = client.post(f"/editors/localize/translate/{row.pk}/machine_translate/", {"next": "/editors/"})
        assert (answer.status_code, answer["Location"]) == (302, "/editors/")
    by_machine = StringTranslation.objects.filter(translation_type="machine")
    assert by_machine.filter(context__object_id=draft.translation_key).exists()
    assert not by_machine.filter(context__object_id=safety.translation_key).exists()


def test_without_a_setting_there_is_no_machine(settings):
    assert getattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR", None) is None


def test_a_translator_takes_the_pieces_as_a_file_and_brings_them_back(client, draft, translator):
    row = Translation.objects.get(source__object_id=draft.translation_key)
    where = f"/editors/localize/translate/{row.pk}/pofile"
    file = polib.pofile(client.get(f"{where}/download/").content.decode())
    for piece in file:
        piece.msgstr = f"Słowa: {piece.msgid}"
    back = SimpleUploadedFile("pl.po", str(file).encode(), "text/x-gettext-translation")
    assert client.post(f"{where}/upload/", {"file": back}).status_code == 302
    total, done = row.get_progress()
    assert total == done == len(file) > 5


# A link for one page


@pytest.fixture
def invitation(draft):
    return TranslationInvitation.objects.create(
        page=draft, role="Interpreter", expires_at=timezone.now() + timedelta(days=7)
    )


def address(invitation):
    return f"/translate/{invitations.token_of(invitation)}/"


def pieces(client, invitation):
    """The English of each piece by the name of its field."""
    html = client.get(address(invitation)).content.decode()
    found = re.findall(r'<label for="(piece-\d+)">.*?<span lang="en" dir="ltr">(.*?)</span>', html)
    return {name: unescape(english) for name, english in found}


def test_an_editor_makes_a_link_and_withdraws_it(client, draft, translator):
    screen = f"/editors/translations/{draft.pk}/ask/"
    assert "Type who translates it." in client.post(screen, {"role": "", "days": "7"}).content.decode()
    client.post(screen, {"role": "Interpreter of a charity", "days": "7"})
    made = TranslationInvitation.objects.get()
    assert timedelta(days=6) < made.expires_at - timezone.now() < timedelta(days=8)
    html = client.get(screen).content.decode()
    link = re.search(r'class="link-to-send">[^<]*(/translate/[^<]+)<', html)[1]
    client.logout()
    assert client.get(link).status_code == 200
    client.force_login(translator)
    client.post(screen, {"withdraw": made.pk})
    assert client.get(link).status_code == 410


def test_only_who_may_publish_the_page_makes_a_link(client, homes, translator):
    other = begun(PAGE, "bg")
    assert not may_open(client, f"/editors/translations/{other.pk}/ask/")
    assert not may_open(client, f"/editors/translations/{page_at(PAGE).pk}/ask/")


def test_a_whole_page_is_translated_by_link_and_waits_for_an_editor(client, invitation):
    fields = pieces(client, invitation)
    assert len(fields) > 5
    answer = post(client, address(invitation), {name: words for name, words in fields.items()} | {"finish": "yes"})
    assert (answer.status_code, answer["Location"]) == (303, "/translate/sent/")
    assert "Thank you" in client.get(answer["Location"]).content.decode()
    page = Page.objects.get(pk=invitation.page_id)
    assert not page.live and page.latest_revision.user is None
    assert page.get_latest_revision_as_object().introduction == page_at(PAGE).introduction
    assert client.get(address(invitation)).status_code == 410
    assert StringTranslation.objects.filter(tool_name="link").count() == len(fields)


def test_what_is_right_is_kept_when_something_else_is_wrong(client, invitation):
    fields = pieces(client, invitation)
    bold = next(name for name, english in fields.items() if "<" in english or "One Stop" in english)
    typed = {name: f"Słowa {number}" for number, name in enumerate(fields)} | {bold: "<script>x</script>"}
    answer = post(client, address(invitation), typed | {"finish": "yes"})
    html = answer.content.decode()
    assert answer.status_code == 422 and "Keep what stands in angle or curly brackets" in html
    assert "&lt;script&gt;x&lt;/script&gt;" in html and "<script>x" not in html
    assert not StringTranslation.objects.filter(data__contains="script").exists()
    assert StringTranslation.objects.filter(data__startswith="Słowa").count() > 3
    assert TranslationInvitation.objects.get().sent_at is None


def test_one_may_stop_and_go_on_later_but_not_finish_with_holes(client, invitation):
    name = next(iter(pieces(client, invitation)))
    answer = post(client, address(invitation), {name: "Słowa i & znaki", "save": "yes"})
    assert answer.status_code == 303
    html = client.get(answer["Location"]).content.decode()
    assert "Saved" in html and ">Słowa i &amp; znaki</textarea>" in html
    again = post(client, address(invitation), {"finish": "yes"})
    assert again.status_code == 422 and "Translate this, too." in again.content.decode()
    assert StringTranslation.objects.filter(data="Słowa i &amp; znaki").exists()


def test_a_link_ends_and_cannot_be_made_up(client, invitation):
    link = address(invitation)
    assert client.get(link[:-3] + "x/").status_code == 410 and client.get("/translate/x/").status_code == 410
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert client.get(link).status_code == 410
        assert post(client, link, {"finish": "yes"}).status_code == 410


def test_the_page_of_a_link_is_kept_nowhere_and_found_by_nobody(client, invitation):
    answer = client.get(address(invitation))
    assert answer["Cache-Control"] == "no-store" and not answer.cookies
    html = answer.content.decode()
    assert 'content="noindex"' in html and '<html lang="en"' in html
    assert re.search(r'<textarea[^>]* lang="pl" dir="ltr"', html)
