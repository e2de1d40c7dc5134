"""What a partner chose for a kit, and the items that are in it."""

from dataclasses import dataclass

from campaigns import calendar
from campaigns.channels import BY_CODE, CHANNELS, Channel

AREAS = ("both", "kent", "medway")


@dataclass(frozen=True)
class Choice:
    """A kit as it was asked for. Who asks is no part of it, and is kept nowhere."""

    pages: tuple  # a month, or a campaign that has items of its own, once in each chosen language
    channels: tuple[Channel, ...] = CHANNELS
    area: str = "both"

    def as_data(self) -> dict:
        """Return it as plain values, to be kept with the kit's code."""
        return {
            "page": str(self.page.translation_key),
            "languages": [language_of(page) for page in self.pages],
            "channels": [channel.code for channel in self.channels],
            "area": self.area,
        }

    @property
    def page(self):
        """The page that names the kit: the one in the language chosen first."""
        return self.pages[0]

    @property
    def ratios(self) -> tuple[str, ...]:
        """The shapes of picture that the chosen channels need, each once."""
        return tuple(dict.fromkeys(channel.ratio for channel in self.channels))

    def below(self, language: str) -> str:
        """Return the folder of the kit that holds what is said in `language` (a code): none for the first one."""
        return "" if language == language_of(self.page) else f"{language}/"


def items_of(page) -> list:
    """Return the items of `page` that may be posted: live, not taken back, not out of date; by day."""
    return [item for item in calendar.items_under(page, with_words=True) if item.may_be_posted()]


def language_of(page) -> str:
    """Return the code of the language that `page` is in."""
    return page.locale.language_code


def in_languages(page, languages) -> list:
    """Return `page` in each of `languages` (codes) that it is published in, in their order."""
    found = type(page).objects.live().filter(translation_key=page.translation_key).select_related("locale")
    by_language = {language_of(one): one for one in found}
    return [by_language[code] for code in languages if code in by_language]


def choice_from(data: dict, page_by_key) -> Choice | None:
    """Return the choice that `data` (as `Choice.as_data` makes it) tells of, None when a page of it is gone.

    Args:
        data: plain values.
        page_by_key: gives a live page for a translation key, or None.
    """
    page, languages = page_by_key(data["page"]), data.get("languages", [])
    pages = in_languages(page, languages) if page else []
    channels = tuple(BY_CODE[code] for code in data["channels"] if code in BY_CODE)
    return Choice(tuple(pages), channels, data["area"]) if pages and len(pages) == len(languages) else None
