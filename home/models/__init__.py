"""The pages that put the site together, and what their words mean."""

from .pages import FooterLink, GetHelpLine, GetHelpPage, GlossaryTerm, HomePage, TopicPage

__all__ = ["FooterLink", "GetHelpLine", "GetHelpPage", "GlossaryTerm", "HomePage", "TopicPage"]
