"""Which translations readers may see; base takes it from here."""

from config import environment

# On pages about safety, where a wrong word can hurt somebody: not-checked, checked, english-changed. All three at the
# start, each with its label: help that was not checked yet is better than none in one's language.
TRANSLATIONS_PUBLIC_ON_SAFETY_PAGES = [
    state.strip()
    for state in environment.text(
        "TRANSLATIONS_PUBLIC_ON_SAFETY_PAGES", "not-checked,checked,english-changed"
    ).split(",")
]  # fmt: skip
