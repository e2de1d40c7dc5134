"""What a poster says: numbers, hours and address, from the ledger at the moment it is made."""

import hashlib
import io
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from urllib.parse import urlsplit

import segno
from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from campaigns.making import wording
from campaigns.making.languages import direction
from core.contact_words import access_words, checked_words, cost_words, hours_rows
from core.ledger import Line, ledger
from core.time_words import date_words

# Whose numbers a product shows.
AREAS = {"kent": ("kent-helpline",), "medway": ("medway-helpline",), "both": ("kent-helpline", "medway-helpline")}


@dataclass(frozen=True, slots=True)
class Number:
    """One line of the ledger as print shows it: nothing that is true only at this hour of the day."""

    name: str
    number: str
    hours: str  # in one line; says so when they are not confirmed
    week: tuple[tuple[str, str], ...]  # (days, times) for each run of days; empty when the line says it all
    cost: str
    access: str
    checked: str  # how far to trust it, in the words that pages use


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a product shows, as plain values."""

    lang: str
    dir: str
    site_name: str
    emergency: str
    numbers: tuple[Number, ...]
    words: dict  # see campaigns.making.wording
    address: str  # whole, with its scheme
    address_shown: str
    qr: str  # SVG
    made: str


def facts_for(area: str, language: str, at: datetime | None = None) -> Facts:
    """Return what a product for `area` (a key of AREAS) says in `language` (its code).

    Args:
        at: the aware moment it is made at (default: now); its day is printed, and hours are hedged as of it.
    """
    at = at or timezone.now()
    with translation.override(language):
        known = ledger()
        lines = [line for key in AREAS[area] if (line := known.get(key))]
        prefix = "" if language == settings.LANGUAGE_CODE else f"/{language}"
        address = f"{settings.WAGTAILADMIN_BASE_URL}{prefix}/get-help/"
        emergency = known.get("emergency")
        return Facts(
            lang=language,
            dir=direction(language),
            site_name=settings.WAGTAIL_SITE_NAME,
            emergency=emergency.display if emergency else "",
            numbers=tuple(_number(line, at) for line in lines),
            words=wording.words(known.get("silent-solution")),
            address=address,
            address_shown=urlsplit(address).netloc + urlsplit(address).path.rstrip("/"),
            qr=_qr(address),
            made=date_words(timezone.localdate(at)),
        )


def _number(line: Line, at: datetime) -> Number:
    rows = hours_rows(line)
    return Number(
        name=line.name,
        number=line.display,
        hours=_hours(line, at),
        week=tuple((row["days"], ". ".join(part for part in (row["times"], row["note"]) if part)) for row in rows)
        if len(rows) > 1
        else (),
        cost=cost_words(line),
        access=" · ".join(access_words(line)),
        checked=checked_words(line, at),
    )


def _hours(line: Line, at: datetime) -> str:
    """Return the opening hours in a line that stays true on paper; core.contact_words words the same states for now."""
    certain = line.freshness(at).may_be_asserted
    if line.hours_kind == "always":
        return _("Open day and night") if certain else _("Listed as open day and night")
    rows = hours_rows(line)
    if certain and len(rows) == 1 and not rows[0]["note"]:
        return f"{rows[0]['days']}, {rows[0]['times']}"
    return _("Not open all day. Look at our website for the hours.") if certain else _("Opening hours not confirmed")


def _qr(address: str) -> str:
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", xmldecl=False, border=2, scale=4, light="#ffffff")
    return out.getvalue().decode()


def mark(product: str, design: str, facts: Facts) -> str:
    """Return what is printed small on a product: the day, and eight characters that its facts and its design give.

    The day is not part of the eight: two people can compare whether what they hold says the same.
    """
    told = {name: value for name, value in asdict(facts).items() if name != "made"}
    said = json.dumps([product, design, told], sort_keys=True).encode()
    version = hashlib.blake2b(said, digest_size=4).hexdigest()
    return _("Made %(date)s · version %(version)s") % {"date": facts.made, "version": version}
