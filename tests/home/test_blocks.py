"""Every block can be chosen by what it shows, and put on a page by somebody who is no developer."""

import pytest
from django.urls import reverse

from home.blocks import HOME_BLOCKS, TOPIC_BLOCKS
from home.models import HomePage, TopicPage

pytestmark = pytest.mark.django_db
BLOCKS = dict(TOPIC_BLOCKS + HOME_BLOCKS)


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_says_what_it_is_for_and_has_a_preview(name):
    block = BLOCKS[name]
    assert block.meta.description and block.meta.icon
    assert block.get_preview_value()


@pytest.mark.parametrize("name", [name for name, _block in TOPIC_BLOCKS])
def test_each_block_is_shown_on_a_page(client, name):
    page = TopicPage(title="All blocks", slug="all-blocks")
    HomePage.objects.get().add_child(instance=page)
    page.body = [(name, BLOCKS[name].get_preview_value())]
    page.save_revision().publish()
    response = client.get(page.url)
    assert response.status_code == 200
    main = response.content.decode().split('<div class="stack topic">')[1].split("</main>")[0]
    assert len(main) > 60, main


def test_the_picker_shows_each_block(admin_client):
    page = TopicPage.objects.get(slug="money")
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    for name, block in TOPIC_BLOCKS:
        preview = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
        assert preview.status_code == 200, name


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("table", {"caption": "Two", "head": ["A", "B"], "rows": [["1", "2"], ["1", "2", "3"]]}),
    ],
)
def test_bad_input_is_refused(name, value):
    block = BLOCKS[name]
    with pytest.raises(Exception) as told:
        block.clean(block.to_python(value))
    assert "ValidationError" in type(told.value).__name__


def test_a_form_for_the_readers_own_area_leads_on_with_the_same_choices(client):
    html = client.get("/is-this-abuse/money/").content.decode()
    form = html.split('action="/services/place/"')[1].split("</form>")[0]
    assert 'name="kind" value="ec"' in form
    assert html.count('id="place-') == html.count('id="place-ec') > 0


def test_the_referral_table_names_every_service_with_a_route_and_its_first_contact(client):
    html = client.get("/for-professionals/referral-routes/").content.decode()
    table = html.split('class="table referrals"')[1].split("</table>")[0]
    assert "SASS@<wbr>salusgroup" in table
    assert 'href="/services/kidas/"' in table
    assert table.index("/services/kidas/") < table.index("/services/galop/")
