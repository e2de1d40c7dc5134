"""Load the starting content."""

from django.core.management.base import BaseCommand

from core import generation
from home import content


class Command(BaseCommand):
    help = "Load the starting content. What is there already is left as it is, so it can be run again."

    def handle(self, *args, **options):
        with generation.one_bump():
            for step in content.build():
                self.stdout.write(f"  {step}")
