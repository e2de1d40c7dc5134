"""The editors' screens of partners: who quotes us, what is retired, and which copies are old."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import DeleteView, IndexView, InspectView
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.log_actions import log

from core.editors_rights import OnlyThese
from core.exports import csv_response
from partners import mending, registering
from partners.embeds import counting
from partners.models import EmbedCount, Partner, Retired
from partners.quotable import things

may = OnlyThese(Partner, "change", "delete", "view")
EXPORT = ("Organisation", "Page", "Kind", "As it stands there", "In its place", "First seen", "Last looked at", "Told")
DAYS_SHOWN = 14


def _refuse_without_right(request: HttpRequest) -> None:
    if not may.user_has_permission(request.user, "change"):
        raise PermissionDenied


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept an organisation with all its pages, or not."""
    _refuse_without_right(request)
    partner = get_object_or_404(Partner, pk=pk)
    accepted = request.POST.get("decision") == "accept"
    registering.decide(partner, accepted, request.user)
    log(instance=partner, action="partners.decided", data={"accepted": accepted})
    messages.success(request, f"{partner.organisation} is {'accepted' if accepted else 'not accepted'}.")
    return HttpResponseRedirect(reverse("quoting:inspect", args=[pk]))


@require_POST
def look_now(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the pages of an organisation looked at in the worker's next rounds."""
    _refuse_without_right(request)
    partner = get_object_or_404(Partner, pk=pk)
    partner.pages.update(look_again_at=timezone.now())
    messages.success(request, "We look at them within a few minutes: one page of a website in a minute.")
    return HttpResponseRedirect(reverse("quoting:inspect", args=[pk]))


@require_POST
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the mail that says what to mend on one page."""
    _refuse_without_right(request)
    page = get_object_or_404(mending.pages_with_old_copies(), pk=pk)
    mending.tell(page)
    log(instance=page.partner, action="partners.told")
    messages.success(request, f"The mail to {page.partner.organisation} is on its way.")
    return HttpResponseRedirect(reverse("partners_copies"))


class PartnerIndexView(IndexView):
    """The list, those that wait first."""

    def get_base_queryset(self):
        return super().get_base_queryset().annotate(page_count=Count("pages"))

    def get_edit_url(self, instance):
        # To read and decide first; changing words is a step further.
        return self.get_inspect_url(instance)


class PartnerInspectView(InspectView):
    """One organisation: its pages, what it quotes, what was found, and the buttons to decide."""

    template_name = "editors/partner.html"

    def get_context_data(self, **kwargs):
        known = things()
        quotes = [known[one.thing].label for one in self.object.quotes.all() if one.thing in known]
        return super().get_context_data(**kwargs) | {
            "pages": self.object.pages.prefetch_related("findings"),
            "quotes": quotes,
            "may_decide": self.user_has_permission("change"),
            "decide_url": reverse("quoting:decide", args=[self.object.pk]),
            "look_url": reverse("quoting:look", args=[self.object.pk]),
        }


class EraseView(DeleteView):
    """Removes an organisation with everything that is known, the mails to it as well."""

    def delete_action(self):
        log(instance=self.object, action="wagtail.delete")
        registering.erase(self.object.key)


class PartnerViewSet(ModelViewSet):
    """Organisations enter themselves here by the form on the site; editors decide, mend an address, or erase."""

    model = Partner
    name = "quoting"
    icon = "group"
    menu_label = "Who quotes us"
    permission_policy = may
    index_view_class = PartnerIndexView
    inspect_view_class = PartnerInspectView
    delete_view_class = EraseView
    inspect_view_enabled = True
    inspect_view_fields = [
        "organisation", "contact_email", "state", "may_look", "asked_at", "decided_at", "mail_came_back_at",
    ]  # fmt: skip
    form_fields = ["organisation", "contact_email", "may_look"]
    list_display = [
        "organisation", Column("get_state_display", label="State"), Column("page_count", label="Pages"),
        DateColumn("asked_at", label="Asked"), DateColumn("mail_came_back_at", label="Mail came back"),
    ]  # fmt: skip
    list_filter = ["state"]
    search_fields = ["organisation", "contact_email"]
    search_backend_name = None
    ordering = ["-state", "organisation"]  # “waiting” is the last in the alphabet
    copy_view_enabled = False
    add_to_reference_index = False

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("decide/<int:pk>/", decide, name="decide"),
            path("look/<int:pk>/", look_now, name="look"),
        ]


class RetiredViewSet(ModelViewSet):
    """What is looked for beside the numbers that the ledger retires."""

    model = Retired
    name = "retired"
    icon = "cross"
    menu_label = "Retired numbers and names"
    list_display = [
        "words", Column("get_kind_display", label="Kind"), Column("instead"), DateColumn("since", label="Since"),
    ]  # fmt: skip
    list_filter = ["kind"]
    search_fields = ["words"]
    search_backend_name = None
    copy_view_enabled = False


class QuotingGroup(ModelViewSetGroup):
    """Who quotes us, and what must not be quoted any more."""

    items = (PartnerViewSet, RetiredViewSet)
    menu_label = "Quoting us"
    menu_icon = "link"
    menu_order = 175


class CopiesReport(ReportView):
    """Partners' pages that show something old, with the mail that says what to mend."""

    page_title = "Partners' copies"
    header_icon = "link"
    index_url_name = "partners_copies"
    index_results_url_name = "partners_copies_results"
    results_template_name = "editors/partners_copies.html"
    permission_policy = may
    permission_required = "change"
    is_searchable = False
    show_export_buttons = False
    columns = []
    paginate_by = 20

    def get_queryset(self):
        return mending.pages_with_old_copies()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        found = mending.counts()
        rows = [
            {"page": page, "words": mending.words_for(page), "tell_url": reverse("partners_tell", args=[page.pk])}
            for page in context["object_list"]
        ]
        days = EmbedCount.objects.filter(day__gte=timezone.localdate() - timedelta(days=DAYS_SHOWN))
        return context | {
            "heading": mending.heading(found),
            "found": found,
            "rows": rows,
            "export_url": reverse("partners_copies_csv"),
            "embeds": [{"day": one.day, "kind": one.kind, "asked": counting.shown(one.asked)} for one in days],
        }


def export(request: HttpRequest) -> HttpResponse:
    """Download what is old on partners' pages as CSV; that somebody did so is written down."""
    _refuse_without_right(request)
    log(instance=request.user, action="partners.exported")
    rows = [
        (
            page.partner.organisation, page.address, finding.get_kind_display(), finding.written, finding.instead,
            f"{finding.first_seen_at:%Y-%m-%d}", f"{page.looked_at:%Y-%m-%d}",
            f"{page.told_at:%Y-%m-%d}" if page.told_at else "",
        )
        for page in mending.pages_with_old_copies()
        for finding in page.findings.all()
    ]  # fmt: skip
    return csv_response(f"partners-copies-{timezone.localdate():%Y-%m-%d}", EXPORT, rows)
