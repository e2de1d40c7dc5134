"""Pictures on pages. What was uploaded stays closed: only the sizes that pages made of it are handed out."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse

from core.serving import FOR_EVER, file_answer

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "avif": "image/avif"}


def picture(request: HttpRequest, name: str) -> HttpResponse:
    """Answer `/media/images/<name>`; its name holds a fingerprint of its content (`core.storage`), so it is kept."""
    media_type = _TYPES.get(name.rpartition(".")[2])
    if not media_type or name.startswith("."):
        raise Http404("Only pictures are here.")
    try:
        file = default_storage.open(f"images/{name}")
    except FileNotFoundError as why:
        raise Http404("There is no such picture.") from why
    return file_answer(request, file, media_type, name, keep=FOR_EVER)
