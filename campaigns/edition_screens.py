"""The editors' screens of monthly mails: choose a month, change what the site composed, approve, send, look on."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from campaigns import editions, mailing
from campaigns.crumbs import campaigns_in_english
from campaigns.models import CampaignPage, Edition
from core.editors_rights import OnlyThese
from core.mail_report import state_of_the_mails

State = Edition.State
_may = OnlyThese(Edition, "add", "change", "approve")


class ChooseForm(forms.Form):
    """Which campaign and month a new mail is about."""

    campaign = forms.ModelChoiceField(queryset=CampaignPage.objects.none(), empty_label=None)
    month = forms.DateField(
        label="Month",
        widget=forms.DateInput(attrs={"type": "month"}, format="%Y-%m"),
        input_formats=["%Y-%m", "%Y-%m-%d", "%d/%m/%Y"],
        help_text="For example 2026-12.",
        error_messages={"invalid": "Type the month like 2026-12."},
    )

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["campaign"].queryset = CampaignPage.objects.filter(pk__in=[c.pk for c in campaigns_in_english()])

    def clean(self):
        super().clean()
        campaign, month = self.cleaned_data.get("campaign"), self.cleaned_data.get("month")
        if campaign and month and Edition.objects.filter(campaign=campaign, month=month.replace(day=1)).exists():
            self.add_error("month", "This month's mail about this campaign is there already. Open it instead.")


class EditionIndexView(IndexView):
    """The list; a mail's name leads to its overview."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("campaign")

    def get_edit_url(self, instance):
        return overview_url(instance)


class EditionCreateView(CreateView):
    """Choose the month; the site composes the rest."""

    def get_form_class(self):
        return ChooseForm

    def get_panel(self):
        return None

    def form_valid(self, form):
        edition = editions.compose(form.cleaned_data["campaign"], form.cleaned_data["month"], self.request.user)
        log(instance=edition, action="wagtail.create")
        messages.success(self.request, "The site has composed this mail. Read it, change it, then ask for approval.")
        return HttpResponseRedirect(overview_url(edition))


class EditionEditView(EditView):
    """Change a draft."""

    def dispatch(self, request, *args, **kwargs):
        edition = get_object_or_404(Edition, pk=kwargs["pk"])
        if edition.state != State.DRAFT:
            messages.error(request, "This mail is a draft no longer. To change it, take it back first.")
            return HttpResponseRedirect(overview_url(edition))
        return super().dispatch(request, *args, **kwargs)

    def save_instance(self):
        mailing.being_written(self.object, self.request.user)
        return super().save_instance()

    def get_success_url(self):
        return overview_url(self.object)


def overview_url(edition: Edition) -> str:
    """Return the address of the screen that shows how far `edition` has come."""
    return reverse("editions:overview", args=[edition.pk])


def overview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a mail as it will leave, how far it has come, and what may be done next."""
    edition = _seen_by(request, pk)
    words = editions.words_of(edition)
    writes, approves = (_may.user_has_permission(request.user, action) for action in ("change", "approve"))
    context = _how_far(edition) | {
        "edition": edition,
        "words": words,
        "header_title": str(edition),
        "header_icon": "mail",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            {"url": reverse("editions:index"), "label": "Monthly mails"},
            {"url": "", "label": str(edition)},
        ],
        "writers": ", ".join(str(writer) for writer in edition.writers.all()),
        "wrote_it": edition.writers.filter(pk=request.user.pk).exists(),
        "writes": writes,
        "approves": approves,
        "recipients": mailing.recipients(edition).count(),
        "mails": state_of_the_mails(),
        "edit_url": reverse("editions:edit", args=[pk]),
        "do_url": reverse("editions:do", args=[pk]),
        "html_url": reverse("editions:html", args=[pk]),
        "my_address": request.user.email,
    }
    return TemplateResponse(request, "editors/edition.html", context)


def _how_far(edition: Edition) -> dict:
    """Return the counts of a mail that is being sent or was."""
    if not edition.started_at:
        return {}
    counts = mailing.progress(edition)
    to_go = counts["waiting"] + counts["sending"] + counts["unwritten"]
    done = counts["sent"] + counts["failed"]
    return {
        "progress": counts,
        "to_go": to_go,
        "held_back": counts["withdrawn"] + counts["unwritten"],
        "done": done,
        "all_of_them": done + to_go + counts["withdrawn"],
    }


@xframe_options_sameorigin
def html_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the HTML part alone, as a mail program would, with links that lead to nobody's settings."""
    return HttpResponse(editions.words_of(_seen_by(request, pk)).html)


# What each button does, and whose right it takes.
_STEPS = {
    "ask": ("change", "It waits for approval now. Tell somebody who may approve it.", mailing.ask_for_approval),
    "approve": ("approve", "It is approved. It can be sent now.", mailing.approve),
    "take-back": ("change", "It is a draft again.", lambda edition, by: mailing.take_back(edition)),
    "start": ("approve", "It is being sent.", lambda edition, by: mailing.start(edition)),
    "stop": ("change", "It is stopped. What had left has left.", lambda edition, by: mailing.stop(edition)),
    "go-on": ("approve", "The rest is being sent.", lambda edition, by: mailing.go_on(edition)),
    "test": (
        "change", "A test is on its way to you.", lambda edition, by: editions.send_test(edition, by.email)
    ),
}  # fmt: skip


@require_POST
def do(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one step with a mail."""
    edition = _seen_by(request, pk)
    right, said, step = _STEPS.get(request.POST.get("step"), (None, "", None))
    if step is None or not _may.user_has_permission(request.user, right):
        raise PermissionDenied
    try:
        step(edition, request.user)
    except mailing.NotNow as error:
        messages.error(request, error.message)
    except ValueError as error:  # a test of a draft whose words would tell a stranger too much
        messages.error(request, str(error))
    else:
        log(instance=edition, action="campaigns.edition", data={"step": request.POST["step"]})
        messages.success(request, said)
    return HttpResponseRedirect(overview_url(edition))


def _seen_by(request, pk) -> Edition:
    if not _may.user_has_any_permission(request.user, ["add", "change", "approve"]):
        raise PermissionDenied
    return get_object_or_404(Edition.objects.select_related("campaign", "approved_by"), pk=pk)


class EditionViewSet(ModelViewSet):
    model = Edition
    name = "editions"
    icon = "mail"
    menu_label = "Monthly mails"
    permission_policy = _may
    index_view_class = EditionIndexView
    add_view_class = EditionCreateView
    edit_view_class = EditionEditView
    list_display = [
        TitleColumn("__str__", label="Mail", get_url=overview_url),
        Column("get_state_display", label="State"),
        Column("subject"),
    ]  # fmt: skip
    list_filter = ["state", "campaign"]
    copy_view_enabled = False

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/", overview, name="overview"),
            path("<int:pk>/html/", html_part, name="html"),
            path("<int:pk>/do/", do, name="do"),
        ]
