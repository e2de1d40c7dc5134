"""Files that editors give us: looked at by content, cleaned of names, or refused with a sentence that says what to do.

Pure: bytes in, bytes out, no database and no settings. `core.uploading` connects it with forms and the virus scanner.
"""

from .checking import checked_document, checked_picture, without_film_notes
from .kinds import KINDS, Kind
from .pictures import checked_logo
from .refusing import Refused

__all__ = [
    "KINDS",
    "Kind",
    "Refused",
    "checked_document",
    "checked_logo",
    "checked_picture",
    "without_film_notes",
]
