"""Campaigns: the list of them, and each with its year, its days, its results and its feeds."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from campaigns import calendar, copy_text, dates, feeds, figures, showing
from campaigns.blocks import YearResultsBlock
from core.models import SitePage

# campaigns/urls.py has these addresses: a page of that name would never be seen.
TAKEN_SLUGS = {"kit", "subscribe", "taking-part"}


class CampaignsPage(SitePage):
    """The list of campaigns, those that come next first."""

    introduction = models.CharField(max_length=250, blank=True)
    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["campaigns.CampaignPage", "campaigns.ToolkitPage"]

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request) | showing.campaigns(self)


class CampaignPage(RoutablePageMixin, SitePage):
    """One campaign: its calendar, its days, what it reached."""

    summary = models.CharField(max_length=200)
    when = models.CharField(max_length=80, blank=True, help_text=f"Empty: all year. {dates.HOW_TO_WRITE}")
    hashtag = models.CharField(max_length=60, blank=True, help_text="With a capital for each word: #KnowSeeSpeakOut")
    reading_grade = models.PositiveSmallIntegerField(
        "hardest reading grade", default=8, validators=[MinValueValidator(3), MaxValueValidator(12)],
        help_text="Posts that are harder to read than this are not published. Grade 6 is read at about age 11.",
    )  # fmt: skip
    body = RichTextField(features=["h2", "h3", "bold", "link", "ol", "ul"], blank=True)
    results = StreamField([("year", YearResultsBlock())], blank=True, help_text="What each year's campaign reached.")
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("when"),
        FieldRowPanel([FieldPanel("hashtag"), FieldPanel("reading_grade")]),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("results")], "Results"),
    ]
    parent_page_types = ["campaigns.CampaignsPage"]
    subpage_types = ["campaigns.MonthPage", "campaigns.ContentItemPage", "campaigns.ToolkitPage"]

    def clean(self):
        super().clean()
        if self.slug in TAKEN_SLUGS:
            raise ValidationError({"slug": "The site uses this address itself. Choose another."})
        try:
            self.rule  # noqa: B018
        except ValueError as why:
            raise ValidationError({"when": str(why)}) from why
        if self.hashtag and not copy_text.CAMEL_CASE.fullmatch(self.hashtag):
            raise ValidationError({"hashtag": "Start with # and give each word a capital letter: #KnowSeeSpeakOut"})

    @property
    def rule(self) -> dates.Rule | None:
        """The days of each year that it runs on, or None for all year; raises ValueError as `dates.parse` does."""
        return dates.parse(self.when) if self.when else None

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | showing.campaign(self, request)

    @path("")
    def this_year(self, request):
        """The year that today is in, or the campaign's days."""
        return self.render(request, context_overrides=showing.year(self, request, timezone.localdate().year))

    @path("year/<int:year>/")
    def one_year(self, request, year):
        """Another year that has months in it."""
        if year not in calendar.years_of(self):
            raise Http404("No month of that year is planned.")
        return self.render(request, context_overrides=showing.year(self, request, year))

    def file(self, request, name):
        """Answer with a file of this campaign: its calendar, its feeds, its results."""
        makers = {
            "calendar.ics": feeds.calendar,
            "feed.atom": feeds.atom,
            "feed.json": feeds.json_feed,
            "results.csv": figures.csv_of,
        }
        if name not in makers:
            raise Http404("This page has no such file.")
        return makers[name](self, request)
