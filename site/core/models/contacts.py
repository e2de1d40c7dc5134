"""The contact ledger: one row for each number, address, chat, e-mail and link that the site ever shows."""

from contextlib import suppress

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import RevisionMixin
from wagtail.search import index

from core import opening_hours, telephone
from core.ledger_forms import ContactPointForm

from .areas import source_language_only
from .facts import Fact
from .hours import as_dated_hours


class YesNoUnknown(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    YES = "yes", "Yes"
    NO = "no", "No"


class ContactPoint(RevisionMixin, index.Indexed, Fact, ClusterableModel):
    """One way to reach somebody. Every page, card, kit and message shows it from here and from nowhere else."""

    check_kind = "contact"
    base_form_class = ContactPointForm

    class Channel(models.TextChoices):
        PHONE = "phone", "Telephone"
        TEXT = "text", "Text message (SMS)"
        CHAT = "chat", "Live chat on the web"
        EMAIL = "email", "E-mail"
        VIDEO = "video", "British Sign Language by video"
        WEB = "web", "Web page or form"
        VISIT = "visit", "In person, at a place"

    class HoursKind(models.TextChoices):
        UNKNOWN = "unknown", "Not known"
        ALWAYS = "always", "24 hours, every day"
        WEEKLY = "weekly", "These hours each week"
        NOT_STAFFED = "none", "No hours: a web page or mailbox"

    class BankHolidays(models.TextChoices):
        UNKNOWN = "unknown", "Not known"
        AS_USUAL = "as-usual", "Open as usual"
        CLOSED = "closed", "Closed"

    class Cost(models.TextChoices):
        UNKNOWN = "unknown", "Not known"
        FREE = "free", "Free"
        STANDARD = "standard", "Cost of an ordinary call or message"

    key = models.SlugField(
        unique=True, help_text="A short name that pages and kits refer to, for example kent-helpline. Never change it."
    )
    name = models.CharField(
        max_length=120, help_text="What readers call it, for example “Kent domestic abuse helpline”."
    )
    organisation = models.ForeignKey(
        "core.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="contact_points",
        verbose_name="who answers",
    )  # fmt: skip
    channel = models.CharField(max_length=8, choices=Channel.choices)
    value = models.CharField(
        "number, e-mail or web address", max_length=200, blank=True,
        help_text="Digits with the 0 at the start, a whole e-mail address, or a web address with https://. "
        "Empty for a place.",
    )  # fmt: skip
    shown_as = models.CharField(
        max_length=40, blank=True,
        help_text="Only if people know the number in other groups, for example four, four and three. Same digits.",
    )  # fmt: skip
    then_press = models.CharField(
        max_length=6, blank=True, help_text="Digits to press when asked, for example 55 after 999."
    )
    emergency = models.BooleanField(
        "emergency number", default=False, help_text="Shown first, in red, and never with “may be open”."
    )

    place_name = models.CharField(max_length=120, blank=True, help_text="For example “Trinity House”.")
    street = models.CharField(max_length=160, blank=True)
    town = models.CharField(max_length=80, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    area = models.ForeignKey(
        "core.Area", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        limit_choices_to=source_language_only,
    )  # fmt: skip
    confidential = models.BooleanField(
        "confidential place", default=False,
        help_text="A refuge, for example. Its address is then shown nowhere: no page, no search, no feed, no map.",
    )  # fmt: skip

    hours_kind = models.CharField("opening hours", max_length=8, choices=HoursKind.choices, default=HoursKind.UNKNOWN)
    bank_holidays = models.CharField(max_length=8, choices=BankHolidays.choices, default=BankHolidays.UNKNOWN)
    closed_until = models.DateField(null=True, blank=True, help_text="Closed for now: the day it opens again.")
    hours_note = models.CharField(
        max_length=200, blank=True, help_text="Shown with the hours, for example “Our sources do not agree”."
    )

    cost = models.CharField(max_length=8, choices=Cost.choices, default=Cost.UNKNOWN)
    languages = ParentalManyToManyField(
        "core.SpokenLanguage", blank=True, help_text="Spoken or signed by those who answer."
    )
    interpreters = models.CharField(
        "interpreters on request", max_length=7, choices=YesNoUnknown.choices, default=YesNoUnknown.UNKNOWN
    )
    relay_uk = models.CharField("Relay UK", max_length=7, choices=YesNoUnknown.choices, default=YesNoUnknown.UNKNOWN)
    shows_on_bill = models.CharField(
        "may show on a phone bill", max_length=7, choices=YesNoUnknown.choices, default=YesNoUnknown.UNKNOWN,
        help_text="Some people's bills are read by the person who hurts them.",
    )  # fmt: skip
    answered_by_person = models.CharField(
        "answered by a person", max_length=7, choices=YesNoUnknown.choices, default=YesNoUnknown.UNKNOWN
    )
    anonymous = models.CharField(
        "you can stay anonymous", max_length=7, choices=YesNoUnknown.choices, default=YesNoUnknown.UNKNOWN
    )

    retired_on = models.DateField(
        null=True, blank=True, help_text="From this day it is not shown any more. It is kept."
    )
    replaced_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaces",
        help_text="Pages that show the old one then show this one.",
    )  # fmt: skip

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("organisation"),
                FieldPanel("channel"),
                FieldPanel("value"),
                FieldRowPanel([FieldPanel("shown_as"), FieldPanel("then_press")]),
                FieldPanel("emergency"),
                FieldPanel("key"),
            ],
            "What it is",
        ),
        MultiFieldPanel(
            [
                FieldPanel("confidential"),
                FieldPanel("place_name"),
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("town"), FieldPanel("postcode")]),
                FieldPanel("area"),
            ],
            "Place (only for “in person”)",
        ),
        MultiFieldPanel(
            [
                FieldPanel("hours_kind"),
                InlinePanel("spans", heading="Hours each week", label="Span", help_text="Several on one day are fine."),
                FieldPanel("bank_holidays"),
                InlinePanel(
                    "dated_hours", heading="Exceptions", label="Exception", help_text="Christmas, a training day."
                ),
                FieldPanel("closed_until"),
                FieldPanel("hours_note"),
            ],
            "When it is open",
        ),
        MultiFieldPanel(
            [
                FieldPanel("cost"),
                FieldPanel("shows_on_bill"),
                FieldPanel("answered_by_person"),
                FieldPanel("anonymous"),
            ],
            "Is it safe to use?",
            help_text="Choose “Not known” rather than guess. Readers are told that we do not know.",
        ),
        MultiFieldPanel(
            [FieldPanel("languages"), FieldPanel("interpreters"), FieldPanel("relay_uk")], "Languages and access"
        ),
        Fact.fact_panel,
        MultiFieldPanel([FieldPanel("retired_on"), FieldPanel("replaced_by")], "Retired"),
    ]
    search_fields = [
        index.SearchField("name"), index.SearchField("value"), index.AutocompleteField("name"),
        index.FilterField("channel"), index.FilterField("retired_on"),
    ]  # fmt: skip

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "value", "then_press"],
                condition=~models.Q(value="") & models.Q(retired_on=None),
                name="one_row_for_each_contact_value",
                violation_error_message="This number, e-mail or address is in the ledger already. Use that row.",
            ),
            models.CheckConstraint(
                condition=models.Q(channel="visit") | ~models.Q(value=""),
                name="contact_value_or_place",
                violation_error_message="Enter the number, e-mail or web address.",
            ),
        ]

    def __str__(self):
        return f"{self.name} ({self.shown_value() or self.get_channel_display()})"

    def full_clean(self, *args, **kwargs):
        self._tidy()
        super().full_clean(*args, **kwargs)

    def _tidy(self):
        self.value = self.value.strip()
        if self.channel in (self.Channel.PHONE, self.Channel.TEXT):
            with suppress(telephone.NotANumber):  # clean() says so at the field
                self.value = telephone.parse(self.value)

    def clean(self):
        super().clean()
        errors = {}
        if self.channel in (self.Channel.PHONE, self.Channel.TEXT):
            try:
                telephone.parse(self.value)
            except telephone.NotANumber as why:
                errors["value"] = str(why)
            if self.shown_as and telephone.digits(self.shown_as) != self.value:
                errors["shown_as"] = "These are not the same digits as the number. Only the spaces may differ."
        elif self.shown_as:
            errors["shown_as"] = "Only a telephone number can be grouped. Leave this empty."
        if self.channel == self.Channel.EMAIL:
            errors |= self._refuse(
                "value", validate_email, "Type a whole e-mail address, for example help@example.org."
            )
        if self.channel in (self.Channel.CHAT, self.Channel.VIDEO, self.Channel.WEB):
            errors |= self._refuse(
                "value", URLValidator(schemes=["https", "http"]), "Type a whole web address that starts with https://."
            )
        if self.channel == self.Channel.VISIT:
            if self.value:
                errors["value"] = "A place has no number here. Add the number as a row of its own."
            if not self.confidential and not (self.place_name or self.street):
                errors["place_name"] = "Name the place, or its street, or tick “confidential place”."
        elif any([self.place_name, self.street, self.town, self.postcode, self.confidential]):
            errors["channel"] = "An address is filled in below. Choose “In person”, or empty the address."
        if self.then_press and not self.then_press.isdigit():
            errors["then_press"] = "Digits only."
        if self.replaced_by_id and not self.retired_on:
            errors["retired_on"] = "Say from which day the new one takes its place."
        if self.replaced_by_id and self.replaced_by_id == self.pk:
            errors["replaced_by"] = "A row cannot replace itself. Choose the new one."
        if errors:
            raise ValidationError(errors)

    def _refuse(self, field, validator, message) -> dict:
        try:
            validator(getattr(self, field))
        except ValidationError:
            return {field: message}
        return {}

    def shown_value(self) -> str:
        """Return the value as readers see it: a number in readable groups, an address without its scheme."""
        if self.channel in (self.Channel.PHONE, self.Channel.TEXT):
            return self.shown_as or telephone.readable(self.value)
        return self.value.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")

    def opening_hours(self) -> opening_hours.Hours:
        """Return the hours as the pure rules of `core.opening_hours` take them."""
        return opening_hours.Hours(
            always=self.hours_kind == self.HoursKind.ALWAYS,
            spans=tuple(span.as_span() for span in self.spans.all()),
            dated=as_dated_hours(self.dated_hours.all()),
            bank_holidays=opening_hours.BankHolidays(self.bank_holidays),
            closed_until=self.closed_until,
        )
