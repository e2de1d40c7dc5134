"""Prints, as JSON, the bytes, SQL statements and milliseconds of each request given: after a change, then again."""

import json
import statistics
import sys
import time

import django

TIMES = 7


def main():
    """Ask for each page within this process, where nothing else on the machine is counted."""
    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from core import generation

    client = Client(headers={"host": "localhost"})

    def ask(path, body):
        if body:
            return client.post(path, body, content_type="application/x-www-form-urlencoded")
        return client.get(path)

    def counted(path, body):
        with CaptureQueriesContext(connection) as seen:
            ask(path, body)
        return len(seen)

    def milliseconds(path, body):
        started = time.process_time()
        ask(path, body)
        return (time.process_time() - started) * 1000

    found = {}
    for name, path, body in json.loads(sys.argv[1]):
        answer = ask(path, body)  # templates are compiled now
        if answer.status_code == 200:
            generation.bump()
            first = counted(path, body)
            generation.bump()
            first_ms = milliseconds(path, body)
            again_ms = statistics.median(milliseconds(path, body) for _ in range(TIMES))
            again = counted(path, body)
            found[name] = {"bytes": len(answer.content), "first": first, "first_ms": first_ms, "again": again,
                           "again_ms": again_ms}  # fmt: skip
        else:
            found[name] = {"status": answer.status_code}
    print(json.dumps(found))


main()
