"""The editors' screens of words: what they mean, and what people type for them."""

from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.models import Synonym
from home.models import GlossaryTerm


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = "Glossary"
    list_display = ["term", "also", Column("meaning"), "explain"]
    search_fields = ["term", "also", "meaning"]
    list_per_page = 100


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "search"
    menu_label = "Words people type"
    list_display = ["typed", "means"]
    search_fields = ["typed", "means"]
    list_per_page = 100


class WordsGroup(SnippetViewSetGroup):
    """Words in the menu: they help people to find and to understand."""

    items = (GlossaryTermViewSet, SynonymViewSet)
    menu_label = "Words"
    menu_icon = "openquote"
    menu_order = 160


register_snippet(WordsGroup)
