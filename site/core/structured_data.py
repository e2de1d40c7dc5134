"""Facts for search engines, inside a page (JSON-LD): a block of data that no browser runs."""

import json

from django.utils.safestring import SafeString, mark_safe


def data_block(data: dict | list) -> SafeString:
    """Return `data` as JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False)
    escaped = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return mark_safe(escaped)  # noqa: S308 - escaped above for a script element
