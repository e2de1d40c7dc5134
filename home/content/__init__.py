"""The starting content of the whole site: the page tree, and what each page says. Loading it twice changes nothing."""

from collections.abc import Collection, Iterator

from django.conf import settings
from wagtail.models import Locale, Page, Site

from campaigns import content as campaigns
from core import content as core
from events import content as events
from home.content import glossary, help_pages, other_formats, topics, translations
from home.content.planting import plant
from home.models import FooterLink, HomePage
from services_directory import content as services
from services_directory.models import ServicesPage


def build(languages: Collection[str] | None = None) -> Iterator[str]:
    """Make what is missing, app by app, and yield a line for each step.

    Args:
        languages: codes of those beside English; None for all that have a catalogue.
    """
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    core.build()
    yield "areas, organisations and the contact ledger"
    home = _home()
    finder = plant(
        home, ServicesPage, "services", "Find help", in_menu=True,
        introduction="Choose where you are and what you need. We keep no record of what you look for.",
        search_description="Find services that help people in Kent and Medway, and how to reach them.",
    )  # fmt: skip
    services.build(finder)
    yield "services"
    help_pages.build(home)
    yield "get help, and staying safe online"
    glossary.build()
    topics.build(home)
    yield "pages of words, and what the field's words mean"
    other_formats.build(home)
    yield "Easy Read and British Sign Language"
    campaigns.build(home)
    coming = events.build(home)
    if coming:
        campaigns.lead_to("16-days-of-action", coming)
    yield "campaigns and events"
    _doors(home)
    yield "the front door"
    yield from translations.build(languages)


def _home() -> HomePage:
    home = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if home:
        return home
    root = Page.get_first_root_node()
    Page.objects.filter(slug="home", depth=2, content_type__model="page").delete()  # Wagtail's own welcome page
    root = Page.objects.get(pk=root.pk)
    home = plant(
        root, HomePage, "home", settings.WAGTAIL_SITE_NAME, seo_title=settings.TITLE_ENDING,
        introduction="Help with domestic and sexual abuse in Kent and Medway",
        search_description="Numbers to ring, services near you, and what to do, for everyone in Kent and Medway.",
    )  # fmt: skip
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": settings.WAGTAIL_SITE_NAME},
    )
    return home


def _doors(home: HomePage) -> None:
    """Fill the front door, once: an editor's doors are left alone."""
    home = HomePage.objects.get(pk=home.pk)
    if home.doors:
        return
    pages = {page.slug: page for page in home.get_descendants().order_by("-depth")}  # nearer pages win
    doors = [
        ("I think this is abuse", "Signs, and what you can do", "is-this-abuse", "", "info"),
        ("I need somewhere safe", "Refuge, or a safer home", "services", "stay", "visit"),
        ("I'm worried about someone", "How to be there for them", "worried-about-someone", "", "chat"),
        ("I'm worried about how I behave", "Help to change", "own-behaviour", "", "warning"),
        ("I work with people", "Routes, forms and training", "for-professionals", "", "check"),
    ]
    home.doors = [
        ("door", {"title": title, "text": text, "page": pages[slug], "need": need, "icon": icon})
        for title, text, slug, need, icon in doors
    ]
    for order, slug in enumerate(
        [
            "stay-safe-online",
            "easy-read",
            "bsl",
            "about",
            "contact",
            "accessibility",
            "privacy",
            "cookies",
            "glossary",
            "campaigns",
            "events",
        ]
    ):
        home.footer_links.add(FooterLink(page=pages[slug], sort_order=order))
    home.save_revision().publish()
