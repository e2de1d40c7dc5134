"""A feed of what has changed in what others quote: the same that registered partners get by mail."""

from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from core import feeds
from partners.models import Statement
from partners.quotable import KITS, things
from partners.registering import whole

MOST = 40


@require_safe
def changes(request: HttpRequest, name: str) -> HttpResponse:
    """Answer with the last changes as Atom or JSON Feed; Http404 for another file."""
    rows = list(Statement.objects.exclude(changed_at=None).order_by("-changed_at", "pk")[:MOST])
    updated = rows[0].changed_at if rows else datetime(2026, 1, 1, tzinfo=UTC)
    source = feeds.Source(
        "What has changed", whole("share_changes", "feed.atom").removesuffix("feed.atom"),
        f"Numbers, hours, forms and kits of {settings.WAGTAIL_SITE_NAME} that have changed.", "en", updated,
    )  # fmt: skip
    entries = [_entry(row) for row in rows]
    match name:
        case "feed.atom":
            return feeds.atom(source, entries, request)
        case "feed.json":
            return feeds.json_feed(source, entries, request)
    raise Http404("There is no such feed.")


def _entry(row: Statement) -> feeds.Entry:
    thing = things().get(row.thing)
    title = thing.label if thing else f"No longer there: {row.thing.partition(':')[2]}"
    if thing and thing.group == KITS:
        words = "There is a new kit."
    else:
        words = "; ".join(f"{part}: {said}" for part, said in row.said.items()) if thing else "Please take it out."
    return feeds.Entry(
        id=f"urn:kent-medway:{row.thing}:{row.changed_at:%Y%m%dT%H%M%SZ}",
        url=settings.WAGTAILADMIN_BASE_URL + reverse("share"),
        title=title, summary=words, html=format_html("<p>{}</p>", words), published=row.changed_at,
        updated=row.changed_at,
    )  # fmt: skip
