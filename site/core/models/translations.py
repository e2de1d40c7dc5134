"""What readers may trust of a translated page, and the words that stand beside facts."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone


class TranslationCheck(models.Model):
    """One page in another language than English: who checked it, and whether the English page has changed since.

    `core.translating` writes the digests whenever one of the two pages is published.
    """

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="translation_check")
    # Of the English words that were translated, and of the words that they became.
    source_digest = models.CharField(max_length=64, editable=False)
    own_digest = models.CharField(max_length=64, editable=False)
    english_changed_on = models.DateField(null=True, blank=True, editable=False)
    checked_on = models.DateField(null=True, blank=True)
    checked_by = models.CharField(
        max_length=80, blank=True, help_text="A role, never a name: interpreter of a charity."
    )

    # A check of a draft: it counts once just those words are published.
    draft_digest = models.CharField(max_length=64, blank=True, editable=False)
    draft_checked_on = models.DateField(null=True, blank=True, editable=False)
    draft_checked_by = models.CharField(max_length=80, blank=True, editable=False)

    class Meta:
        permissions = [("sign_translationcheck", "Can sign that a translation was checked")]

    def __str__(self):
        return f"translation {self.page_id}"


class TranslatorGroup(models.Model):
    """The group of those who translate into one language: what they may change ends at that language."""

    group = models.OneToOneField("auth.Group", on_delete=models.CASCADE, related_name="translates")
    locale = models.OneToOneField("wagtailcore.Locale", on_delete=models.CASCADE, related_name="translators")

    def __str__(self):
        return str(self.group)


class TranslationInvitation(models.Model):
    """One page that somebody without an account may translate, by a link, until a day (core.invitations)."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="translation_invitations")
    role = models.CharField(
        "for whom", max_length=80, help_text="A role, never a name: interpreter of a charity. Other editors see it."
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    last_saved_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)  # when the translator said that it is finished
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self):
        return f"{self.page} ({self.role})"

    @property
    def is_open(self) -> bool:
        """True while the link lets its holder write."""
        return not (self.sent_at or self.withdrawn_at) and self.expires_at > timezone.now()


def other_languages() -> list[tuple[str, str]]:
    """Return the languages that words are translated into, as (code, English name)."""
    return [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


class FactWords(models.Model):
    """Short words beside a fact in another language, found by the English words (see core.fact_words)."""

    english = models.CharField(
        max_length=300, help_text="Exactly as it stands in the facts. When that changes, this counts no longer."
    )
    language = models.CharField(max_length=10, choices=other_languages)
    words = models.CharField("in that language", max_length=600)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["english", "language"], name="fact_words_once_per_language")]
        ordering = ["language", "english"]
        verbose_name = "words of a fact"
        verbose_name_plural = "words of facts"

    def __str__(self):
        return f"{self.english} ({self.language})"
