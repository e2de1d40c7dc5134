"""Who may show our frames: the sites of the pages that an editor approved, and nobody else (SE5)."""

from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.conf import settings
from django.http import HttpResponse

from core import generation
from partners.models import Partner, PartnerPage


@generation.per_generation
def sites() -> tuple[str, ...]:
    """Return the origins of the pages that were approved, each once; one statement when nothing changed."""
    pages = PartnerPage.objects.filter(approved=True, partner__state=Partner.State.APPROVED)
    return tuple(sorted({origin_of(address) for address in pages.values_list("address", flat=True)} - {""}))


def origin_of(address: str) -> str:
    """Return the scheme and host of a web address as policies want it, or nothing when it is no plain one."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    # Anything else in a header would end the directive, or open it to all.
    if parts.scheme not in ("http", "https") or not host or not all(c.isalnum() or c in "-." for c in host):
        return ""
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def let_be_framed(response: HttpResponse) -> HttpResponse:
    """Let the approved sites, and our own builder, show `response` in a frame; nothing else about it is looser."""
    policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"] | {
        "form-action": [NONE],
        "connect-src": [NONE],
        "frame-ancestors": [SELF, *sites()],
    }
    response._csp_config = policy
    response.xframe_options_exempt = True  # it knows no list of sites; browsers that read it read the policy, too
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    # A search engine would send readers to a page without a menu.
    response["X-Robots-Tag"] = "noindex"
    return response
