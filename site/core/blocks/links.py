"""Links that are meant to be found."""

from wagtail import blocks

from core.languages import is_only_english

ICONS = [
    ("info", "Information"),
    ("visit", "A place"),
    ("chat", "Talk"),
    ("warning", "Care"),
    ("check", "Work"),
    ("search", "Search"),
]


class CodeBlock(blocks.CharBlock):
    """A short code that is the same in every language, so translators never see it."""

    def get_translatable_segments(self, value):
        """Return the pieces to translate, as wagtail-localize asks each block for them: none."""
        return []


class DoorBlock(blocks.StructBlock):
    """A way in, in people's own words."""

    title = blocks.CharBlock(max_length=60)
    text = blocks.CharBlock(max_length=120, required=False)
    page = blocks.PageChooserBlock(required=False)
    need = CodeBlock(
        required=False, max_length=20, help_text="Only for the page of services: the code of a need, for example stay."
    )
    icon = blocks.ChoiceBlock(choices=ICONS, default="info")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        return context | self.address(value)

    @staticmethod
    def address(value) -> dict:
        """Return the `url` that the door leads to, with its need, and whether that page is only in `english`."""
        if not value.get("page"):
            return {"url": "#", "english": False}
        page = value["page"].localized
        url = f"{page.url}?need={value['need']}" if value.get("need") else page.url
        return {"url": url, "english": is_only_english(page)}

    class Meta:
        icon = "link"
        label = "Door"
        description = "A big link, in people's own words."
        template = "blocks/door.html"
        preview_value = {"title": "I need somewhere safe", "text": "Refuge, or a safer home", "icon": "visit"}
