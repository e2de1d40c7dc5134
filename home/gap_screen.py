"""The report of pages in languages and formats, for editors who plan what comes next."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem

from core.exports import csv_response
from home import gaps

ON_A_SCREEN = 40


def report(request: HttpRequest) -> HttpResponse:
    """Show the matrix, or give it as a CSV file."""
    if not user_has_any_page_permission(request.user):
        raise PermissionDenied
    if request.GET.get("as") == "csv":
        return csv_response("languages-and-formats", gaps.TABLE_HEAD, gaps.as_table(gaps.rows(list(gaps.pages()))))
    page = Paginator(gaps.pages(), ON_A_SCREEN).get_page(request.GET.get("p"))
    today = timezone.localdate()
    context = {
        "header_title": "Languages and formats",
        "header_icon": "globe",
        "ways": [{"code": code, "name": name, "people": gaps.SPEAKERS.get(code)} for code, name in gaps.ways().items()],
        "rows": [
            {
                "page": row.page,
                "importance": gaps.IMPORTANCE[row.importance],
                "cells": [{"cell": cell, "days": cell.days(today)} for cell in row.cells],
            }
            for row in gaps.rows(list(page.object_list))
        ],
        "page": page,
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            {"url": "", "label": "Languages and formats"},
        ],
    }
    return TemplateResponse(request, "editors/gaps.html", context)


class _ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return user_has_any_page_permission(request.user)


@hooks.register("register_reports_menu_item")
def in_the_reports_menu():
    """Put the report where Wagtail's own reports are."""
    return _ReportMenuItem("Languages and formats", reverse("gap_report"), icon_name="globe", order=1200)


@hooks.register("register_admin_urls")
def addresses():
    """The report's address, among the editors' screens."""
    return [path("reports/languages/", report, name="gap_report")]
