"""What keeps the addresses of controlled documents: people have bookmarks, and copies that name them."""

from django.contrib import messages
from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from wagtail.models import Page

from home.models import ControlledDocumentPage

NOT_DELETED = (
    "“{title}” stays: people have saved its address. Unpublish it instead, and the address will say that it is no "
    "longer offered."
)
NOT_MOVED = "“{title}” stays where it is: people have saved its address."


def kept_below(page: Page) -> ControlledDocumentPage | None:
    """Return a document's page that was ever published, at or below `page`, or None."""
    pages = ControlledDocumentPage.objects.descendant_of(page, inclusive=True)
    return pages.exclude(first_published_at=None).order_by("path").first()


def refuse_deleting(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Keep editors from deleting an address that people have, or a page above one."""
    return _refused(request, kept_below(page), NOT_DELETED)


def refuse_moving(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Keep a document's page under its parent. When a page above it moves, Wagtail makes redirects."""
    kept = kept_below(page)
    at_home = destination.pk == page.get_parent().pk
    return None if at_home or not kept or kept.pk != page.pk else _refused(request, kept, NOT_MOVED)


def refuse_many(request: HttpRequest, action_type: str, objects, action_class_instance) -> HttpResponse | None:
    """The same when several pages were ticked in a list."""
    pages = [one for one in objects if isinstance(one, Page)] if action_type in ("delete", "move") else []
    for page in pages:
        kept = kept_below(page)
        if kept and (action_type == "delete" or kept.pk == page.pk):
            return _refused(request, kept, NOT_DELETED if action_type == "delete" else NOT_MOVED)
    return None


def _refused(request, kept, words) -> HttpResponse | None:
    if kept is None:
        return None
    messages.error(request, words.format(title=kept.title))
    return HttpResponseRedirect(reverse("wagtailadmin_explore", args=[kept.get_parent().pk]))


def _refuse_every_way(sender, instance, **kwargs):
    if instance.first_published_at:
        raise ProtectedError(NOT_DELETED.format(title=instance.title), {instance})


def watch() -> None:
    """Refuse deleting such a page also where no editor's screen is in between."""
    pre_delete.connect(_refuse_every_way, sender=ControlledDocumentPage, dispatch_uid="documents-stay")
