"""What is not there in which language or format: each English page against each way that people need to have it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone
from wagtail.models import Page

from core.models import TranslationCheck
from core.models.translations import other_languages
from core.translating import prose_digest, state_of
from home.models import AudioPage, EasyReadPage, VideoPage

# People in Kent and Medway of 3 years and over by main language: Census 2021, Office for National Statistics, TS024
# and TS029, Open Government Licence. Ukrainian: before 2022, so many more by now.
SPEAKERS = {
    "pl": 12_257, "ro": 11_344, "ne": 9_151, "pa": 6_420, "bg": 5_392, "ar": 1_870, "fa": 1_238, "uk": 232, "bsl": 641,
}  # fmt: skip
FORMATS = {"easy-read": "Easy Read", "bsl": "BSL", "audio": "To listen to"}
MISSING, DRAFT, EMPTY, CHANGED = "missing", "draft", "empty", "page-changed"
WORDS = {
    MISSING: "Not there",
    DRAFT: "A draft",
    EMPTY: "A place for it",  # a page that says that the film is still to be made
    "not-checked": "Not checked",
    "checked": "Checked",
    "english-changed": "English changed",
    CHANGED: "Page changed",
    "made": "There",
}
# How much a page matters to readers, in its order; the first that fits.
IMPORTANCE = {3: "lifeline", 2: "in the menu, or a service", 1: "others"}


@dataclass(frozen=True, slots=True)
class Cell:
    """How a page stands in one language or format. `since`: when it came to stand so, where we know."""

    way: str
    state: str = MISSING
    since: date | None = None
    pk: int | None = None  # of the page that has it

    @property
    def words(self) -> str:
        return WORDS[self.state]

    @property
    def is_gap(self) -> bool:
        """True when there is something to do."""
        return self.state not in ("checked", "made")

    def days(self, today: date) -> int | None:
        """Return for how many days it has stood so."""
        return (today - self.since).days if self.since else None


@dataclass(frozen=True, slots=True)
class Row:
    page: Page
    importance: int
    cells: tuple[Cell, ...]


def ways() -> dict[str, str]:
    """Return the columns as code and name: formats, then languages, those with most speakers here first."""
    languages = sorted(other_languages(), key=lambda one: -SPEAKERS.get(one[0], 0))
    return FORMATS | dict(languages)


def pages() -> QuerySet[Page]:
    """Return the English pages that may be had in other ways, those that matter most first."""
    safety = settings.SAFETY_PATH.strip("/")
    lifeline = Q(depth=2) | Q(content_type__model="gethelppage") | Q(slug=safety)
    near = Q(show_in_menus=True) | Q(content_type__model__in=["servicepage", "servicespage"])
    return (
        Page.objects.live()
        .filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1)
        .exclude(content_type__model__in=["easyreadpage", "audiopage", "videopage"])
        .annotate(
            importance=Case(
                When(lifeline, then=Value(3)), When(near, then=Value(2)), default=Value(1), output_field=IntegerField()
            )
        )
        .order_by("-importance", "path")
    )


def rows(shown: list[Page]) -> list[Row]:
    """Return the matrix for these pages; the number of statements does not grow with them."""
    keys = [page.translation_key for page in shown]
    translated, formatted = _translations(keys), _formats(keys)
    return [
        Row(
            page,
            page.importance,
            tuple(
                (formatted if way in FORMATS else translated).get((page.translation_key, way), Cell(way))
                for way in ways()
            ),
        )
        for page in shown
    ]


def _translations(keys) -> dict[tuple, Cell]:
    found = Page.objects.filter(translation_key__in=keys).exclude(locale__language_code=settings.LANGUAGE_CODE)
    found = list(found.select_related("locale"))
    checks = {check.page_id: check for check in TranslationCheck.objects.filter(page__in=found)}
    return {
        (page.translation_key, page.locale.language_code): _translation(page, checks.get(page.pk)) for page in found
    }


def _translation(page: Page, check: TranslationCheck | None) -> Cell:
    way = page.locale.language_code
    if not page.live:
        return Cell(way, DRAFT, _day(page.latest_revision_created_at), page.pk)
    state = state_of(check)
    since = {"checked": check and check.checked_on, "english-changed": check and check.english_changed_on}.get(state)
    return Cell(way, state, since or _day(page.last_published_at), page.pk)


def _formats(keys) -> dict[tuple, Cell]:
    cells = {}
    for way, model in (("easy-read", EasyReadPage), ("bsl", VideoPage), ("audio", AudioPage)):
        made = model.objects.filter(of_page__translation_key__in=keys).select_related("of_page")
        made = made.filter(signed=True) if model is VideoPage else made
        for page in made:
            cells[page.of_page.translation_key, way] = _format(way, page)
    return cells


def _format(way: str, page) -> Cell:
    since = _day(page.last_published_at or page.latest_revision_created_at)
    if not page.live:
        return Cell(way, DRAFT, since, page.pk)
    if not page.is_ready:
        return Cell(way, EMPTY, since, page.pk)
    if page.of_words != prose_digest(page.of_page.specific):
        return Cell(way, CHANGED, _day(page.of_page.last_published_at), page.pk)
    if way != "easy-read":
        return Cell(way, "made", since, page.pk)
    return Cell(way, "checked" if page.tried_on else "not-checked", page.tried_on or since, page.pk)


def _day(moment) -> date | None:
    return timezone.localdate(moment) if moment else None


def as_table(all_rows: list[Row]) -> Iterator[tuple]:
    """Yield a line for each cell, for spreadsheets: the page, the way, who needs it, the state and its age in days."""
    today, names = timezone.localdate(), ways()
    for row in all_rows:
        for cell in row.cells:
            yield (
                row.page.title, row.page.url, IMPORTANCE[row.importance], names[cell.way], SPEAKERS.get(cell.way, ""),
                cell.words, cell.since.isoformat() if cell.since else "", cell.days(today),
            )  # fmt: skip


TABLE_HEAD = (
    "Page", "Address", "Importance", "Language or format", "People (Census 2021)", "State", "Since", "Days",
)  # fmt: skip
