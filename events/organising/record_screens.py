"""The screens of what is known of one person, and of what was deleted."""

import json

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin.viewsets.base import ViewSet

from events import one_person, retention
from events.forms import AddressField
from events.models import Booking, Purge
from events.organising.rights import DATES, PEOPLE, refuse_without, screen, when_words
from events.organising.season_screens import ForOrganisers

ON_A_PAGE = 50


class FindForm(forms.Form):
    email = AddressField()


@never_cache
def find(request: HttpRequest) -> HttpResponse:
    """Find one person by address. It comes as a post: an address must not stand in logs and histories."""
    refuse_without(request.user, PEOPLE, "view", "delete")
    form = FindForm(request.POST or None)
    form.fields["email"].label = "Their e-mail address"
    context = {"form": form, "asked": False}
    if request.method == "POST" and form.is_valid():
        found = one_person.bookings_of(form.cleaned_data["email"]).prefetch_related("places__session__event")
        context |= {"asked": True, "people": _by_address(found)}
    return screen(request, "person", "One person's data", [], context, 422 if form.errors else 200)


def _by_address(found) -> list[dict]:
    """Return what is known, for each spelling of the address: each may be somebody else."""
    people: dict[str, dict] = {}
    for booking in found:
        key = booking.email.lower()
        one = people.setdefault(key, {"email": booking.email, "pk": booking.pk, "lines": []})
        one["lines"] += [f"{place.session}: {place.get_state_display().lower()}" for place in booking.places.all()]
    return list(people.values())


@require_POST
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """Download everything that is known of one person."""
    refuse_without(request.user, PEOPLE, "view", "delete")
    known = one_person.known_of(_booking(pk))
    Purge.objects.create(what=Purge.What.ONE, rows=len(known["bookings"]), by=request.user)
    response = HttpResponse(json.dumps(known, ensure_ascii=False, indent=1), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="data-{timezone.localdate():%Y-%m-%d}.json"'
    response["Cache-Control"] = "no-store"
    return response


@never_cache
def erase(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether it is meant, then erase one person."""
    refuse_without(request.user, PEOPLE, "view", "delete")
    booking = _booking(pk)
    if request.method == "POST":
        count = retention.erase(booking, request.user)
        messages.success(request, f"Erased: {count} booking{'' if count == 1 else 's'}, and the mails about them.")
        return HttpResponseRedirect(reverse("booked_people:index"))
    context = {"email": booking.email, "back_url": reverse("booked_people:index")}
    return screen(request, "erase", "Erase a person", [(context["back_url"], "One person's data")], context)


def _booking(pk: int) -> Booking:
    return get_object_or_404(Booking.objects.exclude(email=""), pk=pk)


@never_cache
def log(request: HttpRequest) -> HttpResponse:
    """Show what was deleted and downloaded: how many, never who."""
    refuse_without(request.user, DATES, "view")
    page = Paginator(Purge.objects.select_related("session__event", "by"), ON_A_PAGE).get_page(request.GET.get("p"))
    rows = [
        (when_words(one.at), one.get_what_display(), one.rows, one.session or "", one.by or "the site") for one in page
    ]
    context = {"rows": rows, "page": page, "left": retention.leftovers(timezone.now())}
    return screen(request, "log", "Log of deletions", [], context)


class _ForThoseWhoErase(ForOrganisers):
    policy, action = PEOPLE, "delete"


class PersonViewSet(ViewSet):
    name = "booked_people"
    url_prefix = "events/people"
    icon = "user"
    menu_label = "One person's data"
    menu_item_class = _ForThoseWhoErase

    def get_urlpatterns(self):
        return [
            path("", find, name="index"),
            path("<int:pk>/data.json", export, name="export"),
            path("<int:pk>/erase/", erase, name="erase"),
        ]


class LogViewSet(ViewSet):
    name = "purges"
    url_prefix = "events/log"
    icon = "history"
    menu_label = "Log of deletions"
    menu_item_class = ForOrganisers

    def get_urlpatterns(self):
        return [path("", log, name="index")]
