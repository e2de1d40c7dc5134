"""Telephone numbers: is this one possible in the United Kingdom, how is it dialled, how is it read."""

import re

import phonenumbers

# Ofcom's short codes that our pages may show; `phonenumbers` has no grouping for them.
SHORT_CODES = {"999": True, "101": True, "111": True, "112": True, "116123": True}


class NotANumber(ValueError):
    """What was typed is no number that can be dialled in the United Kingdom; the message says why."""


def digits(typed: str) -> str:
    """Return the digits of `typed` in national form: +44 and the space that follows become 0."""
    found = re.sub(r"\D", "", typed)
    if typed.strip().startswith("+44") or found.startswith("0044"):
        found = "0" + re.sub(r"^(00)?44\s*0?", "", found)
    return found


def parse(typed: str) -> str:
    """Return the national digits of a dialable number, or raise NotANumber with what to do about it."""
    found = digits(typed)
    if re.search(r"[A-Za-z]", typed):
        raise NotANumber("A telephone number has no letters. Type its digits only.")
    if found in SHORT_CODES:
        return found
    try:
        number = phonenumbers.parse(found, "GB")
    except phonenumbers.NumberParseException:
        raise NotANumber("This is not a telephone number. Type all its digits, with the 0 at the start.") from None
    if not phonenumbers.is_valid_number_for_region(number, "GB"):
        raise NotANumber(
            f"No number in the United Kingdom looks like this: it has {len(found)} digits. "
            "Is one missing, or one too many?"
        )
    return found


def readable(national: str) -> str:
    """Return national digits in the groups that the numbering plan reads them in."""
    if national in SHORT_CODES:
        return national
    return phonenumbers.format_number(phonenumbers.parse(national, "GB"), phonenumbers.PhoneNumberFormat.NATIONAL)


def link(national: str) -> str:
    """Return the `tel:` link (RFC 3966) for national digits."""
    return f"tel:{national}" if national in SHORT_CODES else f"tel:+44{national.removeprefix('0')}"


def is_freephone(national: str) -> bool:
    """True for 0800 and 0808 numbers, which are free from every UK landline and mobile (Ofcom numbering plan)."""
    if national in SHORT_CODES:
        return False
    number = phonenumbers.parse(national, "GB")
    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE
