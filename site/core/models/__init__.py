"""The rows that the whole site shares."""

from .areas import Area, source_language_only
from .contacts import ContactPoint
from .facts import Fact
from .generation import ContentGeneration
from .hours import ContactPointDatedHours, ContactPointSpan
from .mail import OutgoingMail
from .organisations import Organisation, SpokenLanguage
from .pages import SitePage
from .synonyms import Synonym
from .translations import FactWords, TranslationCheck, TranslationInvitation, TranslatorGroup
from .users import User

__all__ = [
    "Area",
    "ContactPoint",
    "ContactPointDatedHours",
    "ContactPointSpan",
    "ContentGeneration",
    "Fact",
    "FactWords",
    "Organisation",
    "OutgoingMail",
    "SitePage",
    "SpokenLanguage",
    "Synonym",
    "TranslationCheck",
    "TranslationInvitation",
    "TranslatorGroup",
    "User",
    "source_language_only",
]
