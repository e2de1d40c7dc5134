"""One row says which generation of content is current; what is built from content is kept until it changes.

The token is written in the transaction of the change itself, so no process can keep an old number: whatever
another process published, the next request here reads a new token and builds anew.
"""

import threading
import uuid
from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

from django.apps import apps
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_migrate, post_save
from django.utils import timezone

_token_of_this_request: ContextVar[list | None] = ContextVar("generation_token", default=None)
_gathering: ContextVar[bool] = ContextVar("generation_gathering", default=False)

# What readers are shown comes from these apps' rows, less the rows that only staff or machines see.
APPS_THAT_READERS_SEE = {
    "core", "home", "services_directory", "campaigns", "events", "partners",
    "wagtailcore", "wagtailimages", "wagtaildocs", "wagtailredirects", "wagtail_localize",
}  # fmt: skip
ROWS_NOT_SHOWN = {
    "core.contentgeneration", "core.outgoingmail", "core.user", "core.translatorgroup",
    "core.translationinvitation", "campaigns.kit", "wagtailcore.modellogentry",
    "wagtailcore.pagelogentry",
    "wagtailcore.referenceindex", "wagtailcore.revision", "wagtailcore.uploadedfile",
    "wagtailcore.pagesubscription",
    "campaigns.closedyear", "campaigns.edition", "campaigns.edition_writers", "campaigns.editionline",
    "campaigns.subscriber", "campaigns.subscriber_not_wanted", "campaigns.subscriptionrequest", "campaigns.takingpart",
    "events.booking", "events.daycount", "events.place", "events.purge", "events.sessioncount",
    "events.sessionmessage",
    "partners.embedcount", "partners.farhost", "partners.finding", "partners.statement",
}  # fmt: skip


def current() -> str:
    """Return the token of the current content generation; one statement, at most once in a request."""
    kept = _token_of_this_request.get()
    if kept:
        return kept[0]
    from core.models import ContentGeneration

    # Without the row nothing may be kept: each reader gets a token of their own.
    token = str(ContentGeneration.objects.values_list("token", flat=True).filter(pk=1).first() or uuid.uuid4())
    if kept is not None:
        kept.append(token)
    return token


def bump() -> None:
    """Start a new generation, inside the caller's transaction."""
    from core.models import ContentGeneration

    if _gathering.get():
        return
    kept = _token_of_this_request.get()
    if kept:
        kept.clear()
    token = uuid.uuid4()  # never a counter: a rolled-back change must not leave its number to the next one
    if not ContentGeneration.objects.filter(pk=1).update(token=token):
        ContentGeneration.objects.create(pk=1, token=token)


@contextmanager
def one_bump():
    """Within the block changes are gathered in one transaction and one new generation (for loading many rows).

    The token changes at the start too, where nobody else sees it: what this process builds from half a load must
    not be kept under the old one.
    """
    with transaction.atomic():
        bump()
        marker = _gathering.set(True)
        try:
            yield
        finally:
            _gathering.reset(marker)
        bump()


@contextmanager
def one_reading():
    """Within the block the token is read from the database once (one web request is one block)."""
    marker = _token_of_this_request.set([])
    try:
        yield
    finally:
        _token_of_this_request.reset(marker)


def per_generation(build: Callable) -> Callable:
    """Decorate `build(*args)` so that each answer is kept in this process until content or the day changes.

    Arguments must be hashable (a language code, say). Answers are shared between threads: never change one, other than
    by adding to a dictionary what anybody would add (core.rich_text).
    """
    kept: dict = {}
    lock = threading.Lock()

    @wraps(build)
    def answer(*args):
        token = current(), timezone.localdate()
        held = kept.get(args)
        if held and held[0] == token:
            return held[1]
        with lock:  # after a change one thread builds and the others wait for it
            held = kept.get(args)
            if held and held[0] == token:
                return held[1]
            built = build(*args)
            for old in [key for key, (made_for, _) in kept.items() if made_for != token]:
                del kept[old]
            kept[args] = (token, built)
            return built

    return answer


def _on_change(sender, **kwargs):
    label = sender._meta.label_lower
    if sender.__module__ == "__fake__":  # a migration's own copy of a model: the table may not be there yet
        return
    if sender._meta.app_label not in APPS_THAT_READERS_SEE or label in ROWS_NOT_SHOWN:
        return
    bump()


def watch() -> None:
    """Connect the signals: any change of a row that readers see starts a new generation."""
    from wagtail.signals import page_published, page_unpublished, post_page_move

    for signal in (post_save, post_delete, m2m_changed):
        signal.connect(_on_change, dispatch_uid=f"generation-{id(signal)}")
    post_migrate.connect(
        lambda **kwargs: bump(), sender=apps.get_app_config("core"), weak=False, dispatch_uid="generation"
    )
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(lambda **kwargs: bump(), weak=False, dispatch_uid=f"generation-{id(signal)}")
