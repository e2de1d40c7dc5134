"""Words: paragraphs, notices, steps, and things to open."""

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
