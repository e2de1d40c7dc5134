"""The editors' screens of the facts that the whole site shares."""

from django.contrib import messages
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core import invitation_screens, mail_report, translating, translation_screens, translators  # noqa: F401 (hooks)
from core.models import Area, ContactPoint, FactWords, Organisation, SpokenLanguage
from core.rich_text import KeptPageLink


class FreshnessColumn(Column):
    """Says in a word whether the fact may still be asserted."""

    def get_value(self, instance):
        return instance.freshness().replace("-", " ").capitalize()


class ContactPointViewSet(SnippetViewSet):
    model = ContactPoint
    icon = "mail"
    menu_label = "Contact ledger"
    list_display = [
        "name", Column("shown_value", label="Value"), "channel", FreshnessColumn("freshness", label="State"),
        DateColumn("checked_on"), DateColumn("retired_on"),
    ]  # fmt: skip
    list_filter = ["channel", "organisation", "checked_on", "retired_on"]
    search_fields = ["name", "value", "key"]
    list_per_page = 50
    copy_view_enabled = False


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "group"
    search_fields = ["name"]


class AreaViewSet(SnippetViewSet):
    model = Area
    icon = "site"
    list_display = ["name", "kind", "gss_code", "part_of", "valid_to"]
    list_filter = ["kind"]
    search_fields = ["name"]


class SpokenLanguageViewSet(SnippetViewSet):
    model = SpokenLanguage
    icon = "globe"
    menu_label = "Languages spoken"
    list_display = ["name", "own_name", "code"]


class FactWordsViewSet(SnippetViewSet):
    model = FactWords
    icon = "wagtail-localize-language"
    menu_label = "In other languages"
    list_display = ["english", "language", "words"]
    list_filter = ["language"]
    search_fields = ["english", "words"]
    list_per_page = 50


class FactsGroup(SnippetViewSetGroup):
    """One place in the menu for what must be right everywhere."""

    items = (ContactPointViewSet, AreaViewSet, OrganisationViewSet, SpokenLanguageViewSet, FactWordsViewSet)
    menu_label = "Facts"
    menu_icon = "clipboard-list"
    menu_order = 150


register_snippet(FactsGroup)


@hooks.register("register_rich_text_features", order=10)
def keep_the_addresses_of_links(features):
    """Links to pages are looked up once for each generation of content."""
    features.register_link_type(KeptPageLink)


@hooks.register("before_edit_page", order=-1)
def no_half_translated_page(request, page):
    """Refuse to publish a translation from the translators' screen while pieces are missing, and say how many."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    if missing := translating.missing_pieces(page):
        words = f"{missing} pieces are not translated yet, so it was not published. Translate them first."
        messages.error(request, words)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("insert_global_admin_css")
def house_colours():
    """Give Wagtail's screens the colours of the site."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/editors.css"))


@hooks.register("insert_global_admin_js")
def names_for_screen_readers():
    """Name what Wagtail's windows leave without a name."""
    return format_html('<script src="{}"></script>', static("js/editors.js"))
