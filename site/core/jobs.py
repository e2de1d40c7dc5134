"""What the worker does for the whole site."""

from core import sending
from core.work import every


@every(seconds=2)
def send_mails(go_on):
    """Send every mail that is due."""
    return str(sending.send_due(go_on))


@every(seconds=3600)
def forget_old_mails(go_on):
    """Remove the mails of long ago."""
    forgotten = sending.forget_old()
    return forgotten and f"{forgotten} old mails removed"
