"""Ways to reach somebody, always from the contact ledger."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from core.contact_words import contact
from core.ledger import ledger


class ContactBlock(blocks.StructBlock):
    """One contact point."""

    contact_point = SnippetChooserBlock("core.ContactPoint")
    what_happens = blocks.CharBlock(max_length=300, required=False, help_text="What happens when you use it.")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        point = value.get("contact_point")
        line = ledger().by_pk.get(point.pk) if point else None
        context["contact"] = contact(line, what_happens=value.get("what_happens", "")) if line else None
        return context

    def get_preview_value(self):
        from core.models import ContactPoint

        return self.normalize({"contact_point": ContactPoint.objects.filter(key="kent-helpline").first()})

    class Meta:
        icon = "mail"
        label = "Contact point"
        description = "A number, chat or e-mail from the contact ledger, with its hours."
        template = "blocks/contact.html"


class MustSayBlock(blocks.StructBlock):
    """A sentence that the safety page must hold: a test looks for each."""

    SENTENCES = [
        ("history", "The exit does not delete history"),
        ("seen", "How somebody can still see a visit"),
        ("deleting", "Deleting everything can be noticed"),
        ("device", "Use a device they have never had"),
        ("leaving", "How to leave, and what Back may show without script"),
        ("no-record", "We keep no record"),
        ("booking", "If you book, we e-mail you"),
    ]

    about = blocks.ChoiceBlock(
        choices=SENTENCES, help_text="Which of the sentences this is. Each must be on the page once."
    )
    title = blocks.CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=["bold", "link", "ul", "ol"])

    class Meta:
        icon = "lock"
        label = "Sentence for safety"
        description = "What the site must honestly say about traces. Do not remove one."
        template = "blocks/must_say.html"
        preview_value = {"about": "history", "title": "The exit", "text": "<p>It does not delete your history.</p>"}
