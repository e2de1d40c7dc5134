"""The kit builder, and the page that says whether a kit is still right."""

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from campaigns.channels import BY_CODE, CHANNELS
from campaigns.kits import contents, packing
from campaigns.kits.choosing import Choice, in_languages
from campaigns.kits.codes import standing_of
from campaigns.kits.forms import KitForm
from campaigns.making.engine import CannotBeMade
from campaigns.making.pictures import CoBrand
from campaigns.models import CampaignPage, Kit, MonthPage
from core import kept_files
from core.posting import anonymous_post

LARGEST_POST = (
    12_000_000  # bytes; a logo that is too large is still read, so that the form can say so and keep the rest
)


@anonymous_post(with_file_up_to=LARGEST_POST)
def builder(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show the form, with the month `pk` chosen, or give the kit that was asked for."""
    pages = _pages()
    languages = languages_of(pages)
    if request.method != "POST":
        chosen = pk if pk in {page.pk for page in pages} else _coming(pages)
        channels = [one.code for one in CHANNELS]
        start = {"page": chosen, "channels": channels, "area": "both", "languages": [get_language()]}
        return _show(request, KitForm(pages, languages, initial=start))
    form = KitForm(pages, languages, request.POST, request.FILES)
    if not form.is_valid():
        return _show(request, form)
    page = next(page for page in pages if page.pk == form.cleaned_data["page"])
    wanted = form.chosen_languages(get_language())
    if missing := _missing(page, wanted):
        words = _("Not there yet in: %(languages)s. Choose another language or month.") % {"languages": missing}
        form.add_error("languages", words)
        return _show(request, form)
    channels = tuple(BY_CODE[code] for code in form.cleaned_data["channels"])
    choice = Choice(tuple(in_languages(page, wanted)), channels, form.cleaned_data["area"])
    parts = contents.parts_of(choice)
    if not parts:
        form.add_error("page", _("There is nothing to post there yet. Choose another month."))
        return _show(request, form)
    try:
        return _kit(choice, parts, form.co_brand())
    except CannotBeMade as why:
        form.add_error("name", str(why))
        return _show(request, form)


def _kit(choice: Choice, parts: list, co_brand: CoBrand | None) -> HttpResponse:
    code = contents.code_of(choice, parts)
    Kit.objects.get_or_create(
        code=code,
        defaults={
            "title": choice.page.title,
            "choice": choice.as_data(),
            "parts": [{"key": part.key, "title": part.title, "mark": part.mark} for part in parts],
        },
    )

    def write(out):
        packing.write(out, choice, parts, code, co_brand)

    file = packing.forgotten(write) if co_brand else kept_files.opened("kits", code, write)
    return FileResponse(file, as_attachment=True, filename=f"kit-{choice.page.slug}-{code}.zip")


def _show(request: HttpRequest, form: KitForm) -> HttpResponse:
    status = 422 if form.is_bound else 200
    errors = [{"text": text, "href": f"#{name}"} for name, texts in form.errors.items() for text in texts]
    context = {"form": form, "fields": form.as_fields(), "errors": errors}
    return TemplateResponse(request, "pages/kit.html", context, status=status)


def _pages() -> list:
    """Return what a kit can be made of: the months of this year and later, and campaigns with items of their own."""
    language, first = get_language(), timezone.localdate().replace(month=1, day=1)
    months = MonthPage.objects.live().filter(locale__language_code=language, month__gte=first).order_by("month")
    campaigns = CampaignPage.objects.live().filter(locale__language_code=language).exclude(when="")
    return [*months, *campaigns]


def languages_of(pages: list) -> list[dict]:
    """Return the code and the own name of each language that one of `pages` is published in."""
    found = set()
    for model in (MonthPage, CampaignPage):
        same = model.objects.live().filter(translation_key__in=[page.translation_key for page in pages])
        found |= set(same.values_list("locale__language_code", flat=True))
    known = [code for code, _name in settings.LANGUAGES if code in found]
    return [{"code": code, "name": get_language_info(code)["name_local"]} for code in known or [get_language()]]


def _missing(page, wanted: list[str]) -> str:
    """Return the names of those languages that `page` is not published in."""
    there = {one.locale.language_code for one in in_languages(page, wanted)}
    return ", ".join(get_language_info(code)["name_local"] for code in wanted if code not in there)


def _coming(pages: list) -> int | None:
    """Return next month's page, since that is when partners plan; else the last there is."""
    today = timezone.localdate()
    later = [page for page in pages if isinstance(page, MonthPage) and page.month > today]
    chosen = later[:1] or pages[-1:]
    return chosen[0].pk if chosen else None


def code_page(request: HttpRequest, code: str) -> HttpResponse:
    """Say whether the kit with `code` is current; when it is not, what changed and where the new one is."""
    standing = standing_of(code)
    context = {"code": code[:20], "builder_url": reverse("kit_builder")}
    if standing:
        context |= {"kit": standing.kit, "changes": standing.changes}
        if standing.choice:
            context["builder_url"] = reverse("kit_builder_for", args=[standing.choice.page.pk])
    return TemplateResponse(request, "pages/kit_code.html", context, status=200 if standing else 404)
