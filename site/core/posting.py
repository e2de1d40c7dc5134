"""Public forms without cookies: posts that change nothing, from our own pages only, at a bearable rate."""

import hashlib
import ipaddress
import secrets
from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from core import errors

_salt = secrets.token_bytes(16)  # forgotten at restart, so that no network can be looked up later


def anonymous_post(view):
    """Decorate a view that answers a public form and changes nothing: no cookie, no-store, our own pages only.

    A token against forgery would need a cookie on every page, and there is nothing to forge: the answer goes only
    to the sender. Posts from other sites are refused all the same (Sec-Fetch-Site, or Origin).
    """

    @csrf_exempt
    @require_POST
    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs):
        if not comes_from_us(request):
            return errors.csrf_failure(request)
        if too_many(request):
            return errors.too_many_requests(request)
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response

    return guarded


def comes_from_us(request: HttpRequest) -> bool:
    """True when the browser says that one of our pages sent this, or says nothing at all (old browsers)."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def too_many(request: HttpRequest) -> bool:
    """Count this post against its network's minute; only a salted hash of the network is kept."""
    try:
        address = ipaddress.ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return False
    network = ipaddress.ip_network((address, 24 if address.version == 4 else 48), strict=False)
    minute = timezone.now().strftime("%H%M")
    key = "posts-" + hashlib.blake2b(f"{network}{minute}".encode(), key=_salt, digest_size=12).hexdigest()
    cache.add(key, 0, timeout=90)
    try:
        return cache.incr(key) > settings.PUBLIC_POSTS_PER_MINUTE
    except ValueError:
        return False
