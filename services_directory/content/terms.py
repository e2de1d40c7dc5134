"""The words that services are found by, as they start."""

from django.conf import settings
from wagtail.models import Locale

from services_directory.models import AbuseKind, Audience, Need

# code, label: codes stand in addresses, so they say as little as they can
NEEDS = [
    ("talk", "Someone to talk to"),
    ("stay", "Somewhere safe to stay"),
    ("safer-home", "Make my home safer"),
    ("idva", "An adviser when the danger is high"),
    ("face", "See someone face to face"),
    ("children", "Help for my children"),
    ("recover", "Feel better: groups, counselling"),
    ("law", "Court orders and the law"),
    ("money", "Food, energy, travel: help in a crisis"),
    ("move", "Move on to a home of my own"),
    ("medical", "After rape or sexual assault"),
    ("police", "The police"),
    ("ask", "Find out about a partner's past"),
    ("worry", "Worried about a child or an adult"),
    ("change", "Change how I behave"),
]
# code, label, lowest and highest age in years
AUDIENCES = [
    ("women", "Women", 16, None),
    ("men", "Men", 16, None),
    ("lgbt", "LGBT+ people", None, None),
    ("young", "Young people, 16 to 25", 16, 25),
    ("children", "Children, under 18", None, 17),
]
KINDS = [
    ("da", "Domestic abuse"),
    ("cc", "Being controlled"),
    ("ec", "Abuse about money"),
    ("sa", "Sexual abuse"),
    ("st", "Stalking"),
    ("hba", "Abuse in the name of honour"),
    ("fm", "Forced marriage"),
    ("fgm", "Female genital mutilation (FGM)"),
]
# The referral and support guide defines domestic abuse as this: what is about the one is about all three.
DOMESTIC_ABUSE = ("da", "cc", "ec")


def build() -> None:
    """Make the terms that are missing."""
    for order, (code, label) in enumerate(NEEDS):
        _make(Need, code, label=label, order=order * 10)
    for order, (code, label, low, high) in enumerate(AUDIENCES):
        _make(Audience, code, label=label, order=order * 10, minimum_age=low, maximum_age=high)
    for order, (code, label) in enumerate(KINDS):
        _make(AbuseKind, code, label=label, order=order * 10)


def _make(model, code, **fields) -> None:
    locale = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
    if not model.objects.filter(code=code, locale=locale).exists():
        term = model(code=code, locale=locale, **fields)
        term.full_clean()
        term.save()
