"""A link by which somebody without an account translates one page, until a day. It publishes nothing."""

import re
from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.core import signing
from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.models import TranslationInvitation
from core.translating import translators_row

DAYS = (7, 14, 30)
_signer = signing.Signer(sep=".", salt="core.invitations")
_MARKS = re.compile(r"</?[a-z][^>]*>|{{ .*? }}")
LONGEST = 5_000  # characters of one piece
TOOL = "link"


class Gone(Exception):
    """No open invitation: cut off, changed, too old, withdrawn, or sent already."""


@dataclass
class Piece:
    """One sentence or heading to translate."""

    pk: int
    english: str
    words: str
    error: str = ""


def token_of(invitation: TranslationInvitation) -> str:
    """Return what stands in the link of `invitation`."""
    return _signer.sign(invitation.key.hex)


def invitation_of(token: str) -> TranslationInvitation:
    """Return the open invitation whose link holds `token`; raises Gone when there is none."""
    try:
        key = UUID(_signer.unsign(token))
    except (signing.BadSignature, ValueError):
        raise Gone from None
    found = TranslationInvitation.objects.select_related("page__locale").filter(key=key).first()
    if found is None or not found.is_open or translators_row(found.page) is None:
        raise Gone
    return found


def pieces_of(invitation: TranslationInvitation) -> list[Piece]:
    """Return what the page has to be translated, in its order, with what is translated already."""
    row = translators_row(invitation.page)
    known = _known(row)
    return [
        Piece(segment.pk, _shown(segment.string.data), _shown(known.get((segment.string_id, segment.context_id), "")))
        for segment in _segments(row)
    ]


def _shown(kept: str) -> str:
    """Return a kept piece, which is HTML, as a person reads it; its tags stay."""
    return kept.replace("&amp;", "&")


def _segments(row: Translation) -> list[StringSegment]:
    return list(row.source.stringsegment_set.select_related("string").order_by("order", "pk"))


def _known(row: Translation) -> dict[tuple[int, int], str]:
    segments = _segments(row)
    found = StringTranslation.objects.filter(
        locale=row.target_locale_id,
        translation_of__in={segment.string_id for segment in segments},
        context__in={segment.context_id for segment in segments},
    )
    return {(one.translation_of_id, one.context_id): one.data for one in found}


def take(invitation: TranslationInvitation, typed: dict[int, str], finish: bool) -> list[Piece]:
    """Keep what was typed, and return all pieces with what is wrong with each.

    What is right is kept whatever else is wrong. With `finish` and nothing wrong or missing, the page becomes a draft
    for an editor and a second speaker, and the link ends.

    Args:
        typed: words by the pk of their piece; pieces that are not in it stay as they are.
    """
    row = translators_row(invitation.page)
    with transaction.atomic():
        pieces = pieces_of(invitation)
        segments = {segment.pk: segment for segment in _segments(row)}
        for piece in pieces:
            words = typed.get(piece.pk, piece.words).strip()
            changed, piece.words = words != piece.words, words
            piece.error = _wrong(piece, finish)
            if changed and not piece.error:
                _keep(row, segments[piece.pk], words)
        now = timezone.now()
        invitation.last_saved_at = now
        if finish and not any(piece.error for piece in pieces):
            row.save_target(publish=False)
            invitation.sent_at = now
        invitation.save(update_fields=["last_saved_at", "sent_at"])
    return pieces


def _wrong(piece: Piece, finish: bool) -> str:
    if not piece.words:
        return "Translate this, too." if finish else ""
    if len(piece.words) > LONGEST:
        return f"This is longer than {LONGEST} characters. Make it shorter."
    if Counter(_MARKS.findall(piece.english)) != Counter(_MARKS.findall(piece.words)):
        return "Keep what stands in angle or curly brackets just as it is in English, each once."
    return ""


def _keep(row: Translation, segment: StringSegment, words: str) -> None:
    where = {
        "translation_of_id": segment.string_id, "locale_id": row.target_locale_id, "context_id": segment.context_id,
    }  # fmt: skip
    if not words:
        StringTranslation.objects.filter(**where).delete()
        return
    kept = {
        "data": re.sub(r"&(?!#?\w+;)", "&amp;", words),
        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL, "tool_name": TOOL,
        "last_translated_by": None, "has_error": False, "field_error": "",
    }  # fmt: skip
    StringTranslation.objects.update_or_create(**where, defaults=kept)
