"""The directory on the web: filters by address, place and words by post."""

from dataclasses import replace
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core import qr
from core.contact_words import contact
from core.places import Outcome, find_place
from core.posting import anonymous_post
from services_directory import finding, showing
from services_directory.catalogue import Catalogue, catalogue
from services_directory.finding import Wish, find_services
from services_directory.models import ServicesPage
from services_directory.structured_data import service_data

PAGE_SIZE = 20
FILTERS = ("area", "need", "audience", "kind", "channel", "language")


def wish_from(data, known: Catalogue) -> Wish:
    """Return what a query or form asks for; values that the directory does not know are left out."""
    allowed = {
        "area": known.places,
        "need": known.needs,
        "audience": known.audiences,
        "kind": known.kinds,
        "channel": dict(channel_choices()),
        "language": known.languages,
    }
    asked = {name: data.get(name, "") for name in FILTERS}
    return Wish(
        **{name: value for name, value in asked.items() if value in allowed[name]},
        open_now=data.get("open") == "now",
        pathway=finding.OWN_BEHAVIOUR if data.get("path") == "change" else finding.SURVIVOR,
    )


def channel_choices() -> list[tuple[str, str]]:
    """Return the ways of contact that readers can ask for."""
    return [
        ("phone", _("By telephone")),
        ("chat", _("By chat on the web")),
        ("email", _("By e-mail")),
        ("video", _("In British Sign Language, by video")),
        ("visit", _("Face to face")),
        ("web", _("On a web page")),
    ]


def query_of(wish: Wish, **changes) -> str:
    """Return the query of the address for `wish`, with `changes`; words never get into it."""
    values = {name: getattr(wish, name) for name in FILTERS}
    values |= {
        "open": "now" if wish.open_now else "",
        "path": "change" if wish.pathway == finding.OWN_BEHAVIOUR else "",
    }
    values |= changes
    query = urlencode({name: value for name, value in values.items() if value})
    return f"?{query}" if query else ""


def directory(request: HttpRequest, page: ServicesPage) -> HttpResponse:
    """Answer the finder's own address: a plain GET form."""
    return TemplateResponse(request, page.template_name, page.get_context(request))


def directory_context(request: HttpRequest, page: ServicesPage, **said) -> dict:
    """Return everything the finder's template shows.

    Args:
        request: the query holds the filters.
        page: the finder's page, for its address and introduction.
        said: what a post adds: `wish`, `words`, `error`.
    """
    known, at = catalogue(), timezone.now()
    wish = said.get("wish") or wish_from(request.GET, known)
    outside = request.GET.get("outside") == "yes"
    found = find_services(replace(wish, area=_everywhere(known)) if outside else wish, known, at)
    here = page.get_url(request)
    number = _page_number(request, found)
    shown = found.matches[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    place = known.places.get(wish.area)
    which = [known.places[slug] for slug in request.GET.getlist("which") if slug in known.places]
    count = len(found.matches)
    return {
        "services_url": here,
        "place_url": reverse("services_place"),
        "words_url": reverse("services_words"),
        "heading": heading(found, known),
        "place_name": place.name if place else "",  # for the title, which must not name what somebody needs
        "count_words": ngettext("%(n)s service", "%(n)s services", count) % {"n": count},
        "reached_now": showing.reached_now(found),
        "cards": [showing.card(match, found.wish, known, at) for match in shown],
        "widened": showing.widened_words(found, wish, known),
        "spelling": [understood for _typed, understood in found.spelling],
        "your_area": showing.your_area(place, known, at) if place and number == 1 and not wish.words else None,
        "which": [{"title": p.name, "url": here + query_of(wish, area=p.slug)} for p in which],
        "outside": outside,
        "own_behaviour": wish.pathway == finding.OWN_BEHAVIOUR,
        "chosen": _chosen(wish, known, here),
        "groups": _groups(wish, known),
        "hidden": _hidden(wish),
        "words_hidden": _hidden(wish, without=()),
        "filters_hidden": _filters_hidden(wish),
        "filters_action": reverse("services_words") if wish.words else here,
        "filters_method": "post" if wish.words else "get",
        "open_now": wish.open_now,
        "pages": _pages(here, wish, number, count),
        "number": number,
        "words": "",
        "place_error": "",
        "error_list": [{"text": said["place_error"], "href": "#place"}] if said.get("place_error") else [],
    } | {name: value for name, value in said.items() if name != "wish"}


def _everywhere(known: Catalogue) -> str:
    """Return the slug of the area that stands for the whole country, or nothing when editors removed it."""
    return next((place.slug for place in known.places.values() if place.kind == "national"), "")


def heading(found: finding.Found, known: Catalogue) -> str:
    """Return what was found in words: Somewhere safe to stay in Swale."""
    wish = found.wish
    need = known.needs[wish.need].label if wish.need else _("Help")
    if wish.pathway == finding.OWN_BEHAVIOUR:
        need = _("Help to change how you behave")
    if wish.area and known.places[wish.area].kind == "national":
        return _("%(need)s, anywhere in the country") % {"need": need}
    if wish.area:
        return _("%(need)s in %(area)s") % {"need": need, "area": known.places[wish.area].name}
    return need


def _page_number(request, found) -> int:
    typed = request.GET.get("page", "1")
    number = int(typed) if typed.isdecimal() and len(typed) < 5 else 1
    if number < 1 or (number > 1 and (number - 1) * PAGE_SIZE >= len(found.matches)):
        raise Http404
    return number


def _pages(here, wish, number, count) -> dict | None:
    last = -(-count // PAGE_SIZE)
    if last < 2 or wish.words:
        return None
    near = sorted({1, last, *range(max(1, number - 1), min(last, number + 1) + 1)})
    pages = []
    for position in near:
        if pages and position - pages[-1]["number"] > 1:
            pages.append({"number": ""})
        pages.append(_page(here, wish, position, number))
    return {
        "pages": pages,
        "previous": _page(here, wish, number - 1, number)["url"] if number > 1 else "",
        "next": _page(here, wish, number + 1, number)["url"] if number < last else "",
    }


def _page(here, wish, position, number) -> dict:
    query = query_of(wish, page=position if position > 1 else "")
    return {"number": position, "url": f"{here}{query}", "current": position == number}


def _labels(wish: Wish, known: Catalogue) -> dict[str, str]:
    return {
        "area": known.places[wish.area].name if wish.area else "",
        "need": known.needs[wish.need].label if wish.need else "",
        "audience": known.audiences[wish.audience].label if wish.audience else "",
        "kind": known.kinds[wish.kind].label if wish.kind else "",
        "channel": dict(channel_choices()).get(wish.channel, ""),
        "language": known.languages.get(wish.language, ""),
        "open": _("Open now") if wish.open_now else "",
    }


def _chosen(wish: Wish, known: Catalogue, here: str) -> list[dict]:
    return [
        {"label": label, "remove_url": here + query_of(wish, **{name: ""})}
        for name, label in _labels(wish, known).items()
        if label
    ]


def _groups(wish: Wish, known: Catalogue) -> list[dict]:
    """Return the filters as arguments of the component `select`."""

    def group(name, label, anything, options):
        chosen = getattr(wish, name)
        return {
            "name": name,
            "label": label,
            "options": [{"value": "", "label": anything, "selected": not chosen}]
            + [{"value": value, "label": text, "selected": value == chosen} for value, text in options],
        }

    def terms(found):
        return [(term.code, term.label) for term in found.values()]

    needs = [pair for pair in terms(known.needs) if pair[0] != "change"]
    return [
        group("area", _("Where"), _("All of Kent and Medway"), [(p.slug, p.name) for p in known.local_places()]),
        group("need", _("What you need"), _("Anything"), needs),
        group("audience", _("Who it is for"), _("Anyone"), terms(known.audiences)),
        group("kind", _("What is happening"), _("Any kind of abuse"), terms(known.kinds)),
        group("channel", _("How to get in touch"), _("Any way"), channel_choices()),
        group("language", _("Language"), _("Any language"), sorted(known.languages.items(), key=lambda pair: pair[1])),
    ]


def _hidden(wish: Wish, without: tuple = ("area",)) -> list[dict]:
    """Return hidden fields that carry the other filters through a post."""
    values = {name: getattr(wish, name) for name in FILTERS if name not in without}
    values |= {
        "open": "now" if wish.open_now else "",
        "path": "change" if wish.pathway == finding.OWN_BEHAVIOUR else "",
    }
    return [{"name": name, "value": value} for name, value in values.items() if value]


def _filters_hidden(wish: Wish) -> list[dict]:
    """Return what the filters' form carries along unseen: the path, and the words when it is a post."""
    values = {"path": "change" if wish.pathway == finding.OWN_BEHAVIOUR else "", "words": wish.words}
    return [{"name": name, "value": value} for name, value in values.items() if value]


def services_page() -> ServicesPage:
    """Return the finder's page in the current language, or the English one; 404 when there is none."""
    pages = ServicesPage.objects.live().select_related("locale")
    page = pages.filter(locale__language_code=get_language()).first()
    page = page or pages.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if page is None:
        raise Http404
    return page


@anonymous_post(form_is_at=lambda: services_page().get_url())
def place(request: HttpRequest) -> HttpResponse:
    """Turn what somebody typed into the address of its area. What was typed is looked up and forgotten."""
    known, page = catalogue(), services_page()
    here, wish = page.get_url(request), wish_from(request.POST, known)
    answer = find_place(request.POST.get("place", ""))
    areas = [known.slug_of_gss[code] for code in answer.areas if code in known.slug_of_gss]
    areas = [slug for slug in dict.fromkeys(areas) if slug in known.places]
    if answer.outcome == Outcome.OUTSIDE:
        return _see_other(here + query_of(wish, area="", outside="yes"))
    if len(areas) == 1:
        return _see_other(here + query_of(wish, area=areas[0]))
    if areas:
        return _see_other(here + query_of(wish, area="") + _which(wish, areas))
    error = _(
        "We do not know this place. Type a town in Kent or Medway, or the first part of a postcode, for example ME14. "
        "Or choose a council from the list."
    )
    return _said(request, page, 422, wish=wish, place_error=error)


def _which(wish: Wish, areas: list[str]) -> str:
    return ("&" if query_of(wish, area="") else "?") + urlencode([("which", slug) for slug in areas])


@anonymous_post(form_is_at=lambda: services_page().get_url())
def words(request: HttpRequest) -> HttpResponse:
    """Find services by words. The words are in no address, no log and no cookie."""
    known, page = catalogue(), services_page()
    typed = " ".join(request.POST.get("words", "").replace("\x00", " ").split())[:200]
    if not typed:
        return _see_other(page.get_url(request) + query_of(wish_from(request.POST, known)))
    wish = replace(wish_from(request.POST, known), words=typed)
    return _said(request, page, 200, wish=wish, words=typed)


def _said(request, page, status, **said) -> HttpResponse:
    request.GET = request.GET.copy()
    request.GET.clear()
    context = super(ServicesPage, page).get_context(request) | directory_context(request, page, **said)
    return TemplateResponse(request, page.template_name, context, status=status)


def _see_other(url: str) -> HttpResponse:
    response = HttpResponseRedirect(url)
    response.status_code = 303
    return response


def service_context(request: HttpRequest, page) -> dict:
    """Return everything a service's page shows."""
    known, at = catalogue(), timezone.now()
    entry = known.by_pk.get(page.service_id)
    if entry is None:
        raise Http404
    runs = entry.status != "ended"  # of a service that ended, only what it was stays
    routes = entry.routes if runs else ()
    address = page.get_full_url(request)
    return {
        "entry": entry,
        "warning": showing.warning(entry, at) if entry.status != "active" or entry.commissioned_to else "",
        "lines": [contact(line, at, big=True) for line in entry.lines if runs],
        "professional_lines": [contact(line, at) for line in entry.professional_lines if runs],
        "professional_routes": [contact(line, at) for who, line in routes if who == "professional" and line],
        "may_ask_yourself": any(who == "self" for who, _line in routes),
        "may_be_referred": any(who == "professional" for who, _line in routes),
        "for_whom": showing.for_whom(entry, known),
        "where": showing.where(entry, known),
        "providers": _providers(entry, known),
        "needs": [known.needs[code].label for code in known.needs if code in entry.needs],
        "kinds": [known.kinds[code].label for code in known.kinds if code in entry.kinds],
        "free": entry.cost == "free",
        "standing": showing.standing(entry, at),
        "qr": qr.svg(address),
        "address": address,
        "structured_data": service_data(entry, known, address) if runs else "",
    }


def _providers(entry, known) -> list[dict]:
    by_name: dict[str, list[str]] = {}
    for slug, name in entry.providers.items():
        if slug in known.places:
            by_name.setdefault(name, []).append(known.places[slug].name)
    return [{"name": name, "areas": ", ".join(sorted(areas))} for name, areas in sorted(by_name.items())]
