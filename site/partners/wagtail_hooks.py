"""Puts the screens of partners where editors find them."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from partners import screens


@hooks.register("register_admin_viewset")
def quoting_screens():
    """Put the screens into the menu."""
    return screens.QuotingGroup()


class _ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return screens.may.user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def in_the_reports_menu():
    """Put the report where Wagtail's own reports are."""
    return _ReportMenuItem("Partners' copies", reverse("partners_copies"), icon_name="link", order=1310)


@hooks.register("register_admin_urls")
def addresses():
    """The report's addresses, among the editors' screens."""
    report = screens.CopiesReport
    return [
        path("reports/partners-copies/", report.as_view(), name="partners_copies"),
        path("reports/partners-copies/results/", report.as_view(results_only=True), name="partners_copies_results"),
        path("reports/partners-copies/csv/", screens.export, name="partners_copies_csv"),
        path("reports/partners-copies/tell/<int:pk>/", screens.tell, name="partners_tell"),
    ]


@hooks.register("register_log_actions")
def steps_in_the_log(actions):
    """Name our own steps in Wagtail's log of changes."""
    actions.register_action("partners.decided", "Decide on a partner", "Decided on an organisation that quotes us")
    actions.register_action("partners.told", "Tell a partner what to mend", "Told a partner what to mend")
    actions.register_action("partners.exported", "Download old copies", "Downloaded the list of partners' old copies")
