"""What readers may trust of a translated page."""

from django.db import models


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

    class Meta:
        permissions = [("sign_translationcheck", "Can sign that a translation was checked")]

    def __str__(self):
        return f"translation {self.page_id}"
