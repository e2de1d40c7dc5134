"""Films: never without captions and words, never from elsewhere."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from core.uploads import checked_document, without_film_notes
from home.models import CheckedFile, TopicPage, VideoPage
from tests.core.uploads import files

pytestmark = [pytest.mark.django_db, pytest.mark.database]
SIGNS = "/for-professionals/training-videos/signs/"


def film() -> CheckedFile:
    data = io.BytesIO(files.film())
    kind = without_film_notes(data, "film.mp4")
    return CheckedFile.keep("The film", ContentFile(data.getvalue()), kind)


def captions() -> CheckedFile:
    return CheckedFile.keep("Captions", *checked_document(files.CAPTIONS, "captions.vtt", frozenset({"vtt"})))


def whole(**changes) -> VideoPage:
    """The page of a film with all that it needs, changed as told, and not saved."""
    page = VideoPage(title="A film of tests", slug="a-film", introduction="What one learns.")
    page.film, page.captions, page.captions_checked, page.transcript = film(), captions(), True, "<p>Hello.</p>"
    for name, value in changes.items():
        setattr(page, name, value)
    return page


def publish(page) -> VideoPage:
    TopicPage.objects.get(slug="training-videos").add_child(instance=page)
    page.save_revision().publish()
    return page


def test_a_film_is_shown_with_captions_and_words_and_waits_for_a_click(client):
    page = publish(whole())
    html = client.get(page.url).content.decode()
    player = html.split('<div class="film">')[1].split("</video>")[0]
    assert 'preload="none"' in player and "autoplay" not in player
    assert f'src="{page.url}film.mp4"' in player and f'<track kind="captions" src="{page.url}captions.vtt"' in player
    assert "<p>Hello.</p>" in html and "iframe" not in html and "English, checked by a person" in html
    shown = client.get(page.url + "film.mp4", headers={"range": "bytes=0-7"})
    assert (shown.status_code, shown["Content-Type"], shown["Content-Disposition"]) == (206, "video/mp4", "inline")
    words = client.get(page.url + "captions.vtt")
    assert words["Content-Type"] == "text/vtt" and b"".join(words.streaming_content) == files.CAPTIONS


@pytest.mark.parametrize(
    ("missing", "value", "says"),
    [
        ("captions", None, "A film needs captions"),
        ("captions_checked", False, "Watch the film with its captions first"),
        ("transcript", "", "A film needs its words in writing"),
    ],
)
def test_a_film_without_what_people_need_is_refused_at_the_field_and_never_shown(client, missing, value, says):
    page = whole(**{missing: value})
    with pytest.raises(ValidationError) as told:
        page.clean()
    assert list(told.value.message_dict) == [missing] and says in str(told.value)
    page = publish(whole())
    VideoPage.objects.filter(pk=page.pk).update(**{missing: value})  # as code could, past the screen
    html = client.get(page.url).content.decode()
    assert "<video" not in html and "The film is not here yet" in html
    for name in ("film.mp4", "captions.vtt"):
        assert client.get(page.url + name).status_code == 404


def test_each_file_stands_in_its_own_place():
    with pytest.raises(ValidationError) as told:
        whole(film=captions(), captions=film()).clean()
    assert "not an MP4" in str(told.value.message_dict["film"])
    assert "not captions" in str(told.value.message_dict["captions"])


def test_the_five_films_have_pages_that_say_what_is_missing(client):
    pages = VideoPage.objects.live().filter(title__in=[
        "Signs of Abuse", "Safe Enquiry", "Safety Planning", "Understanding Risk", "Signposting & Support",
    ])  # fmt: skip
    assert pages.count() == len({page.poster for page in pages}) == 5
    for page in pages:
        html = client.get(page.url).content.decode()
        for words in ("The film is not here yet", "We have not been given the film", "We do not know yet",
                      "Every word of the film will stand here", "Oasis Domestic Abuse Service",
                      f"films/{page.poster}."):  # fmt: skip
            assert words in html, (page, words)
        assert client.get(page.url + "film.mp4").status_code == 404


def test_the_list_of_films_leads_to_each_page(client):
    html = client.get("/for-professionals/training-videos/").content.decode()
    assert html.count('class="card video-card"') == html.count('class="video-poster"') == 5
    assert f'href="{SIGNS}"' in html
    assert html.count("The film is not here yet.") == 5


@pytest.mark.parametrize("count", [1, 3])
def test_a_page_of_films_costs_the_same_however_many_there_are(client, count, django_assert_num_queries):
    page = TopicPage(title="Films of tests", slug="films-of-tests")
    TopicPage.objects.get(slug="for-professionals").add_child(instance=page)
    films = list(VideoPage.objects.live()[:count])
    page.body = [("video", {"title": one.title, "length": "", "text": "", "page": one}) for one in films]
    page.save_revision().publish()
    client.get(page.url)
    with django_assert_num_queries(11):
        client.get(page.url)
