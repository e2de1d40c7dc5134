"""Make the first editor's account, once."""

import secrets

from django.core.management.base import BaseCommand

from core.models import User


class Command(BaseCommand):
    help = "Make the first system owner with a generated password, and print both. Does nothing when one exists."

    def add_arguments(self, parser):
        parser.add_argument("--email", default="editor@localhost.example", help="the address to log in with")

    def handle(self, *args, **options):
        if User.objects.filter(is_superuser=True).exists():
            self.stderr.write("There is a system owner already. Nothing was changed.")
            return
        password = secrets.token_urlsafe(18)
        User.objects.create_superuser(options["email"], password)
        self.stdout.write(f"E-mail:   {options['email']}\nPassword: {password}")
