"""The languages, and which translations readers may see; base takes it from here."""

from config import environment

# English is at /, each of the others under its code. Names in English, for editors.
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en", "English"),
    ("pl", "Polish"),
    ("ro", "Romanian"),
    ("ne", "Nepali"),
    ("pa", "Panjabi"),
    ("bg", "Bulgarian"),
    ("uk", "Ukrainian"),
    ("ar", "Arabic"),
    ("fa", "Dari/Farsi"),
]

# On pages about safety, where a wrong word can hurt somebody: not-checked, checked, english-changed. All three at the
# start, each with its label: help that was not checked yet is better than none in one's language.
TRANSLATIONS_PUBLIC_ON_SAFETY_PAGES = [
    state.strip()
    for state in environment.text(
        "TRANSLATIONS_PUBLIC_ON_SAFETY_PAGES", "not-checked,checked,english-changed"
    ).split(",")
]  # fmt: skip

# A LibreTranslate of one's own makes drafts; never of pages about safety (core.translators). Off without an address.
if environment.text("LIBRETRANSLATE_URL", ""):
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
        "OPTIONS": {
            "LIBRETRANSLATE_URL": environment.origin("LIBRETRANSLATE_URL"),
            "API_KEY": environment.text("LIBRETRANSLATE_KEY", ""),
            "TIMEOUT": 20,  # seconds; a page has about a hundred pieces
        },
    }
