"""What the worker does for the campaigns."""

from campaigns import mailing, subscribing, taking_part
from core.work import every


@every(seconds=2)
def answer_requests(go_on):
    """Answer those who asked for the monthly mail."""
    answered = subscribing.answer_requests(go_on)
    return answered and f"{answered} requests for the monthly mail answered"


@every(seconds=2)
def send_editions(go_on):
    """Write the mails of each edition that is being sent, and note when the last has left."""
    queued = mailing.go_on_sending(go_on)
    return queued and f"{queued} mails of a monthly mail written"


@every(seconds=3600, forgets=True)
def forget_addresses(go_on):
    """Remove addresses that are no longer needed, and those that came back with an older copy of the database."""
    forgotten = subscribing.erase_again() + subscribing.forget_unconfirmed() + taking_part.forget_addresses()
    return forgotten and f"{forgotten} addresses removed"
