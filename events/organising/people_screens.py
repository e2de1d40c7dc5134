"""The overview of a session: its counts, who comes, and what an organiser may do about it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from wagtail.log_actions import log

from events import bookings
from events.models import Place, Session
from events.organising import attending
from events.organising.person_form import PersonForm
from events.organising.rights import DATES, PEOPLE, above, address, of_session, screen, when_words
from events.standing import standing

State = Place.State
ON_A_PAGE = 100
LONGEST_REASON = 200


@of_session(DATES, "view")
def overview(request: HttpRequest, session: Session) -> HttpResponse:
    """Show a session with its counts and, to whoever may see them, its people.

    A search comes as a post: a name must not stand in an address, which logs and histories keep.
    """
    may = {name: DATES.user_has_permission(request.user, name) for name in ("change", "delete")}
    sees = {name: PEOPLE.user_has_permission(request.user, name) for name in ("view", "change", "export", "see_needs")}
    context = {
        "session": session,
        "when": when_words(session.starts),
        "state": standing(session, timezone.now()),
        "cancelled": session.state == Session.State.CANCELLED,
        "past": session.is_past(timezone.now()),
        "figures": attending.figures(session),
        "may": may,
        "sees": sees,
        "needs": attending.needs_of([session.pk]) if sees["see_needs"] else None,
        "links": {name: address(session, name) for name in ("edit", "call_off", "reopen", "delete")}
        | {"add": address(session, "add_person"), "write": address(session, "write"),
           "register": address(session, "register"), "deed": address(session, "deed"),
           "csv": address(session, "list", kind="csv"), "xlsx": address(session, "list", kind="xlsx")},
        "messages_sent": session.messages.exclude(started_at=None),
        "purged": session.purged_at,
    }  # fmt: skip
    if sees["view"]:
        context |= _people(request, session, sees)
    return screen(request, "session", str(session), above(), context)


def _people(request, session: Session, sees: dict) -> dict:
    shown = request.GET.get("shown", "active")
    shown = shown if shown in attending.SHOWN else "active"
    words = request.POST.get("words", "").strip()
    found = attending.people(session, "all" if words else shown, words)
    page = Paginator(found, attending.MOST_FOUND if words else ON_A_PAGE).get_page(request.GET.get("p"))
    return {
        "shown": shown,
        "choices": [(code, label, f"{address(session)}?shown={code}") for code, (label, _) in attending.SHOWN.items()],
        "words": words,
        "page": page,
        "rows": [_row(place, session, sees) for place in page],
        "more_than_found": words and page.paginator.count > attending.MOST_FOUND,
    }


def _row(place: Place, session: Session, sees: dict) -> dict:
    booking = place.booking
    return {
        "pk": place.pk,
        "name": booking.name,
        "email": booking.email,
        "organisation": ", ".join(filter(None, [booking.organisation, booking.role])),
        "area": booking.area.name if booking.area else "",
        "state": place.get_state_display(),
        "why": place.settled_why or booking.by_hand,
        "until": when_words(place.offer_ends) if place.offer_ends else "",
        "since": when_words(place.made_at),
        "still": place.still_coming_at is not None,
        "waits": place.state == State.WAITING,
        "has_place": place.state == State.CONFIRMED,
        "attended": place.attended,
        "needs": attending.needs_words(booking.access_needs) if sees["see_needs"] else "",
        "cancel_url": address(session, "cancel_place", place=place.pk) if place.state in Place.ACTIVE else "",
    }


_MARKS = {"came": True, "did-not-come": False, "no-mark": None}


@of_session(PEOPLE, "view", "change")
def deed(request: HttpRequest, session: Session) -> HttpResponse:
    """Mark who came, or move somebody on the waiting list; search when that was the button."""
    if request.method != "POST":
        return HttpResponseRedirect(address(session))
    back = HttpResponseRedirect(f"{address(session)}?shown={_shown(request)}")
    for name, by in (("up", -1), ("down", 1)):
        if request.POST.get(name, "").isdecimal():
            bookings.move(_place(session, request.POST[name]), by)
            return back
    mark = request.POST.get("mark", "")
    chosen = [pk for pk in request.POST.getlist("place") if pk.isdecimal()]
    one, _, pk = mark.partition(":")
    chosen = [pk] if pk.isdecimal() else chosen
    if one in _MARKS:
        _mark(request, session, chosen, _MARKS[one])
    return back


def _shown(request) -> str:
    shown = request.POST.get("shown", "")
    return shown if shown in attending.SHOWN else "active"


def _place(session: Session, pk) -> Place:
    return get_object_or_404(Place.objects.select_related("booking", "session"), pk=pk, session=session)


def _mark(request, session: Session, pks: list[str], attended: bool | None) -> None:
    places = list(Place.objects.filter(pk__in=pks, session=session, state=State.CONFIRMED))
    for place in places:
        bookings.mark(place, attended)
    if not places:
        messages.error(request, "Nobody was marked. Tick people who have a place first.")
        return
    what = {True: "came", False: "did not come", None: "not marked any more"}[attended]
    messages.success(request, f"{len(places)} marked: {what}.")


@of_session(PEOPLE, "view", "change")
def add(request: HttpRequest, session: Session) -> HttpResponse:
    """Give somebody a place who did not use the form."""
    form = PersonForm(session, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            bookings.add_by_hand(form.person(), session, form.cleaned_data["reason"])
        except bookings.NoPlace as why:
            form.add_error(None, str(why))
        else:
            log(instance=session, action="events.added")
            messages.success(request, "One person is added. They get the same mail as if they had booked.")
            return HttpResponseRedirect(address(session))
    context = {"session": session, "form": form, "back_url": address(session)}
    return screen(request, "add_person", "Add a person", above(session), context, 422 if form.errors else 200)


@of_session(PEOPLE, "view", "change")
def cancel(request: HttpRequest, session: Session, place: int) -> HttpResponse:
    """Ask why, and cancel one person's place."""
    place, why = _place(session, place), request.POST.get("why", "").strip()
    if place.state not in Place.ACTIVE:
        messages.error(request, "That place has ended already.")
        return HttpResponseRedirect(address(session))
    error = ""
    if request.method == "POST":
        error = "" if why else "Say why. Only organisers will read it."
        error = error or ("" if len(why) <= LONGEST_REASON else f"Say it in up to {LONGEST_REASON} characters.")
        if not error:
            bookings.cancel(place, why, told="told" in request.POST)
            log(instance=session, action="events.cancelled_place")
            messages.success(request, "The place is cancelled. It goes to whoever waits first.")
            return HttpResponseRedirect(address(session))
    context = {"session": session, "row": _row(place, session, {"see_needs": False}), "why": why, "error": error,
               "told": request.method != "POST" or "told" in request.POST, "back_url": address(session)}  # fmt: skip
    return screen(request, "cancel_place", "Cancel a place", above(session), context, 422 if error else 200)
