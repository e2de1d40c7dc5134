"""What campaigns reached, year by year: for charts, for a table, and for a spreadsheet."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from core.exports import csv_response


@dataclass(frozen=True)
class Bar:
    """One year of one figure; `share` is its part of the longest bar, in percent."""

    year: int
    number: int
    shown: str
    share: float


@dataclass(frozen=True)
class Chart:
    """One figure over the years; `id` names it within the page."""

    id: str
    what: str
    bars: list[Bar]


@dataclass(frozen=True)
class Figure:
    """One number that somebody counted in one year; `how` is exact, about or over."""

    year: int
    what: str
    number: int
    how: str
    source: str

    @property
    def shown(self) -> str:
        words = {"about": _("about %(n)s"), "over": _("over %(n)s")}.get(self.how, "%(n)s")
        return words % {"n": f"{self.number:,}"}


def figures_of(campaign) -> list[Figure]:
    """Return every figure of `campaign`, oldest year first."""
    years = sorted((block.value for block in campaign.results), key=lambda year: year["year"])
    return [
        Figure(year["year"], figure["what"], figure["number"], figure["how"], year["source"])
        for year in years
        for figure in year["figures"]
    ]


def charts_of(figures: list[Figure]) -> list[Chart]:
    """Return a chart for each figure that was counted in two years or more: one bar alone tells nothing."""
    charts = [_chart(what, [one for one in figures if one.what == what]) for what in _names(figures)]
    return [chart for chart in charts if len(chart.bars) > 1]


def table_of(figures: list[Figure]) -> tuple[list[str], list[list[str]]]:
    """Return (head, rows) of the table with every figure: a row for each, a column for each year."""
    years = sorted({one.year for one in figures})
    shown = {(one.what, one.year): one.shown for one in figures}
    rows = [[what, *(shown.get((what, year), "–") for year in years)] for what in _names(figures)]
    return [_("What was counted"), *map(str, years)], rows


def _names(figures: list[Figure]) -> list[str]:
    return list(dict.fromkeys(one.what for one in figures))


def _chart(what: str, figures: list[Figure]) -> Chart:
    longest = max(one.number for one in figures) or 1
    bars = [Bar(one.year, one.number, one.shown, round(100 * one.number / longest, 1)) for one in figures]
    return Chart(f"figure-{slugify(what)}", what[:1].upper() + what[1:], bars)


def csv_of(campaign, request: HttpRequest) -> HttpResponse:
    """Return the figures as a table for a spreadsheet."""
    head = ["Year", "What", "Number", "Exact, about or over", "Source"]
    rows = [[one.year, one.what, one.number, one.how, one.source] for one in figures_of(campaign)]
    return csv_response(f"{campaign.slug}-results", head, rows)
