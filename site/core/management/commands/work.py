"""Do the work that no reader waits for: send mails, send mailings, tidy up. One process beside the web server."""

import os
import signal
import sys

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.autoreload import StatReloader

from core.work import Worker


class Command(BaseCommand):
    help = "Send what waits and tidy up every few seconds, until stopped (SIGTERM, Ctrl-C). Start it beside the server."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do everything that is due and end (for cron)")
        parser.add_argument("--beside", type=int, metavar="PID", help="end when this process, our parent, has ended")

    def handle(self, *args, once, beside, **options):
        worker = Worker(say=self._say)
        if once:
            if not worker.do_what_is_due():
                raise CommandError("Not everything could be done. The lines above say what.")
            return
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: worker.stop())
        code = _code_on_disk()
        worker.work(still_wanted=lambda: (beside is None or os.getppid() == beside) and code == _code_on_disk())
        if worker.go_on() and code != _code_on_disk():
            os.execv(sys.executable, [sys.executable, *sys.argv])

    def _say(self, line):
        self.stdout.write(line)
        self.stdout.flush()


def _code_on_disk() -> dict | None:
    """Return what tells that a developer saved a change; nothing on the real site, which is started anew by hand."""
    return dict(StatReloader().snapshot_files()) if settings.DEBUG else None
