"""The screen on which an editor asks somebody without an account to translate a page, by a link that expires."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log
from wagtail.models import Page

from core import invitations, translating
from core.models import TranslationInvitation


class AskForm(forms.Form):
    """Whom the link is for, and how long it works."""

    role = forms.CharField(
        label="Who translates it", max_length=80, help_text="A role, such as: interpreter of a charity. Not a name.",
        error_messages={"required": "Type who translates it."},
    )  # fmt: skip
    days = forms.TypedChoiceField(
        label="The link works for",
        coerce=int,
        choices=[(days, f"{days} days") for days in invitations.DAYS],
        initial=14,
    )


def _may_ask(user, page: Page) -> bool:
    return translating.is_translated(page) and page.permissions_for_user(user).can_publish()


@never_cache
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the links of a page, make one, or withdraw one."""
    page = get_object_or_404(Page.objects.select_related("locale"), pk=pk)
    if not _may_ask(request.user, page):
        raise PermissionDenied
    here = reverse("invite_translator", args=[page.pk])
    if request.method == "POST" and "withdraw" in request.POST:
        return _withdraw(request, page, here)
    form = AskForm(request.POST or None, use_required_attribute=False)
    can_ask = translating.translators_row(page) is not None
    if request.method == "POST" and can_ask and form.is_valid():
        until = timezone.now() + timedelta(days=form.cleaned_data["days"])
        made = TranslationInvitation.objects.create(
            page=page, role=form.cleaned_data["role"], made_by=request.user, expires_at=until
        )
        log(page, "wagtail.edit", user=request.user, data={"translation_link_for": made.role}, content_changed=False)
        messages.success(request, "The link is made. Copy it below, and send it to one person.")
        return HttpResponseRedirect(here)
    context = {
        "header_title": "Ask a translator by link",
        "header_icon": "link",
        "page_title": page.title,
        "language": page.locale,
        "can_ask": can_ask,
        "form": form,
        "links": [_shown(one) for one in page.translation_invitations.all()],
        "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            {"url": reverse("wagtailadmin_explore", args=[page.get_parent().pk]), "label": str(page.get_parent())},
            {"url": "", "label": "Ask a translator by link"},
        ],
    }
    status = 422 if form.errors else 200
    return TemplateResponse(request, "editors/invite_translator.html", context, status=status)


def _withdraw(request, page, here) -> HttpResponse:
    asked = request.POST["withdraw"]
    rows = page.translation_invitations.filter(withdrawn_at=None, pk=asked if asked.isdecimal() else None)
    if rows.update(withdrawn_at=timezone.now()):
        messages.success(request, "The link no longer works. What was translated with it stays.")
    return HttpResponseRedirect(here)


def _shown(one: TranslationInvitation) -> dict:
    if one.sent_at:
        state, when = "Finished, and waiting for you as a draft", one.sent_at
    elif one.withdrawn_at:
        state, when = "Withdrawn", one.withdrawn_at
    elif not one.is_open:
        state, when = "Its time was over", one.expires_at
    else:
        state, when = "Works until", one.expires_at
    address = settings.WAGTAILADMIN_BASE_URL + reverse("translate", args=[invitations.token_of(one)])
    return {
        "pk": one.pk, "role": one.role, "state": state, "when": when, "saved": one.last_saved_at,
        "address": address if one.is_open else "",
    }  # fmt: skip


@hooks.register("register_admin_urls")
def addresses():
    """The screen's address, among the editors' screens."""
    return [path("translations/<int:pk>/ask/", ask, name="invite_translator")]


@hooks.register("register_page_header_buttons")
def in_the_pages_menu(page, user, next_url=None, view_name=None):
    """Offer the screen in the menu of a page that is a translation."""
    if _may_ask(user, page):
        url = reverse("invite_translator", args=[page.pk])
        yield Button("Ask a translator by link", url=url, icon_name="link", priority=96)
