"""The pages of the directory: the finder, and one page for each service in each language."""

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from core.models import SitePage

PLAIN = ["bold", "link", "ol", "ul"]


class ServicesPage(SitePage):
    """Find help: filters, a place, words."""

    introduction = models.CharField(max_length=200, blank=True, help_text="One line above the results.")
    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = ["services_directory.ServicePage"]
    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1

    def serve(self, request, *args, **kwargs):
        from services_directory.views import directory

        return directory(request, self)

    def get_context(self, request, *args, **kwargs):
        from services_directory.views import directory_context

        return super().get_context(request) | directory_context(request, self)


class ServicePage(SitePage):
    """What a service is, in plain words. Numbers, hours, areas and ages come from the facts and are not typed here."""

    service = models.ForeignKey(
        "services_directory.Service", on_delete=models.PROTECT, related_name="pages",
        help_text="The facts: contact points, areas, ages, referral routes. Change them in Facts, Services.",
    )  # fmt: skip
    summary = models.CharField(max_length=200, help_text="One sentence for cards and lists: what it does for you.")
    what_it_is = RichTextField("what it is", features=PLAIN)
    who_it_is_for = RichTextField("who it is for", features=PLAIN, blank=True)
    what_happens_next = RichTextField(
        "what happens next",
        features=PLAIN,
        blank=True,
        help_text="After the first call. Shown under the contact points.",
    )
    ask_yourself = RichTextField("asking for yourself", features=PLAIN, blank=True)
    for_professionals = RichTextField("for professionals", features=PLAIN, blank=True)
    to_confirm = models.CharField(
        max_length=250, blank=True, help_text="What we do not know yet, for readers: “The venue is not confirmed.”"
    )

    content_panels = [
        FieldPanel("service"),
        *Page.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel([FieldPanel("what_it_is"), FieldPanel("who_it_is_for"), FieldPanel("to_confirm")], "About it"),
        MultiFieldPanel(
            [FieldPanel("ask_yourself"), FieldPanel("what_happens_next"), FieldPanel("for_professionals")],
            "Getting help from it",
        ),
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("summary"), index.SearchField("what_it_is")]
    subpage_types: list[str] = []
    parent_page_types = ["services_directory.ServicesPage"]

    def get_context(self, request, *args, **kwargs):
        from services_directory.views import service_context

        return super().get_context(request) | service_context(request, self)
