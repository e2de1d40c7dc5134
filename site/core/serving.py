"""Hands out one file: as it is, never run, in parts for films, and always asked for again unless told otherwise."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

_CHUNK = 65_536  # bytes
_ONE_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
FOR_EVER = "public, max-age=31536000, immutable"


def file_answer(
    request: HttpRequest, file: BinaryIO, media_type: str, digest: str, save_as: str = "", keep: str = "no-cache"
) -> HttpResponse:
    """Answer with `file`, which is closed when it has been sent.

    Args:
        request: its conditions (ETag) and its range (one, as films ask for) are answered.
        file: open for reading, with `size` (a Django file).
        media_type: what it is, for browsers that must not guess.
        digest: a fingerprint of the content.
        save_as: the name under which browsers save it; without it they may show it.
        keep: how long browsers may keep it.
    """
    etag = quote_etag(digest)
    # Files are packed already, and a part of a packed answer would be of no use.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    response = _part(request, file, etag) or FileResponse(file)
    response["Content-Type"] = media_type
    response["ETag"] = etag
    response["Cache-Control"] = keep
    response["Accept-Ranges"] = "bytes"
    response["Content-Disposition"] = f'attachment; filename="{save_as}"' if save_as else "inline"
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    # A search engine's copy would not know that there is a newer one.
    response["X-Robots-Tag"] = "noindex"
    return get_conditional_response(request, etag=etag, response=response) or response


def _part(request, file, etag) -> StreamingHttpResponse | HttpResponse | None:
    """Return the one range that is asked for, 416 for a range that is not there, or None for the whole file."""
    asked = _ONE_RANGE.fullmatch(request.headers.get("Range", "").strip())
    if not asked or asked.group() == "bytes=-" or request.headers.get("If-Range", etag) != etag:
        return None
    size = file.size
    first, last = asked.groups()
    start = int(first) if first else max(size - int(last), 0)
    end = min(int(last), size - 1) if first and last else size - 1
    if start > end:
        file.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    response = StreamingHttpResponse(_bytes_of(file, start, end), status=206)
    response["Content-Range"] = f"bytes {start}-{end}/{size}"
    response["Content-Length"] = end - start + 1
    return response


def _bytes_of(file, start, end) -> Iterator[bytes]:
    with file:
        file.seek(start)
        left = end - start + 1
        while left > 0 and (chunk := file.read(min(left, _CHUNK))):
            left -= len(chunk)
            yield chunk
