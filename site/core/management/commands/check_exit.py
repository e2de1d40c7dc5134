"""Ask whether the places that the exit may lead to still answer (QE12). Run weekly by .github/workflows/weekly.yml."""

import urllib.error
import urllib.request
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Ask each reviewed exit address whether it still answers, at that address and with 200."

    def handle(self, *args, **options):
        wrong = [f"{url}: {why}" for url in settings.EXIT_URLS_ALLOWED if (why := what_is_wrong_with(url))]
        if wrong:
            raise CommandError("An exit leads nowhere good. Choose another:\n" + "\n".join(wrong))
        self.stdout.write("Every reviewed exit answers.")


def what_is_wrong_with(url: str) -> str:
    """Return why the exit must not lead to `url`, or nothing: it has to answer 200, and on the same host."""
    asked = urllib.request.Request(url, method="HEAD")
    try:
        with urllib.request.urlopen(asked, timeout=20) as answer:
            if answer.status != 200:
                return f"it answers {answer.status}"
            if urlsplit(answer.url).netloc != urlsplit(url).netloc:
                return f"it leads on to {answer.url}"
    except (urllib.error.URLError, TimeoutError) as error:
        return str(getattr(error, "reason", error))
    return ""
