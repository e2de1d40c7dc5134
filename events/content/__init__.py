"""The webinars of 2023 as what has been, and the coming season's with the same titles, dated from the day of loading.

The dates of the coming season are a plan of ours, not the partnership's: its pages say so until an editor confirms
them.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify

from events.content.webinars import TOPICS, WEBINARS_OF_2023, Webinar
from events.models import Event, EventPage, EventsPage, EventTopic, Series, SeriesPage, Session

LONDON = ZoneInfo("Europe/London")
PLACES = 100  # how many there were in 2023 is not known; an editor sets how many there are
A_PLAN = (
    "<p>{these} a plan, which the partnership has not confirmed yet. If a time changes, everyone who booked is told by "
    "e-mail.</p>"
)


def build(home) -> SeriesPage | None:
    """Make the list, the past series and the coming one; return the coming one, or None when events were there."""
    if EventsPage.objects.exists():
        return None
    listing = EventsPage(
        slug="events", title="Events", introduction="Free webinars: for everyone, and for people who help others.",
        search_description="Free webinars and other events in Kent and Medway: when they are, and how to book.",
    )  # fmt: skip
    _publish(home, listing)
    topics = {
        code: EventTopic.objects.get_or_create(code=code, locale=listing.locale, defaults={"label": label})[0]
        for code, label in TOPICS.items()
    }
    _series(listing, 2023, topics, is_past=True)
    return _series(listing, next_season(timezone.localdate()), topics, is_past=False)


def next_season(today: date) -> int:
    """Return the year of the 16 Days (25 November to 10 December) that come next, or are on with most to come."""
    return today.year if today <= date(today.year, 11, 25) else today.year + 1


def day_in(year: int, day_of_2023: date) -> date:
    """Return the day of the 16 Days of `year` that has the place and weekday of `day_of_2023`."""
    first = date(year, 11, 25)
    monday = first + timedelta(days=-first.weekday() % 7)
    day = monday + (day_of_2023 - date(2023, 11, 27))
    return day if day <= date(year, 12, 10) else day - timedelta(weeks=1)


def _series(listing, year: int, topics: dict[str, EventTopic], is_past: bool) -> SeriesPage:
    series, _ = Series.objects.get_or_create(
        key=f"sixteen-days-{year}", defaults={"name": f"16 Days of Action {year}: webinars"}
    )
    page = SeriesPage(
        slug=f"webinars-{year}", title=f"16 Days of Action {year}: webinars", series=series,
        summary="Ten free webinars in 16 days." if is_past else "Ten free webinars in 16 days. Book one or several.",
        body="" if is_past else A_PLAN.format(these="The dates are"),
    )  # fmt: skip
    _publish(listing, page)
    for webinar in WEBINARS_OF_2023:
        _webinar(page, series, year, webinar, topics, is_past)
    return page


def _webinar(parent, series, year: int, webinar: Webinar, topics: dict[str, EventTopic], is_past: bool) -> None:
    day = day_in(year, date.fromisoformat(webinar.day))
    starts, ends = (
        datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=LONDON) for clock in (webinar.opens, webinar.closes)
    )  # fmt: skip
    slug = slugify(webinar.title)
    event, _ = Event.objects.get_or_create(
        key=f"{slug[:70]}-{year}", defaults={"name": webinar.title, "series": series}
    )
    event.topics = [topics[code] for code in webinar.topics]
    event.save()
    Session.objects.create(
        event=event, starts=starts, ends=ends, capacity=PLACES,
        state=Session.State.CLOSED if is_past else Session.State.OPEN,
    )  # fmt: skip
    page = EventPage(
        slug=slug, title=webinar.title, seo_title=f"Webinar on {date_format(starts, 'j F Y, H:i')}", event=event,
        summary=f"{webinar.about}. A free webinar in 16 Days of Action {year}.",
        body="" if is_past else A_PLAN.format(these="The date is"),
    )  # fmt: skip
    _publish(parent, page)


def _publish(parent, page) -> None:
    parent.add_child(instance=page)
    page.save_revision().publish()
