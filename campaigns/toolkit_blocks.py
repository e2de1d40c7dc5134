"""What a toolkit is made of: ways to take part, each with what one needs for it."""

import logging
from urllib.parse import quote

from django.core.validators import RegexValidator
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import blocks

from campaigns.copy_numbers import check_references, with_numbers
from campaigns.making import facts
from campaigns.making.engine import CannotBeMade
from campaigns.making.pictures import SCENES
from campaigns.making.products import PRODUCTS, made
from core.blocks.text import PLAIN, NoticeBlock

log = logging.getLogger(__name__)

# Longer ones are cut by some mail programs.
MAIL_MOST = 1200


def product_choices() -> list[tuple[str, str]]:
    """Return what editors can choose; a function, so that a new product needs no migration."""
    return [(key, product.name) for key, product in PRODUCTS.items()]


class CopyBlock(blocks.StructBlock):
    """Words to copy."""

    label = blocks.CharBlock(max_length=80, help_text="What it is for, for example “A post for Facebook”.")
    text = blocks.TextBlock(
        rows=6,
        validators=[check_references],
        help_text="Type no number. Write {{ kent-helpline }}, {{ medway-helpline }} or another contact point's key: "
        "the ledger fills it in. {{ website }} is the address of this site.",
    )

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {"copy": with_numbers(value["text"])}

    class Meta:
        icon = "copy"
        label = "Words to copy"
        description = "Words in a box with a button that copies them. Numbers come from the ledger."
        template = "blocks/copy.html"
        preview_value = {"label": "A post", "text": "You are not alone. Ring {{ kent-helpline }}."}


class MailBlock(blocks.StructBlock):
    """An e-mail that is ready to send."""

    label = blocks.CharBlock(max_length=80, help_text="What it is for, for example “E-mail to colleagues”.")
    subject = blocks.CharBlock(
        max_length=100, help_text="It is seen in lists of mail by people who look over a shoulder. Keep it quiet."
    )
    text = blocks.TextBlock(
        rows=8, max_length=MAIL_MOST, validators=[check_references],
        help_text="As in “Words to copy”: {{ kent-helpline }} becomes the number.",
    )  # fmt: skip

    def get_context(self, value, parent_context=None):
        text = with_numbers(value["text"])
        href = f"mailto:?subject={quote(value['subject'])}&body={quote(text.replace(chr(10), chr(13) + chr(10)))}"
        copy = f"{value['subject']}\n\n{text}"
        return super().get_context(value, parent_context) | {"copy": copy, "href": href}

    class Meta:
        icon = "mail"
        label = "E-mail, ready to send"
        description = "Opens the reader's mail program with the words in it; the same words can be copied."
        template = "blocks/mail.html"
        preview_value = {"label": "E-mail to colleagues", "subject": "A toolkit", "text": "Here is a toolkit for you."}


class LinkBlock(blocks.StructBlock):
    """A page to go on to."""

    page = blocks.PageChooserBlock()
    label = blocks.CharBlock(max_length=80, help_text="Where it leads, for example “Plan your posts”.")

    class Meta:
        icon = "link"
        label = "Link to a page"
        description = "A button that leads to a page of this site."
        template = "blocks/toolkit_link.html"
        preview_value = {"label": "Plan your posts"}


class HandlesBlock(blocks.StructBlock):
    """Names on social media."""

    handles = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("network", blocks.CharBlock(max_length=40)),
                (
                    "handle",
                    blocks.CharBlock(
                        max_length=60,
                        validators=[RegexValidator(r"^@\w+$", "Type the name as people see it, for example @example.")],
                    ),
                ),
            ]
        ),
        min_num=1,
    )

    class Meta:
        icon = "group"
        label = "Names on social media"
        description = "As words, not links, with a warning that others may see what one follows."
        template = "blocks/handles.html"
        preview_value = {"handles": [{"network": "Facebook", "handle": "@example"}]}


class DownloadsBlock(blocks.StructBlock):
    """Files that the site makes, with today's numbers on them."""

    products = blocks.MultipleChoiceBlock(choices=product_choices)

    def get_context(self, value, parent_context=None):
        area = (parent_context or {}).get("area") or "both"
        return super().get_context(value, parent_context) | {
            "products": [_offer(key, area) for key in PRODUCTS if key in value["products"]]
        }

    class Meta:
        icon = "download"
        label = "Files to download"
        description = (
            "Posters, leaflets, cards and more, each in two designs. Numbers and hours are always the ledger's."
        )
        template = "blocks/downloads.html"
        preview_value = {"products": ["poster-a4"]}


class SignatureBlock(blocks.StructBlock):
    """The e-mail signature: strip, plain words and HTML."""

    def get_context(self, value, parent_context=None):
        area = (parent_context or {}).get("area") or "both"
        told = facts.facts_for(area, get_language())
        return super().get_context(value, parent_context) | {
            "products": [_offer("signature", area)],
            "alt": " ".join(signature_words(told)),
            "plain": "\n".join(signature_words(told)),
            "html": format_html(
                '<p><strong>{}</strong>{}<br><a href="{}">{}</a></p>',
                told.words["claim"],
                format_html_join("", "<br>{}", [(line,) for line in signature_words(told)[1:-1]]),
                told.address,
                told.address_shown,
            ),
        }

    class Meta:
        icon = "edit"
        label = "E-mail signature"
        description = "The strip with its alternative text, and the same in words."
        template = "blocks/signature.html"
        preview_value = {}


class WayBlock(blocks.StructBlock):
    """One answer to “What do you want to do?”."""

    title = blocks.CharBlock(max_length=80, help_text="What somebody wants to do, for example “Plan posts”.")
    text = blocks.RichTextBlock(features=PLAIN, required=False)
    parts = blocks.StreamBlock(
        [
            ("link", LinkBlock()),
            ("copy", CopyBlock()),
            ("mail", MailBlock()),
            ("downloads", DownloadsBlock()),
            ("signature", SignatureBlock()),
            ("handles", HandlesBlock()),
        ],
        min_num=1,
    )

    class Meta:
        icon = "check"
        label = "Way to take part"
        description = "A heading, a few words, and all that one needs for it."
        template = "blocks/way.html"
        preview_value = {"title": "Follow us", "text": "", "parts": []}


TOOLKIT_BLOCKS = [("way", WayBlock()), ("notice", NoticeBlock())]


def signature_words(told: facts.Facts) -> list[str]:
    """Return the lines of the e-mail signature in plain words: the claim, the numbers, the address."""
    numbers = [f"{one.name}: {one.number} ({one.hours})" for one in told.numbers]
    return [told.words["claim"], *numbers, told.address]


def _offer(key: str, area: str) -> dict:
    """Return the arguments of the component `downloads` for one product: its files, each with its size."""
    product, language = PRODUCTS[key], get_language()
    files = [_file(key, design, language, area) for design in product.designs]
    return {"name": product.name, "about": product.about, "files": [file for file in files if file]}


def _file(key: str, design: str, language: str, area: str) -> dict | None:
    where = {"product": key, "design": design, "language": language, "area": area}
    try:
        size = len(made(**where).content)
    except CannotBeMade as why:  # a name in the ledger became too long: the page must not fail with it
        log.error("%s (%s, %s, %s) cannot be made: %s", key, design, language, area, why)
        return None
    ending = PRODUCTS[key].ending
    return {
        "label": SCENES[design].label,
        "shows": SCENES[design].shows,
        "url": reverse("making:download", kwargs={**where, "ending": ending}),
        "preview": reverse("making:preview", kwargs=where),
        "kind": ending.upper(),
        "size": _("%(count)s kB") % {"count": max(1, round(size / 1000))},
    }
