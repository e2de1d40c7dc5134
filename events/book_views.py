"""Booking on the web: one form, one answer. Which address is known already, no page, status or time tells (PR14)."""

import uuid

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from core import form_guard
from core.form_answers import errors_of, see_other
from core.posting import anonymous_post
from core.site_furniture import trail
from events import bookings
from events.bookable import Offer, offer_of, titles_of
from events.forms import BookingForm, areas, needs_for
from events.mails import when_words
from events.models import EventsPage, Session
from events.models.bookings import OrganisationType

LARGEST_BOOKING = 150_000  # bytes: a name of ten thousand signs is told that it is too long, with all else kept
ANSWER_LASTS = 24 * 60 * 60  # seconds; after that the mail has it
ANSWER = signing.TimestampSigner(salt="events.book_views.answer", sep=".")


@anonymous_post(form_up_to=LARGEST_BOOKING)
def book(request: HttpRequest, key: str) -> HttpResponse:
    """Show the form of a series or an event, or book what was chosen in it."""
    offer = offer_of(key)
    if request.method != "POST":
        return _form(request, offer, BookingForm(offer, initial={"dates": request.GET.getlist("date")}))
    form, complaint = BookingForm(offer, request.POST), form_guard.complaint(request.POST)
    if not form.is_valid() or complaint:
        return _form(request, offer, form, complaint, status=422)
    answer = bookings.book(form.person(), form.sessions(), form.idempotency_key(request.POST.get("key", "")))
    return see_other(reverse("event_booked", args=[answer_token(answer)]))


@cache_control(no_store=True)
def booked(request: HttpRequest, answer: str) -> HttpResponse:
    """Say what came of a booking, date by date; it holds nothing of the person, and the same for everybody."""
    try:
        outcomes = _outcomes_in(ANSWER.unsign(answer, max_age=ANSWER_LASTS))
    except (signing.BadSignature, ValueError):
        return page(request, "event_answer_gone", {}, 410)
    sessions = Session.objects.filter(pk__in=outcomes).select_related("event")
    titles = titles_of(sessions)
    rows = [
        {"title": titles[one.pk], "when": when_words(one), "outcome": outcomes[one.pk]}
        for one in sorted(sessions, key=lambda one: (one.starts, one.pk))
    ]
    gets_mail = any(row["outcome"] in ("confirmed", "waiting") for row in rows)
    return page(request, "event_booked", {"rows": rows, "gets_mail": gets_mail})


def answer_token(outcomes: list[tuple[int, str]]) -> str:
    """Return `outcomes` as it stands in the address of the answer."""
    letters = "-".join(f"{pk}{outcome[:2]}" for pk, outcome in outcomes)
    return ANSWER.sign(letters)


def _outcomes_in(letters: str) -> dict[int, str]:
    by_letters = {outcome.value[:2]: outcome.value for outcome in bookings.Outcome}
    return {int(part[:-2]): by_letters[part[-2:]] for part in letters.split("-")}


def page(request: HttpRequest, name: str, context: dict, status: int = 200) -> HttpResponse:
    """Answer with one of our templates, below the list of events."""
    return TemplateResponse(request, f"pages/{name}.html", {"crumbs": crumbs()} | context, status=status)


def crumbs() -> list[dict]:
    """Return the way to the list of events, which is the page above all of ours."""
    above = EventsPage.objects.live().filter(locale__language_code=get_language()).first()
    above = above or EventsPage.objects.live().first()
    return [*trail(above), {"title": above.title, "url": above.get_url()}] if above else []


def _form(request, offer: Offer, form: BookingForm, complaint: str = "", status: int = 200) -> HttpResponse:
    errors, error_list = errors_of(form, complaint)
    shown = uuid.uuid4()
    if form.is_bound:
        shown = request.POST.get("key", "")[:36] or shown
    context = {
        "offer": offer,
        "form": form,
        "errors": errors,
        "error_list": error_list,
        "dates": _dates(offer, form),
        "closed": [_row(choice) for choice in offer.choices if not choice.state.can_be_booked],
        "clash": bool(getattr(form, "clashing", ())),
        "both": bool(form["both"].value()) if form.is_bound else False,
        "professional": offer.for_professionals(),
        "all_professional": all(choice.session.event.is_for_professionals for choice in offer.choices),
        "needs": _options(form, "needs", needs_for(offer.in_person())),
        "key": shown,
        "started": form_guard.still_started(request.POST) if form.is_bound else form_guard.started(),
    }
    if offer.for_professionals():
        context["types"] = _options(form, "organisation_type", [("", _("Choose one")), *OrganisationType.choices])
        context["areas"] = _options(form, "area", [("", _("Choose one")), *((one.slug, one.name) for one in areas())])
    return page(request, "event_book", context, status)


def _dates(offer: Offer, form: BookingForm) -> list[dict]:
    chosen = {str(pk) for pk in form["dates"].value() or ()}
    only_one = len(offer.choices) == 1
    return [
        {
            "value": choice.session.pk,
            "label": f"{when_words(choice.session)}: {choice.title}",
            "hint": _hint(choice),
            "checked": str(choice.session.pk) in chosen or (only_one and not form.is_bound),
        }
        for choice in offer.choices
        if choice.state.can_be_booked
    ]


def _hint(choice) -> str:
    whom = _("For professionals") if choice.session.event.is_for_professionals else _("For everyone")
    return f"{whom}. {choice.state.words}."


def _row(choice) -> dict:
    return {"when": when_words(choice.session), "title": choice.title, "words": choice.state.words}


def _options(form: BookingForm, name: str, choices) -> list[dict]:
    value = form[name].value() or ()
    chosen = {value} if isinstance(value, str) else {str(one) for one in value}
    return [
        {"value": code, "label": label, "checked": code in chosen, "selected": code in chosen}
        for code, label in choices
    ]  # fmt: skip
