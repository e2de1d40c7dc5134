"""A campaign's calendar as plain values: a year of months, the days in them, items and their words."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.apps import apps
from django.utils import timezone

from campaigns import copy_text
from campaigns.channels import BY_CODE, Channel, Length
from campaigns.copy_numbers import with_numbers

NEW_FOR = timedelta(days=35)  # from one monthly e-mail to the next, and a few days


@dataclass(frozen=True)
class Day:
    """An awareness day as it falls in one year; `uid` is the same in every year."""

    uid: str
    name: str
    about: str
    first: date
    last: date


@dataclass(frozen=True)
class Message:
    """The words for one channel, with the numbers filled in."""

    channel: Channel
    words: str
    length: Length


@dataclass(frozen=True)
class Month:
    """A month of a campaign: its page (None: nothing is planned yet), its days, and how many items it has."""

    first: date
    page: object | None
    days: list[Day]
    count: int = 0


def campaign_above(page):
    """Return the campaign that `page` is or stands under."""
    return apps.get_model("campaigns", "CampaignPage").objects.ancestor_of(page, inclusive=True).first()


def end_of(month: date) -> date:
    """Return the last day of the month that begins on `month`."""
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def days_between(since: date, until: date, locale) -> list[Day]:
    """Return the awareness days in the language of `locale` with a day from `since` to `until`, soonest first."""
    rows = apps.get_model("campaigns", "AwarenessDay").objects.filter(locale=locale)
    found = [
        Day(str(row.translation_key), row.name, row.about, *days)
        for row in rows
        for days in row.rule.within(since, until)
    ]
    return sorted(found, key=lambda day: (day.first, day.last, day.name))


def items_under(page, with_words: bool = False) -> list:
    """Return the live items below `page`, by the day they are to be posted; two statements.

    Args:
        page: a campaign or a month.
        with_words: False leaves out what is long, the words and pictures.
    """
    items = apps.get_model("campaigns", "ContentItemPage").objects.select_related("locale")
    found = items.descendant_of(page).live().order_by("suggested_date", "title")
    shown = [item for item in (found if with_words else found.defer_streamfields()) if item.is_shown()]
    campaign = campaign_above(page)
    for item in shown:
        item.campaign = campaign
    return shown


def is_new(item, today: date) -> bool:
    """True in the weeks after `item` came out."""
    return bool(item.first_published_at) and today - timezone.localdate(item.first_published_at) <= NEW_FOR


def is_changed(item, today: date) -> bool:
    """True in the weeks after an editor said what changed in `item`, or took it back."""
    if item.is_taken_back(today):
        return today - item.taken_back_on <= NEW_FOR
    return bool(
        item.what_changed and item.last_published_at and today - timezone.localdate(item.last_published_at) <= NEW_FOR
    )


def campaigns_under(page) -> list:
    """Return the live campaigns of the list `page`."""
    return list(apps.get_model("campaigns", "CampaignPage").objects.child_of(page).live())


def toolkits_of(campaign) -> list:
    """Return the live toolkit pages below `campaign`."""
    return list(apps.get_model("campaigns", "ToolkitPage").objects.child_of(campaign).live())


def months_beside(page) -> tuple:
    """Return the campaign's months before and after `page`, None where there is none."""
    others = type(page).objects.sibling_of(page, inclusive=False).live()
    before = others.filter(month__lt=page.month).order_by("-month").first()
    return before, others.filter(month__gt=page.month).order_by("month").first()


def year_of(campaign, year: int) -> list[Month]:
    """Return the twelve months of `campaign` in `year`; four statements, however many items there are."""
    months = apps.get_model("campaigns", "MonthPage").objects.child_of(campaign).live()
    pages = {page.month: page for page in months.filter(month__year=year)}
    days = days_between(date(year, 1, 1), date(year, 12, 31), campaign.locale)
    counts: dict[str, int] = {}
    for item in items_under(campaign):
        counts[item.path[: -item.steplen]] = counts.get(item.path[: -item.steplen], 0) + 1
    return [
        Month(
            first, page := pages.get(first), [day for day in days if day.first <= end_of(first) and day.last >= first],
            counts.get(page.path, 0) if page else 0,
        )
        for first in (date(year, number, 1) for number in range(1, 13))
    ]  # fmt: skip


def years_of(campaign) -> list[int]:
    """Return the years that `campaign` has a month in, oldest first."""
    months = apps.get_model("campaigns", "MonthPage").objects.child_of(campaign).live()
    return [first.year for first in months.dates("month", "year")]


def messages_of(item, area: str = "both") -> list[Message]:
    """Return the words of `item` for each of its channels, with today's numbers.

    Args:
        item: a content item.
        area: “kent” or “medway” leaves out what is said of the other's helpline only.
    """
    found, others = [], {"kent": "medway-helpline", "medway": "kent-helpline"}.get(area, "")
    for block in item.messages:
        channel = BY_CODE[block.block_type]
        words = with_numbers(copy_text.without(str(block.value), others))
        found.append(Message(channel, words, channel.measure(words)))
    return found


@dataclass(frozen=True)
class CampaignDay:
    """One day of a campaign that lasts some days."""

    number: int
    day: date
    items: list
    named: list[Day]


def days_of(campaign, first: date, last: date) -> list[CampaignDay]:
    """Return each day from `first` to `last` with its items, and the awareness days that fall within them."""
    items, named = items_under(campaign), days_between(first, last, campaign.locale)
    length = (last - first).days + 1
    every = (first + timedelta(days=number) for number in range(length))
    return [
        CampaignDay(
            number, day, [item for item in items if item.suggested_date == day],
            [one for one in named if one.first <= day <= one.last and (one.last - one.first).days + 1 < length],
        )
        for number, day in enumerate(every, start=1)
    ]  # fmt: skip
