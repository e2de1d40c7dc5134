"""The words of the mails to people who booked. A locked phone shows the lead, so it holds no fact."""

from django.utils.translation import gettext_lazy as _

LEADS = {
    "booked": _("Thank you. We have your booking."),
    "already": _("Our form was sent again with this e-mail address. You have these places already."),
    "offered": _("A place has come free, and we keep it for you for a while. Please tell us if you want it."),
    "accepted": _("Thank you for your answer. The place is yours."),
    "declined": _("Thank you for your answer. We give the place to somebody else."),
    "lapsed": _("We kept a place for you, and the time to answer is over. It goes to somebody else now."),
    "released": _("You did not tell us that you still come, so your place goes to somebody who waited for one."),
    "cancelled": _("Your booking is cancelled."),
}

# What stands below the facts. The names in brackets: see `events.mails`.
WORDS = {
    "offered": _("Please answer on your page by %(by)s. After that we offer the place to somebody else."),
    "lapsed": _("You can book again on our site. You would then be the last on the waiting list."),
    "released": _("You can book again on our site. If all places are taken, you can join the waiting list."),
    "cancelled": _("If this is a mistake, you can book again on our site."),
}
