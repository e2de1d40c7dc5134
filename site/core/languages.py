"""The languages of the site: which there are for readers, and where a page is in each of them.

The language stands in the address alone: no cookie, and no guess from the browser, which may not be the reader's own.
"""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse, translate_url
from django.utils.translation import get_language, get_language_info, gettext, override
from wagtail.models import Locale, Page, Site

from core import generation

# Scripts that phones may lack, by the language's code: base.html loads css/script-….css, which loads the letters.
SCRIPTS = {"ar": "arabic", "fa": "arabic", "ne": "devanagari", "pa": "gurmukhi"}


# Where one name is not how people ask for an interpreter, or how the language calls itself here.
OWN_NAMES = {"fa": "دری / فارسی", "pa": "ਪੰਜਾਬੀ"}
TO_ASK_FOR = {"fa": ("Dari", "Farsi")}


@generation.per_generation
def english_locale() -> int | None:
    """Return the row of the language that editors write first."""
    return Locale.objects.filter(language_code=settings.LANGUAGE_CODE).values_list("pk", flat=True).first()


def reads_english() -> bool:
    """True when the reader is on a page in English."""
    return (get_language() or settings.LANGUAGE_CODE) == settings.LANGUAGE_CODE


def is_only_english(page: Page) -> bool:
    """True when a link to `page` leads somebody who reads another language to an English page."""
    return not reads_english() and page.locale_id == english_locale()


def name_of(code: str, english: str) -> str:
    """Return what the language `code` is called in the reader's, as far as Django knows, or its name `english`."""
    if reads_english():
        return english
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return gettext(english)  # British Sign Language is in our own catalogues


def asked_for() -> tuple[str, ...]:
    """Return how one asks for the reader's language in English ("Polish"), () for English readers."""
    language = get_language() or settings.LANGUAGE_CODE
    if language == settings.LANGUAGE_CODE:
        return ()
    return TO_ASK_FOR.get(language, (dict(settings.LANGUAGES)[language],))


def interpreter_context() -> dict:
    """Return the arguments of the component `interpreter` for the reader's language."""
    from core.fact_words import said
    from core.ledger import ledger

    names = asked_for()
    lines = {line.pk: line for line in ledger().lines.values() if line.interpreters == "yes"} if names else {}
    return {
        "names": names,
        "lines": [{"name": said(line.name), "display": line.display, "href": line.href} for line in lines.values()],
    }


def home_in(language: str) -> Page | None:
    """Return the home page in `language` (its code), or None when there is none."""
    site = Site.objects.select_related("root_page__locale").filter(is_default_site=True).first()
    if site is None:
        return None
    home = site.root_page
    if home.locale.language_code != language:
        home = home.get_translations().live().filter(locale__language_code=language).first()
    return home


@generation.per_generation
def published_languages() -> tuple[dict, ...]:
    """Return the languages that have a home page readers can see: code, name in the language itself, dir and url."""
    order = [code for code, _ in settings.LANGUAGES]
    there = set(Locale.objects.filter(language_code__in=order).values_list("language_code", flat=True))
    found = []
    for code in [code for code in order if code in there]:
        home = home_in(code)
        if home and home.live:
            info = get_language_info(code)
            found.append(
                {
                    "code": code,
                    "name": OWN_NAMES.get(code, info["name_local"]),
                    "dir": "rtl" if info["bidi"] else "ltr",
                    "url": home.get_url(),
                }
            )
    return tuple(found)


@generation.per_generation
def _translations(key) -> dict[str, str]:
    """Return the address of a page in each language that it is published in, by code."""
    pages = Page.objects.live().filter(translation_key=key, alias_of=None).select_related("locale")
    return {page.locale.language_code: page.get_url() for page in pages}


def links(request: HttpRequest) -> list[dict]:
    """Return the languages of readers, each with the address of what `request` shows in that language.

    A page that is not there yet leads to one that says so, in that language. What is no page (a search, a form) is
    there in all of them.
    """
    current, published = get_language(), published_languages()
    if len(published) < 2:
        return [{**language, "current": language["code"] == current} for language in published]
    page = getattr(request, "page_shown", None)
    there = _translations(page.translation_key) if page else {}
    return [
        {**language, "current": language["code"] == current, "url": _address(request, language, page, there)}
        for language in published
    ]


def _address(request: HttpRequest, language: dict, page: Page | None, there: dict[str, str]) -> str:
    code = language["code"]
    if page is None:
        # An error page has no twin; nor has what stands outside the languages, such as the gallery.
        match = request.resolver_match
        is_view = match is not None and match.url_name != "wagtail_serve"
        elsewhere = translate_url(request.path, code) if is_view else request.path
        return elsewhere if elsewhere != request.path or code == get_language() else language["url"]
    if code in there:
        return there[code]
    if settings.LANGUAGE_CODE not in there:
        return language["url"]
    with override(code):
        return reverse("not_in_language", args=[there[settings.LANGUAGE_CODE].strip("/")])


def alternates(request: HttpRequest) -> list[dict]:
    """Return where search engines find the page that `request` shows in other languages; [] when it has one only."""
    page = getattr(request, "page_shown", None)
    if page is None or len(published_languages()) < 2:
        return []
    there, base = _translations(page.translation_key), settings.WAGTAILADMIN_BASE_URL
    if len(there) < 2:
        return []
    found = [{"code": code, "url": f"{base}{url}"} for code, url in sorted(there.items())]
    default = there.get(settings.LANGUAGE_CODE)
    return [*found, {"code": "x-default", "url": f"{base}{default}"}] if default else found


def not_here(request: HttpRequest, place: str) -> HttpResponse:
    """Say that a page is not in this language yet, and lead to what is: the home page, the numbers, the English page.

    Args:
        place: the address of the English page, without the slashes at its ends.
    """
    english = next((one for one in published_languages() if one["code"] == settings.LANGUAGE_CODE), None)
    site = Site.find_for_request(request)
    if english is None or site is None or get_language() == settings.LANGUAGE_CODE:
        raise Http404
    home = site.root_page
    page = Page.objects.live().filter(url_path=f"{home.url_path}{place}/", locale=home.locale).first()
    if page is None:
        raise Http404
    there = _translations(page.translation_key)
    context = {"english_url": page.get_url(), "english_title": page.title, "here": there.get(get_language(), "")}
    response = TemplateResponse(request, "pages/not_in_language.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
