"""The pages that put the site together, and what their words mean."""

from .document_pages import ControlledDocumentPage
from .documents import ControlledDocument, DocumentVersion
from .files import CheckedFile
from .films import VideoPage
from .pages import FooterLink, GetHelpLine, GetHelpPage, GlossaryTerm, HomePage, TopicPage

__all__ = [
    "CheckedFile",
    "ControlledDocument",
    "ControlledDocumentPage",
    "DocumentVersion",
    "FooterLink",
    "GetHelpLine",
    "GetHelpPage",
    "GlossaryTerm",
    "HomePage",
    "TopicPage",
    "VideoPage",
]
