"""Services on any page, live from the directory."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from wagtail import blocks

from core import generation
from services_directory.models import AbuseKind, Audience, Need, Service


def need_choices():
    """Return the needs as (code, label)."""
    return _choices(Need)


def audience_choices():
    """Return the audiences as (code, label)."""
    return _choices(Audience)


def kind_choices():
    """Return the kinds of abuse as (code, label)."""
    return _choices(AbuseKind)


@generation.per_generation
def _choices(model):
    rows = model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return [(term.code, term.label) for term in rows]


class ReferralsBlock(blocks.StructBlock):
    """Who may refer to each service, and how, from the directory's own facts."""

    title = blocks.CharBlock(max_length=100)

    def get_context(self, value, parent_context=None):
        from services_directory.showing import referral_rows

        return super().get_context(value, parent_context) | {"rows": referral_rows(timezone.now())}

    class Meta:
        icon = "table"
        label = "Referral routes"
        description = "A table of every service: who may refer, and how. Always up to date."
        template = "blocks/referrals.html"
        preview_value = {"title": "Who takes referrals"}


class ServicesBlock(blocks.StructBlock):
    """Services that match, as cards or as one row for each area."""

    title = blocks.CharBlock(max_length=100)
    need = blocks.ChoiceBlock(choices=need_choices, required=False)
    audience = blocks.ChoiceBlock(choices=audience_choices, required=False)
    kind = blocks.ChoiceBlock(choices=kind_choices, required=False, label="Kind of abuse")
    pathway = blocks.ChoiceBlock(choices=Service.Pathway.choices, default=Service.Pathway.SURVIVOR)
    layout = blocks.ChoiceBlock(choices=[("cards", "Cards"), ("by-area", "One row for each area")], default="cards")
    most = blocks.IntegerBlock(default=6, min_value=1, max_value=30, label="How many at the most")
    ask_place = blocks.BooleanBlock(
        required=False, label="Ask where the reader is", help_text="Leads to the same services for their own area."
    )

    def get_context(self, value, parent_context=None):
        from services_directory.showing import cards, rows_by_area

        context = super().get_context(value, parent_context)
        show = rows_by_area if value["layout"] == "by-area" else cards
        context["shown"] = show(value, timezone.now())
        context["asked"] = {
            "place_url": reverse("services_place"),
            "hidden": [{"name": name, "value": value[name]} for name in ("need", "audience", "kind") if value.get(name)]
            + ([{"name": "path", "value": "change"}] if value["pathway"] == Service.Pathway.OWN_BEHAVIOUR else []),
        } if value.get("ask_place") else None  # fmt: skip
        return context

    class Meta:
        icon = "list-ul"
        label = "Services"
        description = "Services from the directory that match, always up to date."
        template = "blocks/services.html"
        preview_value = {"title": "Who can help", "need": "", "layout": "cards", "pathway": "survivor", "most": 2}
