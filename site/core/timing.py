"""Tells a developer's browser what an answer cost: its network panel shows the header under Timing.

A toolbar in the page would need inline code and `innerHTML`, which our content policy forbids, and a developer should
meet the same policy as readers do.
"""

import time
from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse


def server_timing(get_response: Callable) -> Callable:
    """Add `Server-Timing`: the SQL statements and their milliseconds, and the whole. For `make dev` only."""

    def middleware(request: HttpRequest) -> HttpResponse:
        started, seen = time.perf_counter(), []

        def watch(execute, sql, parameters, many, context):
            before = time.perf_counter()
            try:
                return execute(sql, parameters, many, context)
            finally:
                seen.append(time.perf_counter() - before)

        with connection.execute_wrapper(watch):
            response = get_response(request)
        whole = time.perf_counter() - started
        response["Server-Timing"] = (
            f'sql;desc="{len(seen)} statements";dur={sum(seen) * 1000:.1f}, whole;dur={whole * 1000:.1f}'
        )
        return response

    return middleware
