"""The editors' screens of the directory."""

from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.wagtail_hooks import FreshnessColumn
from services_directory.models import AbuseKind, Audience, Need, Service


class ServiceViewSet(SnippetViewSet):
    model = Service
    icon = "list-ul"
    list_display = [
        "name", "organisation", "status", FreshnessColumn("freshness", label="State"), DateColumn("checked_on"),
        DateColumn("commissioned_to"),
    ]  # fmt: skip
    list_filter = ["status", "pathway", "organisation"]
    search_fields = ["name", "also_known_as", "key"]
    list_per_page = 50
    copy_view_enabled = False


class _TermViewSet(SnippetViewSet):
    list_display = ["label", Column("code"), Column("order")]


class NeedViewSet(_TermViewSet):
    model = Need
    icon = "help"


class AudienceViewSet(_TermViewSet):
    model = Audience
    icon = "user"


class AbuseKindViewSet(_TermViewSet):
    model = AbuseKind
    icon = "warning"


class DirectoryGroup(SnippetViewSetGroup):
    """Services and the words they are found by."""

    items = (ServiceViewSet, NeedViewSet, AudienceViewSet, AbuseKindViewSet)
    menu_label = "Directory"
    menu_icon = "list-ul"
    menu_order = 140


register_snippet(DirectoryGroup)
