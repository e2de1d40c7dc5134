"""Forget whoever must not be known any longer: when their time is over, or after a restore because they had asked."""

from django.core.management.base import BaseCommand, CommandError

from core.work import Worker


class Command(BaseCommand):
    help = (
        "Remove bookings, access needs, addresses and mails whose time is over, and erase again what people had erased "
        "before an older copy of the database was put back. The worker does this every hour. After a restore run it "
        "before the site and the worker are started. Nothing is sent."
    )

    def handle(self, *args, **options):
        if not Worker(say=self.stdout.write).forget():
            raise CommandError("Not everything could be done. The lines above say what.")
