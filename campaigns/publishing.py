"""What keeps a content item from going out: each problem with what to do about it, at the field it is in."""

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from campaigns import copy_text
from campaigns.channels import BY_CODE
from campaigns.copy_numbers import shown
from core.reading import grade

HELPLINES = {"kent-helpline", "medway-helpline", "emergency"}
WITHOUT_PICTURE = {"message"}  # a text message goes out as words alone


def problems(item, campaign) -> dict[str, ValidationError]:
    """Return, by field, what has to be mended before `item` of `campaign` may be published. Empty: nothing."""
    found = {
        "messages": _messages(item, campaign),
        "picture": _picture(item),
        **_story(item),
    }
    if item.valid_until and item.suggested_date and item.valid_until < item.suggested_date:
        found["valid_until"] = ValidationError("It would end before the day it is posted. Check both dates.")
    if item.film and not item.film.live:
        found["film"] = ValidationError("The film's page is not published. Publish it first: it has the captions.")
    return {field: error for field, error in found.items() if error}


def _messages(item, campaign) -> ValidationError | None:
    if not item.messages:
        return ValidationError("Add the words for at least one channel.")
    errors = {}
    for number, block in enumerate(item.messages):
        if sentences := _message(BY_CODE[block.block_type], str(block.value), campaign.reading_grade):
            errors[number] = ValidationError(sentences)
    return StreamBlockValidationError(block_errors=errors) if errors else None


def _message(channel, text: str, limit: int) -> list[str]:
    if mend := copy_text.problems(text, shown):
        return mend
    words = copy_text.filled(text, shown)
    length = channel.measure(words)
    if not length.fits:
        mend.append(f"Too long: {length.used} {length.unit}, and {channel.name} takes {length.limit}. Leave words out.")
    if not HELPLINES & set(copy_text.references(text)):
        mend.append("Add a helpline, for example {{ kent-helpline }}: whoever reads this may need it.")
    if (found := grade(copy_text.without_tags(words))) > limit:
        mend.append(
            f"Hard to read: grade {found:.0f}, and this campaign stays at {limit}. Use shorter sentences and words."
        )
    return mend


def _picture(item) -> ValidationError | None:
    needs = {block.block_type for block in item.messages} - WITHOUT_PICTURE
    if needs and not item.picture:
        return ValidationError("Add a picture: let the site draw one, or choose your own.")
    missing = {
        number: StructBlockValidationError(
            {"alt": ValidationError("Say what the picture shows. People who cannot see it get these words instead.")}
        )
        for number, block in enumerate(item.picture)
        if block.block_type == "own" and not block.value["alt"].strip()
    }
    return StreamBlockValidationError(block_errors=missing) if missing else None


def _story(item) -> dict[str, ValidationError]:
    if item.kind != item.Kind.STORY:
        return {}
    needed = {
        "content_warning": "A story needs a warning: say what a reader should know first.",
        "consent_recorded_on": "A story needs the person's written consent. Enter the day it was given.",
        "consent_ends_on": "Enter the day the consent ends. Consent for ever is not consent.",
    }
    return {field: ValidationError(why) for field, why in needed.items() if not getattr(item, field)}
