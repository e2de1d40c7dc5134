"""The facts of a service: coded, shared by every language, checked by people."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, RevisionMixin
from wagtail.search import index

from core.models import Fact, source_language_only


class ServiceForm(WagtailAdminModelForm):
    """Refuses two local providers for one area, at the row that has to change."""

    def is_valid(self):
        return super().is_valid() and self._each_area_has_one_provider()

    def _each_area_has_one_provider(self) -> bool:
        fine, taken = True, {}
        for form in getattr(self, "formsets", {}).get("local_providers", []):
            if not getattr(form, "cleaned_data", None) or form.cleaned_data.get("DELETE"):
                continue
            for area in form.cleaned_data.get("areas", []):
                if area in taken:
                    form.add_error("areas", f"{area} has {taken[area]} already. Untick it in one of the two rows.")
                    fine = False
                taken.setdefault(area, form.cleaned_data.get("organisation"))
        return fine


class Service(RevisionMixin, index.Indexed, Fact, ClusterableModel):
    """What a service is, for whom and where. Its prose is on its pages, one for each language."""

    check_kind = "service"
    base_form_class = ServiceForm

    class Pathway(models.TextChoices):
        SURVIVOR = "survivor", "People who have been abused, and those who care about them"
        OWN_BEHAVIOUR = "own-behaviour", "People who are worried about their own behaviour"

    class Status(models.TextChoices):
        ACTIVE = "active", "Running"
        CLOSED_FOR_NOW = "temporarily-closed", "Closed for now"
        PLANNED = "planned", "Planned"
        ENDED = "ended", "Ended"

    class Cost(models.TextChoices):
        UNKNOWN = "unknown", "Not known"
        FREE = "free", "Free"
        PAID = "paid", "Costs money"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.SlugField(
        unique=True, help_text="A short name for links and feeds, for example kidas. Never change it."
    )
    name = models.CharField(max_length=120)
    also_known_as = models.CharField(
        max_length=200, blank=True, help_text="Other names and spellings people search for, with commas."
    )
    organisation = models.ForeignKey(
        "core.Organisation", on_delete=models.PROTECT, related_name="services", verbose_name="run by"
    )
    pathway = models.CharField(
        max_length=16, choices=Pathway.choices, default=Pathway.SURVIVOR,
        help_text="Services for people who use abuse are never shown among the results for survivors.",
    )  # fmt: skip
    needs = ParentalManyToManyField("services_directory.Need", limit_choices_to=source_language_only)
    main_need = models.ForeignKey(
        "services_directory.Need", on_delete=models.PROTECT, related_name="+", limit_choices_to=source_language_only,
        help_text="What it is best at: it comes first for people who ask for this.",
    )  # fmt: skip
    audiences = ParentalManyToManyField(
        "services_directory.Audience", blank=True, limit_choices_to=source_language_only,
        verbose_name="only for", help_text="None ticked: for everyone within the ages below.",
    )  # fmt: skip
    abuse_kinds = ParentalManyToManyField(
        "services_directory.AbuseKind", blank=True, limit_choices_to=source_language_only,
        verbose_name="kinds of abuse", help_text="None ticked: any kind.",
    )  # fmt: skip
    minimum_age = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="In years. Empty: not known or none."
    )
    maximum_age = models.PositiveSmallIntegerField(null=True, blank=True)
    areas = ParentalManyToManyField(
        "core.Area", limit_choices_to=source_language_only,
        help_text="The widest that is true: tick Kent rather than its twelve districts.",
    )  # fmt: skip
    cost = models.CharField(max_length=8, choices=Cost.choices, default=Cost.UNKNOWN)
    languages = ParentalManyToManyField(
        "core.SpokenLanguage", blank=True, help_text="Beyond those of its contact points."
    )
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.ACTIVE)
    commissioned_from = models.DateField(null=True, blank=True)
    commissioned_to = models.DateField(
        null=True,
        blank=True,
        help_text="The last day that is paid for. After it, pages say that we must confirm it runs.",
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("also_known_as"),
                FieldPanel("organisation"),
                FieldPanel("key"),
                FieldPanel("pathway"),
            ],
            "What it is",
        ),
        MultiFieldPanel(
            [
                FieldPanel("main_need"), FieldPanel("needs"), FieldPanel("audiences"), FieldPanel("abuse_kinds"),
                FieldRowPanel([FieldPanel("minimum_age"), FieldPanel("maximum_age")]),
                FieldPanel("cost"), FieldPanel("languages"),
            ],
            "What it offers, and to whom",
        ),
        MultiFieldPanel(
            [
                FieldPanel("areas"),
                InlinePanel("local_providers", heading="Local providers", label="Local provider",
                            help_text="Where different organisations run it in different places."),
            ],
            "Where",
        ),
        InlinePanel("contacts", heading="How to reach it", label="Contact point", min_num=1,
                    help_text="In the order they are shown. Numbers and hours are changed in the contact ledger."),
        InlinePanel("referral_routes", heading="Referral routes", label="Route"),
        MultiFieldPanel(
            [FieldPanel("status"), FieldRowPanel([FieldPanel("commissioned_from"), FieldPanel("commissioned_to")])],
            "Does it run?",
        ),
        Fact.fact_panel,
    ]  # fmt: skip
    search_fields = [
        index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("status"),
        index.FilterField("pathway"),
    ]  # fmt: skip

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        errors = {}
        if self.minimum_age is not None and self.maximum_age is not None and self.maximum_age < self.minimum_age:
            errors["maximum_age"] = "The highest age is below the lowest. Check both."
        if self.commissioned_from and self.commissioned_to and self.commissioned_to < self.commissioned_from:
            errors["commissioned_to"] = "It would end before it starts. Check both dates."
        if errors:
            raise ValidationError(errors)


class ServiceContact(Orderable):
    """A contact point of a service, for everyone or for professionals only."""

    class For(models.TextChoices):
        EVERYONE = "everyone", "Everyone"
        PROFESSIONALS = "professionals", "Professionals only"

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="contacts")
    contact_point = models.ForeignKey("core.ContactPoint", on_delete=models.PROTECT, related_name="service_contacts")
    audience = models.CharField("for", max_length=14, choices=For.choices, default=For.EVERYONE)
    panels = [FieldPanel("contact_point"), FieldPanel("audience")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["service", "contact_point"], name="contact_point_once_per_service",
                violation_error_message="This contact point is in the list already.",
            )
        ]  # fmt: skip

    def __str__(self):
        return str(self.contact_point)


class ReferralRoute(Orderable):
    """Who may bring somebody to a service, and through which contact point."""

    class Who(models.TextChoices):
        YOURSELF = "self", "You can ask yourself"
        PROFESSIONAL = "professional", "A professional refers you"

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="referral_routes")
    who = models.CharField(max_length=12, choices=Who.choices)
    contact_point = models.ForeignKey(
        "core.ContactPoint", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        help_text="The first contact to make. Its details come from the ledger.",
    )  # fmt: skip
    panels = [FieldPanel("who"), FieldPanel("contact_point")]

    def __str__(self):
        return self.get_who_display()


class LocalProvider(Orderable, ClusterableModel):
    """Who runs a service in some of its areas: KIDAS has four lots."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="local_providers")
    organisation = models.ForeignKey("core.Organisation", on_delete=models.PROTECT, related_name="+")
    lot = models.CharField(max_length=40, blank=True, help_text="The contract's name for it, for example “Lot 1”.")
    areas = ParentalManyToManyField("core.Area", limit_choices_to=source_language_only)
    panels = [FieldPanel("organisation"), FieldPanel("lot"), FieldPanel("areas")]

    def __str__(self):
        return f"{self.organisation} ({self.lot})"
