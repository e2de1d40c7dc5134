"""What the templates of campaigns show, in the words of the reader's language."""

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.apps import apps
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from campaigns import calendar
from campaigns.channels import CHANNELS
from campaigns.figures import charts_of, figures_of, table_of
from campaigns.item_pictures import Shape, shapes_of
from core import generation

PREVIEW_SHAPE = "landscape"
LETTERS_IN_A_ROW = 44  # of a copy box on a phone, roughly


def campaigns(page) -> dict:
    """Return what the list of campaigns shows, those with days of their own by how soon they come, then the others."""
    today = timezone.localdate()
    found = [(one, one.rule.next_from(today) if one.rule else None) for one in calendar.campaigns_under(page)]
    found.sort(key=lambda row: (row[1] or (date.max, date.max), row[0].title))
    return {"campaigns": [one for one, _days in found]}


def kept(show: Callable[..., dict]) -> Callable[..., dict]:
    """Decorate `show(page, *args)`: its plain values are kept until content or the day changes (core.generation).

    A preview is of words that are not saved, so it is shown anew.
    """

    @generation.per_generation
    def of(model: str, pk: int, *args) -> dict:
        return show(apps.get_model("campaigns", model).objects.get(pk=pk), *args)

    @wraps(show)
    def shown(page, request, *args) -> dict:
        if getattr(request, "is_preview", False):
            return show(page, *args)
        return of(page._meta.model_name, page.pk, *args)

    return shown


@kept
def campaign(page) -> dict:
    """Return what every view of a campaign shows: when it runs, its days if it has some, its results."""
    days = page.rule.next_from(timezone.localdate()) if page.rule else None
    days_of_it = [
        {
            "number": day.number,
            "name": date_format(day.day, "l j E"),
            "named": day.named,
            "items": [{"title": item.title, "url": item.get_url(), "line": item.line} for item in day.items],
        }
        for day in (calendar.days_of(page, *days) if days else [])
    ]
    toolkits = [{"title": kit.title, "url": kit.get_url()} for kit in calendar.toolkits_of(page)]
    figures = figures_of(page)
    head, rows = table_of(figures)
    return {"days": days, "days_of_it": days_of_it, "charts": charts_of(figures), "head": head, "figures": rows,
            "toolkits": toolkits}  # fmt: skip


@kept
def year(page, number: int) -> dict:
    """Return what the year view of a campaign shows: its months, and the other years."""
    years, this_month = calendar.years_of(page), timezone.localdate().replace(day=1)
    months = [
        {
            "name": date_format(month.first, "F"),
            "url": month.page.get_url() if month.page else "",
            "theme": month.page.theme if month.page else "",
            "days": [_day(day) for day in month.days],
            "count": month.count,
            "now": month.first == this_month,
        }
        for month in (calendar.year_of(page, number) if years else [])
    ]
    return {"year": number, "months": months, "years": years}


@kept
def month(page) -> dict:
    """Return what a month shows: its days, its items, and what is new or changed since last month."""
    today, items = timezone.localdate(), calendar.items_under(page, with_words=True)
    before, after = calendar.months_beside(page)
    days = calendar.days_between(page.month, calendar.end_of(page.month), page.locale)
    return {
        "days": [_day(day) for day in days],
        "items": [_card(item, today) for item in items],
        "changed": [
            {"title": item.title, "url": item.get_url(), "what": _what_changed(item, today)}
            for item in items
            if calendar.is_changed(item, today)
        ],
        "before": before and {"name": date_format(before.month, "F Y"), "url": before.get_url()},
        "after": after and {"name": date_format(after.month, "F Y"), "url": after.get_url()},
    }


@kept
def item(page) -> dict:
    """Return what the page of a content item shows: its words, its picture in every shape, and if it may be posted."""
    today, url = timezone.localdate(), page.get_url()
    return {
        "messages": [_message(message) for message in calendar.messages_of(page)],
        "shapes": [_shape(shape, url) for shape in shapes_of(page)],
        "shown": page.is_shown(today),
        "taken_back": page.is_taken_back(today),
        "ended": bool(page.valid_until and page.valid_until < today),
    }


def _day(day: calendar.Day) -> dict:
    first, last = date_format(day.first, "j E"), date_format(day.last, "j E")
    when = first if day.first == day.last else _("%(first)s to %(last)s") % {"first": first, "last": last}
    return {"when": when, "name": day.name, "about": day.about}


def _card(page, today: date) -> dict:
    shapes = shapes_of(page)
    shape = next((shape for shape in shapes if shape.ratio == PREVIEW_SHAPE), shapes[0] if shapes else None)
    url, tags = page.get_url(), []
    if page.is_taken_back(today):
        tags = [{"text": _("Taken back"), "kind": "care"}]
    elif calendar.is_changed(page, today):
        tags = [{"text": _("Changed"), "kind": "care"}]
    elif calendar.is_new(page, today):
        tags = [{"text": _("New"), "kind": "good"}]
    return {
        "title": page.title,
        "url": url,
        "line": page.line,
        "kind": page.get_kind_display(),
        "day": date_format(page.suggested_date, "l j E"),
        "tags": tags,
        "picture_url": shape and not page.is_taken_back(today) and f"{url}preview-{shape.ratio}.webp",
        "width": shape and shape.width,
        "height": shape and shape.height,
    }


def _what_changed(page, today: date) -> str:
    return _("It was taken back. Please take it down.") if page.is_taken_back(today) else page.what_changed


def _message(message: calendar.Message) -> dict:
    length = message.length
    rows = sum(1 + len(line) // LETTERS_IN_A_ROW for line in message.words.splitlines() or [""])
    note = _("%(used)s of %(limit)s %(unit)s") % {
        "used": length.used, "limit": f"{length.limit:,}", "unit": length.unit,
    }  # fmt: skip
    return {
        "id": f"words-{message.channel.code}",
        "name": message.channel.name,
        "words": message.words,
        "note": note,
        "rows": max(rows + 1, 4),
    }


def _shape(shape: Shape, url: str) -> dict:
    places = [channel.name for channel in CHANNELS if channel.ratio == shape.ratio]
    return {
        "label": shape.label,
        "alt": shape.alt,
        "width": shape.width,
        "height": shape.height,
        "url": f"{url}picture-{shape.ratio}.png",
        "preview_url": f"{url}preview-{shape.ratio}.webp",
        "places": ", ".join(places),
    }
