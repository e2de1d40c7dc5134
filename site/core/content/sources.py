"""The papers that the starting content was taken from, in the words that editors read."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Source:
    """A paper, and its date when it has one. Having read it is not a check, so nothing here sets `checked_on`."""

    words: str
    known_on: date | None = None

    def saying(self, more: str) -> "Source":
        """Return this source with a remark about what it does or does not say."""
        return Source(f"{self.words}. {more}", self.known_on)


GUIDE = Source("Referral and support guide for Kent and Medway (it has no date)")
REPORT = Source("Kent Community Safety Partnership report, 14 March 2024", date(2024, 3, 14))
REVIEW = Source("Review of KIDAS, Kent Community Safety Partnership, 17 November 2022", date(2022, 11, 17))
SLIDES = Source("Slides on domestic abuse services in Kent, made in late 2023 (no day given)")
SPECIFICATION = Source("Specification of KIDAS (it has no date)")
