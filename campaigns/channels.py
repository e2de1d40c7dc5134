"""Where a post goes, how long it may be there, and how that place counts.

Sources: X, “Counting characters” (twitter-text configuration 3: 280, links 23, emoji 2); Facebook 63,206; Instagram
2,200 and 30 hashtags; LinkedIn 3,000; text messages by GSM 03.38 (160 in one, 153 in each of several; 70 and 67 where
a letter is not in its alphabet). An e-bulletin has no limit of its own: ours keeps it readable.
"""

import re
import string
import unicodedata
from dataclasses import dataclass

import regex

LINK = re.compile(r"https?://[^\s<>\"]+|\b(?:[a-z0-9-]+\.)+(?:uk|org|com|net|info)(?:/[^\s<>\"]*)?\b", re.IGNORECASE)
EMOJI = regex.compile(r"\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[0-9#*]\u20e3|\p{Regional_Indicator}{2}")
HASHTAG = re.compile(r"(?<![\w&/#])#\w+")
# twitter-text counts these code points once and all others twice.
ONCE_ON_X = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
LINK_ON_X = 23
GSM = set(f"{string.ascii_letters}{string.digits}@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà")
GSM_TWICE = set("^{}\\[~]|€\f")  # an escape goes before each
PARTS = 3  # text messages that one post may take


@dataclass(frozen=True)
class Length:
    """How long some words are in one place: `used` of `limit` `unit`s."""

    used: int
    limit: int
    unit: str

    @property
    def fits(self) -> bool:
        return self.used <= self.limit


def _characters(words: str, limit: int) -> Length:
    return Length(len(unicodedata.normalize("NFC", words)), limit, "characters")


def on_x(words: str) -> Length:
    """Return the length as X counts it: each link 23, each emoji 2, most other scripts 2 a character."""
    words = unicodedata.normalize("NFC", words)
    links = len(LINK.findall(words))
    used = links * LINK_ON_X
    for letter in regex.findall(r"\X", LINK.sub("", words)):
        if EMOJI.search(letter):
            used += 2
        else:
            used += sum(1 if any(low <= ord(part) <= high for low, high in ONCE_ON_X) else 2 for part in letter)
    return Length(used, 280, "characters")


def on_facebook(words: str) -> Length:
    """Return the length as Facebook counts it."""
    return _characters(words, 63_206)


def on_instagram(words: str) -> Length:
    """Return the length as Instagram counts it; more than 30 hashtags count as over the limit."""
    if (tags := len(HASHTAG.findall(words))) > 30:
        return Length(tags, 30, "hashtags")
    return _characters(words, 2_200)


def on_linkedin(words: str) -> Length:
    """Return the length as LinkedIn counts it: in UTF-16 units, so that an emoji is 2."""
    return Length(len(words.encode("utf-16-le")) // 2, 3_000, "characters")


def in_a_bulletin(words: str) -> Length:
    """Return the length in words: what people read of an e-mail before they stop."""
    return Length(len(words.split()), 200, "words")


def by_text(words: str) -> Length:
    """Return how many text messages the words take; WhatsApp takes what a text message takes."""
    if all(letter in GSM or letter in GSM_TWICE for letter in words):
        units, one, each = sum(2 if letter in GSM_TWICE else 1 for letter in words), 160, 153
    else:
        units, one, each = len(words.encode("utf-16-le")) // 2, 70, 67
    return Length(1 if units <= one else -(-units // each), PARTS, "text messages")


@dataclass(frozen=True)
class Channel:
    """One place to post. `ratio` is the shape of the picture there (campaigns.making)."""

    code: str
    name: str
    ratio: str
    length: object
    how_it_counts: str

    def measure(self, words: str) -> Length:
        """Return how long `words`, with every number filled in, are here."""
        return self.length(words)


CHANNELS = (
    Channel("facebook", "Facebook", "landscape", on_facebook, "Facebook takes 63,206 characters; short ones are read."),
    Channel("instagram", "Instagram", "portrait", on_instagram, "Instagram takes 2,200 characters and 30 hashtags."),
    Channel("x", "X", "wide", on_x, "X takes 280: a link counts 23, an emoji 2."),
    Channel("linkedin", "LinkedIn", "landscape", on_linkedin, "LinkedIn takes 3,000 characters."),
    Channel("bulletin", "E-bulletin", "banner", in_a_bulletin, "Up to 200 words."),
    Channel("message", "WhatsApp or text", "square", by_text, "As many as three text messages."),
)
BY_CODE = {channel.code: channel for channel in CHANNELS}
