"""What stands around every page: the exit, the menu, the languages, the lifelines."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from core import generation, languages
from core.contact_words import contact
from core.languages import home_in, is_only_english
from core.ledger import kept_lifelines, ledger


def furniture(request: HttpRequest) -> dict:
    """Context processor: everything lazy, so that a template that shows none of it costs nothing."""
    return without_database() | {
        "nav": SimpleLazyObject(lambda: _nav_for(request)),
        "languages": SimpleLazyObject(lambda: languages.links(request)),
        "alternates": SimpleLazyObject(lambda: languages.alternates(request)),
        "lifelines": SimpleLazyObject(_lifelines),
        "interpreter": SimpleLazyObject(languages.interpreter_context),
        "footer_links": SimpleLazyObject(lambda: _footer(get_language())),
    }


def without_database() -> dict:
    """Return the furniture that needs no database: what the error page is built with."""
    language = get_language() or settings.LANGUAGE_CODE
    prefix = "" if language == settings.LANGUAGE_CODE else f"/{language}"
    return {
        "exit_url": settings.EXIT_URL,
        "home_url": f"{prefix}/",
        "safety_url": f"{prefix}{settings.SAFETY_PATH}",
        "site_search_url": reverse("search"),  # not search_url: Wagtail's own screens read that name
        "site_name": settings.WAGTAIL_SITE_NAME,
        "title_ending": settings.TITLE_ENDING,
        "base_url": settings.WAGTAILADMIN_BASE_URL,
        "page_lang": language,
        "page_dir": "rtl" if translation.get_language_bidi() else "ltr",
        "page_script": languages.SCRIPTS.get(language, ""),
        "nav": [],
        "languages": [],
        "lifelines": kept_lifelines(),
        "footer_links": [],
    }


def trail(page: Page) -> tuple[dict, ...]:
    """Return the breadcrumbs above `page`: home first, the page itself left out."""
    if page.depth <= 2:
        return ()
    return _trail(page.path[: -page.steplen], get_language())


@generation.per_generation
def _trail(path: str, language: str) -> tuple[dict, ...]:
    steplen = Page.steplen
    paths = [path[:length] for length in range(2 * steplen, len(path) + 1, steplen)]
    above = Page.objects.filter(path__in=paths).order_by("path")
    return tuple({"title": _("Home") if crumb.depth == 2 else crumb.title, "url": crumb.get_url()} for crumb in above)


def _lifelines() -> list[dict]:
    now = timezone.now()
    return [contact(line, now) for line in ledger().lifelines()]


def _nav_for(request) -> list[dict]:
    return [
        {
            **item,
            "current": request.path.startswith(item["url"]),
            "below": [{**below, "current": request.path == below["url"]} for below in item["below"]],
        }
        for item in _nav(get_language())
    ]


def section_of(page: Page) -> dict | None:
    """Return the part of the menu that `page` stands in, when it has pages of its own and `page` is one of them."""
    address = page.get_url() or ""
    for item in _nav(get_language()):
        if item["below"] and address.startswith(item["url"]) and address != item["url"]:
            return {
                "title": item["title"],
                "links": [
                    {**link, "current": link["url"] == address}
                    for link in ({"title": item["title"], "url": item["url"]}, *item["below"])
                ],
            }
    return None


@generation.per_generation
def _nav(language: str) -> tuple[dict, ...]:
    """Return the menu, two levels of it, in the order of the page tree: one statement for both."""
    home = home_in(language)
    if home is None:
        return ()
    found: list[dict] = []
    for page in Page.objects.descendant_of(home).live().in_menu().filter(depth__lte=home.depth + 2).order_by("path"):
        item = {"title": page.title, "url": page.get_url(), "path": page.path, "below": []}
        if page.depth == home.depth + 1:
            found.append(item)
        elif found and page.path.startswith(found[-1]["path"]):
            found[-1]["below"].append(item)
    return tuple(found)


@generation.per_generation
def _footer(language: str) -> tuple[dict, ...]:
    home = home_in(language)
    links = home.specific.footer_links.select_related("page") if home else ()
    pages = [link.page.localized for link in links if link.page.live]
    return tuple({"title": page.title, "url": page.get_url(), "english": is_only_english(page)} for page in pages)
