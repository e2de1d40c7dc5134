"""Easy Read: one idea, one picture, short sentences (Department of Health, 2010)."""

import re

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

MOST_WORDS = 15  # in a sentence
# Each is static/easy-read/<name>.svg, drawn for this site.
PICTURES = [
    ("ask", "A person asks"),
    ("call", "A phone rings"),
    ("clock", "A clock"),
    ("control", "Somebody stands over somebody"),
    ("danger", "A sign for danger"),
    ("delete", "A bin, crossed out"),
    ("door", "An open door"),
    ("e-mail", "An e-mail"),
    ("eye", "Somebody looks at a phone"),
    ("history", "A list on a screen"),
    ("keys", "The Shift key"),
    ("languages", "Two people, two languages"),
    ("leave", "A button to press"),
    ("library", "A library"),
    ("listen", "A friend listens"),
    ("lock", "A lock"),
    ("no-record", "An empty page"),
    ("phone-list", "A list of calls"),
    ("place-kent", "A map: Kent"),
    ("place-medway", "A map: Medway"),
    ("place-country", "A map: the country"),
    ("police", "A police officer"),
    ("quiet", "A finger on the lips"),
    ("sign", "Hands that sign"),
    ("together", "Two people together"),
    ("type", "Typing"),
    ("weather", "Sun and cloud"),
    ("wifi", "Wifi"),
]


def long_sentences(words: str) -> list[str]:
    """Return the sentences of the rich text `words` that have more than MOST_WORDS words."""
    plain = strip_tags(re.sub(r"</(p|li)>", ". ", words))
    sentences = (sentence.strip() for sentence in re.split(r"[.!?:]+\s", plain))
    return [sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS]


class EasyReadRow(blocks.StructBlock):
    """One idea: a picture on one side, its words on the other."""

    picture = blocks.ChoiceBlock(choices=PICTURES, help_text="It shows what the words say.")
    words = blocks.RichTextBlock(
        features=["bold", "link", "ul"],
        help_text=f"One idea. No more than {MOST_WORDS} words in a sentence. Explain hard words.",
    )

    def clean(self, value):
        cleaned = super().clean(value)
        if long := long_sentences(cleaned["words"].source):
            words = f"Too long for Easy Read ({MOST_WORDS} words at the most): “{long[0]}”. Make two sentences of it."
            raise StructBlockValidationError({"words": ValidationError(words)})
        return cleaned

    class Meta:
        icon = "image"
        label = "One idea"
        description = "A picture, and one idea in short sentences."
        template = "blocks/easy_read_row.html"
        preview_value = {"picture": "call", "words": "<p>You can ring and ask. It is free.</p>"}
