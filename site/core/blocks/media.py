"""Films: a card each, and nothing that plays by itself or asks another site."""

from django.templatetags.static import static
from django.utils.translation import get_language
from wagtail import blocks
from wagtail.models import Page

from core import generation

NOT_HERE = {"url": "", "ready": False, "poster": ""}


@generation.per_generation
def _shown(pk: int, language: str) -> dict:
    """Return where the film's page in `language` is, whether the film is there, and its picture."""
    page = Page.objects.get(pk=pk).specific.localized
    if not page.live:
        return NOT_HERE
    return {"url": page.get_url(), "ready": page.is_ready, "poster": static(f"films/{page.poster}.svg")}


class VideoBlock(blocks.StructBlock):
    """A card that leads to a film's own page."""

    title = blocks.CharBlock(max_length=100)
    length = blocks.CharBlock(max_length=30, required=False, help_text="For example: 4 minutes.")
    text = blocks.CharBlock(max_length=250, required=False, help_text="What one learns from it.")
    page = blocks.PageChooserBlock(
        page_type="home.VideoPage", required=False, help_text="Empty: the card says that the film is not here yet."
    )

    def get_context(self, value, parent_context=None):
        page = value.get("page")
        shown = _shown(page.pk, get_language()) if page else NOT_HERE
        return super().get_context(value, parent_context) | shown

    class Meta:
        icon = "media"
        label = "Film"
        description = "A card that leads to the page of a film. Nothing plays by itself."
        template = "blocks/video.html"
        preview_value = {"title": "Safe enquiry", "length": "4 minutes", "text": "How to ask, and what to do next."}
