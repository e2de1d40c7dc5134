"""The calendar that partners post from: months, the days in them, and what to say."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin
from wagtail.search import index

from campaigns import dates, item_pictures, publishing, showing
from campaigns.blocks import MadePictureBlock, MessagesBlock, OwnPictureBlock, messages
from campaigns.calendar import campaign_above
from campaigns.forms import ContentItemForm
from core.models import SitePage

LICENCES = [
    ("ogl", "Open Government Licence v3.0"),
    ("unchanged", "Use it as it is; do not change it"),
]


class AwarenessDay(TranslatableMixin, models.Model):
    """A day, or a run of days, that comes round every year."""

    name = models.CharField(max_length=120)
    when = models.CharField(max_length=80, help_text=dates.HOW_TO_WRITE)
    about = models.CharField(max_length=200, blank=True, help_text="What it has to do with abuse, in one line.")
    source = models.CharField(max_length=200, help_text="Who keeps this day, so that its date can be checked.")
    panels = [FieldPanel("name"), FieldPanel("when"), FieldPanel("about"), FieldPanel("source")]

    class Meta(TranslatableMixin.Meta):
        ordering = ["name"]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        try:
            self.rule  # noqa: B018
        except ValueError as why:
            raise ValidationError({"when": str(why)}) from why

    @property
    def rule(self) -> dates.Rule:
        """The rule that `when` means; raises ValueError as `dates.parse` does."""
        return dates.parse(self.when)


class MonthPage(SitePage):
    """One month of a campaign: its theme, its days, and its items."""

    month = models.DateField(help_text="Any day of the month; it is kept as the first.")
    theme = models.CharField(max_length=80)
    introduction = models.CharField(max_length=250, blank=True, help_text="What this month is about, in plain words.")
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("month"), FieldPanel("theme")]),
        FieldPanel("introduction"),
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("theme"), index.SearchField("introduction")]
    parent_page_types = ["campaigns.CampaignPage"]
    subpage_types = ["campaigns.ContentItemPage"]

    def clean(self):
        super().clean()
        self.month = self.month and self.month.replace(day=1)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | showing.month(self, request)


class ContentItemPage(SitePage):
    """One thing to say, in the words and the picture of each channel."""

    class Kind(models.TextChoices):
        SIGN = "sign", "Know: a sign of abuse"
        HELP = "help", "Speak out: where to get help"
        FRIEND = "friend", "See: how to help somebody"
        DAY = "day", "A day in the calendar"
        STORY = "story", "A survivor's story"

    base_form_class = ContentItemForm

    suggested_date = models.DateField(help_text="The day partners are asked to post it.")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.SIGN)
    line = models.CharField("in one line", max_length=160, help_text="What it says. For lists and the monthly e-mail.")
    messages = StreamField(MessagesBlock(messages()), blank=True)
    picture = StreamField(
        [("made", MadePictureBlock()), ("own", OwnPictureBlock())], blank=True,
        help_text="Let the site draw one, or add your own: one for all shapes, or one for each.",
    )  # fmt: skip
    film = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        help_text="A film's own page on this site; it has the captions and the transcript.",
    )  # fmt: skip
    licence = models.CharField(max_length=12, choices=LICENCES, default="ogl")
    valid_until = models.DateField(
        null=True, blank=True, help_text="After this day nobody should post it. Empty: until it is taken back."
    )
    content_warning = models.CharField(
        max_length=160, blank=True, help_text="What a reader should know first. Needed for a survivor's story."
    )
    consent_recorded_on = models.DateField(
        null=True, blank=True, help_text="The day the person agreed, in writing, to this story being shared."
    )
    consent_ends_on = models.DateField(
        null=True, blank=True, help_text="From the day after, the story is not shown any more."
    )
    taken_back_on = models.DateField(
        null=True, blank=True, help_text="From this day it is marked as taken back, here, in feeds and in kits."
    )
    what_changed = models.CharField(
        max_length=200, blank=True, help_text="When you change what is out already: what, in one line. Partners see it."
    )

    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("suggested_date"), FieldPanel("kind")]),
        FieldPanel("line"),
        FieldPanel("messages"),
        FieldPanel("picture"),
        FieldPanel("film"),
        FieldRowPanel([FieldPanel("licence"), FieldPanel("valid_until")]),
        MultiFieldPanel(
            [
                FieldPanel("content_warning"),
                FieldRowPanel([FieldPanel("consent_recorded_on"), FieldPanel("consent_ends_on")]),
            ],
            "A survivor's story",
        ),
        MultiFieldPanel([FieldPanel("what_changed"), FieldPanel("taken_back_on")], "Once it is out"),
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("line"), index.SearchField("messages")]
    parent_page_types = ["campaigns.MonthPage", "campaigns.CampaignPage"]
    subpage_types: list[str] = []

    def save(self, clean=True, **kwargs):
        """Save; what is live must be accessible (raises ValidationError with a message for each field)."""
        if clean and self.live and (found := publishing.problems(self, self.campaign)):
            raise ValidationError(found)
        super().save(clean=clean, **kwargs)

    @cached_property
    def campaign(self):
        """The campaign it belongs to."""
        return campaign_above(self.get_parent())

    def is_taken_back(self, today: date | None = None) -> bool:
        """True from the day on which it is taken back (Europe/London)."""
        return bool(self.taken_back_on and self.taken_back_on <= (today or timezone.localdate()))

    def is_shown(self, today: date | None = None) -> bool:
        """True unless it needed a person's consent and that has ended (day in Europe/London)."""
        return not (self.consent_ends_on and self.consent_ends_on < (today or timezone.localdate()))

    def may_be_posted(self, today: date | None = None) -> bool:
        """True while it is shown, not taken back, and not past its last day (Europe/London)."""
        today = today or timezone.localdate()
        ended = self.valid_until and self.valid_until < today
        return self.is_shown(today) and not self.is_taken_back(today) and not ended

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | showing.item(self, request)

    def file(self, request, name):
        """Answer with the picture in one shape: picture-square.png, or small for our pages: preview-square.webp."""
        if not self.is_shown():
            raise Http404("This is not shown any more.")
        return item_pictures.answer(self, name, request)
