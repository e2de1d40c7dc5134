"""Put a page into the tree, once."""

import re
from dataclasses import dataclass, field

from wagtail.models import Page

from core.models import ContactPoint
from home.models import TopicPage


@dataclass(frozen=True)
class Topic:
    """A page of words as it starts.

    `body` holds the blocks of `home.blocks.TOPIC_BLOCKS` as (name, value), with names instead of rows: in rich text
    `<a href="page:one-stop-shops">` leads to the page with that slug; a contact block names a `key` of the ledger, and
    a door, a film and a document the `slug` of its page.
    """

    slug: str
    title: str
    introduction: str
    description: str  # for search engines
    body: list = field(default_factory=list)
    quiet: str = ""  # the title for the browser's history, where `title` would tell (core.quiet_titles)
    in_menu: bool = False


def plant(parent: Page, model: type[Page], slug: str, title: str, in_menu: bool = False, **fields) -> Page:
    """Return the page `slug` under `parent`: as it is when it is there, else made and published with `fields`."""
    there = parent.get_children().filter(slug=slug).first()
    if there:
        return there.specific
    page = model(slug=slug, title=title, show_in_menus=in_menu, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def plant_topics(parent: Page, topics: list[Topic], in_menu: bool = False) -> None:
    """Make the topics that are missing under `parent`, empty, so that they can name each other; see `fill_topics`.

    Args:
        parent: the page they go under.
        topics: in the order of the page tree.
        in_menu: True puts all of them into the menu, False those that say so themselves.
    """
    for topic in topics:
        plant(
            parent, TopicPage, topic.slug, topic.title, in_menu=in_menu or topic.in_menu, seo_title=topic.quiet,
            introduction=topic.introduction, search_description=topic.description,
        )  # fmt: skip


def fill_topics(topics: list[Topic]) -> None:
    """Give each of the topics its words, where it has none: an editor's words are left alone."""
    fill({topic.slug: topic.body for topic in topics})


def fill(bodies: dict[str, list]) -> None:
    """Give the pages with these slugs their blocks, written as in `Topic`, where they have none."""
    pages = {page.slug: page for page in Page.objects.filter(depth__gt=1).order_by("-depth")}  # nearer pages win
    points = {point.key: point for point in ContactPoint.objects.all()}
    for slug, body in bodies.items():
        page = pages[slug].specific
        if not page.body:
            page.body = [(name, _with_rows(name, value, pages, points)) for name, value in body]
            page.save_revision().publish()


def _with_rows(name: str, value, pages: dict, points: dict):
    """Return a block's value with rows for the names in it; raises KeyError for a page or a line that is not there."""
    if isinstance(value, str):
        return re.sub(r'href="page:([\w-]+)"', lambda found: f'linktype="page" id="{pages[found[1]].pk}"', value)
    if isinstance(value, list):
        return [_with_rows(name, part, pages, points) for part in value]
    if not isinstance(value, dict):
        return value
    value = {key: _with_rows(name, part, pages, points) for key, part in value.items()}
    if name == "contact":
        value["contact_point"] = points[value.pop("key")]
    if name in ("door", "video", "controlled_documents") and "slug" in value:
        value["page"] = pages[value.pop("slug")]
    return value
