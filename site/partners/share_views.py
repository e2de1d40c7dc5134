"""The pages on which partners choose what to show, copy it, and see whether their copy is still right. English only."""

from urllib.parse import urlencode

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.api import open_to_all
from partners import feed_list
from partners.embeds import choosing, contents, counting, snippets
from partners.embeds.choosing import HEADINGS, KINDS, Choice
from services_directory.catalogue import catalogue


def _asked(request: HttpRequest) -> tuple[Choice, dict[str, str]]:
    """Return the embed that the query asks for, and by field what is wrong with it."""
    data, known = request.GET, catalogue()
    kind = data.get("kind", "")
    errors = {} if kind in KINDS or "kind" not in data else {"kind": "Choose what to show from the list."}
    kind = kind if kind in KINDS else "get-help"
    codes = [one["code"] for one in choosing.languages()]
    language = data.get("language", "en")
    if language not in codes:
        language, errors["language"] = "en", "Choose a language from the list."
    keys = _services()
    service = data.get("service", "") if kind == "service" else ""
    if kind == "service" and service not in keys:
        if service or "kind" in data:
            errors["service"] = "Choose which service to show."
        service = next(iter(keys), "")
    choice, wrong = choosing.checked(kind, data, known, language, service)
    with override(language):
        if not contents.is_there(kind):
            errors["language"] = "This is only there in English so far. Choose English, or show something else."
            language = ""
    if not language:
        choice, _again = choosing.checked(kind, data, known, "en", service)
    return choice, errors | wrong


def _services() -> dict[str, str]:
    entries = sorted(catalogue().entries, key=lambda entry: entry.title.casefold())
    return {entry.key: entry.title for entry in entries if entry.status != "ended"}


@require_safe
@csp_update({"frame-src": ["'self'"]})
def builder(request: HttpRequest) -> HttpResponse:
    """Show the choices, how it looks, and what to paste. A plain form: nothing of it is kept."""
    choice, errors = _asked(request)
    with override(choice.language):
        title = contents.content(choice, request)["title"]
    context = {
        "choice": choice,
        "kind": KINDS[choice.kind],
        "fields": _fields(choice, request.GET),
        "errors": errors,
        "error_list": [{"text": words, "href": f"#{name}"} for name, words in errors.items()],
        "frame_path": choice.frame_path(),
        "frame_title": title,
        "snippets": snippets.snippets_of(choice, request),
        "copy_url": f"{reverse('share_copy')}?{urlencode(_as_query(choice))}",
        "oembed_url": snippets.whole(reverse("oembed")),
    }
    return TemplateResponse(request, "partners/builder.html", context, status=422 if errors else 200)


def _as_query(choice: Choice) -> dict[str, str]:
    query = {"kind": choice.kind, "language": choice.language, "service": choice.service, **choice.query()}
    return {name: value for name, value in query.items() if value}


def _fields(choice: Choice, typed) -> dict:
    areas = [("", "Kent and Medway"), *((place.slug, place.name) for place in catalogue().local_places())]
    return {
        "kinds": [
            {"value": one.code, "label": one.label, "hint": one.about, "checked": one.code == choice.kind}
            for one in KINDS.values()
        ],
        "services": _options([("", "Choose one"), *_services().items()], choice.service),
        "areas": _options(areas, choice.area),
        "languages": _options([(one["code"], one["name"]) for one in choosing.languages()], choice.language),
        "headings": _options([(str(level), f"Level {level} (h{level})") for level in HEADINGS], str(choice.heading)),
        "accent": typed.get("accent", ""),
        "ground": typed.get("ground", ""),
    }


def _options(pairs, chosen: str) -> list[dict]:
    return [{"value": value, "label": label, "selected": value == chosen} for value, label in pairs]


@require_safe
def check(request: HttpRequest) -> HttpResponse:
    """Say whether a plain copy is still right, by the mark in its link, and give the one that is."""
    choice, errors = _asked(request)
    copied = request.GET.get("copy", "")[:20]
    if errors:
        raise Http404("What this copy showed is not there any more.")
    now = snippets.snippets_of(choice, request)
    context = {
        "kind": KINDS[choice.kind],
        "is_right": copied == now.mark,
        "plain": now.plain,
        "builder_url": f"{reverse('share')}?{urlencode(_as_query(choice))}",
    }
    return TemplateResponse(request, "partners/check.html", context)


@require_safe
def copy(request: HttpRequest) -> HttpResponse:
    """Answer with a plain copy and its mark as JSON, for websites that fetch it themselves once a day."""
    choice, errors = _asked(request)
    if errors:
        response = JsonResponse({"errors": errors}, status=400)
    else:
        now = snippets.snippets_of(choice, request)
        found = {"mark": now.mark, "language": choice.language, "html": now.plain, "right_on": timezone.localdate()}
        response = JsonResponse(found, json_dumps_params={"ensure_ascii": False})
        counting.count(counting.FEEDS)
    return open_to_all(response)


@require_safe
def feeds(request: HttpRequest) -> HttpResponse:
    """Show every feed of the site on one page."""
    return TemplateResponse(request, "partners/feeds.html", {"groups": feed_list.groups(request)})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement of what partners put on their pages."""
    return TemplateResponse(request, "partners/accessibility.html", {})
