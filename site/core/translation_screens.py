"""The screen on which a second speaker signs that a translation was checked."""

from django import forms
from django.contrib import messages
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from core import translating
from core.models import TranslationCheck

RIGHT = "core.sign_translationcheck"


class SignForm(forms.Form):
    """What a speaker signs. A role and no name: readers and other editors need not know who it was."""

    read_all = forms.BooleanField(
        label="I speak this language, and I have read the whole page beside the English one",
        error_messages={"required": "Tick this when you have read all of it."},
    )
    role = forms.CharField(
        label="Your role", max_length=80, help_text="Such as: interpreter of a charity. Not your name.",
        error_messages={"required": "Type your role."},
    )  # fmt: skip


def wrote_it(user, page: Page) -> bool:
    """True when `user` was the last to change `page`: somebody else has to check it."""
    revision = page.latest_revision
    return bool(revision and revision.user_id == user.pk)


def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a translation beside its English page, and take the signature."""
    page = get_object_or_404(Page, pk=pk).specific
    if not request.user.has_perm(RIGHT) or not translating.is_translated(page):
        raise PermissionDenied
    form, own = SignForm(request.POST or None, use_required_attribute=False), wrote_it(request.user, page)
    if request.method == "POST" and not own and form.is_valid():
        translating.sign(page, form.cleaned_data["role"])
        messages.success(request, "Thank you. Readers see that a speaker has checked it, as soon as it is published.")
        return HttpResponseRedirect(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))
    row = TranslationCheck.objects.filter(page=page.pk).first()
    _words, is_draft = translating.words_to_check(page)
    english = translating.english_of(page)
    context = {
        "header_title": "Check a translation",
        "header_icon": "globe",
        "page_title": page.title,
        "language": page.locale,
        "page_url": reverse("wagtailadmin_pages:view_draft", args=[page.pk]) if is_draft else page.get_url(),
        "is_draft": is_draft,
        "english_url": english.get_url() if english else "",
        "state": translating.state_of(row),
        "check": row,
        "own": own,
        "form": form,
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            {"url": reverse("wagtailadmin_explore", args=[page.get_parent().pk]), "label": str(page.get_parent())},
            {"url": "", "label": "Check a translation"},
        ],
    }
    status = 422 if form.errors else 200
    return TemplateResponse(request, "editors/check_translation.html", context, status=status)


@hooks.register("register_admin_urls")
def addresses():
    """The screen's address, among the editors' screens."""
    return [path("translations/<int:pk>/check/", check, name="check_translation")]


@hooks.register("register_page_header_buttons")
def in_the_pages_menu(page, user, next_url=None, view_name=None):
    """Offer the signature in the menu of a page that is a translation."""
    if user.has_perm(RIGHT) and translating.is_translated(page):
        url = reverse("check_translation", args=[page.pk])
        yield Button("Sign that it was checked", url=url, icon_name="check", priority=95)


@hooks.register("register_permissions")
def right_to_sign():
    """Let groups be given the right."""
    return Permission.objects.filter(content_type__app_label="core", codename="sign_translationcheck")
