"""The pages that put the site together, and what their words mean."""

from .document_pages import ControlledDocumentPage
from .documents import ControlledDocument, DocumentVersion
from .files import CheckedFile
from .films import VideoPage
from .formats import AudioPage, EasyReadPage, FormatPage
from .pages import FooterLink, GetHelpLine, GetHelpPage, GlossaryTerm, HomePage, TopicPage

__all__ = [
    "AudioPage",
    "CheckedFile",
    "ControlledDocument",
    "ControlledDocumentPage",
    "DocumentVersion",
    "EasyReadPage",
    "FooterLink",
    "FormatPage",
    "GetHelpLine",
    "GetHelpPage",
    "GlossaryTerm",
    "HomePage",
    "TopicPage",
    "VideoPage",
]
