"""Leads from a page to its other formats."""

from django import template

from home.formats import formats_of

register = template.Library()


@register.simple_tag
def other_formats(page):
    """Return the other ways to have `page` (home.formats.Format); none for a page that is not saved yet."""
    return formats_of(page) if getattr(page, "pk", None) else []
