"""The editors' screens of people: who gets the monthly mail, and which organisations take part."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import DeleteView, IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log

from campaigns import subscribing, taking_part
from campaigns.models import ClosedYear, Subscriber, TakingPart
from core.editors_rights import OnlyThese
from core.exports import csv_response


class EraseView(DeleteView):
    """Removes a subscriber with everything that is known, the mails to them as well."""

    def delete_action(self):
        with transaction.atomic():
            log(instance=self.object, action="wagtail.delete")
            subscribing.erase(self.object.key)


class SubscriberViewSet(ModelViewSet):
    """Nobody adds or changes an address here: only its owner can, by mail. Editors may look, and erase when asked."""

    model = Subscriber
    name = "subscribers"
    icon = "user"
    menu_label = "Subscribers"
    permission_policy = OnlyThese(Subscriber, "view", "delete")
    delete_view_class = EraseView
    form_fields = []
    list_display = [
        Column("email", label="E-mail address"), "organisation", Column("get_state_display", label="State"),
        DateColumn("confirmed_at"), Column("get_stopped_why_display", label="Stopped because"),
    ]  # fmt: skip
    list_filter = ["state", "stopped_why"]
    search_fields = ["email", "organisation"]
    search_backend_name = None
    ordering = ["-asked_at"]
    inspect_view_enabled = True
    inspect_view_fields = [
        "email", "organisation", "state", "not_wanted", "asked_at", "confirmed_at", "stopped_at", "stopped_why",
        "soft_bounces",
    ]  # fmt: skip
    copy_view_enabled = False
    add_to_reference_index = False


_may_decide = OnlyThese(TakingPart, "change", "delete", "view")
EXPORT = (
    "Campaign", "Year", "Organisation", "Area", "What they will do", "May be named", "State", "Contact e-mail",
    "Posts", "People reached", "Shares",
)  # fmt: skip


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or reject an organisation."""
    if not _may_decide.user_has_permission(request.user, "change"):
        raise PermissionDenied
    row = get_object_or_404(TakingPart, pk=pk)
    accepted = request.POST.get("decision") == "accept"
    taking_part.decide(row, accepted, request.user)
    log(instance=row, action="campaigns.decided", data={"accepted": accepted})
    messages.success(request, f"{row.organisation} is {'accepted' if accepted else 'not accepted'}.")
    return HttpResponseRedirect(reverse("taking_part_rows:index"))


def export(request: HttpRequest) -> HttpResponse:
    """Download all organisations as CSV; that somebody did so is written down."""
    if not _may_decide.user_has_permission(request.user, "change"):
        raise PermissionDenied
    rows = TakingPart.objects.select_related("campaign", "area").order_by("-year", "organisation")
    log(instance=request.user, action="campaigns.exported")
    return csv_response(
        f"taking-part-{timezone.localdate():%Y-%m-%d}",
        EXPORT,
        (
            (
                row.campaign.title, row.year, row.organisation, row.area.name, row.plans_in_words(),
                "yes" if row.may_be_named else "no", row.get_state_display(), row.contact_email,
                row.posts, row.people_reached, row.shares,
            )
            for row in rows
        ),
    )  # fmt: skip


class TakingPartIndexView(IndexView):
    """The list, those that wait first, with a download."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("campaign", "area")

    @property
    def header_more_buttons(self):
        if not self.user_has_permission("change"):
            return []
        return [Button("Download CSV", url=reverse("taking_part_rows:export"), icon_name="download", priority=90)]

    def get_edit_url(self, instance):
        # To read and decide first; changing words is a step further.
        return self.get_inspect_url(instance)


class TakingPartInspectView(InspectView):
    """One organisation, with the buttons to decide."""

    template_name = "editors/taking_part.html"

    def get_context_data(self, **kwargs):
        decide_url = reverse("taking_part_rows:decide", args=[self.object.pk])
        may_decide = self.user_has_permission("change")
        return super().get_context_data(**kwargs) | {"decide_url": decide_url, "may_decide": may_decide}


class TakingPartViewSet(ModelViewSet):
    model = TakingPart
    name = "taking_part_rows"
    url_prefix = "taking-part"
    icon = "group"
    menu_label = "Taking part"
    permission_policy = _may_decide
    index_view_class = TakingPartIndexView
    inspect_view_class = TakingPartInspectView
    inspect_view_enabled = True
    inspect_view_fields = [
        "organisation", "campaign", "year", "area", "plans_in_words", "contact_email", "may_be_named", "state",
        "posts", "people_reached", "shares", "asked_at", "decided_at", "told_at",
    ]  # fmt: skip
    list_display = [
        "organisation", Column("get_state_display", label="State"), "campaign", Column("year"), "area",
        BooleanColumn("may_be_named", label="Named"), DateColumn("told_at", label="Told their reach"),
    ]  # fmt: skip
    list_filter = ["state", "campaign", "year", "area"]
    search_fields = ["organisation", "contact_email"]
    search_backend_name = None
    copy_view_enabled = False

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("decide/<int:pk>/", decide, name="decide"),
            path("export/", export, name="export"),
        ]


class ClosedYearViewSet(ModelViewSet):
    model = ClosedYear
    name = "closed_years"
    icon = "lock"
    menu_label = "Closed years"
    list_display = ["__str__", DateColumn("closed_at", label="Closed")]
    copy_view_enabled = False
