"""What editors see of the mails: those that could not be sent, and whether anything is sent at all (BK14)."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from core import mail
from core.mail import State
from core.models import OutgoingMail

LATE = timedelta(minutes=15)
_may = ModelPermissionPolicy(OutgoingMail)


def state_of_the_mails() -> dict:
    """Return how many mails failed, how many wait, and since when the oldest of those was due but not tried."""
    late = OutgoingMail.objects.filter(state=State.WAITING, next_try__lt=timezone.now() - LATE)
    return {
        "failed": mail.failed(OutgoingMail.objects.all()).count(),
        "waiting": OutgoingMail.objects.filter(state=State.WAITING).count(),
        "late_since": late.order_by("next_try").values_list("next_try", flat=True).first(),
        "report_url": reverse("mail_report"),
    }


class MailReport(ReportView):
    """The list of mails that were given up."""

    page_title = "Mails that could not be sent"
    header_icon = "mail"
    index_url_name = "mail_report"
    index_results_url_name = "mail_report_results"
    results_template_name = "editors/mail_report_results.html"
    permission_policy = _may
    permission_required = "change"
    is_searchable = False
    show_export_buttons = False
    columns = []

    def get_queryset(self):
        return mail.failed(OutgoingMail.objects.all()).order_by("-settled_at", "-pk")

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"mails": state_of_the_mails(), "retry_url": reverse("mail_retry")}


@require_POST
def retry(request: HttpRequest) -> HttpResponseRedirect:
    """Let one failed mail, or all of them, wait to be sent again."""
    if not _may.user_has_permission(request.user, "change"):
        raise PermissionDenied
    chosen = OutgoingMail.objects.all()
    one = request.POST.get("mail", "")
    if one:
        chosen = chosen.filter(pk=int(one)) if one.isdecimal() else chosen.none()
    count = mail.retry(chosen)
    messages.success(request, "One mail will be tried again." if count == 1 else f"{count} mails will be tried again.")
    return HttpResponseRedirect(reverse("mail_report"))


class MailTrouble(Component):
    """On the editors' first screen, when mails failed or are not sent at all."""

    order = 50

    def render_html(self, parent_context=None):
        mails = state_of_the_mails()
        return render_to_string("editors/mail_trouble.html", mails) if mails["failed"] or mails["late_since"] else ""


class _ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return _may.user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def in_the_reports_menu():
    """Put the report where Wagtail's own reports are."""
    return _ReportMenuItem("Mails not sent", reverse("mail_report"), icon_name="mail", order=1300)


@hooks.register("construct_homepage_panels")
def on_the_first_screen(request, panels):
    """Say on the editors' first screen when mails do not leave."""
    if _may.user_has_permission(request.user, "change"):
        panels.append(MailTrouble())


@hooks.register("register_admin_urls")
def addresses():
    """The report's addresses, among the editors' screens."""
    return [
        path("reports/mails/", MailReport.as_view(), name="mail_report"),
        path("reports/mails/results/", MailReport.as_view(results_only=True), name="mail_report_results"),
        path("reports/mails/retry/", retry, name="mail_retry"),
    ]
