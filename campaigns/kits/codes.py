"""What became of a kit that was given out, by its code."""

import re
from dataclasses import dataclass

from campaigns.kits import contents
from campaigns.kits.choosing import Choice, choice_from
from campaigns.models import CampaignPage, Kit, MonthPage


@dataclass(frozen=True)
class Standing:
    """A kit that was given out, what it was made of (None: that page is gone), and how today's would differ."""

    kit: Kit
    choice: Choice | None
    changes: contents.Changes


def standing_of(code: str) -> Standing | None:
    """Return how the kit with `code`, however it is written, stands today; None when we never gave one out."""
    kit = Kit.objects.filter(code=re.sub(r"[^A-Z0-9]", "", code.upper())).first()
    if kit is None:
        return None
    choice = choice_from(kit.choice, _page_by_key)
    return Standing(kit, choice, contents.changes(kit.parts, contents.parts_of(choice) if choice else []))


def _page_by_key(key: str):
    for model in (MonthPage, CampaignPage):
        if page := model.objects.live().filter(translation_key=key).first():
            return page
    return None
