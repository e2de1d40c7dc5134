"""The pages that put the site together: the front door, get help, and the pages of words."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.models import SitePage
from home.blocks import FILE_BLOCKS, HOME_BLOCKS, TOPIC_BLOCKS


class HomePage(SitePage):
    """The front door."""

    introduction = models.CharField(max_length=160, help_text="Who we are, in one line.")
    doors = StreamField(HOME_BLOCKS, blank=True, help_text="In people's own words. Five is enough.")
    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("doors"),
        InlinePanel("footer_links", heading="Links at the foot of every page", label="Link"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.TopicPage", "home.GetHelpPage", "services_directory.ServicesPage", "campaigns.CampaignsPage",
        "events.EventsPage",
    ]  # fmt: skip

    def get_context(self, request, *args, **kwargs):
        from home.get_help import front_door_context

        return super().get_context(request) | front_door_context(self, request)


class FooterLink(Orderable):
    """A link at the foot of every page."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="footer_links")
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    panels = [PageChooserPanel("page")]


class TopicPage(SitePage):
    """A page of words, made of blocks."""

    introduction = models.CharField(
        max_length=250, blank=True, help_text="What this page is for, in one or two sentences."
    )
    body = StreamField(TOPIC_BLOCKS, blank=True)
    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    search_fields = [*SitePage.search_fields, index.SearchField("introduction"), index.SearchField("body")]
    parent_page_types = ["home.HomePage", "home.TopicPage"]
    subpage_types = ["home.TopicPage", "home.ControlledDocumentPage", "home.VideoPage", "home.EasyReadPage",
        "home.AudioPage",
    ]  # fmt: skip

    @property
    def shows_files(self) -> bool:
        """Whether the page needs the style of forms and films, which other pages are spared."""
        return any(block.block_type in FILE_BLOCKS for block in self.body)


class GetHelpPage(SitePage):
    """Every way to reach somebody now, those that can be reached first."""

    is_about_safety = True
    introduction = models.CharField(max_length=250, blank=True)
    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        InlinePanel(
            "lines", heading="Lines", label="Line", help_text="Numbers and hours are changed in the contact ledger."
        ),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    def get_context(self, request, *args, **kwargs):
        from home.get_help import get_help_context

        return super().get_context(request) | get_help_context(self, request)


class GetHelpLine(TranslatableMixin, Orderable):
    """A contact point on the get-help page, with what happens when you use it."""

    class Section(models.TextChoices):
        EMERGENCY = "emergency", "In danger now"
        LOCAL = "local", "Kent and Medway"
        NATIONAL = "national", "Anywhere in the country"

    page = ParentalKey(GetHelpPage, on_delete=models.CASCADE, related_name="lines")
    contact_point = models.ForeignKey("core.ContactPoint", on_delete=models.PROTECT, related_name="get_help_lines")
    section = models.CharField(max_length=12, choices=Section.choices)
    without_speaking = models.BooleanField(
        "for people who cannot speak", default=False,
        help_text="Shown first to people who choose “I can't speak on the phone”.",
    )  # fmt: skip
    who_for = models.CharField(max_length=120, blank=True, help_text="Only if it is not for everyone: “LGBT+ people”.")
    what_happens = models.CharField(max_length=300, blank=True, help_text="What happens when you ring or write.")
    panels = [
        FieldPanel("contact_point"), FieldPanel("section"), FieldPanel("without_speaking"), FieldPanel("who_for"),
        FieldPanel("what_happens"),
    ]  # fmt: skip

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        pass


class GlossaryTerm(TranslatableMixin, models.Model):
    """A word of the field, explained in plain words."""

    term = models.CharField(max_length=60, help_text="As it is written: MARAC, Clare's Law.")
    slug = models.SlugField(max_length=40, help_text="For links to it, for example marac. Do not change it.")
    also = models.CharField(
        "also called", max_length=200, blank=True, help_text="Other forms, with commas: MARACs, DVDS."
    )
    meaning = models.CharField(max_length=300, help_text="One or two short sentences in plain words.")
    explain = models.BooleanField(
        "explain it on pages",
        default=True,
        help_text="The first use on a page opens the meaning. Best for initials.",
    )
    panels = [
        FieldPanel("term"), FieldPanel("also"), FieldPanel("meaning"), FieldPanel("explain"), FieldPanel("slug"),
    ]  # fmt: skip
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta(TranslatableMixin.Meta):
        ordering = ["term"]
        verbose_name = "glossary term"

    def __str__(self):
        return self.term

    def clean(self):
        super().clean()
        same = GlossaryTerm.objects.filter(slug=self.slug, locale=self.locale_id).exclude(pk=self.pk)
        if self.slug and self.locale_id and same.exists():
            raise ValidationError({"slug": "Another term has this already. Choose another."})

    def forms(self) -> tuple[str, ...]:
        """Return the term and its other forms."""
        return (self.term, *(form.strip() for form in self.also.split(",") if form.strip()))
