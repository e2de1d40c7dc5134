"""The link to a personal page, sent once more to whoever booked."""

import hashlib

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import mail
from events import mails
from events.addresses import normal
from events.models import Place


def send(address: str) -> None:
    """Write to `address` what it has booked, with the link to it; or that it has nothing, when it has nothing.

    There is a mail in both cases, so that no time or page tells which it was (PR14), and at most one in an hour for
    each booking or address. The link goes to the address that booked, never to what was typed now.
    """
    active = Place.objects.filter(person=normal(address), session__purged_at=None, state__in=Place.ACTIVE)
    had = list(active.select_related("booking", "session__event").order_by("pk"))
    with transaction.atomic():
        if had:
            mails.booked(had[0].booking, (), had)
        else:
            mail.queue(_nothing(address))


def _nothing(address: str) -> mail.Mail:
    now = timezone.now()
    name = hashlib.sha256(f"{normal(address)} {now:%Y%m%d%H}".encode()).hexdigest()[:32]
    return mail.Mail(
        kind="event-none", to=address, subject=_("Your booking"), once=f"none-{name}",
        text=_(
            "Hello,\n\nYou asked for the link to your booking. We have no booking with this e-mail address. Did you "
            "use another address? Then ask again with that one.\n\nIf it was not you, you do not need to do anything.\n"
        ),
    )  # fmt: skip
