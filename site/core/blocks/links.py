"""Links that are meant to be found."""

from wagtail import blocks

ICONS = [
    ("info", "Information"),
    ("visit", "A place"),
    ("chat", "Talk"),
    ("warning", "Care"),
    ("check", "Work"),
    ("search", "Search"),
]


class DoorBlock(blocks.StructBlock):
    """A way in, in people's own words."""

    title = blocks.CharBlock(max_length=60)
    text = blocks.CharBlock(max_length=120, required=False)
    page = blocks.PageChooserBlock(required=False)
    need = blocks.CharBlock(
        required=False, max_length=20, help_text="Only for the page of services: the code of a need, for example stay."
    )
    icon = blocks.ChoiceBlock(choices=ICONS, default="info")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        return context | self.address(value)

    @staticmethod
    def address(value) -> dict:
        """Return the `url` that the door leads to: the page in the reader's language, and the need if there is one."""
        url = value["page"].localized.url if value.get("page") else "#"
        return {"url": f"{url}?need={value['need']}" if value.get("need") else url}

    class Meta:
        icon = "link"
        label = "Door"
        description = "A big link, in people's own words."
        template = "blocks/door.html"
        preview_value = {"title": "I need somewhere safe", "text": "Refuge, or a safer home", "icon": "visit"}
