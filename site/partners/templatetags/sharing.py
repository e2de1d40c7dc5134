"""Tells other websites' editors that a page can be embedded (oEmbed discovery)."""

from django import template
from django.utils.html import format_html

from partners.embeds import oembed

register = template.Library()


@register.simple_tag
def oembed_link(page):
    """Return the discovery link of `page` (https://oembed.com, section 4), or nothing when it has no embed."""
    address = oembed.question_about(page)
    if not address:
        return ""
    return format_html('<link rel="alternate" type="application/json+oembed" href="{}">', address)
