"""Films: a card each, and nothing that plays by itself or asks another site."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class VideoBlock(blocks.StructBlock):
    """A film to download or watch, with its words."""

    title = blocks.CharBlock(max_length=100)
    length = blocks.CharBlock(max_length=30, required=False, help_text="For example: 4 minutes.")
    text = blocks.CharBlock(max_length=250, required=False, help_text="What one learns from it.")
    file = DocumentChooserBlock(required=False, help_text="Empty: the card says that the film is not here yet.")
    transcript = blocks.RichTextBlock(
        required=False, features=["bold", "ul", "ol"], help_text="All that is said and shown. Needed before a film."
    )

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned.get("file") and not str(cleaned.get("transcript") or "").strip():
            raise blocks.StructBlockValidationError(
                {"transcript": ValidationError("A film needs its words beside it. Add them.")}
            )
        return cleaned

    class Meta:
        icon = "media"
        label = "Film"
        description = "A card for a film, with its words. Nothing plays by itself."
        template = "blocks/video.html"
        preview_value = {"title": "Safe enquiry", "length": "4 minutes", "text": "How to ask, and what to do next."}
