"""Which blocks the site's own pages are made of, and those that know the page tree."""

from django.urls import reverse
from wagtail import blocks

from core.blocks.links import DoorBlock
from core.blocks.media import VideoBlock
from core.blocks.safety import ContactBlock, MustSayBlock
from core.blocks.text import (
    DetailsBlock,
    NoticeBlock,
    ProseBlock,
    QuoteBlock,
    StepsBlock,
    SummaryBlock,
    TableBlock,
)
from home import glossary
from home.easy_read import EasyReadRow
from services_directory.blocks import ReferralsBlock, ServicesBlock


class PagesBelowBlock(blocks.StructBlock):
    """A door to each page below this one."""

    title = blocks.CharBlock(max_length=100)

    def get_context(self, value, parent_context=None):
        from home.topics_below import doors_below

        page = (parent_context or {}).get("page")
        return super().get_context(value, parent_context) | {"doors": doors_below(page) if page else []}

    class Meta:
        icon = "folder-open-1"
        label = "Pages below this one"
        description = "A door to each page below this one, in the order of the page tree."
        template = "blocks/pages_below.html"
        preview_value = {"title": "Kinds of abuse"}


class GlossaryBlock(blocks.StructBlock):
    """Every term of the glossary."""

    title = blocks.CharBlock(max_length=100)

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {"terms": glossary.terms()}

    class Meta:
        icon = "openquote"
        label = "Glossary"
        description = "Every word of the glossary with its meaning."
        template = "blocks/glossary.html"
        preview_value = {"title": "Words explained"}


class ControlledDocumentsBlock(blocks.StructBlock):
    """Documents of which only the newest may be used, as they are today."""

    title = blocks.CharBlock(max_length=100)
    page = blocks.PageChooserBlock(
        page_type="home.ControlledDocumentPage", required=False, label="Only this one", help_text="Empty: all of them."
    )

    def get_context(self, value, parent_context=None):
        from home.showing_documents import rows

        page = value.get("page")
        shown = {"rows": rows(page.translation_key if page else None), "check_url": reverse("copy_check")}
        return super().get_context(value, parent_context) | shown

    class Meta:
        icon = "doc-full"
        label = "Forms and other documents"
        description = "Each form with its version, its files and their size. Always up to date."
        template = "blocks/controlled_documents.html"
        preview_value = {"title": "Forms"}


class FormatsBlock(blocks.StructBlock):
    """Every page of one format, with the page that it says in another way."""

    title = blocks.CharBlock(max_length=100)
    kind = blocks.ChoiceBlock(
        choices=[("easy-read", "Easy Read"), ("bsl", "British Sign Language"), ("audio", "To listen to")]
    )

    def get_context(self, value, parent_context=None):
        from home.formats import every

        return super().get_context(value, parent_context) | {"formats": every(value["kind"])}

    class Meta:
        icon = "list-ul"
        label = "Easy Read, BSL or sound"
        description = "A list of all pages in one of these, always up to date."
        template = "blocks/formats.html"
        preview_value = {"title": "In Easy Read", "kind": "easy-read"}


class SigningBlock(blocks.StructBlock):
    """Every line of the contact ledger that can be used in British Sign Language."""

    title = blocks.CharBlock(max_length=100)

    def get_context(self, value, parent_context=None):
        from home.formats import signing_lines

        return super().get_context(value, parent_context) | {"lines": signing_lines()}

    class Meta:
        icon = "mail"
        label = "Help in British Sign Language"
        description = "Each contact that can be used in BSL, from the contact ledger."
        template = "blocks/signing.html"
        preview_value = {"title": "Help in British Sign Language now"}


FILE_BLOCKS = {"controlled_documents", "video"}
HOME_BLOCKS = [("door", DoorBlock())]
TOPIC_BLOCKS = [
    ("prose", ProseBlock()),
    ("contact", ContactBlock()),
    ("services", ServicesBlock()),
    ("notice", NoticeBlock()),
    ("steps", StepsBlock()),
    ("details", DetailsBlock()),
    ("summary", SummaryBlock()),
    ("table", TableBlock()),
    ("quote", QuoteBlock()),
    ("video", VideoBlock()),
    ("controlled_documents", ControlledDocumentsBlock()),
    ("door", DoorBlock()),
    ("pages_below", PagesBelowBlock()),
    ("referrals", ReferralsBlock()),
    ("glossary", GlossaryBlock()),
    ("must_say", MustSayBlock()),
    ("formats", FormatsBlock()),
    ("signing", SigningBlock()),
]
EASY_READ_BLOCKS = [
    ("heading", blocks.CharBlock(max_length=60, icon="title", template="blocks/easy_read_heading.html")),
    ("row", EasyReadRow()),
    ("contact", ContactBlock()),
]
# What a document's page may hold: how to use it, and all its words, for people who cannot read the file.
DOCUMENT_BLOCKS = [
    ("prose", ProseBlock()),
    ("steps", StepsBlock()),
    ("notice", NoticeBlock()),
    ("contact", ContactBlock()),
    ("details", DetailsBlock()),
    ("summary", SummaryBlock()),
    ("table", TableBlock()),
]
