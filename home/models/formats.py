"""Other ways to have a page: in Easy Read, to listen to, and (home.models.films) in British Sign Language."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpResponse
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from core.models import SitePage
from core.translating import prose_digest
from home.blocks import EASY_READ_BLOCKS


class FormatPage(SitePage):
    """Says what another page says, in another way. It has an address, drafts and an approval of its own."""

    of_page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name="says what this page says",
        help_text="That page then leads to this one. Empty: it stands by itself.",
    )  # fmt: skip
    # The words of that page when this one was last published: later ones may say more.
    of_words = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_about_safety(self) -> bool:
        """True for what says the words of a page about safety in another way."""
        page = self.of_page.specific if self.of_page_id else None
        return super().is_about_safety or bool(getattr(page, "is_about_safety", False))

    def clean(self):
        super().clean()
        page = self.of_page.specific if self.of_page_id else None
        if isinstance(page, FormatPage) or (page and page.pk == self.pk):
            raise ValidationError(
                {"of_page": "Choose the page that this one says in another way, not another such page."}
            )

    def save(self, *args, **kwargs):
        if self.live:
            self.of_words = prose_digest(self.of_page.specific) if self.of_page_id else ""
        return super().save(*args, **kwargs)


class EasyReadPage(FormatPage):
    """Short sentences, one idea and one picture each."""

    introduction = models.CharField("what it is about", max_length=160)
    body = StreamField(EASY_READ_BLOCKS, blank=True, help_text="One idea in each row, with a picture that shows it.")
    tried_on = models.DateField(
        "read by people who use Easy Read, on", null=True, blank=True,
        help_text="Empty: the page says that nobody who uses Easy Read has checked it yet.",
    )  # fmt: skip

    content_panels = [
        *Page.content_panels,
        PageChooserPanel("of_page"),
        FieldPanel("introduction"),
        FieldPanel("body"),
        FieldPanel("tried_on"),
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("introduction"), index.SearchField("body")]
    parent_page_types = ["home.TopicPage"]
    subpage_types: list[str] = []

    @property
    def is_ready(self) -> bool:
        """True when there is something to read."""
        return bool(self.body)


class AudioPage(FormatPage):
    """A recording to listen to, with its words."""

    introduction = models.CharField("what it is about", max_length=250)
    length = models.CharField(max_length=30, blank=True, help_text="For example “4 minutes”. Empty: not known yet.")
    sound = models.ForeignKey(
        "home.CheckedFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        help_text="An MP3. Empty: the page says that the recording is not here yet.",
    )  # fmt: skip
    transcript = RichTextField(
        "what is said", features=["h3", "bold", "ul", "ol"], blank=True,
        help_text="Every word of the recording, for people who read instead of listening.",
    )  # fmt: skip

    content_panels = [
        *Page.content_panels,
        PageChooserPanel("of_page"),
        MultiFieldPanel([FieldPanel("introduction"), FieldPanel("length")], "About it"),
        MultiFieldPanel([FieldPanel("sound"), FieldPanel("transcript")], "The recording"),
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("introduction"), index.SearchField("transcript")]
    parent_page_types = ["home.TopicPage"]
    subpage_types: list[str] = []

    def clean(self):
        super().clean()
        errors = {}
        if self.sound and self.sound.ending != "mp3":
            errors["sound"] = "This is not an MP3 recording. Choose one here."
        if self.sound_id and not self.transcript:
            errors["transcript"] = (
                "A recording needs its words. Add them, or take the recording out until you have them."
            )
        if errors:
            raise ValidationError(errors)

    @property
    def is_ready(self) -> bool:
        """True when the recording may be heard: with its words in writing."""
        return bool(self.sound_id and self.transcript)

    def get_context(self, request, *args, **kwargs):
        address = self.get_url(request) or ""
        return super().get_context(request) | ({"sound_url": f"{address}sound.mp3"} if self.is_ready else {})

    def file(self, request, name) -> HttpResponse:
        """Answer sound.mp3 below this page (core.page_files), once it may be heard."""
        from home.document_views import send
        from home.documents import file_of

        if name != "sound.mp3" or not self.is_ready:
            raise Http404("There is no such file.")
        return send(request, file_of(self.sound))
