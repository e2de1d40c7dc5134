"""The few tags every template of the house has without loading them."""

import datetime

from django import template
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

from core import fact_words

register = template.Library()

# These point along the line, so they turn round where lines run from right to left.
ICONS_THAT_POINT = {"arrow", "next", "previous"}


@register.simple_tag
def icon(name):
    """Draw the icon `name` of static/icons/sprite.svg; hidden from screen readers, so words must stand beside it."""
    return format_html(
        '<svg class="icon{}" width="24" height="24" aria-hidden="true" focusable="false">'
        '<use href="{}#{}"></use></svg>',
        " icon-points" if name in ICONS_THAT_POINT else "",
        static("icons/sprite.svg"),
        name,
    )


@register.filter
def breakable(text):
    """Let a long address break into lines after its @ and before its dots, and nowhere else."""
    return mark_safe(escape(text).replace("@", "@<wbr>").replace(".", "<wbr>."))  # noqa: S308 - escaped here


register.filter("marked", fact_words.marked)


@register.filter
def in_words(day):
    """Return a date as “3 November 2026”; anything else comes back as it is."""
    if isinstance(day, datetime.date):
        return date_format(day, "j E Y")
    return day


@register.filter
def leaves_the_site(href):
    """Return whether the address `href` is another site's."""
    return str(href).startswith(("http://", "https://"))
