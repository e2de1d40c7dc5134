"""What the worker does for the whole site."""

from django.db import connection

from core import sending
from core.work import every


@every(seconds=2)
def send_mails(go_on):
    """Send every mail that is due."""
    return str(sending.send_due(go_on))


@every(seconds=3600, forgets=True)
def leave_no_deleted_rows(go_on):
    """Empty SQLite's journal, which still holds what was deleted from the tables (PR11).

    On PostgreSQL the rows' space is used again in its own time (docs/privacy.md).
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@every(seconds=3600, forgets=True)
def forget_old_mails(go_on):
    """Remove the mails of long ago."""
    forgotten = sending.forget_old()
    return forgotten and f"{forgotten} old mails removed"
