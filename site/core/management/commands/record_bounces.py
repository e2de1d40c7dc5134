"""Read reports of mails that came back, from a mailbox export or from a pipe."""

import email
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core import bounces


class Command(BaseCommand):
    help = (
        "Read reports of mails that came back (RFC 3464) and stop mails to addresses that are gone. PATH is an mbox "
        "file, a Maildir folder or one message; - reads one message from standard input, as a mail server's pipe does."
    )

    def add_arguments(self, parser):
        parser.add_argument("path", metavar="PATH|-")

    def handle(self, *args, path, **options):
        if path == "-":
            messages = [email.message_from_binary_file(sys.stdin.buffer)]
        elif not Path(path).exists():
            raise CommandError(f"{path} is not there.")
        else:
            messages = bounces.messages_in(Path(path))
        read = recorded = 0
        for message in messages:
            read += 1
            report = bounces.report_in(message)
            recorded += bool(report and bounces.record(report))
        self.stdout.write(f"{read} messages read, {recorded} recorded as mails that came back.")
