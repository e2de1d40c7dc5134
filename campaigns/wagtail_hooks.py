"""The editors' screens of campaigns."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from campaigns.models import AwarenessDay


class AwarenessDayViewSet(SnippetViewSet):
    """The days that months of campaigns name."""

    model = AwarenessDay
    icon = "date"
    menu_label = "Awareness days"
    menu_order = 160
    add_to_admin_menu = True
    list_display = ["name", "when", "source"]
    search_fields = ["name", "about"]
    copy_view_enabled = False


register_snippet(AwarenessDayViewSet)
