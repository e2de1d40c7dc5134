"""The ten webinars of 16 Days of Action 2023, in words that claim no more than their titles do."""

from dataclasses import dataclass

# Codes stand in the address, so they are short and tell nothing; labels are read on the page only.
TOPICS = {
    "others": "Helping somebody else",
    "work": "At work",
    "signs": "Signs and support",
    "health": "Health and healing",
    "learning": "Learning from what happened",
    "money": "Money",
    "young": "Children and young people",
}


@dataclass(frozen=True)
class Webinar:
    """One webinar: day and clock times (Europe/London) of 2023, what it was called, what it is about."""

    day: str
    opens: str
    closes: str
    title: str
    topics: tuple[str, ...]
    about: str


WEBINARS_OF_2023 = [
    Webinar(
        "2023-11-27", "10:00", "11:30", "Becoming an Upstander", ("others",),
        "About becoming somebody who stands up for others",
    ),
    Webinar(
        "2023-11-27", "12:30", "13:30", "Becoming a Domestic Abuse Employer Champion - supporting colleagues",
        ("work", "others"), "About supporting people you work with, as a champion at work",
    ),
    Webinar(
        "2023-11-28", "14:00", "15:00", "Domestic Abuse Signs & Support Available", ("signs",),
        "About the signs of domestic abuse, and the support there is",
    ),
    Webinar(
        "2023-11-29", "10:00", "11:00", "Trauma Responses and Healing", ("health",),
        "About how people respond to trauma, and about healing",
    ),
    Webinar(
        "2023-11-29", "13:00", "14:30", "Learning from Domestic Homicide Reviews", ("learning",),
        "About what can be learned from domestic homicide reviews",
    ),
    Webinar(
        "2023-11-30", "11:00", "12:30", "Economic Abuse", ("money", "signs"), "About economic abuse",
    ),
    Webinar(
        "2023-11-30", "14:00", "15:00", "Children's Experiences of Domestic Abuse", ("young",),
        "About what children experience where there is domestic abuse",
    ),
    Webinar(
        "2023-12-04", "14:00", "15:30", "Young People and Healthy Relationships", ("young",),
        "About young people, and relationships that are healthy",
    ),
    Webinar(
        "2023-12-06", "14:00", "15:30", "The Link between Suicide and Domestic Abuse", ("health", "learning"),
        "About the link between suicide and domestic abuse",
    ),
    Webinar(
        "2023-12-07", "19:00", "20:30", "Being there for Friends and Family Affected by Domestic Abuse", ("others",),
        "About being there for friends and family",
    ),
]  # fmt: skip
