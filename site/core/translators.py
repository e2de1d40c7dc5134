"""Who translates: one group for each language, whose rights end at that language."""

from django.contrib import messages
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail import hooks
from wagtail.models import GroupPagePermission, Locale, Page, TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import Translation

from core.models import FactWords, TranslatorGroup

NOT_YOURS = "Your group translates into another language."
NEVER_BY_MACHINE = "This page is about safety: a machine never translates it, not even as a draft."


def labels() -> list[type]:
    """Return the kinds of rows that have a copy in each language: needs, audiences, words of the glossary."""
    return [model for model in get_snippet_models() if issubclass(model, TranslatableMixin)]


def ensure_group(home: Page) -> Group:
    """Return the group of those who translate into the language of `home`, made with its rights when it is missing.

    Args:
        home: the home page in that language: rights on it are rights on every page below it.
    """
    found = TranslatorGroup.objects.filter(locale=home.locale_id).select_related("group").first()
    if found:
        return found.group
    group = Group.objects.create(name=f"Translators: {home.locale}")
    TranslatorGroup.objects.create(group=group, locale=home.locale)
    changing = [f"change_{model._meta.model_name}" for model in (*labels(), FactWords)]
    group.permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "sign_translationcheck", "add_factwords", *changing])
    )
    for codename in ("change_page", "publish_page"):
        right = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.create(group=group, page=home, permission=right)
    return group


def only_languages(user, codename: str) -> set[int] | None:
    """Return the locales at which the right `codename` of `user` ends; None when it ends nowhere."""
    if user.is_superuser or user.user_permissions.filter(codename=codename).exists():
        return None
    groups = user.groups.filter(permissions__codename=codename)
    if groups.filter(translates=None).exists():
        return None
    return set(groups.values_list("translates__locale", flat=True))


def refuse_other_languages(user, row) -> None:
    """Raise PermissionDenied when `user` may change rows like `row` in other languages only."""
    if isinstance(row, FactWords):
        locale = Locale.objects.filter(language_code=row.language).values_list("pk", flat=True).first()
    elif isinstance(row, TranslatableMixin) and not isinstance(row, Page):  # pages have rights of their own
        locale = row.locale_id
    else:
        return
    allowed = only_languages(user, f"change_{row._meta.model_name}")
    if allowed is not None and locale not in allowed:
        raise PermissionDenied(NOT_YOURS)


@hooks.register("before_edit_snippet")
def before_a_label_changes(request: HttpRequest, instance):
    """Keep translators to their own language."""
    refuse_other_languages(request.user, instance)


@hooks.register("after_create_snippet")
def after_words_were_added(request: HttpRequest, instance):
    """Keep translators to their own language: the screen knows which it is only when the row is there."""
    try:
        refuse_other_languages(request.user, instance)
    except PermissionDenied:
        instance.delete()
        raise


class TranslatorsStayInTheirLanguage:
    """Asks for rights where wagtail-localize does not: labels by their language, and machines never for safety."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest):
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs):
        """Refuse before the view is asked; None lets it go on."""
        if "translation_id" not in kwargs or "wagtail_localize" not in request.resolver_match.namespaces:
            return None
        translation = Translation.objects.filter(pk=kwargs["translation_id"]).select_related("source").first()
        if translation is None:
            return None
        row = translation.get_target_instance()
        refuse_other_languages(request.user, row)
        if request.resolver_match.url_name == "machine_translate" and getattr(row, "is_about_safety", False):
            messages.error(request, NEVER_BY_MACHINE)
            asked = request.POST.get("next", "")
            fine = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
            return HttpResponseRedirect(asked if fine else reverse("wagtailadmin_home"))
        return None
