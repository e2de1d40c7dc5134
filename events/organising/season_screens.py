"""The screens of seasons: how bookings go, and the counts for the commissioners."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from core import mail
from core.exports import csv_response, xlsx_response
from core.models import OutgoingMail
from events import counting
from events.organising import attending, seasons
from events.organising.rights import DATES, PEOPLE, address, refuse_without, screen, when_words
from events.organising.trouble import sentences
from events.retention import THEIR_MAILS

_KINDS = {"csv": csv_response, "xlsx": xlsx_response}
COUNTS = ("Booked", "Came", "Cancelled")
HIDDEN = "hidden"


@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """List the seasons."""
    refuse_without(request.user, DATES, "view")
    found = [(season.name, _address("season", season)) for season in seasons.all_of_them()]
    return screen(request, "seasons", "Seasons", [], {"seasons": found})


@never_cache
def season(request: HttpRequest, key: str) -> HttpResponse:
    """Show how the bookings of a season go."""
    refuse_without(request.user, DATES, "view")
    found = seasons.season_of(key)
    rows = seasons.rows(found)
    pks = [row.session.pk for row in rows]
    sees_needs = PEOPLE.user_has_permission(request.user, "see_needs")
    context = {
        "rows": [_shown(row) for row in rows],
        "chart": seasons.chart(pks),
        "needs": attending.needs_of(pks) if sees_needs else None,
        "failed": mail.failed(OutgoingMail.objects.filter(kind__in=THEIR_MAILS)).count(),
        "mails_url": reverse("mail_report"),
        "counts_url": _address("counts", found),
        "trouble": sentences(),
    }
    return screen(request, "season", found.name, [(reverse("seasons:index"), "Seasons")], context)


def _shown(row: seasons.Row) -> dict:
    session = row.session
    past = session.is_past(timezone.now())
    return {
        "name": session.event.name,
        "url": address(session),
        "when": when_words(session.starts),
        "state": "Past" if past and session.state != session.State.CANCELLED else session.get_state_display(),
        "taken": f"{session.taken} of {session.capacity}",
        "waiting": session.waiting,
        "booked": row.booked,
        "cancelled": row.cancelled,
        "came": row.attended if past else "",
        "no_shows": "" if row.no_shows is None else f"{row.no_shows} %",
    }


@never_cache
def counts(request: HttpRequest, key: str) -> HttpResponse:
    """Show a season's counts by kind of organisation and area; nobody can be found in them."""
    refuse_without(request.user, DATES, "view")
    found = seasons.season_of(key)
    context = {
        "tables": [_table(table) for table in _tables(found)],
        "heads": COUNTS,
        "least": counting.LEAST_SHOWN,
        "files": {kind: _address("counts_file", found, kind=kind) for kind in _KINDS},
    }
    crumbs = [(reverse("seasons:index"), "Seasons"), (_address("season", found), found.name)]
    return screen(request, "counts", "Counts", crumbs, context)


@never_cache
def counts_file(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Download the same counts."""
    refuse_without(request.user, DATES, "view")
    found = seasons.season_of(key)
    if kind not in _KINDS:
        raise Http404
    rows = []
    for table in map(_table, _tables(found)):
        rows += [(table["label"], *row) for row in [*table["rows"], ("All", *table["total"])]]
    name = f"counts-{found.key}-{timezone.localdate():%Y-%m-%d}"
    return _KINDS[kind](name, ("By", "Which", *COUNTS), rows)


def _tables(found: seasons.Season) -> list[counting.Table]:
    return counting.tables(seasons.sessions_of(found).values_list("pk", flat=True))


def _table(table: counting.Table) -> dict:
    return {
        "label": table.label,
        "rows": [(label, *_cells(cells)) for label, cells in table.rows],
        "total": _cells(table.total),
    }


def _cells(numbers) -> list[int | str]:
    return [HIDDEN if number is None else number for number in numbers]


def _address(name: str, found: seasons.Season, **more) -> str:
    return reverse(f"seasons:{name}", kwargs={"key": found.key, **more})


class ForOrganisers(MenuItem):
    """Shown to those who may open it."""

    policy, action = DATES, "view"

    def is_shown(self, request):
        return self.policy.user_has_permission(request.user, self.action)


class SeasonViewSet(ViewSet):
    name = "seasons"
    url_prefix = "events/seasons"
    icon = "calendar-alt"
    menu_label = "Seasons"
    menu_item_class = ForOrganisers

    def get_urlpatterns(self):
        return [
            path("", index, name="index"),
            path("<slug:key>/", season, name="season"),
            path("<slug:key>/counts/", counts, name="counts"),
            path("<slug:key>/counts.<str:kind>", counts_file, name="counts_file"),
        ]
