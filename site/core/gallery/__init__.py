"""Every component in every state on one page, for developers and for the accessibility tests."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

from core.gallery import campaigns, events, examples
from core.gallery.arabic import ARABIC
from core.gallery.examples import KENT, LANGUAGES, MEDWAY, POLICE
from core.gallery.examples_making import MAKING_EXAMPLES

EXAMPLES = [*examples.EXAMPLES, *campaigns.EXAMPLES, *events.EXAMPLES, *MAKING_EXAMPLES]


def in_arabic(value):
    """Return `value` with every text that has Arabic sample words replaced by them."""
    if isinstance(value, dict):
        return {key: in_arabic(item) for key, item in value.items()}
    if isinstance(value, list):
        return [in_arabic(item) for item in value]
    return ARABIC.get(value, value) if isinstance(value, str) else value


def icons():
    """Return the names of the drawn icons."""
    return re.findall(r'<symbol id="([a-z-]+)"', Path(finders.find("icons/sprite.svg")).read_text())


def gallery(request):
    """Show every component; `?dir=rtl` shows them in Arabic sample words from right to left."""
    rtl = request.GET.get("dir") == "rtl"
    words = in_arabic if rtl else lambda value: value
    with translation.override("ar" if rtl else "en"):
        parts = [
            {
                "name": component,
                "states": [
                    {"name": state, "html": render_to_string(f"components/{component}.html", words(arguments))}
                    for state, arguments in states
                ],
            }
            for component, states in EXAMPLES
        ]
        return render(
            request,
            "gallery.html",
            {
                "page_lang": "ar" if rtl else "en",
                "page_dir": "rtl" if rtl else "ltr",
                "parts": parts,
                "icons": icons(),
                "languages": [
                    {**language, "current": language["code"] == ("ar" if rtl else "en")} for language in LANGUAGES
                ],
                "lifelines": words([POLICE, KENT, MEDWAY]),
                "crumbs": words([{"title": "Home", "url": "/"}, {"title": "Components", "url": ""}]),
            },
        )
