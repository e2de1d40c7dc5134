"""The pages of events: the list, a series, and one page for each event in each language. Dates come from sessions."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from core.models import SitePage

WORDS = ["h2", "h3", "bold", "link", "document-link", "ol", "ul"]


class EventsPage(SitePage):
    """What is coming, soonest first, then what has been."""

    introduction = models.CharField(max_length=250, blank=True)
    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.SeriesPage", "events.EventPage"]
    max_count_per_parent = 1

    def get_context(self, request, *args, **kwargs):
        from events import showing

        return super().get_context(request) | showing.listing(self, request)

    def file(self, request, name: str):
        """Answer with one of the files of this page; Http404 for a name that it does not know."""
        from events import feeds

        return feeds.file_of_pages(self, request, name)


class SeriesPage(SitePage):
    """Events that belong together, such as the webinars of one year's 16 Days of Action."""

    series = models.ForeignKey("events.Series", on_delete=models.PROTECT, related_name="pages")
    summary = models.CharField(max_length=200)
    body = RichTextField(blank=True, features=WORDS)
    content_panels = [FieldPanel("series"), *Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    search_fields = [*SitePage.search_fields, index.SearchField("summary"), index.SearchField("body")]
    parent_page_types = ["events.EventsPage"]
    subpage_types = ["events.EventPage"]

    def clean(self):
        super().clean()
        _refuse_a_second_page(self, "series")

    def get_context(self, request, *args, **kwargs):
        from events import showing

        return super().get_context(request) | showing.series(self, request)

    def file(self, request, name: str):
        """Answer with one of the files of this page; Http404 for a name that it does not know."""
        from events import feeds

        return feeds.file_of_pages(self, request, name)


class EventPage(SitePage):
    """What an event is about, who speaks, whom it is for. When it is and how many places there are: its sessions."""

    event = models.ForeignKey(
        "events.Event", on_delete=models.PROTECT, related_name="pages",
        help_text="The facts: dates, places, whom it is for, access. Change them in Events.",
    )  # fmt: skip
    summary = models.CharField(max_length=200)
    speakers = models.CharField(max_length=250, blank=True, help_text="Only those who agreed to be named.")
    body = RichTextField(blank=True, features=WORDS)
    content_panels = [
        FieldPanel("event"), *Page.content_panels, FieldPanel("summary"), FieldPanel("speakers"), FieldPanel("body"),
    ]  # fmt: skip
    search_fields = [*SitePage.search_fields, index.SearchField("summary"), index.SearchField("body")]
    parent_page_types = ["events.EventsPage", "events.SeriesPage"]
    subpage_types: list[str] = []

    def clean(self):
        super().clean()
        _refuse_a_second_page(self, "event")

    def get_context(self, request, *args, **kwargs):
        from events import showing

        return super().get_context(request) | showing.event(self, request)

    def file(self, request, name: str):
        """Answer with one of the files of this page; Http404 for a name that it does not know."""
        from events import feeds

        return feeds.file_of_event(self, request, name)


def _refuse_a_second_page(page, field: str) -> None:
    """Raise ValidationError when another page in this language tells of the same facts already."""
    facts = getattr(page, f"{field}_id")
    same = type(page).objects.filter(**{f"{field}_id": facts}, locale=page.locale_id).exclude(pk=page.pk)
    if facts and page.locale_id and (other := same.first()):
        raise ValidationError({field: f"“{other.title}” tells of it already. Change that page, or choose another."})
