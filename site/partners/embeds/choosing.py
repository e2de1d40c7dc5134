"""What a partner chose to show: which content, for which area, in which language, how it fits into their page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from core.languages import published_languages
from partners.embeds import colours
from partners.embeds.colours import Colours
from services_directory.catalogue import Catalogue

HEADINGS = (2, 3, 4, 5, 6)  # never 1: that is the partner's own


@dataclass(frozen=True)
class Kind:
    """One sort of content: its words for the builder (English), and how tall its frame is at first, in CSS pixels."""

    code: str
    label: str
    about: str
    height: int
    by_area: bool = False


KINDS = {
    kind.code: kind
    for kind in (
        Kind("get-help", "Get help card", "The emergency number and the helpline, with a way on.", 580, by_area=True),
        Kind("helplines", "List of helplines", "Every number of our page “Get help now”.", 1800, by_area=True),
        Kind("finder", "Service finder", "People choose their council area and come to what is there.", 640),
        Kind("campaign", "This month's campaign", "The month's theme and its posts.", 1200),
        Kind("webinars", "Coming webinars", "The next dates, with a way to book.", 960),
        Kind("service", "One service", "What it is, and how to reach it.", 1250),
    )
}


@dataclass(frozen=True)
class Choice:
    """One embed. Empty: as we have it ourselves."""

    kind: str
    language: str = settings.LANGUAGE_CODE
    area: str = ""
    service: str = ""
    heading: int = HEADINGS[0]
    accent: str = ""
    ground: str = ""

    @property
    def colours(self) -> Colours | None:
        """The partner's own colours, or None for ours."""
        if not (self.accent or self.ground):
            return None
        return Colours(self.accent or colours.OUR_ACCENT, self.ground or colours.OUR_GROUND)

    def query(self) -> dict[str, str]:
        """Return what stands in the frame's address, less what is as usual."""
        values = {
            "area": self.area,
            "h": str(self.heading) if self.heading != HEADINGS[0] else "",
            "accent": self.accent,
            "ground": self.ground,
        }
        return {name: value for name, value in values.items() if value}

    def frame_path(self, **more: str) -> str:
        """Return the address of the frame on this site, with `more` in its query."""
        with override(self.language):
            path = (
                reverse("embed_service", args=[self.service])
                if self.kind == "service"
                else reverse("embed", args=[self.kind])
            )
        query = urlencode(self.query() | more)
        return f"{path}?{query}" if query else path


def choice_from(kind: str, data: Mapping[str, str], known: Catalogue, language: str, service: str = "") -> Choice:
    """Return the choice that a frame's address holds; what is not known in it is left out, so that help still shows.

    Args:
        kind: one of KINDS.
        data: the query: area, h, accent, ground.
        known: the directory, for its areas.
        language: the language of the address.
        service: the key of the service, for the kind of that name.
    """
    choice, _errors = checked(kind, data, known, language, service)
    return choice


def checked(
    kind: str, data: Mapping[str, str], known: Catalogue, language: str, service: str = ""
) -> tuple[Choice, dict[str, str]]:
    """Return the choice as `choice_from` does, and by field what is wrong with what was asked, in words."""
    errors = {}
    area, level = data.get("area", ""), data.get("h", "")
    if area and area not in {place.slug for place in known.local_places()}:
        area, errors["area"] = "", "Choose an area from the list."
    if level and level not in map(str, HEADINGS):
        level, errors["h"] = "", "Choose a heading level from the list."
    found = {}
    for name in ("accent", "ground"):
        try:
            found[name] = colours.parse(data[name]) if data.get(name, "").strip() else ""
        except colours.NotAColour as why:
            found[name], errors[name] = "", str(why)
    choice = Choice(
        kind, language, area if KINDS[kind].by_area else "", service, int(level or HEADINGS[0]), **found
    )  # fmt: skip
    if choice.colours and not choice.colours.are_readable:
        near = choice.colours.nearest_readable()
        errors.setdefault(
            "accent",
            f"Links in #{choice.colours.accent} on #{choice.colours.ground} are hard to read. The nearest colour that "
            f"can be read there is #{near.accent}.",
        )
        choice = replace(choice, accent="", ground="")
    return choice, errors


def languages() -> list[dict]:
    """Return the languages that content can be shown in: code and own name."""
    return [{"code": one["code"], "name": one["name"]} for one in published_languages()]
