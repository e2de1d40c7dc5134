"""Prints, as JSON, how many SQL statements each page named on the command line takes: the first time, then again."""

import json
import os
import sys

import django


def main():
    """Ask for each page twice within this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.trial")
    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "localhost"})
    counts = {}
    for path in sys.argv[1:]:
        counts[path] = []
        for _ in range(2):
            with CaptureQueriesContext(connection) as seen:
                client.get(path)
            counts[path].append(len(seen))
    print(json.dumps(counts))


main()
