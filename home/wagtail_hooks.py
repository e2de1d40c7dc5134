"""The editors' screens of words, of documents with versions, and of their files."""

from django.forms import modelform_factory
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.models import Synonym
from home import gap_screen, permanence  # noqa: F401 (the first has its own hooks)
from home.document_forms import CheckedFileForm
from home.document_panels import review_words
from home.models import CheckedFile, ControlledDocument, GlossaryTerm


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


class FileChooserViewSet(SnippetChooserViewSet):
    """Lets editors give a file where they need it, without leaving what they have typed."""

    creation_form_class = modelform_factory(CheckedFile, form=CheckedFileForm, fields=["name", "file"])
    create_action_label = "Check and keep this file"
    creation_tab_label = "Upload a file"
    search_tab_label = "Files that are here"


class CheckedFileViewSet(SnippetViewSet):
    model = CheckedFile
    icon = "doc-full"
    menu_label = "Files"
    list_display = ["name", Column("ending", label="Kind"), DateColumn("added_at", label="Added")]
    search_fields = ["name"]
    list_per_page = 50
    copy_view_enabled = False
    chooser_viewset_class = FileChooserViewSet


class ReviewColumn(Column):
    """Says when the version in use has to be looked at again, and what is overdue."""

    def get_value(self, instance):
        today = timezone.localdate()
        return review_words(instance.current(today), today)


class ControlledDocumentViewSet(SnippetViewSet):
    model = ControlledDocument
    icon = "doc-full"
    menu_label = "Documents"
    list_display = ["name", Column("current", label="In use"), ReviewColumn("review", label="To be looked at again")]
    search_fields = ["name", "code"]
    list_per_page = 100
    copy_view_enabled = False

    def get_queryset(self, request):
        return ControlledDocument.objects.prefetch_related("versions")


class FormsGroup(SnippetViewSetGroup):
    """Forms in the menu: of each only the newest version may be used."""

    items = (ControlledDocumentViewSet, CheckedFileViewSet)
    menu_label = "Forms"
    menu_icon = "doc-full"
    menu_order = 155


register_snippet(WordsGroup)
register_snippet(FormsGroup)
hooks.register("before_delete_page", permanence.refuse_deleting)
hooks.register("before_move_page", permanence.refuse_moving)
hooks.register("before_bulk_action", permanence.refuse_many)
