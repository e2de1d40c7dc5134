"""Links in an editor's words: looked up once, not for each block on each page."""

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from core import generation


class KeptPageLink(PageLinkHandler):
    """A link to a page, in the reader's language. Its address is kept until content changes."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        kept = _addresses(get_language())
        unknown = {attrs["id"] for attrs in attrs_list if attrs.get("id", "").isdecimal()} - kept.keys()
        if unknown:
            found = {str(page.pk): page for page in Page.objects.live().filter(pk__in=unknown)}
            # Added whole, so that another thread sees an address or none, and at worst looks it up as well.
            kept.update({pk: found[pk].localized.url if pk in found else None for pk in unknown})
        addresses = [kept.get(attrs.get("id")) for attrs in attrs_list]
        return [f'<a href="{escape(address)}">' if address else "<a>" for address in addresses]


@generation.per_generation
def _addresses(language: str) -> dict[str, str | None]:
    return {}
