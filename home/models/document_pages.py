"""The page of a controlled document: its words, its files, and an address that stays."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpResponse, HttpResponseRedirect
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail.url_routing import RouteResult

from core.models import SitePage
from home.blocks import DOCUMENT_BLOCKS


class ControlledDocumentPage(RoutablePageMixin, SitePage):
    """Shows the version to use. `current/` below it always answers with that version's file."""

    document = models.ForeignKey(
        "home.ControlledDocument", on_delete=models.PROTECT, related_name="pages",
        help_text="Its versions and files. Change them in Forms, Documents.",
    )  # fmt: skip
    introduction = models.CharField(
        "what it is for", max_length=250, help_text="Who needs it, and when, in one or two sentences."
    )
    sending = RichTextField(
        "how it may be sent", features=["bold", "link", "ul"],
        help_text="Never by ordinary e-mail. Say which ways are safe, or that we do not know yet.",
    )  # fmt: skip
    body = StreamField(
        DOCUMENT_BLOCKS, blank=True, help_text="How to use it, and where it can be read here: all its words."
    )

    content_panels = [
        FieldPanel("document"),
        *Page.content_panels,
        MultiFieldPanel([FieldPanel("introduction"), FieldPanel("sending")], "In short"),
        FieldPanel("body"),
    ]
    search_fields = [
        *SitePage.search_fields, index.SearchField("introduction"), index.SearchField("sending"),
        index.SearchField("body"),
    ]  # fmt: skip
    parent_page_types = ["home.TopicPage"]
    subpage_types: list[str] = []

    @property
    def template_name(self) -> str:
        return "pages/document.html"

    def clean(self):
        super().clean()
        errors = {}
        stored = Page.objects.filter(pk=self.pk).first() if self.pk else None
        if stored and stored.first_published_at and stored.slug != self.slug:
            errors["slug"] = "Copies and bookmarks lead to this address, so it has to stay as it is."
        twin = ControlledDocumentPage.objects.filter(document=self.document_id, locale=self.locale_id).exclude(
            pk=self.pk
        )
        if self.document_id and self.locale_id and twin.exists():
            errors["document"] = "This document has a page in this language already. Change that one."
        if errors:
            raise ValidationError(errors)

    def get_context(self, request, *args, **kwargs):
        from home.document_views import page_context

        return super().get_context(request) | page_context(self)

    @re_path(r"^current(?:/|\.(?P<ending>[a-z0-9]{3,4})/?)$")
    def current_file(self, request, ending="") -> HttpResponse:
        """Answer with the file of the version to use: `current/`, or `current.pdf` for that kind."""
        from home.document_views import current_file

        return current_file(request, self, ending)

    @path("versions/<str:issue_code>/")
    def version(self, request, issue_code) -> HttpResponse:
        """Lead to the version to use, or say that this one was replaced."""
        from home.document_views import shown_version

        version = shown_version(self, issue_code)
        if version is None:
            raise Http404("There is no such version.")
        if version.replaced_on is None:
            return HttpResponseRedirect(self.get_url(request))
        return self.render(request, template="pages/document_replaced.html", context_overrides={"version": version})

    def file(self, request, name) -> HttpResponse:
        """Answer an address with an ending below this page (core.page_files): current.pdf."""
        if not self.live:
            return self.not_offered(request)
        view, args, kwargs = self.resolve_subpage(f"/{name}")
        return view(request, *args, **kwargs)

    def route(self, request, path_components):
        """Keep an answer at the addresses of a page that is no longer published: people's bookmarks lead there."""
        if not self.live and self.first_published_at:
            return RouteResult(self, (self.not_offered, [], {}))
        return super().route(request, path_components)

    def not_offered(self, request) -> HttpResponse:
        """Say that the document is no longer offered here, and where to ask."""
        response = self.render(request, template="pages/document_withdrawn.html")
        response.status_code = 410
        return response

    def get_route_paths(self):
        """Return what stands below the page's address: when a page above moves, Wagtail keeps the way to each."""
        versions = [f"/versions/{version.issue_code}/" for version in self.document.versions.all()]
        files = [f"/current.{ending}" for ending in ("pdf", "docx", "odt", "xlsx", "pptx")]
        return ["/", "/current/", *files, *versions]
