"""What partners paste: plain words, a frame, or an element. And how they see that their copy is old."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language_bidi, override

from partners.embeds import contents, elements
from partners.embeds.choosing import KINDS, Choice

LAST_HEADING = 6
FRAME_RIGHTS = "allow-same-origin allow-top-navigation-by-user-activation"


@dataclass(frozen=True)
class Snippets:
    """One embed in each of the ways to paste it, all of it HTML. `mark` changes when the plain copy would be wrong."""

    plain: str
    frame: str
    element: str
    mark: str


def whole(path: str) -> str:
    """Return the whole address of `path`, for another site; a whole address comes back as it is."""
    return path if path.startswith(("http://", "https://")) else settings.WAGTAILADMIN_BASE_URL + path


def snippets_of(choice: Choice, request: HttpRequest) -> Snippets:
    """Return what a partner pastes for `choice`. Http404: there is no such content."""
    with override(choice.language):
        found = contents.content(choice, request)
        mark = contents.mark_of(found)
        return Snippets(
            plain=_plain(choice, found, mark), frame=frame_of(choice, found), element=_element(choice, found), mark=mark
        )


def check_path(choice: Choice, mark: str) -> str:
    """Return the address that says whether a plain copy with `mark` is still right."""
    query = {"kind": choice.kind, "language": choice.language, "service": choice.service, **choice.query()}
    kept = {name: value for name, value in query.items() if value and name not in ("accent", "ground")}
    return f"{reverse('share_check')}?{urlencode(kept | {'copy': mark})}"


def _plain(choice: Choice, found: dict, mark: str) -> str:
    context = {
        "found": found,
        "language": choice.language,
        "direction": "rtl" if get_language_bidi() else "ltr",
        "heading": choice.heading,
        "below": min(choice.heading + 1, LAST_HEADING),
        "made_on": timezone.localdate(),
        "base": settings.WAGTAILADMIN_BASE_URL,
        "check_url": whole(check_path(choice, mark)),
        "site_name": settings.WAGTAIL_SITE_NAME,
    }
    lines = render_to_string("embeds/plain.html", context).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def frame_of(choice: Choice, found: dict, width: int | None = None, height: int | None = None) -> str:
    """Return the frame with a link after it, for those whose browser or firewall refuses the frame.

    Args:
        choice: which embed.
        found: its content (partners.embeds.contents).
        width: in CSS pixels; None: as wide as what it stands in.
        height: in CSS pixels; None: as tall as this kind usually is.
    """
    return format_html(
        '<iframe src="{}" title="{}" lang="{}" width="{}" height="{}" loading="lazy" referrerpolicy="no-referrer" '
        'sandbox="{}"></iframe>\n{}',
        whole(choice.frame_path()), found["title"], choice.language, width or "100%",
        height or KINDS[choice.kind].height, FRAME_RIGHTS, _link(choice, found),
    )  # fmt: skip


def _element(choice: Choice, found: dict) -> str:
    newest = elements.release(elements.NEWEST)
    return format_html(
        '<script type="module" src="{}" integrity="{}" crossorigin="anonymous"></script>\n'
        '<kent-medway-help frame="{}" name="{}" lang="{}">\n{}\n</kent-medway-help>',
        whole(reverse("embed_element", args=[newest.number])), newest.integrity, whole(choice.frame_path()),
        found["title"], choice.language, _link(choice, found),
    )  # fmt: skip


def _link(choice: Choice, found: dict) -> str:
    return format_html(
        '<p><a href="{}" lang="{}" rel="noreferrer">{} ({})</a></p>',
        whole(found["url"]), choice.language, found["title"], settings.TITLE_ENDING,
    )  # fmt: skip
