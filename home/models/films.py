"""A film on a page of its own: with captions, with its words, and never from another site."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpResponse
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from home.models.formats import FormatPage


class VideoPage(FormatPage):
    """A film, or the place where it will be."""

    class Poster(models.TextChoices):
        BEAM = "beam", "A lighthouse looks over the sea"
        TALK = "talk", "Two people talk by the water"
        PATH = "path", "A path leads to a lit door"
        WAVES = "waves", "Waves rise round a lamp"
        SIGNPOST = "signpost", "A signpost on the cliff"

    introduction = models.CharField("what one learns", max_length=250)
    made_by = models.CharField(max_length=160, blank=True, help_text="Who made it, and when.")
    length = models.CharField(max_length=30, blank=True, help_text="For example “4 minutes”. Empty: not known yet.")
    poster = models.CharField("picture", max_length=10, choices=Poster.choices, default=Poster.BEAM)
    signed = models.BooleanField(
        "in British Sign Language",
        default=False,
        help_text="The film is signed. It is then listed with the others in BSL.",
    )
    film = models.ForeignKey(
        "home.CheckedFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        help_text="An MP4. Empty: the page says that the film is not here yet.",
    )  # fmt: skip
    captions = models.ForeignKey(
        "home.CheckedFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        help_text="What is said and heard, for people who cannot hear it (WebVTT, .vtt).",
    )  # fmt: skip
    captions_checked = models.BooleanField(
        "a person has checked the captions", default=False,
        help_text="Somebody watched the whole film with them. Captions that a program wrote are not enough.",
    )  # fmt: skip
    transcript = RichTextField(
        features=["h3", "bold", "ul", "ol"], blank=True,
        help_text="All that is said, and what can be seen and matters, for people who read instead of watching.",
    )  # fmt: skip

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("introduction"), FieldPanel("made_by"), FieldPanel("length"), FieldPanel("poster")], "About it"
        ),
        MultiFieldPanel([FieldPanel("signed"), PageChooserPanel("of_page")], "As another way to have a page"),
        MultiFieldPanel(
            [FieldPanel("film"), FieldPanel("captions"), FieldPanel("captions_checked"), FieldPanel("transcript")],
            "The film",
            help_text="A film is shown when all four are there.",
        ),
    ]
    search_fields = [*FormatPage.search_fields, index.SearchField("introduction"), index.SearchField("transcript")]
    parent_page_types = ["home.TopicPage"]
    subpage_types: list[str] = []

    def clean(self):
        super().clean()
        errors = {}
        if self.film and self.film.ending != "mp4":
            errors["film"] = "This is not an MP4 film. Choose one here."
        if self.captions and self.captions.ending != "vtt":
            errors["captions"] = "These are not captions. Choose a .vtt file here."
        if self.film_id:
            errors = self._missing() | errors
        if errors:
            raise ValidationError(errors)

    def _missing(self) -> dict:
        words = {
            "captions": "A film needs captions. Choose the .vtt file, or take the film out until you have it.",
            "captions_checked": "Watch the film with its captions first, then tick this.",
            "transcript": "A film needs its words in writing. Add them, or take the film out until you have them.",
        }
        there = {"captions": self.captions_id, "captions_checked": self.captions_checked, "transcript": self.transcript}
        return {name: words[name] for name in words if not there[name]}

    @property
    def is_ready(self) -> bool:
        """True when the film may be shown: with captions that a person has checked, and with its words."""
        return bool(self.film_id) and not self._missing()

    def get_context(self, request, *args, **kwargs):
        from home.formats import signing_lines

        address = self.get_url(request) or ""
        film = {"film_url": f"{address}film.mp4", "captions_url": f"{address}captions.vtt"} if self.is_ready else {}
        lines = {"signing_lines": signing_lines()} if self.signed else {}
        return super().get_context(request) | film | lines

    def file(self, request, name) -> HttpResponse:
        """Answer film.mp4 and captions.vtt below this page (core.page_files), once the film may be shown."""
        from home.document_views import send
        from home.documents import file_of

        kept = {"film.mp4": self.film, "captions.vtt": self.captions}.get(name) if self.is_ready else None
        if kept is None:
            raise Http404("There is no such file.")
        return send(request, file_of(kept))
