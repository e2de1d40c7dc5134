"""Who may do what on the organisers' screens, and how such a screen is answered."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from core.editors_rights import OnlyThese
from events.models import Booking, Session

DATES = OnlyThese(Session, "add", "change", "delete", "view")
# "see_needs" is for whoever arranges captions and interpreters, and for nobody else.
PEOPLE = OnlyThese(Booking, "view", "change", "delete", "export", "see_needs")


def refuse_without(user, policy: OnlyThese, first: str, *more: str) -> None:
    """Raise PermissionDenied unless `user` has every one of these rights."""
    if not all(policy.user_has_permission(user, action) for action in (first, *more)):
        raise PermissionDenied


def of_session(policy: OnlyThese, first: str, *more: str) -> Callable:
    """Decorate `view(request, session, …)`: the address holds a session's number, and rights are asked first."""

    def decorate(view):
        @never_cache
        @wraps(view)
        def found(request: HttpRequest, pk: int, **kwargs) -> HttpResponse:
            refuse_without(request.user, policy, first, *more)
            return view(request, get_object_or_404(Session.objects.select_related("event__series"), pk=pk), **kwargs)

        return found

    return decorate


def screen(
    request: HttpRequest, template: str, title: str, crumbs: list[tuple[str, str]], context: dict, status: int = 200
) -> HttpResponse:
    """Answer with one of templates/editors/events/ in the frame of the editors' screens.

    Args:
        crumbs: address and words of what stands above, less the home page.
    """
    above = [(reverse("wagtailadmin_home"), "Home"), *crumbs, ("", title)]
    frame = {
        "header_title": title,
        "header_icon": "calendar",
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in above],
    }
    return TemplateResponse(request, f"editors/events/{template}.html", frame | context, status=status)


def above(session: Session | None = None) -> list[tuple[str, str]]:
    """Return the crumbs of a screen below the list of sessions, or below `session`."""
    listing = [(reverse("sessions:index"), "Sessions")]
    return [*listing, (address(session), str(session))] if session else listing


def address(session: Session, name: str = "overview", **more) -> str:
    """Return the address of one of the screens of `session`."""
    return reverse(f"sessions:{name}", kwargs={"pk": session.pk, **more})


def when_words(moment) -> str:
    """Return a moment as lists show it: 29 Nov 2027, 10:00, by our clocks."""
    return f"{timezone.localtime(moment):%-d %b %Y, %H:%M}"
