"""Telling us where we are quoted, and a partner's own page behind the link in its mail."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control

from core import form_guard
from core.form_answers import errors_of, see_other
from core.posting import anonymous_post
from partners import quotable, registering
from partners.forms import RegisterForm, WhatTheyQuote

LARGEST_POST = 40_000  # bytes: twenty long addresses, and everything ticked


@anonymous_post(form_up_to=LARGEST_POST)
def register(request: HttpRequest) -> HttpResponse:
    """Show the form, or keep what it says for an editor. The answer is the same whoever is known here."""
    if request.method != "POST":
        return _register_form(request, RegisterForm(), "", form_guard.started(), 200)
    form, complaint = RegisterForm(request.POST), form_guard.complaint(request.POST)
    if not form.is_valid() or complaint:
        return _register_form(request, form, complaint, form_guard.still_started(request.POST), 422)
    said = form.cleaned_data
    registering.register(
        said["organisation"], said["contact_email"], said["pages"], said["things"], said["may_look"]
    )  # fmt: skip
    return see_other(reverse("share_registered"))


def _register_form(request, form, complaint, started, status) -> HttpResponse:
    errors, error_list = errors_of(form, complaint)
    context = {"form": form, "errors": errors, "error_list": error_list, "started": started, **_choices(form)}
    return TemplateResponse(request, "partners/register.html", context, status=status)


def _choices(form: WhatTheyQuote) -> dict:
    """Return the groups of things and the consent, as the component `choices` wants them."""
    chosen = form["things"].value() or []
    groups = [
        {
            "legend": name,
            "id": f"things-{number}" if number else "things",
            "options": [
                {"value": thing.code, "label": thing.label, "checked": thing.code in chosen} for thing in found
            ],
        }
        for number, (name, found) in enumerate(quotable.grouped())
    ]
    label = "Look at these pages once a day, for numbers that are out of date"
    consent = [{"value": "yes", "label": label, "checked": bool(form["may_look"].value())}]
    return {"groups": groups, "consent": consent}


@cache_control(no_store=True)
def registered(request: HttpRequest) -> HttpResponse:
    """Say what happens next, to everybody in the same words."""
    return TemplateResponse(request, "partners/registered.html", {})


@anonymous_post(form_up_to=LARGEST_POST)
def yours(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show a partner what we keep and what we found on its pages, and keep what it changes."""
    partner = registering.of(key)
    if partner is None:
        return TemplateResponse(request, "partners/gone.html", {}, status=410)
    pages = list(partner.pages.prefetch_related("findings"))
    kept = {
        "pages": "\n".join(page.address for page in pages),
        "things": list(partner.quotes.values_list("thing", flat=True)),
        "may_look": partner.may_look,
    }
    form = WhatTheyQuote(request.POST if request.method == "POST" else None, initial=kept)
    if request.method == "POST" and form.is_valid():
        registering.change(
            partner, form.cleaned_data["pages"], form.cleaned_data["things"], form.cleaned_data["may_look"]
        )
        return see_other(request.path + "?saved=yes")
    errors, error_list = errors_of(form)
    context = {
        "partner": partner,
        "pages": pages,
        "form": form,
        "errors": errors,
        "error_list": error_list,
        "saved": request.GET.get("saved") == "yes" and not errors,
        "erase_url": reverse("share_erase", args=[key]),
        **_choices(form),
    }
    return TemplateResponse(request, "partners/yours.html", context, status=422 if errors else 200)


@anonymous_post(form_is_at=lambda: reverse("share_register"))
def erase(request: HttpRequest, key: UUID) -> HttpResponse:
    """Remove everything about one partner; a key that nobody has gets the same answer."""
    registering.erase(key)
    return TemplateResponse(request, "partners/erased.html", {})
