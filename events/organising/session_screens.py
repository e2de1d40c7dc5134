"""The screens of sessions: the list with live counts, the form, calling off, letting it take place after all."""

from django.contrib import messages
from django.db.models import Case, Count, Q, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils import timezone
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from events import changes
from events.bookings import NoPlace
from events.models import Place, Session
from events.organising import lists, message_screens, people_screens
from events.organising.rights import DATES, above, address, of_session, screen, when_words
from events.organising.session_form import PANEL

State = Session.State
LONGEST_REASON = 200


class SessionFilters(WagtailFilterSet):
    """Those that are coming, unless somebody asks for others."""

    time = ChoiceFilter(
        label="Time", method="of_time", empty_label="All", choices=[("coming", "Coming"), ("past", "Past")]
    )

    def of_time(self, queryset, name, value):
        now = timezone.now()
        return queryset.filter(ends__gt=now) if value == "coming" else queryset.filter(ends__lte=now)

    class Meta:
        model = Session
        fields = ["time", "state", "event__series"]


class SessionIndexView(IndexView):
    """The list; a session's name leads to its overview."""

    def get_base_queryset(self):
        ahead = Q(ends__gt=timezone.now())
        rows = super().get_base_queryset().select_related("event")
        return rows.annotate(
            waiting=Count("places", filter=Q(places__state=Place.State.WAITING)),
            past=Case(When(ahead, then=0), default=1),
            next=Case(When(ahead, then="starts")),
        )

    def order_queryset(self, queryset):
        # What is next stands first; what has been follows, the latest first.
        asked = self.request.GET.get("ordering")
        return super().order_queryset(queryset) if asked else queryset.order_by("past", "next", "-starts", "pk")

    def get_edit_url(self, instance):
        return address(instance)


def places_words(session: Session) -> str:
    """Return how many places are taken, such as “37 of 100, 4 waiting”. `waiting` was counted with the row."""
    waiting = f", {session.waiting} waiting" if session.waiting else ""
    return f"{session.taken} of {session.capacity}{waiting}"


class _Saves:
    """Form views that say what saving did."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except NoPlace as why:
            form.add_error(None, str(why))
            return self.form_invalid(form)

    def get_success_url(self):
        return address(self.object)


class SessionCreateView(_Saves, CreateView):
    """A new date of an event."""


class SessionEditView(_Saves, EditView):
    """Change a date, or its places."""

    def get_success_message(self):
        told = getattr(self.form, "told", 0)
        return f"It is saved. {told_words(told)}" if told else "It is saved."


def told_words(count: int) -> str:
    """Return how many people are told, in a sentence."""
    return "One person is told by mail." if count == 1 else f"{count} people are told by mail."


class SessionDeleteView(DeleteView):
    """Only what nobody has ever booked: the rest is called off, and stays for the counts."""

    def dispatch(self, request, *args, **kwargs):
        self.object = self.get_object()
        if self.object.places.exists() or self.object.counts.exists():
            messages.error(request, "People have booked it, so it stays. If it does not take place, call it off.")
            return HttpResponseRedirect(address(self.object))
        return super().dispatch(request, *args, **kwargs)


@of_session(DATES, "change")
def call_off(request: HttpRequest, session: Session) -> HttpResponse:
    """Ask why, say how many will be told, and call it off."""
    people, why = changes.who_is_told(session), request.POST.get("why", "").strip()
    if session.state == State.CANCELLED:
        return HttpResponseRedirect(address(session))
    error = _error_in(why, "Say why. Only organisers will read it.") if request.method == "POST" else ""
    if request.method == "POST" and not error:
        told = changes.cancel_session(session, why)
        log(instance=session, action="events.called_off")
        messages.success(request, f"It is called off. {told_words(told)}")
        return HttpResponseRedirect(address(session))
    context = {"session": session, "people": people, "why": why, "error": error, "back_url": address(session)}
    return screen(request, "call_off", "Call it off", above(session), context, 422 if error else 200)


def _error_in(words: str, missing: str) -> str:
    if not words:
        return missing
    return "" if len(words) <= LONGEST_REASON else f"Say it in up to {LONGEST_REASON} characters."


@of_session(DATES, "change")
def reopen(request: HttpRequest, session: Session) -> HttpResponse:
    """Let what was called off take place after all."""
    if request.method == "POST" and session.state == State.CANCELLED:
        told = changes.reopen(session)
        log(instance=session, action="events.reopened")
        messages.success(request, f"It takes place after all, and can be booked. {told_words(told)}")
        return HttpResponseRedirect(address(session))
    context = {"session": session, "back_url": address(session)}
    return screen(request, "reopen", "Let it take place after all", above(session), context)


class SessionViewSet(ModelViewSet):
    model = Session
    name = "sessions"
    url_prefix = "events/sessions"
    icon = "calendar"
    permission_policy = DATES
    index_view_class = SessionIndexView
    add_view_class = SessionCreateView
    edit_view_class = SessionEditView
    delete_view_class = SessionDeleteView
    filterset_class = SessionFilters
    edit_handler = PANEL
    list_display = [
        TitleColumn("event__name", label="Event", accessor="event", get_url=address),
        Column("starts", label="When", accessor=lambda session: when_words(session.starts), sort_key="starts"),
        Column("state", accessor="get_state_display"),
        Column("places", accessor=places_words),
    ]  # fmt: skip
    ordering = ["starts"]
    list_per_page = 50
    search_fields = ["event__name"]
    search_backend_name = None
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_permissions_to_register(self):
        # The list is for whoever may look at dates only, too.
        from django.contrib.auth.models import Permission

        return Permission.objects.filter(content_type__app_label="events", content_type__model="session")

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/", people_screens.overview, name="overview"),
            path("<int:pk>/people/", people_screens.deed, name="deed"),
            path("<int:pk>/add/", people_screens.add, name="add_person"),
            path("<int:pk>/cancel/<int:place>/", people_screens.cancel, name="cancel_place"),
            path("<int:pk>/call-off/", call_off, name="call_off"),
            path("<int:pk>/reopen/", reopen, name="reopen"),
            path("<int:pk>/list.<str:kind>", lists.download, name="list"),
            path("<int:pk>/register/", lists.register, name="register"),
            path("<int:pk>/messages/", message_screens.write, name="write"),
            path("<int:pk>/messages/<int:message>/", message_screens.look, name="message"),
            path("<int:pk>/messages/<int:message>/do/", message_screens.do, name="message_do"),
        ]
