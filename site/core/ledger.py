"""The contact ledger as pages read it: every live row at once, kept until content changes."""

import json
import logging
import os
import tempfile
from dataclasses import dataclass, field
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from core import freshness, generation, telephone
from core.models import ContactPoint
from core.opening_hours import Hours, Openness, openness

log = logging.getLogger(__name__)

# In this order wherever the lifelines stand: the footer of every page, the error pages.
LIFELINES = ("emergency", "kent-helpline", "medway-helpline")


@dataclass(frozen=True, slots=True)
class Line:
    """One contact point, as far as it may be shown. A confidential place never becomes one."""

    key: str
    name: str
    organisation: str
    channel: str
    value: str
    display: str
    href: str
    hours: Hours
    hours_kind: str
    hours_note: str
    cost: str
    languages: tuple[tuple[str, str], ...]  # (code, English name)
    interpreters: str
    relay_uk: str
    shows_on_bill: str
    answered_by_person: str
    anonymous: str
    emergency: bool
    then_press: str
    address: tuple[str, ...]
    postcode: str
    area_gss: str
    last_known_on: date | None
    checked_on: date | None
    check_again_on: date | None
    source: str
    pk: int

    def freshness(self, at: datetime) -> freshness.Freshness:
        """Return how far this line may be asserted at the aware moment `at`."""
        return freshness.freshness(
            timezone.localdate(at),
            self.checked_on,
            settings.CHECK_LASTS_DAYS["contact"],
            settings.CHECK_GRACE_DAYS,
            self.check_again_on,
        )

    def openness(self, at: datetime) -> Openness:
        """Return what may be said about being open at `at`: unconfirmed hours are never stated as open."""
        state = openness(self.hours, at).openness
        if state == Openness.OPEN and not self.emergency and not self.freshness(at).may_be_asserted:
            return Openness.MAY_BE_OPEN
        return state


@dataclass(frozen=True)
class Ledger:
    """All lines by key; a retired key answers with the line that replaced it."""

    lines: dict[str, Line]
    by_pk: dict[int, Line] = field(default_factory=dict)

    def get(self, key: str) -> Line | None:
        """Return the line with this key, or None when there is none to show."""
        return self.lines.get(key)

    def lifelines(self) -> list[Line]:
        """Return the emergency number and the two local helplines, in their fixed order."""
        return [self.lines[key] for key in LIFELINES if key in self.lines]


@generation.per_generation
def ledger() -> Ledger:
    """Return the current ledger. One statement when nothing changed (see `core.generation`)."""
    today = timezone.localdate()
    rows = (
        ContactPoint.objects.filter(confidential=False)
        .select_related("organisation", "area")
        .prefetch_related("spans", "dated_hours", "languages")
    )
    rows = {row.pk: row for row in rows}
    lines, by_pk = {}, {}
    for row in rows.values():
        shown, seen = row, set()
        while shown and shown.retired_on and shown.retired_on <= today:
            seen.add(shown.pk)
            shown = rows.get(shown.replaced_by_id) if shown.replaced_by_id not in seen else None
        if shown:
            lines[row.key] = by_pk[row.pk] = _line(shown)
    found = Ledger(lines, by_pk)
    _keep_for_bad_days(found)
    return found


def _line(row: ContactPoint) -> Line:
    is_number = row.channel in (row.Channel.PHONE, row.Channel.TEXT)
    scheme = {row.Channel.EMAIL: "mailto:", row.Channel.TEXT: "sms:"}.get(row.channel, "")
    return Line(
        key=row.key,
        name=row.name,
        organisation=row.organisation.name if row.organisation else "",
        channel=row.channel,
        value=row.value,
        display=row.shown_value(),
        href=telephone.link(row.value) if row.channel == row.Channel.PHONE else f"{scheme}{row.value}",
        hours=row.opening_hours(),
        hours_kind=row.hours_kind,
        hours_note=row.hours_note,
        cost=row.Cost.FREE if is_number and telephone.is_freephone(row.value) else row.cost,
        languages=tuple((language.code, language.name) for language in row.languages.all()),
        interpreters=row.interpreters,
        relay_uk=row.relay_uk,
        shows_on_bill=row.shows_on_bill,
        answered_by_person=row.answered_by_person,
        anonymous=row.anonymous,
        emergency=row.emergency,
        then_press=row.then_press,
        address=tuple(part for part in (row.place_name, row.street, row.town) if part),
        postcode=row.postcode,
        area_gss=row.area.gss_code if row.area else "",
        last_known_on=row.last_known_on,
        checked_on=row.checked_on,
        check_again_on=row.check_again_on,
        source=row.source,
        pk=row.pk,
    )


_last: list[dict] = []


def _kept_file():
    return settings.KEPT_DIR / "lifelines.json"


def _keep_for_bad_days(found: Ledger) -> None:
    """Keep the lifelines here and on disk, so that the error page can show them without a database."""
    if not found.lifelines():
        return  # a database that is being loaded must not empty what a bad day needs
    names = ("name", "display", "href", "channel", "emergency")
    _last[:] = [{name: getattr(line, name) for name in names} for line in found.lifelines()]
    try:
        settings.KEPT_DIR.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=settings.KEPT_DIR)
        with os.fdopen(handle, "w") as file:
            json.dump(_last, file)
        os.replace(name, _kept_file())
    except OSError as why:
        log.warning("The lifelines could not be kept for the error page: %s", why)


def kept_lifelines() -> list[dict]:
    """Return the lifelines last read, here or by an earlier process (name, display, href, channel, emergency).

    With neither, at least the emergency number: it is the law's, and needs no ledger.
    """
    if _last:
        return _last
    try:
        return json.loads(_kept_file().read_text())
    except (OSError, ValueError):
        return [{"name": _("Emergency"), "display": "999", "href": "tel:999", "channel": "phone", "emergency": True}]
