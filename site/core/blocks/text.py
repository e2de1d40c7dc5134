"""Words: paragraphs, notices, steps, and things to open."""

from django.core.exceptions import ValidationError
from wagtail import blocks

PLAIN = ["h3", "bold", "link", "ol", "ul"]
WITH_HEADINGS = ["h2", *PLAIN]


class ProseBlock(blocks.RichTextBlock):
    """Headings, paragraphs, lists and links."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": WITH_HEADINGS, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = "Words"
        description = "Headings, paragraphs, lists and links."
        template = "blocks/prose.html"
        preview_value = "<h2>What you can do</h2><p>You can ring at any time. You do not have to be sure.</p>"


class NoticeBlock(blocks.StructBlock):
    """Something that must not be missed."""

    kind = blocks.ChoiceBlock(choices=[("info", "Good to know"), ("warning", "Take care")], default="info")
    title = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=["bold", "link", "ul"])

    class Meta:
        icon = "warning"
        label = "Notice"
        description = "Something that must not be missed. Use few."
        template = "blocks/notice.html"
        preview_value = {"kind": "warning", "title": "Take care", "text": "<p>Use a phone they cannot look at.</p>"}


class StepsBlock(blocks.StructBlock):
    """What happens, in order."""

    title = blocks.CharBlock(max_length=100)
    steps = blocks.ListBlock(
        blocks.StructBlock([("title", blocks.CharBlock(max_length=80)), ("text", blocks.TextBlock(rows=2))]), min_num=2
    )

    class Meta:
        icon = "list-ol"
        label = "Steps"
        description = "What happens, in order, with numbers."
        template = "blocks/steps.html"
        preview_value = {
            "title": "What happens when you ring",
            "steps": [
                {"title": "Somebody listens", "text": "You say as much as you want to."},
                {"title": "You hear your choices", "text": "Nothing is done without you."},
            ],
        }


class DetailsBlock(blocks.StructBlock):
    """Something to open."""

    title = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=PLAIN)

    class Meta:
        icon = "arrow-down"
        label = "Details to open"
        description = "For what only some readers need. Never for what keeps somebody safe."
        template = "blocks/details.html"
        preview_value = {"title": "What if I change my mind?", "text": "<p>You can stop at any time.</p>"}


class SummaryBlock(blocks.StructBlock):
    """Facts side by side."""

    title = blocks.CharBlock(max_length=100)
    rows = blocks.ListBlock(
        blocks.StructBlock([("term", blocks.CharBlock(max_length=80)), ("text", blocks.TextBlock(rows=2))]), min_num=1
    )

    class Meta:
        icon = "list-ul"
        label = "Facts in rows"
        description = "A word on one side, what belongs to it on the other."
        template = "blocks/summary.html"
        preview_value = {
            "title": "In short",
            "rows": [
                {"term": "Who it is for", "text": "Everyone of 16 and over"},
                {"term": "How long it takes", "text": "An hour"},
            ],
        }


class QuoteBlock(blocks.StructBlock):
    """What somebody said."""

    text = blocks.TextBlock(rows=3, help_text="Only with leave to use it, and nothing that shows who said it.")
    who = blocks.CharBlock(max_length=80, required=False, help_text="For example: a woman in Thanet, 34.")

    class Meta:
        icon = "openquote"
        label = "Quote"
        description = "What somebody said, with leave to use it."
        template = "blocks/quote.html"
        preview_value = {"text": "I rang, and somebody listened. That was the first step.", "who": "A caller"}


class TableBlock(blocks.StructBlock):
    """A small table."""

    caption = blocks.CharBlock(max_length=100, help_text="Says what the table is about. Screen readers read it first.")
    head = blocks.ListBlock(blocks.CharBlock(max_length=60), min_num=2, max_num=5, label="Column headings")
    rows = blocks.ListBlock(
        blocks.ListBlock(blocks.CharBlock(max_length=200), min_num=2, max_num=5, label="Cells"), min_num=1
    )

    def clean(self, value):
        cleaned = super().clean(value)
        if any(len(row) != len(cleaned["head"]) for row in cleaned["rows"]):
            raise blocks.StructBlockValidationError(
                {"rows": ValidationError("Each row needs as many cells as there are column headings.")}
            )
        return cleaned

    class Meta:
        icon = "table"
        label = "Table"
        description = "For what has rows and columns. Not for laying things out."
        template = "blocks/table.html"
        preview_value = {
            "caption": "Two ways to ask",
            "head": ["Way", "Who asks"],
            "rows": [["Right to ask", "You"], ["Right to know", "The police tell you"]],
        }
