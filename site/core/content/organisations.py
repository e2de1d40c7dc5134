"""Who runs services, and the languages that our sources name."""

from core.models import Organisation, SpokenLanguage

LANGUAGES = [
    ("en", "English", "English"),
    ("bfi", "British Sign Language", "British Sign Language"),
]


def build() -> None:
    """Make the languages that are missing."""
    for code, name, own_name in LANGUAGES:
        if not SpokenLanguage.objects.filter(code=code).exists():
            language = SpokenLanguage(code=code, name=name, own_name=own_name)
            language.full_clean()
            language.save()


def organisation(name: str) -> Organisation:
    """Return the organisation of this name. It is made only for a new row, so one an editor renamed stays renamed."""
    there = Organisation.objects.filter(name=name).first()
    if there:
        return there
    made = Organisation(name=name)
    made.full_clean()
    made.save()
    return made
