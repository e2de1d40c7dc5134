"""Translated pages: what is whole, what was checked, and what has changed in English since.

Numbers, hours and areas are rows that every language shares, so they are right in each of them whatever its words say.
What is compared here are the words alone: a page is out of date when an editor changed the English sentences.
"""

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models.signals import post_save, pre_save
from django.utils import timezone
from wagtail.models import Page, TranslatableMixin
from wagtail.signals import page_published
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.languages import english_locale
from core.models import SitePage, TranslationCheck
from core.time_words import date_words

NOT_CHECKED, CHECKED, ENGLISH_CHANGED = "not-checked", "checked", "english-changed"


@dataclass(frozen=True)
class Label:
    """What a reader is told of a translated page. `day`: when it was checked, or when the English changed, in words."""

    state: str
    day: str
    english_url: str


def prose_digest(page: Page) -> str:
    """Return what stays the same while the sentences of `page` do."""
    digest = hashlib.sha256()
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            digest.update(segment.string.data.encode() + b"\0")
        elif isinstance(segment, TemplateSegmentValue):
            digest.update(segment.template.encode() + b"\0")
    return digest.hexdigest()


def is_translated(page: Page) -> bool:
    """True for a page in another language than the one that editors write first."""
    return bool(page.locale_id) and page.locale_id != english_locale()


def english_of(page: Page) -> Page | None:
    """Return the English page that `page` translates, when readers can see it."""
    return page.get_translations().live().filter(locale__language_code=settings.LANGUAGE_CODE).first()


def state_of(check: TranslationCheck | None) -> str:
    """Return what may be said of a translation: it was checked, or not, or English has changed since."""
    if check is None or check.checked_on is None:
        return ENGLISH_CHANGED if check and check.english_changed_on else NOT_CHECKED
    return ENGLISH_CHANGED if check.english_changed_on else CHECKED


def label_of(page: Page) -> Label | None:
    """Return what readers of `page` are told of its translation; None for an English page."""
    if not page.pk or not is_translated(page):
        return None
    check = TranslationCheck.objects.filter(page=page.pk).first()
    state, english = state_of(check), english_of(page)
    day = {CHECKED: check and check.checked_on, ENGLISH_CHANGED: check and check.english_changed_on}.get(state)
    return Label(state, date_words(day) if day else "", english.get_url() if english else "")


def missing_pieces(page: Page) -> int:
    """Return how many sentences of `page` are still to be translated, as far as the translators' screens know."""
    found = translators_row(page)
    if found is None:
        return 0
    total, translated = found.get_progress()
    return total - translated


def translators_row(page: Page) -> Translation | None:
    """Return where the translators' screens keep the pieces of `page`; None when it is edited as a page of its own."""
    rows = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale_id)
    return rows.filter(enabled=True).select_related("source").first()


def refuse_what_may_not_be_read(page: Page) -> None:
    """Raise ValidationError when `page` is a translation that may not go live, and say what to do."""
    if not is_translated(page):
        return
    if missing := missing_pieces(page):
        raise ValidationError(
            f"{missing} pieces are not translated yet, so readers would see English in between. Translate them first."
        )
    if page.is_about_safety and _state_of_words(page) not in settings.TRANSLATIONS_PUBLIC_ON_SAFETY_PAGES:
        raise ValidationError(
            "This page is about safety, and its translation has to be checked by a speaker before it goes live."
        )


def _state_of_words(page: Page) -> str:
    """Return what may be said of the words that `page` holds now, which may not be those that readers see."""
    check, own = TranslationCheck.objects.filter(page=page.pk).first(), prose_digest(page)
    if check and own == check.draft_digest:
        return CHECKED
    return state_of(check) if check and own == check.own_digest else NOT_CHECKED


def words_to_check(page: Page) -> tuple[Page, bool]:
    """Return (`page` with the words that wait for a check, whether they are a draft that readers do not see yet)."""
    if page.live and not page.has_unpublished_changes:
        return page, False
    return page.get_latest_revision_as_object(), True


def sign(page: Page, by: str) -> TranslationCheck:
    """Note that a speaker has checked the words of `page` that wait for it: those of a draft, or of the page itself.

    Args:
        by: the speaker's role, never a name.
    """
    page, is_draft = words_to_check(page)
    today = timezone.localdate()
    if is_draft:
        words = {"draft_digest": prose_digest(page), "draft_checked_on": today, "draft_checked_by": by}
        return TranslationCheck.objects.update_or_create(page_id=page.pk, defaults=words)[0]
    check = _keep(page)
    check.checked_on, check.checked_by = today, by
    check.save()
    return check


def _keep(page: Page) -> TranslationCheck:
    """Bring the row of a translated page up to date with its words; a check of other words counts no longer."""
    own = prose_digest(page)
    check, _ = TranslationCheck.objects.get_or_create(
        page_id=page.pk, defaults={"own_digest": own, "source_digest": _source_digest(page)}
    )
    if check.own_digest != own:
        check.own_digest, check.checked_on, check.checked_by = own, None, ""
        check.source_digest = _source_digest(page)
        if own == check.draft_digest:
            check.checked_on, check.checked_by = check.draft_checked_on, check.draft_checked_by
    _compare(check, english_of(page))
    return check


def _source_digest(page: Page) -> str:
    """Return the digest of the English words that were translated: those that the translators' screens hold."""
    found = translators_row(page)
    english = found.source.as_instance() if found else english_of(page)
    return prose_digest(english) if english else ""


def _compare(check: TranslationCheck, english: Page | None) -> None:
    """Note since when the English words are others than those that were translated, and save."""
    if english is None or prose_digest(english.specific) == check.source_digest:
        check.english_changed_on = None
    elif check.english_changed_on is None:
        check.english_changed_on = timezone.localdate()
    check.save()


def _on_published(instance, **kwargs):
    if not isinstance(instance, SitePage):
        return
    if is_translated(instance):
        _keep(instance)
        if instance.depth == 2:
            from core.translators import ensure_group

            ensure_group(instance)
        return
    for check in TranslationCheck.objects.filter(page__translation_key=instance.translation_key).exclude(own_digest=""):
        _compare(check, instance)
    _show_translators_what_changed(instance)


def _show_translators_what_changed(instance) -> None:
    """Bring new English pieces to the translators' screens; readers keep the old translation, labelled, until then."""
    source = TranslationSource.objects.filter(object_id=instance.translation_key, locale=instance.locale_id).first()
    if source:
        source.update_from_db()


def _on_saved(sender, instance, raw=False, created=False, **kwargs):
    is_label = isinstance(instance, TranslatableMixin) and not isinstance(instance, Page)
    if is_label and not raw and not created and instance.locale_id == english_locale():
        _show_translators_what_changed(instance)


def _keep_the_number_of_children(instance, raw=False, update_fields=None, **kwargs):
    """Read how many children a page has before it is saved.

    wagtail-localize publishes a translation some time after it has read it. If a child was translated in between, it
    would save the old number, and the child would be lost from menus (wagtail-localize, issue 773).
    """
    if isinstance(instance, Page) and instance.pk and not raw and not update_fields and not instance._state.adding:
        instance.numchild = Page.objects.filter(pk=instance.pk).values_list("numchild", flat=True).first() or 0


def watch() -> None:
    """Connect the signals."""
    page_published.connect(_on_published, dispatch_uid="core.translating")
    post_save.connect(_on_saved, dispatch_uid="core.translating.labels")
    pre_save.connect(_keep_the_number_of_children, dispatch_uid="core.translating.numchild")
