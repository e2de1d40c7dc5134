"""Explains the field's own words where they are first used."""

from django import template
from django.utils.safestring import mark_safe
from wagtail.rich_text import expand_db_html

from home.glossary import explain

register = template.Library()


@register.simple_tag(takes_context=True)
def explained(context, value):
    """Show rich text; the first use of each term of the glossary on this page opens its meaning."""
    request = context.get("request")
    said = getattr(request, "terms_explained", set())
    if request is not None:
        request.terms_explained = said
    html = expand_db_html(getattr(value, "source", value) or "")
    return mark_safe(explain(html, said))  # noqa: S308 - an editor's rich text, which Wagtail keeps to its features
