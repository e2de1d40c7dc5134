"""Taking part on the web: who does, the form to join, and the page where an organisation tells its reach."""

import re
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns import results, taking_part
from campaigns.crumbs import campaign_named, crumbs_below
from campaigns.models import TakingPart
from campaigns.models.taking_part import PLANS
from core import form_guard
from core.form_answers import errors_of, see_other
from core.models import Area
from core.posting import anonymous_post

MOST = 100_000_000  # nobody reaches more; what is typed beyond it is a slip


def _areas():
    kinds = [Area.Kind.DISTRICT, Area.Kind.UNITARY, Area.Kind.COUNTY]
    return Area.objects.filter(locale__language_code=settings.LANGUAGE_CODE, kind__in=kinds, valid_to=None).order_by(
        "name"
    )


class JoinForm(forms.Form):
    organisation = forms.CharField(
        max_length=120,
        error_messages={
            "required": gettext_lazy("Type the name of your organisation."),
            "max_length": gettext_lazy("Type a name of up to 120 characters."),
        },
    )
    area = forms.ModelChoiceField(
        queryset=Area.objects.none(),
        error_messages={
            "required": gettext_lazy("Choose the area you work in."),
            "invalid_choice": gettext_lazy("Choose the area you work in."),
        },
    )
    plans = forms.MultipleChoiceField(
        choices=list(PLANS.items()),
        error_messages={
            "required": gettext_lazy("Choose at least one thing that you will do."),
            "invalid_choice": gettext_lazy("Choose from the list."),
        },
    )
    contact_email = forms.EmailField(
        max_length=254,
        error_messages={
            "required": gettext_lazy("Type an e-mail address that we can write to."),
            "invalid": gettext_lazy("Type an e-mail address in full, like name@example.org."),
        },
    )
    may_be_named = forms.BooleanField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = _areas()


def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who takes part in a campaign and agreed to be named, and what all reached together."""
    campaign = campaign_named(slug)
    named = taking_part.named(campaign)
    sums = results.sums_by_year(campaign)
    context = {
        "campaign": campaign,
        "years": [{"year": one.year, "sums": _sum_rows(one), "named": named.get(one.year, [])} for one in sums],
        "join_url": reverse("taking_part_join", args=[slug]),
        "crumbs": crumbs_below(campaign),
    }
    return TemplateResponse(request, "pages/taking_part.html", context)


def _sum_rows(sums: results.Sums) -> list[dict]:
    words = [
        (_("Organisations taking part"), sums.organisations),
        (_("Posts shared"), sums.posts),
        (_("People reached, each organisation counting its own"), sums.people_reached),
        (_("Times others shared them"), sums.shares),
    ]
    return [
        {"term": term, "text": number_format(count, force_grouping=True)} for term, count in words if count is not None
    ]


@anonymous_post()
def join(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the form, or keep what it says for an editor to read."""
    campaign = campaign_named(slug)
    if request.method != "POST":
        return _join_form(request, campaign, JoinForm(), "", form_guard.started(), 200)
    form, complaint = JoinForm(request.POST), form_guard.complaint(request.POST)
    if not form.is_valid() or complaint:
        return _join_form(request, campaign, form, complaint, form_guard.still_started(request.POST), 422)
    TakingPart.objects.create(campaign=campaign, year=taking_part.this_year(), **form.cleaned_data)
    return see_other(reverse("taking_part_thanks", args=[slug]))


def _join_form(request, campaign, form, complaint, started, status) -> HttpResponse:
    errors, error_list = errors_of(form, complaint)
    chosen = form["plans"].value() or []
    area = str(form["area"].value() or "")
    context = {
        "campaign": campaign,
        "form": form,
        "errors": errors,
        "error_list": error_list,
        "started": started,
        "areas": [{"value": "", "label": _("Choose an area")}]
        + [{"value": one.pk, "label": one.name, "selected": str(one.pk) == area} for one in _areas()],
        "plans": [{"value": code, "label": words, "checked": code in chosen} for code, words in PLANS.items()],
        "consent": [
            {
                "value": "yes",
                "label": _("Name our organisation on this site"),
                "checked": bool(form["may_be_named"].value()),
            }
        ],
        "crumbs": crumbs_below(campaign),
    }
    return TemplateResponse(request, "pages/taking_part_join.html", context, status=status)


def thanks(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what happens next."""
    campaign = campaign_named(slug)
    context = {"campaign": campaign, "crumbs": crumbs_below(campaign)}
    return TemplateResponse(request, "pages/taking_part_thanks.html", context)


class _GroupedNumber(forms.IntegerField):
    """Takes 1,200 and 1 200 as people write them."""

    def to_python(self, value):
        return super().to_python(re.sub(r"[\s,]", "", value) if isinstance(value, str) else value)


def _number() -> forms.IntegerField:
    whole = gettext_lazy("Type a whole number in digits, like 1200, or leave it empty.")
    return _GroupedNumber(
        required=False,
        min_value=0,
        max_value=MOST,
        error_messages={"invalid": whole, "min_value": whole, "max_value": gettext_lazy("Is this number right?")},
    )


class ReachForm(forms.Form):
    posts = _number()
    people_reached = _number()
    shares = _number()


@anonymous_post()
def reach(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show an organisation what it told of its reach, and keep what it changes until the year is closed."""
    row = TakingPart.objects.select_related("campaign").filter(key=key, state=TakingPart.State.APPROVED).first()
    if row is None:
        return TemplateResponse(request, "pages/taking_part_gone.html", {"crumbs": crumbs_below()}, status=410)
    may_change = taking_part.is_open(row)
    told = {name: getattr(row, name) for name in results.NUMBERS}
    form = ReachForm(request.POST if request.method == "POST" else None, initial=told)
    if request.method == "POST" and may_change and form.is_valid():
        taking_part.tell_reach(row, **form.cleaned_data)
        return see_other(request.path + "?saved=yes")
    errors, error_list = errors_of(form) if may_change else ({}, [])
    context = {
        "row": row,
        "form": form,
        "errors": errors,
        "error_list": error_list,
        "may_change": may_change,
        "saved": request.GET.get("saved") == "yes" and not errors,
        "told": _told_rows(told),
        "crumbs": crumbs_below(row.campaign),
    }
    return TemplateResponse(request, "pages/taking_part_reach.html", context, status=422 if errors else 200)


def _told_rows(told: dict) -> list[dict]:
    words = {
        "posts": _("Posts you shared"),
        "people_reached": _("People you reached"),
        "shares": _("Times others shared them"),
    }
    return [
        {"term": words[name], "text": _("Not told") if count is None else number_format(count, force_grouping=True)}
        for name, count in told.items()
    ]
