"""The page on which somebody who was sent a link translates one page, without an account."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse

from core import invitations
from core.form_answers import see_other
from core.models import TranslationInvitation
from core.posting import anonymous_post
from core.translating import english_of

LARGEST = 500_000  # bytes: a long page, each of its pieces in a script of three bytes a letter


@anonymous_post(form_up_to=LARGEST)
def translate(request: HttpRequest, token: str) -> HttpResponse:
    """Show the pieces of the page, or keep what was typed; a GET changes nothing."""
    try:
        invitation = invitations.invitation_of(token)
    except invitations.Gone:
        return TemplateResponse(request, "pages/translate_gone.html", status=410)
    if request.method != "POST":
        return _form(request, invitation, invitations.pieces_of(invitation))
    finish = "finish" in request.POST
    typed = {
        int(name.removeprefix("piece-")): words
        for name, words in request.POST.items()
        if name.startswith("piece-") and name.removeprefix("piece-").isdecimal()
    }
    pieces = invitations.take(invitation, typed, finish)
    if any(piece.error for piece in pieces):
        return _form(request, invitation, pieces, status=422)
    return see_other(reverse("translate_sent") if finish else f"{request.path}?saved")


def sent(request: HttpRequest) -> HttpResponse:
    """Thank a translator; the link is closed by now, so this address is the same for all."""
    return TemplateResponse(request, "pages/translate_sent.html")


def _form(request, invitation: TranslationInvitation, pieces, status: int = 200) -> HttpResponse:
    language, english = invitation.page.locale, english_of(invitation.page)
    context = {
        "pieces": pieces,
        "done": sum(bool(piece.words) and not piece.error for piece in pieces),
        "language": language,
        "direction": "rtl" if language.is_bidi else "ltr",
        "english_title": english.title if english else invitation.page.title,
        "english_url": english.get_url() if english else "",
        "until": invitation.expires_at,
        "saved": "saved" in request.GET,
        "error_list": [{"text": piece.error, "href": f"#piece-{piece.pk}"} for piece in pieces if piece.error],
    }
    return TemplateResponse(request, "pages/translate.html", context, status=status)


urlpatterns = [
    path("sent/", sent, name="translate_sent"),
    path("<str:token>/", translate, name="translate"),
]
