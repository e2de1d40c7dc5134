"""A page in Easy Read, in British Sign Language, or to listen to: found from the page, and from a list of each."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from wagtail.models import Page

from core.models import ContactPoint
from core.uploads import checked_document
from home.content.help_pages import MUST_SAY
from home.easy_read import MOST_WORDS, PICTURES, EasyReadRow, long_sentences
from home.models import AudioPage, CheckedFile, EasyReadPage, TopicPage, VideoPage
from tests.core.test_languages import page_at, publish_in
from tests.core.uploads import files

pytestmark = pytest.mark.django_db
HELP, SAFER = "/easy-read/help-now/", "/easy-read/safer-online/"


def words(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def ways(html):
    """Where the line of other formats above the page's words leads."""
    found = re.search(r'class="other-formats".*?</ul>', html, re.DOTALL)
    return re.findall(r'<a href="([^"]+)"', found[0]) if found else []


def recording(**fields) -> AudioPage:
    data, kind = checked_document(files.sound(), "words.mp3", frozenset({"mp3"}))
    page = AudioPage(
        title="To listen to", slug="to-listen", introduction="Somebody reads it.", of_page=page_at("/one-stop-shops/"),
        sound=CheckedFile.keep("S", data, kind), transcript="<p>All that is said.</p>",
    )  # fmt: skip
    for name, value in fields.items():
        setattr(page, name, value)
    return page


def publish(page):
    TopicPage.objects.get(slug="about").add_child(instance=page)
    page.save_revision().publish()
    return page


def test_a_page_leads_to_its_other_formats_and_they_lead_back(client):
    assert ways(words(client, "/get-help/")) == [HELP, "/bsl/help/"]
    assert ways(words(client, "/stay-safe-online/")) == [SAFER, "/bsl/online/"]
    assert ways(words(client, "/one-stop-shops/")) == []
    for address, back in ((HELP, "/get-help/"), ("/bsl/online/", "/stay-safe-online/")):
        assert re.search(rf'class="says-same">.*?<a href="{back}">', words(client, address))


def test_the_lists_hold_every_one(client):
    assert re.findall(rf'<h3><a href="({HELP}|{SAFER})">', words(client, "/easy-read/")) == [HELP, SAFER]
    bsl = words(client, "/bsl/")
    assert bsl.count("The film is not here yet.") == VideoPage.objects.filter(signed=True).count() == 2
    assert "/for-professionals/training-videos/" not in bsl.split('id="main"')[1].split("<footer")[0]
    home = words(client, "/")
    assert '<a href="/easy-read/">' in home and '<a href="/bsl/">' in home


def test_until_a_signed_film_is_there_its_page_leads_to_help_in_bsl(client):
    html = words(client, "/bsl/help/").split("<main")[1].split("</main>")[0]
    assert "This film is still to be made" in html and 'class="film"' not in html
    assert [html.index(f'href="{ContactPoint.objects.get(key=key).value}"') for key in ("bsl-999", "signlive")]
    assert html.index("999bsl.co.uk") < html.index("signlive.co.uk")


@pytest.mark.parametrize("slug", ["help-now", "safer-online"])
def test_easy_read_has_a_picture_for_each_idea_and_no_long_sentence(slug):
    page = EasyReadPage.objects.get(slug=slug)
    rows = [block.value for block in page.body if block.block_type == "row"]
    assert len(rows) >= 12
    for row in rows:
        assert finders.find(f"easy-read/{row['picture']}.svg"), row["picture"]
        assert not long_sentences(row["words"].source)
    page.full_clean()


def test_every_picture_is_drawn_and_every_drawing_is_offered():
    for name, _about in PICTURES:
        assert finders.find(f"easy-read/{name}.svg"), name


def test_easy_read_of_the_safety_page_says_all_that_must_be_said(client):
    """The sentences that the page itself must hold, each by a word of it that Easy Read uses too."""
    signs = {
        "leaving": "Leave this site", "history": "The button does <b>not</b> delete it", "seen": "spying app",
        "deleting": "can look odd", "device": "never had", "no-record": "no cookies", "booking": "book a webinar",
    }  # fmt: skip
    html = words(client, SAFER)
    assert signs.keys() == {about for about, _title, _text in MUST_SAY}
    assert [sign for sign in signs.values() if sign not in html] == []


def test_a_long_sentence_is_refused_with_what_to_do():
    long = "word " * (MOST_WORDS + 1)
    with pytest.raises(ValidationError) as refused:
        EasyReadRow().clean(EasyReadRow().to_python({"picture": "call", "words": f"<p>Short. {long}.</p>"}))
    assert "Make two sentences of it" in str(refused.value.block_errors["words"])
    assert long_sentences(f"<p>{'word ' * 10}</p><p>{'word ' * 10}</p>") == []


def test_readers_learn_whether_people_who_use_easy_read_have_checked_it(client):
    assert "have not checked this page yet" in words(client, HELP)
    page = EasyReadPage.objects.get(slug="help-now")
    page.tried_on = "2026-11-03"
    page.save_revision().publish()
    assert "checked this page on 3 November 2026" in words(client, HELP)


def test_a_recording_waits_for_a_click_and_has_its_words(client):
    page = publish(recording())
    html = words(client, page.url)
    assert 'preload="none"' in html and "autoplay" not in html and "All that is said." in html
    assert ways(words(client, "/one-stop-shops/")) == [page.url]
    answer = client.get(page.url + "sound.mp3")
    assert answer["Content-Type"] == "audio/mpeg" and client.get(page.url + "other.mp3").status_code == 404


def test_a_recording_without_words_is_refused_and_one_without_sound_says_so(client):
    with pytest.raises(ValidationError, match="needs its words"):
        recording(transcript="").full_clean(exclude=["path", "depth", "content_type"])
    page = publish(recording(sound=None, transcript=""))
    assert "The recording is not here yet." in words(client, page.url)
    assert client.get(page.url + "sound.mp3").status_code == 404


def test_a_format_is_not_made_of_a_format():
    page = recording(of_page=Page.objects.get(slug="help-now"))
    with pytest.raises(ValidationError, match="not another such page"):
        page.full_clean(exclude=["path", "depth", "content_type"])


def test_in_another_language_bsl_is_offered_and_english_easy_read_is_not(client):
    publish_in("pl", page_at("/"), "Pomoc")
    publish_in("pl", page_at("/get-help/"), "Zadzwoń")
    assert ways(words(client, "/pl/get-help/")) == ["/bsl/help/"]
