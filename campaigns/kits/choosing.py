"""What a partner chose for a kit, and the items that are in it."""

from dataclasses import dataclass

from campaigns import calendar
from campaigns.channels import BY_CODE, CHANNELS, Channel

AREAS = ("both", "kent", "medway")


@dataclass(frozen=True)
class Choice:
    """A kit as it was asked for. Who asks is no part of it, and is kept nowhere."""

    page: object  # a month, or a campaign that has items of its own
    channels: tuple[Channel, ...] = CHANNELS
    area: str = "both"

    def as_data(self) -> dict:
        """Return it as plain values, to be kept with the kit's code."""
        codes = [channel.code for channel in self.channels]
        return {"page": str(self.page.translation_key), "language": self.language, "channels": codes, "area": self.area}

    @property
    def language(self) -> str:
        return self.page.locale.language_code

    @property
    def ratios(self) -> tuple[str, ...]:
        """The shapes of picture that the chosen channels need, each once."""
        return tuple(dict.fromkeys(channel.ratio for channel in self.channels))

    def items(self) -> list:
        """Return the items that may be posted: live, not taken back, not out of date; by day."""
        return [item for item in calendar.items_under(self.page, with_words=True) if item.may_be_posted()]


def choice_from(data: dict, pages) -> Choice | None:
    """Return the choice that `data` (as `Choice.as_data` makes it) tells of, None when its page is gone.

    Args:
        data: plain values.
        pages: gives a live page for a translation key and a language code, or None.
    """
    page = pages(data["page"], data["language"])
    channels = tuple(BY_CODE[code] for code in data["channels"] if code in BY_CODE)
    return page and Choice(page, channels, data["area"])
