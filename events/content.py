"""The webinars of 2023, kept as what has been."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.text import slugify

from events.models import EventPage, EventsPage

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
    """Make the list and the past webinars where they are missing."""
    if EventsPage.objects.exists():
        return
    listing = EventsPage(slug="events", title="Events", introduction="Free webinars for anyone and for professionals.")
    home.add_child(instance=listing)
    listing.save_revision().publish()
    for day, opens, closes, title in WEBINARS_OF_2023:
        starts, ends = (
            datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo("Europe/London"))
            for clock in (opens, closes)
        )
        event = EventPage(
            slug=slugify(title), title=title, seo_title=f"Webinar on {date_format(starts, 'j F Y, H:i')}",
            starts=starts, ends=ends,
            summary="A free online webinar in 16 Days of Action 2023.",
        )  # fmt: skip
        listing.add_child(instance=event)
        event.save_revision().publish()
