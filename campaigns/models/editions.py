"""The monthly mail: what one month's mail says, and how far it has come."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from core.mail import telling_start


class Edition(ClusterableModel):
    """One month's mail about one campaign. `campaigns.mailing` moves it from state to state; nobody else does."""

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        WAITING = "waiting", "Waiting for approval"
        APPROVED = "approved", "Approved"
        SENDING = "sending", "Being sent"
        STOPPED = "stopped", "Stopped"
        SENT = "sent", "Sent"

    campaign = models.ForeignKey("campaigns.CampaignPage", on_delete=models.PROTECT, related_name="editions")
    month = models.DateField(help_text="Any day of the month that the mail is about.")
    subject = models.CharField(
        max_length=120,
        help_text="Shown on locked phones. Say nothing there that would tell a stranger what it is about.",
    )
    introduction = models.TextField(
        max_length=1500,
        help_text="Plain text; an empty line starts a paragraph. The first 120 characters are shown on locked phones.",
    )
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT, editable=False)
    # All who wrote it: none of them may approve it.
    writers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+", editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    approved_at = models.DateTimeField(null=True, editable=False)
    started_at = models.DateTimeField(null=True, editable=False)
    # Subscribers up to this number have their row among the outgoing mails.
    queued_up_to = models.BigIntegerField(default=0, editable=False)
    all_queued = models.BooleanField(default=False, editable=False)
    finished_at = models.DateTimeField(null=True, editable=False)
    # Kept after the mails themselves are removed.
    counts = models.JSONField(default=dict, editable=False)

    panels = [
        MultiFieldPanel([FieldPanel("subject"), FieldPanel("introduction")], "What people read first"),
        InlinePanel("lines", heading="What is in it", label="line"),
    ]

    class Meta:
        ordering = ["-month", "campaign"]
        verbose_name = "monthly mail"
        permissions = [("approve_edition", "Can approve and send monthly mails that others wrote")]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "month"], name="edition_once_a_month",
                violation_error_message="This month's mail about this campaign is there already. Open it instead.",
            )
        ]  # fmt: skip

    def __str__(self):
        return f"{self.campaign.title}, {self.month:%B %Y}"

    @property
    def batch(self) -> str:
        """The name that its rows among the outgoing mails share."""
        return f"edition-{self.pk}"

    def clean(self):
        super().clean()
        if self.month:
            self.month = self.month.replace(day=1)
        telling = {
            name: ", ".join(words)
            for name, words in (
                ("subject", telling_start(self.subject, "")),
                ("introduction", telling_start("", self.introduction)),
            )
            if words
        }
        if telling:
            raise ValidationError(
                {name: f"This is shown on locked phones. Leave out: {words}." for name, words in telling.items()}
            )


class EditionLine(Orderable):
    """One thing that the mail tells of."""

    edition = ParentalKey(Edition, on_delete=models.CASCADE, related_name="lines")
    title = models.CharField(max_length=150)
    url = models.URLField("link", max_length=300, help_text="The whole address, beginning with https://")
    suggested_date = models.DateField(null=True, blank=True, help_text="When it is best posted, if it has a day.")
    line = models.CharField("one line about it", max_length=250, blank=True)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("url"), FieldPanel("suggested_date")]),
        FieldPanel("line"),
    ]
