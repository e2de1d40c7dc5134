"""Links in an editor's words: looked up once, not for each block on each page."""

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from core import generation
from core.languages import is_only_english


class KeptPageLink(PageLinkHandler):
    """A link to a page, in the reader's language. It is kept until content changes."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        kept = _links(get_language())
        unknown = {attrs["id"] for attrs in attrs_list if attrs.get("id", "").isdecimal()} - kept.keys()
        if unknown:
            found = {str(page.pk): page for page in Page.objects.live().filter(pk__in=unknown)}
            # Added whole, so that another thread sees an address or none, and at worst looks it up as well.
            kept.update({pk: _link(found[pk].localized) if pk in found else "<a>" for pk in unknown})
        return [kept.get(attrs.get("id"), "<a>") for attrs in attrs_list]


def _link(page: Page) -> str:
    spoken = ' hreflang="en"' if is_only_english(page) else ""
    return f'<a href="{escape(page.url)}"{spoken}>'


@generation.per_generation
def _links(language: str) -> dict[str, str]:
    return {}
