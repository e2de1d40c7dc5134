"""Put a page into the tree, once."""

from wagtail.models import Page


def plant(parent: Page, model: type[Page], slug: str, title: str, in_menu: bool = False, **fields) -> Page:
    """Return the page `slug` under `parent`: as it is when it is there, else made and published with `fields`."""
    there = parent.get_children().filter(slug=slug).first()
    if there:
        return there.specific
    page = model(slug=slug, title=title, show_in_menus=in_menu, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page
