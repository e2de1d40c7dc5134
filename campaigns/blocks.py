"""What a content item is made of: its words for each place, and its picture."""

from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from campaigns.channels import CHANNELS
from campaigns.making.pictures import HEADING_MOST, LINE_MOST, SCENES
from campaigns.shapes import SHAPES

REFERENCES = "Write {{ kent-helpline }} or {{ medway-helpline }} for a number: it is filled in from the ledger."


class MessageBlock(blocks.TextBlock):
    """The words for one channel."""

    @cached_property
    def field(self):
        """Its box, named for screen readers: a block that is one field has no label of its own."""
        field = super().field
        field.widget.attrs["aria-label"] = self.label
        return field

    class Meta:
        icon = "comment"
        template = "blocks/message.html"


class MessagesBlock(blocks.StreamBlock):
    """At most one message for each channel."""

    class Meta:
        block_counts = {channel.code: {"max_num": 1} for channel in CHANNELS}


def messages() -> list[tuple[str, MessageBlock]]:
    """Return a block for each channel, in the order of the channels."""
    return [
        (
            channel.code,
            MessageBlock(
                label=channel.name, rows=6, help_text=f"{channel.how_it_counts} {REFERENCES}",
                description=f"The words for {channel.name}.", preview_value="You are not to blame. {{ kent-helpline }}",
            ),
        )
        for channel in CHANNELS
    ]  # fmt: skip


class MadePictureBlock(blocks.StructBlock):
    """A picture that the site draws, so that its number is always the ledger's."""

    design = blocks.ChoiceBlock(choices=[(name, scene.label) for name, scene in SCENES.items()])
    heading = blocks.CharBlock(max_length=HEADING_MOST, help_text="The words people see first.")
    line = blocks.CharBlock(max_length=LINE_MOST, required=False, help_text="One line below them.")
    numbers = blocks.ChoiceBlock(
        choices=[("both", "Kent and Medway"), ("kent", "Kent"), ("medway", "Medway"), ("none", "No number")],
        default="both",
    )

    class Meta:
        icon = "image"
        label = "Picture made by the site"
        description = "You write the words, the site draws the picture in every shape, with today's numbers."
        template = "blocks/made_picture.html"
        preview_value = {
            "design": next(iter(SCENES)), "heading": "You are not alone", "line": "Help is free.", "numbers": "both",
        }  # fmt: skip


class OwnPictureBlock(blocks.StructBlock):
    """A picture that somebody supplies, in one shape or cut to all of them."""

    ratio = blocks.ChoiceBlock(
        choices=[("all", "Every shape, cut from this one"), *SHAPES.items()],
        default="all",
        label="Shape",
    )
    image = ImageChooserBlock()
    alt = blocks.CharBlock(
        max_length=400, required=False, label="What it shows",
        help_text="For people who cannot see it, and to paste beside it. All words in the picture too.",
    )  # fmt: skip

    class Meta:
        icon = "image"
        label = "A picture of your own"
        description = "Without a telephone number in it: a picture cannot change when a number does."
        template = "blocks/own_picture.html"


class FigureBlock(blocks.StructBlock):
    """One number that somebody counted."""

    what = blocks.CharBlock(max_length=60, help_text="For example: people reached. Write it alike in every year.")
    number = blocks.IntegerBlock(min_value=0)
    how = blocks.ChoiceBlock(
        choices=[("exact", "exactly"), ("about", "about: the source rounds it"), ("over", "over: the source says so")],
        default="exact",
    )


class YearResultsBlock(blocks.StructBlock):
    """What one year's campaign reached."""

    year = blocks.IntegerBlock(min_value=2015, max_value=2100)
    figures = blocks.ListBlock(FigureBlock())
    words = blocks.CharBlock(max_length=300, required=False, help_text="What the numbers do not tell.")
    source = blocks.CharBlock(max_length=200, help_text="Where the numbers come from.")

    class Meta:
        icon = "table"
        label = "One year"
        description = "What one year's campaign reached, with where the numbers come from."
        template = "blocks/year_results.html"
        preview_value = {
            "year": 2023, "source": "A paper of the partnership",
            "figures": [{"what": "organisations that shared it", "number": 99, "how": "exact"}],
        }  # fmt: skip
