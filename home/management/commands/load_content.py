"""Load the starting content."""

from django.core.management.base import BaseCommand

from core import generation
from home import content


class Command(BaseCommand):
    help = "Load the starting content. What is there already is left as it is, so it can be run again."

    def add_arguments(self, parser):
        parser.add_argument(
            "--languages",
            nargs="*",
            metavar="CODE",
            help="Beside English, for example: pl ar. Without it, all of them.",
        )

    def handle(self, *args, languages=None, **options):
        with generation.one_bump():
            for step in content.build(languages):
                self.stdout.write(f"  {step}")
