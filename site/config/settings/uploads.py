"""What editors may upload, and who looks at it first."""

from config import environment

MOST_BYTES = 10_000_000
# Where the virus scanner (clamd) listens. None: there is none, and the editors' screens say so.
CLAMD_ADDRESS = environment.socket_address("CLAMD_ADDRESS")

# Each file is checked by what is in it, and cleaned (core.uploads); endings alone prove nothing.
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.upload_forms.CheckedDocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "odt", "png", "jpg", "jpeg"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = MOST_BYTES
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []  # saved, not shown: nothing of theirs runs on our address
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.upload_forms.CheckedImageForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = MOST_BYTES
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
