"""Gives the coming series of a throw-away copy so many places that nobody waits; prints, as JSON, how to book them.

It also counts the SQL statements of sending the form once, with two dates.
"""

import html
import json
import re
import sys
import time

import django

PLACES = 1_000_000


def main():
    """Print the form's address, its page's, two dates that do not clash, and the statements."""
    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    from events.models import Session

    coming = Session.objects.filter(starts__gt=timezone.now(), event__series__isnull=False).order_by("starts")
    Session.objects.filter(pk__in=coming.values("pk")).update(capacity=PLACES)
    first = coming.select_related("event__series").first()
    second = coming.filter(starts__gt=first.ends).first()
    room = {
        "page": first.event.pages.live().first().get_url(),
        "form": f"/events/book/{first.event.series.key}/",
        "dates": [first.pk, second.pk],
    }
    client = Client(headers={"host": "localhost"})
    fields = fields_of(client.get(room["form"]).content.decode())
    time.sleep(float(sys.argv[1]))
    body = body_of(fields, room["dates"], "counted@example.org")
    with CaptureQueriesContext(connection) as seen:
        answer = client.post(room["form"], body, content_type="application/x-www-form-urlencoded")
    print(json.dumps(room | {"statements": len(seen), "status": answer.status_code}))


def fields_of(page):
    """Return the hidden fields of the form on `page`."""
    tags = re.findall(r"<input\b[^>]*\btype=\"hidden\"[^>]*>", page)
    named = [(re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)) for tag in tags]
    return {name[1]: html.unescape(value[1]) for name, value in named if name and value}


def body_of(fields, dates, email):
    """Return the form filled in for `email`, as a browser sends it."""
    from urllib.parse import urlencode
    from uuid import uuid4

    return urlencode([*(fields | {"key": str(uuid4()), "name": "Sam", "email": email}).items(),
                      *(("dates", pk) for pk in dates)])  # fmt: skip


if __name__ == "__main__":
    main()
