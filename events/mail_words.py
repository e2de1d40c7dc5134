"""The words of the mails to people who booked. A locked phone shows the lead, so it holds no fact."""

from django.utils.translation import gettext_lazy as _

_BOOK_AGAIN = _("If this is a mistake, you can book again on our site.")
_JOIN = _("Is it online? Then your page has the link to join, from 15 minutes before it starts.")

LEADS = {
    "booked": _("Thank you. We have your booking."),
    "already": _("Our form was sent again with this e-mail address. You have these places already."),
    "offered": _("A place has come free, and we keep it for you for a while. Please tell us if you want it."),
    "accepted": _("Thank you for your answer. The place is yours."),
    "declined": _("Thank you for your answer. We give the place to somebody else."),
    "lapsed": _("We kept a place for you, and the time to answer is over. It goes to somebody else now."),
    "released": _("You did not tell us that you still come, so your place goes to somebody who waited for one."),
    "cancelled": _("Your booking is cancelled."),
    "week": _("Here is a reminder of what you booked."),
    "day": _("Here is a reminder of what you booked. It starts soon."),
    "hour": _("Here is a last reminder. What you booked starts very soon."),
    "asked": _("What you booked is in two days. Do you still come? Please tell us on your page."),
    "changed": _("The time of what you booked has changed."),
    "called-off": _("We are sorry: what you booked does not take place."),
    "reopened": _("Good news: what you booked takes place after all."),
    "thanks": _("Thank you for coming."),
    "message": _("The people who run what you booked have a message for you. It stands below."),
}

# What stands below the facts. The names in brackets: see `events.mails`.
WORDS = {
    "offered": _("Please answer on your page by %(by)s. After that we offer the place to somebody else."),
    "lapsed": _("You can book again on our site. You would then be the last on the waiting list."),
    "released": _("You can book again on our site. If all places are taken, you can join the waiting list."),
    "cancelled": _BOOK_AGAIN,
    "week": _("If you cannot come, please cancel on your page. Then somebody else can have the place."),
    "day": _JOIN,
    "hour": _JOIN,
    "asked": _("If you cannot come, please cancel there. Then somebody else can have the place."),
    "asked-or-released": _(
        "If other people wait for a place and we do not hear from you by %(by)s, we give yours to one of them."
    ),
    "changed": _("Before, it was: %(was)s.\n\nIf you cannot come at the new time, please cancel on your page."),
    "reopened": _("Your place was given up when it was called off. You can book again on our site."),
    "thanks": _("Your certificate is on your page."),
}
