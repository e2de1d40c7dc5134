"""The words of posters, leaflets, cards and slides. The signs are those that the campaign's posters name."""

from django.utils.translation import gettext as _

from core.ledger import Line


def words(silent_solution: Line | None) -> dict:
    """Return the words that the designs use, by name, in the language that is on.

    Args:
        silent_solution: the ledger's line for people who cannot speak, or None: then nothing is said of it.
    """
    return {
        "claim": _("It can happen to anyone."),
        "signs_title": _("Signs of domestic abuse"),
        "signs": [
            _("Control"),
            _("Isolation"),
            _("Coercion"),
            _("Violence"),
            _("Stalking"),
            _("Sexual abuse"),
            _("Emotional abuse"),
            _("Financial abuse"),
        ],
        "talk": _("Talk to somebody"),
        "danger": _("In danger now? Ring"),
        "more": _("More help, and other ways to ask"),
        "scan": _("Only scan the code with a phone that nobody checks."),
        "qr_alt": _("QR code. It opens the address that stands beside it."),
        "before_title": _("Before you ring"),
        "before": [
            _("Use a phone that nobody checks, if you can."),
            _("A phone keeps a list of calls. Delete the call there if you need to."),
            _("Keep this leaflet where nobody looks. Or read it and leave it."),
        ],
        "silent_title": _("If you cannot speak"),
        "silent": _silent(silent_solution),
        "worried_title": _("Worried about someone?"),
        "worried": [
            _("Find a safe time and place, where no one can hear."),
            _("Say what you have seen, and that you are worried."),
            _("Listen. Say: it is not your fault, and I believe you."),
            _("Ask what would help. Do not decide for them."),
            _("Do not talk to the person who hurts them."),
        ],
        "card_title": _("Pocket cards"),
        "card_how": _(
            "Print on both sides. Cut along the marks. Fold each card in the middle, with the drawing outside."
        ),
    }


def _silent(line: Line | None) -> str:
    if line is None:
        return ""
    return _("From a mobile: ring %(number)s. When you are asked to, press %(press)s.") % {
        "number": line.display,
        "press": line.then_press,
    }


def slide_notes(made: str) -> str:
    """Return what a speaker may say to the slide; `made` is the mark of this version."""
    return "\n".join(
        [
            _("Domestic abuse can happen to anyone. Somebody in this room may live with it."),
            _("Read out the signs, then the numbers. Say that nobody has to explain why they want the number."),
            _("Leave the slide up for a while, so that people can take the number in without being seen to."),
            made,
        ]
    )
