"""Times and days in words, as readers say them."""

from datetime import date, datetime, time

from django.utils import formats, timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language
from django.utils.translation import gettext as _


def time_words(moment: time) -> str:
    """Return a wall-clock time in words: 9:30am, midday, midnight; 24 hours in languages that use them."""
    if (get_language() or "en").partition("-")[0] != "en":
        return formats.time_format(moment, "H:i")
    if moment == time(0):
        return "midnight"
    if moment == time(12):
        return "midday"
    hour = moment.hour % 12 or 12
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes}{'am' if moment.hour < 12 else 'pm'}"


def date_words(day: date, with_weekday: bool = False) -> str:
    """Return a date in words: 3 March 2024, or Tuesday 3 March 2024."""
    words = formats.date_format(day, "j E Y")  # E: the form that many languages have after a day
    return f"{WEEKDAYS[day.weekday()]} {words}" if with_weekday else words


def span_words(opens: time, closes: time) -> str:
    """Return from when to when, by our clocks: 10am to 11:30am."""
    return _("%(starts)s to %(ends)s") % {"starts": time_words(opens), "ends": time_words(closes)}


def moment_words(moment: datetime, now: datetime) -> str:
    """Return when `moment` is, seen from `now` (both aware): 2pm today, 9:30am tomorrow, 9:30am on Monday."""
    there, here = timezone.localtime(moment), timezone.localtime(now)
    days = (there.date() - here.date()).days
    clock = time_words(there.time().replace(second=0, microsecond=0))
    if days == 0:
        return _("%(time)s today") % {"time": clock}
    if days == 1:
        return _("%(time)s tomorrow") % {"time": clock}
    if days < 7:
        return _("%(time)s on %(weekday)s") % {"time": clock, "weekday": WEEKDAYS[there.weekday()]}
    return _("%(time)s on %(date)s") % {
        "time": clock,
        "date": f"{WEEKDAYS[there.weekday()]} {formats.date_format(there, 'j F')}",
    }


def until_words(moment: datetime, now: datetime) -> str:
    """Return an end seen from `now` (both aware): 5pm, midnight, 2am tomorrow."""
    there, here = timezone.localtime(moment), timezone.localtime(now)
    days = (there.date() - here.date()).days
    if days == 0 or (days == 1 and there.time() == time(0)):
        return time_words(there.time())
    return moment_words(moment, now)


def days_words(first: int, last: int) -> str:
    """Return a run of weekdays (0 is Monday) in words: Monday, or Monday to Wednesday."""
    if first == last:
        return str(WEEKDAYS[first])
    return _("%(first)s to %(last)s") % {"first": WEEKDAYS[first], "last": WEEKDAYS[last]}
