"""The toolkit of a campaign: what do you want to do, and all that one needs for it."""

from django.db import models
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from campaigns.making.facts import AREAS
from campaigns.toolkit_blocks import TOOLKIT_BLOCKS
from core.models import SitePage


class ToolkitPage(SitePage):
    """Ways to take part in a campaign, each with its words and files."""

    introduction = models.CharField(max_length=250)
    body = StreamField(TOOLKIT_BLOCKS, help_text="One part for each way to take part, the easiest first.")
    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    parent_page_types = ["campaigns.CampaignsPage", "campaigns.CampaignPage"]
    subpage_types: list[str] = []

    def get_context(self, request, *args, **kwargs):
        chosen = request.GET.get("area", "")
        area = chosen if chosen in AREAS else "both"
        return super().get_context(request) | {
            "area": area,
            "areas": [
                {"label": label, "url": f"?area={code}", "current": code == area}
                for code, label in (("both", _("Kent and Medway")), ("kent", _("Kent")), ("medway", _("Medway")))
            ],
            "links": [
                {"title": block.value["title"], "url": f"#way-{place}"}
                for place, block in enumerate(self.body, 1)
                if block.block_type == "way"
            ],
        }
