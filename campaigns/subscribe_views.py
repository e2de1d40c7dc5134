"""The monthly mail on the web: ask, confirm, choose, stop, erase. A link only shows a page; a press changes things."""

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt

from campaigns import subscribing
from campaigns.crumbs import campaigns_in_english, crumbs_below
from campaigns.models import Subscriber
from core import form_guard
from core.form_answers import errors_of, see_other
from core.posting import anonymous_post

State = Subscriber.State


class SubscribeForm(forms.Form):
    email = forms.EmailField(
        max_length=254,
        error_messages={
            "required": gettext_lazy("Type your e-mail address."),
            "invalid": gettext_lazy("Type an e-mail address in full, like name@example.org."),
            "max_length": gettext_lazy("This address is too long. Type one of up to 254 characters."),
        },
    )
    organisation = forms.CharField(
        max_length=120,
        required=False,
        error_messages={"max_length": gettext_lazy("Type a name of up to 120 characters.")},
    )


@anonymous_post()
def subscribe(request: HttpRequest) -> HttpResponse:
    """Show the form, or note who asked. The answer is the same for every address; the truth goes to it by mail."""
    if request.method != "POST":
        return _form(request, SubscribeForm(), "", form_guard.started(), 200)
    form, complaint = SubscribeForm(request.POST), form_guard.complaint(request.POST)
    if not form.is_valid() or complaint:
        return _form(request, form, complaint, form_guard.still_started(request.POST), 422)
    subscribing.ask(form.cleaned_data["email"], form.cleaned_data["organisation"])
    return see_other(reverse("subscribe_asked"))


def _form(request, form, complaint, started, status) -> HttpResponse:
    errors, error_list = errors_of(form, complaint)
    context = {"form": form, "errors": errors, "error_list": error_list, "started": started}
    return _page(request, "subscribe", context, status)


@cache_control(no_store=True)
def asked(request: HttpRequest) -> HttpResponse:
    """Say what happens next, to everybody in the same words."""
    return _page(request, "subscribe_asked", {"days": subscribing.CONFIRM_WITHIN.days})


@anonymous_post()
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button to whoever follows the link (mail scanners follow it too); pressing it confirms."""
    subscriber = subscribing.asked_by(token)
    if subscriber is None:
        return _page(request, "subscribe_gone", {"confirming": True}, 410)
    if request.method != "POST" and subscriber.state == State.PENDING:
        return _page(request, "subscribe_confirm", {"action": request.path})
    subscribing.confirm(subscriber)
    return _page(request, "subscribe_done", {"mine_url": reverse("subscribe_mine", args=[subscriber.key])})


@anonymous_post()
def mine(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what one subscriber gets, and keep what they choose."""
    subscriber = subscribing.of(key)
    if subscriber is None or subscriber.state == State.PENDING:
        return _page(request, "subscribe_gone", {}, 410)
    campaigns = campaigns_in_english()
    error = ""
    if request.method == "POST" and subscriber.state == State.CONFIRMED:
        chosen = [campaign for campaign in campaigns if str(campaign.pk) in request.POST.getlist("campaigns")]
        if chosen:
            subscribing.want(subscriber, chosen, campaigns)
            return see_other(request.path + "?saved=yes")
        error = _("Choose at least one campaign. To get none of them, stop the mail below.")
    not_wanted = set(subscriber.not_wanted.values_list("pk", flat=True))
    options = [
        {"value": campaign.pk, "label": campaign.title, "checked": not error and campaign.pk not in not_wanted}
        for campaign in campaigns
    ]
    context = {
        "stopped": subscriber.state == State.STOPPED,
        "address": masked(subscriber.email),
        "options": options,
        "error": error,
        "error_list": [{"text": error, "href": "#campaigns"}] if error else [],
        "saved": request.GET.get("saved") == "yes" and not error,
        "stop_url": reverse("subscribe_stop", args=[key]),
        "erase_url": reverse("subscribe_erase", args=[key]),
    }
    return _page(request, "subscribe_mine", context, 422 if error else 200)


def masked(address: str) -> str:
    """Return `address` so that its owner knows it, and whoever finds the page in a browser's history does not."""
    name, _at, host = address.partition("@")
    return f"{name[:1]}•••@{host}" if host else ""


@anonymous_post(form_is_at=lambda: reverse("subscribe"))
def erase(request: HttpRequest, key: UUID) -> HttpResponse:
    """Remove everything about one subscriber; a key that nobody has gets the same answer."""
    subscribing.erase(key)
    return _page(request, "subscribe_erased", {})


@csrf_exempt
@cache_control(no_store=True)
def stop(request: HttpRequest, key: UUID) -> HttpResponse:
    """Stop the mail: by the button of the page, or by one POST from a mail program (RFC 8058).

    Mail programs come from anywhere, without cookie or referrer, many from one network, and send what they like: so
    there is no limit, the body is never read, and the key in the address is the whole proof. The answer never says
    whether the key was anybody's.
    """
    if request.method != "POST":
        return _page(request, "subscribe_stop", {"action": request.path})
    subscribing.stop(key)
    return _page(request, "subscribe_stopped", {"erase_url": reverse("subscribe_erase", args=[key])})


def _page(request, name, context, status=200) -> HttpResponse:
    return TemplateResponse(request, f"pages/{name}.html", {"crumbs": crumbs_below()} | context, status=status)
