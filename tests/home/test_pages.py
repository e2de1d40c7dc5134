"""The front door, get help, and the pages on the way: what each must show."""

import re
from io import StringIO

import pytest
from wagtail.models import Page

from core.models import SitePage
from home.content.help_pages import MUST_SAY
from home.models import AudioPage, HomePage

pytestmark = pytest.mark.django_db


def subclasses(model):
    for child in model.__subclasses__():
        yield from subclasses(child)
        if not child._meta.abstract:
            yield child


def test_the_starting_content_has_a_page_of_every_type():
    nobody_has_recorded_one = {AudioPage}
    missing = {model for model in subclasses(SitePage) if not model.objects.live().exists()}
    assert missing == nobody_has_recorded_one


def test_every_page_answers(client):
    for page in Page.objects.live().filter(depth__gt=1):
        assert client.get(page.get_url()).status_code == 200, page


def test_every_link_within_the_site_leads_somewhere(client):
    seen, waiting = set(), ["/"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        assert response.status_code == 200, address
        if not response.headers["Content-Type"].startswith("text/html"):
            continue  # a file
        html = response.content.decode()
        links = re.findall(r'<a [^>]*href="(/[^"#]*|\?[^"#]*)"', html)
        for link in links:
            link = link.replace("&amp;", "&")
            link = address.partition("?")[0] + link if link.startswith("?") else link
            # Filters combine without end: follow one filter at a time.
            # Drawing each picture takes its time; tests/campaigns looks at them.
            if link.count("&") < 1 and not link.startswith("/editors/") and ".png" not in link:
                waiting.append(link)
    assert len(seen) > 60


def test_the_front_door_shows_the_numbers_the_place_and_five_doors(client):
    html = client.get("/").content.decode()
    for text in ("Are you safe right now?", "tel:999", "tel:+448081689111", "tel:+448009179948", 'name="place"'):
        assert text in html
    assert html.count('class="door"') == 5
    assert html.index("tel:999") < html.index('name="place"') < html.index('class="door"')


def test_an_editors_doors_survive_loading_again():
    from django.core.management import call_command

    home = HomePage.objects.get()
    home.introduction, home.doors = "Ours", []
    home.doors = [("door", {"title": "One door", "text": "", "page": None, "need": "", "icon": "info"})]
    home.save_revision().publish()
    before = Page.objects.count()
    call_command("load_content", languages=[], stdout=StringIO())
    again = HomePage.objects.get()
    assert (again.introduction, len(again.doors), Page.objects.count()) == ("Ours", 1, before)


def test_the_safety_page_says_all_that_it_must(client, settings):
    html = client.get(settings.SAFETY_PATH).content.decode()
    assert re.findall(r'data-must-say="([a-z-]+)"', html) == [about for about, _title, _text in MUST_SAY]
    assert "It does <b>not</b> delete your history" in html
    assert "no trace" not in html.lower()


def test_every_page_leads_to_the_safety_page(client, settings):
    for page in Page.objects.live().filter(depth__gt=1):
        assert f'href="{settings.SAFETY_PATH}"' in client.get(page.get_url()).content.decode()


def test_get_help_puts_the_emergency_first_and_silent_ways_first_when_asked(client):
    speaking, quiet = client.get("/get-help/").content.decode(), client.get("/get-help/?by=quiet").content.decode()
    assert speaking.index("tel:999") < speaking.index("tel:+448081689111")
    ways = quiet.split('id="section-quiet"')[1].split("</section>")[0]
    for text in ("999bsl.co.uk", "victimsupport.org.uk", "signlive.co.uk", "press"):
        assert text in ways
    assert "tel:+448081689111" not in ways


def test_get_help_shows_first_what_can_be_reached(client, time_machine):
    from tests.making import london

    time_machine.move_to(london(2026, 11, 22, 12), tick=False)  # a Sunday: Medway's line is closed
    html = client.get("/get-help/").content.decode()
    local = html.split('id="section-local"')[1].split("</section>")[0]
    assert local.index("0808 168 9111") < local.index("0800 917 9948")
    assert "May open 9:30am tomorrow" in local


def test_one_stop_shops_has_all_thirteen_areas_and_maidstones_next_opening(client, time_machine):
    from tests.making import london

    time_machine.move_to(london(2026, 11, 22, 12), tick=False)
    html = client.get("/one-stop-shops/").content.decode()
    rows = html.split('class="area-rows"')[1].split("</ul>")[0]
    assert rows.count("<h3>") == 13
    assert "Trinity House" in rows
    assert "9:30am on Tuesday" in rows
    assert rows.count("venue and time to be confirmed") + rows.count("Venue and time to be confirmed") == 12


def test_a_page_in_a_language_of_the_right_to_left_says_so(client):
    from wagtail.models import Locale

    arabic = Locale.objects.create(language_code="ar")
    home = HomePage.objects.get().copy_for_translation(arabic)
    home.title = home.introduction = "المساعدة"
    home.save_revision().publish()
    html = client.get("/ar/").content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert '<bdi class="contact-display">0808 168 9111</bdi>' in html
    english = client.get("/").content.decode()
    assert 'lang="ar" dir="rtl"' in english and 'hreflang="ar"' in english


def test_the_sitemap_lists_every_page_and_robots_names_it(client):
    sitemap = client.get("/sitemap.xml").content.decode()
    for page in Page.objects.live().filter(depth__gt=1):
        assert page.get_url() in sitemap
    assert "Sitemap: " in client.get("/robots.txt").content.decode()
    assert "/editors/" in client.get("/robots.txt").content.decode()


def test_the_help_numbers_stand_in_the_same_place_on_every_page(client):
    addresses = [page.get_url() for page in Page.objects.live().filter(depth__gt=1)] + ["/no-such-page/"]
    for address in addresses:
        html = client.get(address).content.decode()
        after_main = html.split("</main>")[1]
        assert after_main.lstrip().startswith("<aside") or after_main.index("<aside") < after_main.index("<footer"), (
            address
        )
        lines = re.findall(r'href="(tel:[^"]+)"', after_main.split("</aside>")[0])
        assert lines == ["tel:999", "tel:+448081689111", "tel:+448009179948"], address
