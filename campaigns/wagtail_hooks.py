"""The editors' screens of campaigns."""

from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSetGroup
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from campaigns.edition_screens import EditionViewSet
from campaigns.models import AwarenessDay
from campaigns.people_screens import ClosedYearViewSet, SubscriberViewSet, TakingPartViewSet


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


class MailingGroup(ModelViewSetGroup):
    """Who is told, and who takes part."""

    items = (EditionViewSet, SubscriberViewSet, TakingPartViewSet, ClosedYearViewSet)
    menu_label = "Partners"
    menu_icon = "group"
    menu_order = 170


@hooks.register("register_admin_viewset")
def mailing_screens():
    """Put the screens into the menu."""
    return MailingGroup()


@hooks.register("register_log_actions")
def steps_in_the_log(actions):
    """Name our own steps in Wagtail's log of changes."""

    @actions.register_action("campaigns.edition")
    class EditionStep(LogFormatter):
        label = "Step of a monthly mail"

        def format_message(self, entry):
            return f"Monthly mail: {entry.data.get('step', '')}"

    actions.register_action("campaigns.decided", "Decide on an organisation", "Decided on an organisation")
    actions.register_action("campaigns.exported", "Download organisations", "Downloaded the organisations taking part")
