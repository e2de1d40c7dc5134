"""The screens of what an event is: series, events, topics."""

from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from events.models import Event, EventTopic, Series


class SeriesViewSet(ModelViewSet):
    model = Series
    name = "series"
    url_prefix = "events/series"
    icon = "folder-open-inverse"
    list_display = ["name", "key"]
    search_fields = ["name"]
    search_backend_name = None
    copy_view_enabled = False


class EventViewSet(ModelViewSet):
    model = Event
    name = "events"
    url_prefix = "events/events"
    icon = "tag"
    list_display = [
        "name", Column("series"), Column("get_audience_display", label="For"), Column("get_way_display", label="How"),
    ]  # fmt: skip
    list_filter = ["series", "audience", "way"]
    search_fields = ["name", "key"]
    search_backend_name = None
    copy_view_enabled = False


class TopicViewSet(SnippetViewSet):
    """A snippet, because its labels are translated."""

    model = EventTopic
    icon = "tag"
    menu_label = "Topics of events"
    list_display = ["label", Column("code")]
