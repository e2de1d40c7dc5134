"""Prints, as JSON, how long a kit of so many posts takes to build for the first time and again, and the memory used."""

import json
import resource
import sys
import time
from datetime import date, timedelta

import django


def main():
    """Make a month with as many posts as the command line says, copied from those there are, and build its kit."""
    django.setup()
    from campaigns.kits import contents, packing
    from campaigns.kits.choosing import Choice
    from core import generation, kept_files

    wanted = int(sys.argv[1])
    with generation.one_bump():
        month = _month_of(wanted)
    choice = Choice((month,))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def build():
        started = time.perf_counter()
        parts = contents.parts_of(choice)
        code = contents.code_of(choice, parts)
        with kept_files.opened("kits", code, lambda out: packing.write(out, choice, parts, code)) as file:
            size = file.seek(0, 2)
        return time.perf_counter() - started, size, len(parts)

    first, size, posts = build()
    again, _size, _posts = build()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"posts": posts, "first": first, "again": again, "bytes": size, "before": before, "peak": peak}))


def _month_of(wanted):
    from campaigns.models import CampaignPage, ContentItemPage, MonthPage

    campaign = CampaignPage.objects.get(slug="know-see-speak-out")
    month = MonthPage(title="A month", slug="measured", theme="A theme", month=date(2040, 1, 1))
    campaign.add_child(instance=month)
    items = list(ContentItemPage.objects.all())
    for number in range(wanted):
        item = items[number % len(items)]
        month.add_child(
            instance=ContentItemPage(
                title=f"Post {number}", slug=f"post-{number}", line=item.line, messages=item.messages,
                suggested_date=date(2040, 1, 1) + timedelta(days=number % 31),
                # Other words: a picture that is kept already would cost nothing.
                picture=[("made", {**item.picture[0].value, "line": f"Post {number}"})],
            )
        )  # fmt: skip
    return month


main()
