"""Public forms without cookies: posts from our own pages only, at a bearable rate."""

import hashlib
import io
import ipaddress
import secrets
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from core import errors

_salt = secrets.token_bytes(16)  # forgotten at restart, so that no network can be looked up later


LARGEST_POST = 10_000  # bytes; the longest honest one is a few hundred


def anonymous_post(
    form_is_at: Callable[[], str] | None = None, with_file_up_to: int = 0, form_up_to: int = LARGEST_POST
):
    """Decorate a view that answers a public form: no cookie, no-store, our own pages only.

    A token against forgery would need a cookie on every page, and there is no log-in that a forged post could use:
    what it may do stands in what it sends. Posts from other sites are refused all the same (Sec-Fetch-Site, or
    Origin), and so are large ones and files, before they are read.

    Args:
        form_is_at: returns the address of the form, for whoever comes here with anything but a post (a reload of a
            tab that was put away, or the address itself). Without it the view shows its form itself.
        with_file_up_to: bytes; a form with a file may be as large as this. 0: no files.
        form_up_to: bytes; more is refused unread. A form whose fields are many says itself what is too long, if it
            gets as far as the view.
    """

    def decorate(view):
        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs):
            if request.method != "POST" and form_is_at is None:
                response = view(request, *args, **kwargs)
            elif request.method != "POST":
                response = HttpResponseRedirect(form_is_at())
                response.status_code = 303
            elif not comes_from_us(request):
                response = errors.csrf_failure(request)
            elif too_many(request):
                response = errors.too_many_requests(request)
            elif not (is_short_form(request, form_up_to) or has_small_file(request, with_file_up_to)):
                response = errors.bad_request(request, status=413)
            else:
                request.upload_handlers = [NeverOnDisk(request)]
                response = view(request, *args, **kwargs)
            response["Cache-Control"] = "no-store"
            return response

        return guarded

    return decorate


class NeverOnDisk(FileUploadHandler):
    """Holds a file in memory for as long as the request lasts: what a reader sends must not stay in a folder.

    `anonymous_post` has limited the size by then.
    """

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self._file = io.BytesIO()

    def receive_data_chunk(self, raw_data, start):
        self._file.write(raw_data)

    def file_complete(self, file_size):
        self._file.seek(0)
        return InMemoryUploadedFile(
            self._file, self.field_name, self.file_name, self.content_type, file_size, self.charset
        )


def is_short_form(request: HttpRequest, most: int = LARGEST_POST) -> bool:
    """True when the body says that it is an ordinary form of at most `most` bytes; nothing is read.

    An empty body, which a form with only a button may send, needs no kind.
    """
    length = request.META.get("CONTENT_LENGTH") or "0"
    short = length.isdecimal() and int(length) <= most
    return short and (int(length) == 0 or request.content_type == "application/x-www-form-urlencoded")


def has_small_file(request: HttpRequest, most: int) -> bool:
    """True when the body says that it is a form with files, of at most `most` bytes; nothing is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return length.isdecimal() and int(length) <= most and request.content_type == "multipart/form-data"


def comes_from_us(request: HttpRequest) -> bool:
    """True when the browser says that one of our pages sent this, or says nothing at all (old browsers)."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.get_host()}"


def too_many(request: HttpRequest) -> bool:
    """Count this post against its network's minute; only a salted hash of the network is kept."""
    network = network_of(request)
    minute = timezone.now().strftime("%H%M")
    key = "posts-" + hashlib.blake2b(f"{network}{minute}".encode(), key=_salt, digest_size=12).hexdigest()
    cache.add(key, 0, timeout=90)
    try:
        return cache.incr(key) > settings.PUBLIC_POSTS_PER_MINUTE
    except ValueError:
        return False


def network_of(request: HttpRequest) -> str:
    """Return the network that a request comes from: the first 24 bits of IPv4, the first 48 of IPv6.

    Behind PROXIES_IN_FRONT proxies of our own it is what the outermost of them saw: so many from the right of
    X-Forwarded-For, since a sender can write anything further left. Where there is no address (a socket in the
    file system) all count as one.
    """
    seen = request.META.get("REMOTE_ADDR", "")
    if settings.PROXIES_IN_FRONT:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        seen = forwarded[-min(settings.PROXIES_IN_FRONT, len(forwarded))]
    try:
        address = ipaddress.ip_address(seen.strip())
    except ValueError:
        return "unknown"
    address = getattr(address, "ipv4_mapped", None) or address
    return str(ipaddress.ip_network((address, 24 if address.version == 4 else 48), strict=False))
