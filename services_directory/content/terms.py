"""The words that services are found by, as they start."""

from django.conf import settings
from wagtail.models import Locale

from services_directory.models import AbuseKind, Audience, Need

# code, label: codes stand in addresses, so they say as little as they can
NEEDS = [
    ("talk", "Someone to talk to"),
    ("stay", "Somewhere safe to stay"),
    ("safer-home", "A safer home"),
    ("idva", "An adviser when the danger is high"),
    ("face", "See someone face to face"),
    ("children", "Help for children"),
    ("recover", "Feel better: groups and therapy"),
    ("law", "Court orders and the law"),
    ("money", "Food, energy and travel in a crisis"),
    ("move", "Move on to a new home"),
    ("medical", "Care after rape or sexual assault"),
    ("police", "The police"),
    ("ask", "Find out about a partner's past"),
    ("change", "Change how I behave"),
]
# code, label, lowest and highest age in years
AUDIENCES = [
    ("women", "Women", 16, None),
    ("men", "Men", 16, None),
    ("lgbt", "LGBT+ people", 13, None),
    ("young", "Young people, 16 to 25", 16, 25),
    ("children", "Children", 0, 15),
]
KINDS = [
    ("da", "Domestic abuse"),
    ("sa", "Sexual abuse"),
    ("st", "Stalking"),
    ("hba", "Abuse in the name of honour"),
    ("fm", "Forced marriage"),
    ("fgm", "Female genital mutilation (FGM)"),
]


def build() -> None:
    """Make the terms that are missing."""
    for order, (code, label) in enumerate(NEEDS):
        _make(Need, code, label=label, order=order * 10)
    for order, (code, label, low, high) in enumerate(AUDIENCES):
        _make(Audience, code, label=label, order=order * 10, minimum_age=low, maximum_age=high)
    for order, (code, label) in enumerate(KINDS):
        _make(AbuseKind, code, label=label, order=order * 10)


def _make(model, code, **fields) -> None:
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    if not model.objects.filter(code=code, locale=locale).exists():
        term = model(code=code, locale=locale, **fields)
        term.full_clean()
        term.save()
