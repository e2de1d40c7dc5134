"""The webinars of 2023 as what has been, and the coming season's with the same titles, dated from the day of loading.

The dates of the coming season are a plan of ours, not the partnership's: its page says so until an editor confirms them.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify

from events.models import Event, EventPage, EventsPage, Series, SeriesPage, Session

LONDON = ZoneInfo("Europe/London")
PLACES = 100  # how many there were in 2023 is not known; an editor sets how many there are

# day, opens, closes (Europe/London), title: 16 Days of Action 2023
WEBINARS_OF_2023 = [
    ("2023-11-27", "10:00", "11:30", "Becoming an Upstander"),
    ("2023-11-27", "12:30", "13:30", "Becoming a Domestic Abuse Employer Champion - supporting colleagues"),
    ("2023-11-28", "14:00", "15:00", "Domestic Abuse Signs & Support Available"),
    ("2023-11-29", "10:00", "11:00", "Trauma Responses and Healing"),
    ("2023-11-29", "13:00", "14:30", "Learning from Domestic Homicide Reviews"),
    ("2023-11-30", "11:00", "12:30", "Economic Abuse"),
    ("2023-11-30", "14:00", "15:00", "Children's Experiences of Domestic Abuse"),
    ("2023-12-04", "14:00", "15:30", "Young People and Healthy Relationships"),
    ("2023-12-06", "14:00", "15:30", "The Link between Suicide and Domestic Abuse"),
    ("2023-12-07", "19:00", "20:30", "Being there for Friends and Family Affected by Domestic Abuse"),
]


def build(home) -> None:
    """Make the list, the past series and the coming one where they are missing."""
    if EventsPage.objects.exists():
        return
    listing = EventsPage(slug="events", title="Events", introduction="Free webinars for anyone and for professionals.")
    _publish(home, listing)
    season = next_season(timezone.localdate())
    for year in (2023, season):
        _series(listing, year, is_past=year != season)


def next_season(today: date) -> int:
    """Return the year of the 16 Days (25 November to 10 December) that come next, or are on with most to come."""
    return today.year if today <= date(today.year, 11, 25) else today.year + 1


def day_in(year: int, day_of_2023: date) -> date:
    """Return the day of the 16 Days of `year` that has the place and weekday of `day_of_2023`."""
    first = date(year, 11, 25)
    monday = first + timedelta(days=-first.weekday() % 7)
    day = monday + (day_of_2023 - date(2023, 11, 27))
    return day if day <= date(year, 12, 10) else day - timedelta(weeks=1)


def _series(listing, year: int, is_past: bool) -> None:
    series, _ = Series.objects.get_or_create(
        key=f"sixteen-days-{year}", defaults={"name": f"16 Days of Action {year}: webinars"}
    )
    page = SeriesPage(
        slug=f"webinars-{year}", title=f"16 Days of Action {year}: webinars", series=series,
        summary="Ten free webinars, for anyone." if is_past else "Ten free webinars, for anyone. Book one or several.",
        body="" if is_past else
        "<p>The dates are a plan. The partnership has not confirmed them yet. If one moves, everyone who booked is "
        "told by e-mail.</p>",
    )  # fmt: skip
    _publish(listing, page)
    for place in range(len(WEBINARS_OF_2023)):
        _webinar(page, series, year, place, is_past)


def _webinar(parent, series, year: int, place: int, is_past: bool) -> None:
    day, opens, closes, title = WEBINARS_OF_2023[place]
    day = day_in(year, date.fromisoformat(day))
    starts, ends = (
        datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=LONDON) for clock in (opens, closes)
    )  # fmt: skip
    slug = slugify(title)
    event, _ = Event.objects.get_or_create(key=f"{slug[:70]}-{year}", defaults={"name": title, "series": series})
    Session.objects.create(
        event=event, starts=starts, ends=ends, capacity=PLACES,
        state=Session.State.CLOSED if is_past else Session.State.OPEN,
    )  # fmt: skip
    page = EventPage(
        slug=slug, title=title, seo_title=f"Webinar on {date_format(starts, 'j F Y, H:i')}", event=event,
        summary=f"A free online webinar in 16 Days of Action {year}.",
    )  # fmt: skip
    _publish(parent, page)


def _publish(parent, page) -> None:
    parent.add_child(instance=page)
    page.save_revision().publish()
