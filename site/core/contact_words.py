"""What a page may say about a contact point at a moment, given when it was last checked."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from core.fact_words import said
from core.freshness import Freshness
from core.languages import name_of
from core.ledger import Line
from core.opening_hours import Openness, openness, week
from core.time_words import date_words, days_words, moment_words, span_words, until_words

PEOPLE_ANSWER = ("phone", "chat", "text", "video", "visit")


def contact(line: Line, at: datetime | None = None, what_happens: str = "", big: bool = False) -> dict:
    """Return the arguments of the component `contact` for `line`.

    Args:
        line: a row of the ledger.
        at: the aware moment for which "open now" is asked (default: now).
        what_happens: a sentence of the page's own on what happens next.
        big: True where it is the main thing on the page.
    """
    at = at or timezone.now()
    state, words = open_state(line, at)
    return {
        "name": said(line.name),
        "channel": line.channel,
        "display": line.display,
        "href": line.href,
        "openness": state,
        "open_words": words,
        "hours": hours_rows(line),
        "cost": cost_words(line),
        "traces": trace_words(line),
        "answered_by": answered_words(line),
        "anonymous": anonymous_words(line),
        "access": access_words(line),
        "address": [*line.address, line.postcode] if line.channel == "visit" else [],
        "then_press": line.then_press,
        "what_happens": what_happens,
        "checked": checked_words(line, at),
        "note": said(line.hours_note),
        "emergency": line.emergency,
        "big": big,
    }


def open_state(line: Line, at: datetime) -> tuple[str, str]:
    """Return (state for the component, words) on whether somebody can be reached at `at`."""
    if line.emergency:
        return "always", _("Open day and night")
    if line.channel not in PEOPLE_ANSWER:
        return "", ""
    certain = line.freshness(at).may_be_asserted
    now = openness(line.hours, at)
    if now.openness == Openness.UNKNOWN:
        if line.channel == "visit":
            return "unknown", _("Time not confirmed. Ring first.")
        return "unknown", _("Opening hours not confirmed")
    if now.openness == Openness.CLOSED:
        return "closed", _closed_words(now, at, certain)
    if now.openness == Openness.OPEN and certain:
        if now.until is None or now.until - at > timedelta(days=1):
            return "always", _("Open now, day and night")
        return "open", _("Open now until %(time)s") % {"time": until_words(now.until, at)}
    if line.hours_kind == "always":
        return "may-be-open", _("Listed as open day and night")
    return "may-be-open", _("May be open now. Hours not confirmed.")


def _closed_words(now, at, certain) -> str:
    if now.next_opens is None:
        return _("Closed now") if certain else _("Listed as closed. Hours not confirmed.")
    when = {"when": moment_words(now.next_opens, at)}
    if certain and now.next_is_certain:
        return _("Closed now. Opens %(when)s") % when
    if certain:
        return _("Closed now. May open %(when)s") % when
    return _("Listed as closed. May open %(when)s") % when


def next_opening_words(line: Line, at: datetime) -> str:
    """Return when a drop-in opens next, or that we do not know; never stated as sure when it is not."""
    now = openness(line.hours, at)
    certain = line.freshness(at).may_be_asserted
    if now.openness == Openness.OPEN and certain:
        return open_state(line, at)[1]
    if now.openness in (Openness.OPEN, Openness.MAY_BE_OPEN):
        return _("May be open now. Ring first: we have not been able to confirm it.")
    if now.next_opens is None:
        return _("Time not confirmed. Ring first.")
    when = {"when": moment_words(now.next_opens, at), "date": date_words(timezone.localdate(now.next_opens), True)}
    if certain and now.next_is_certain:
        return _("Next opens %(when)s (%(date)s)") % when
    return _("Next listed opening: %(when)s (%(date)s). Ring first: we have not been able to confirm it.") % when


def hours_rows(line: Line) -> list[dict]:
    """Return the week's hours as rows of {days, times, note} for a table; empty when none are known."""
    if line.hours_kind == "always":
        return [{"days": _("Every day"), "times": _("24 hours"), "note": ""}]
    rows = []
    for row in week(line.hours) if line.hours.spans else ():
        times = [span_words(span.opens, span.closes) for span in row.spans if span.agreed]
        unsure = [span_words(span.opens, span.closes) for span in row.spans if not span.agreed]
        rows.append(
            {
                "days": days_words(row.first_day, row.last_day),
                "times": ", ".join(times) if times else ("" if unsure else _("Closed")),
                "note": _("Perhaps also %(times)s") % {"times": ", ".join(unsure)} if unsure and times
                else _("Perhaps %(times)s") % {"times": ", ".join(unsure)} if unsure else "",
            }
        )  # fmt: skip
    return rows


def cost_words(line: Line) -> str:
    """Return what it costs to use, or that we do not know."""
    if line.channel not in ("phone", "text"):
        return ""
    if line.cost == "free":
        return _("Free to call from landlines and mobiles") if line.channel == "phone" else _("Free to send")
    if line.cost == "standard":
        return _("Costs the same as an ordinary call") if line.channel == "phone" else _("Costs an ordinary message")
    return _("We do not know what it costs")


def trace_words(line: Line) -> str:
    """Return what a call leaves behind; the phone's own call list always counts."""
    if line.channel not in ("phone", "text"):
        return ""
    if line.shows_on_bill == "no":
        return _("Does not show on a phone bill. Your phone keeps a list of calls: delete it there if you need to.")
    if line.shows_on_bill == "yes":
        return _("May show on a phone bill, and in your phone's list of calls.")
    return _("It stays in your phone's list of calls. We do not know if it shows on a bill.")


def answered_words(line: Line) -> str:
    """Return who or what answers, when it is known."""
    return {"yes": _("A person answers"), "no": _("A recorded message answers")}.get(line.answered_by_person, "")


def anonymous_words(line: Line) -> str:
    """Return whether one may stay anonymous, when it is known."""
    return {"yes": _("You do not have to give your name"), "no": _("You will be asked for your name")}.get(
        line.anonymous, ""
    )


def access_words(line: Line) -> list[str]:
    """Return how people who are D/deaf or think in another language can use it, as far as it is known."""
    words = []
    if line.relay_uk == "yes":
        words.append(_("You can use Relay UK"))
    if any(code == "bfi" for code, _name in line.languages):
        words.append(_("British Sign Language"))
    spoken = [name_of(code, name) for code, name in line.languages if code not in ("bfi", "en")]
    if spoken:
        words.append(", ".join(spoken))
    if line.interpreters == "yes":
        words.append(_("Ask for an interpreter"))
    return words


def checked_words(line: Line, at: datetime) -> str:
    """Return when the facts were last checked, in the words their state allows."""
    if line.emergency:
        return ""
    return standing_words(line.freshness(at), line.checked_on, line.last_known_on)


def standing_words(state: Freshness, checked_on, last_known_on) -> str:
    """Return the sentence that tells readers how far to trust a fact."""
    day = {"date": date_words(checked_on)} if checked_on else {}
    if state == Freshness.CHECKED:
        return _("Checked on %(date)s") % day
    if state == Freshness.DUE:
        return _("Checked on %(date)s. Due to be checked again.") % day
    if state == Freshness.OVERDUE:
        return _("Last checked on %(date)s, which is too long ago. Ring first.") % day
    if last_known_on:
        return _("We have not been able to confirm these details: ring first. Last known on %(date)s.") % {
            "date": date_words(last_known_on)
        }
    return _("We have not been able to confirm these details: ring first.")
