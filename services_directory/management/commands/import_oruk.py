"""Takes services over from another directory. Without --write it only says what would change."""

from django.core.management.base import BaseCommand, CommandError

from services_directory.importing.applying import apply
from services_directory.importing.feed import NoFeed, services_of
from services_directory.importing.planning import Change, Plan, plan


class Command(BaseCommand):
    help = "Takes services over from an Open Referral UK 3.0 feed. Without --write it only says what would change."

    def add_arguments(self, parser):
        parser.add_argument("feed", help="The API's address (https://…/api/oruk/v3), or a file with its services.")
        parser.add_argument("--write", action="store_true", help="Do it. New services come as drafts.")

    def handle(self, *args, feed: str, write: bool, **options):
        try:
            made = plan(services_of(feed))
        except NoFeed as why:
            raise CommandError(str(why)) from why
        self._say(made)
        if write:
            apply(made, f"Open Referral UK feed: {feed}"[:200])
            self.stdout.write("Done. New services wait as drafts under Find help: read, complete and publish them.")
        elif made.new or made.changed:
            self.stdout.write("Nothing was changed. Run it again with --write to do this.")
        else:
            self.stdout.write("There is nothing to change.")

    def _say(self, made: Plan) -> None:
        say = self.stdout.write
        for fault in made.faults:
            say(f"NOT UNDERSTOOD  {fault}")
        for theirs in made.new:
            say(f"NEW  {theirs.name}")
            for digits, _name in theirs.numbers:
                say(f"     telephone number: {digits}")
            for note in theirs.notes:
                say(f"     {note}")
        for one in made.both:
            lines = [f"     {_in_words(change)}" for change in one.changes]
            lines += [f"     CONFLICT, stays as it is: {_in_words(change)}" for change in one.conflicts]
            # Notes alone are no news: they are the same each time.
            if lines or any(note.startswith(("Hours differ", "Our number")) for note in one.notes):
                say(f"{'CHANGED' if one.changes else 'LOOK AT'}  {one.service.name}")
                for line in lines + [f"     {note}" for note in one.notes]:
                    say(line)
        conflicts = sum(len(one.conflicts) for one in made.both)
        same = len(made.both) - len(made.changed)
        say(
            f"{len(made.new)} new, {len(made.changed)} changed, {same} as they are, {conflicts} conflicts, "
            f"{len(made.faults)} not understood."
        )


def _in_words(change: Change) -> str:
    theirs = change.theirs[0] if isinstance(change.theirs, tuple) else change.theirs
    ours = "none" if change.ours in ("", None) else change.ours
    return f"{change.what}: here {ours}, there {'none' if theirs in ('', None) else theirs}"
