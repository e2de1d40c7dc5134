"""Helplines for the whole country."""

from core.content.sources import GUIDE, Source
from services_directory.content.row import Row

RING = "<p>You can ring for yourself, or because you are worried about somebody.</p>"
NATIONAL = ("national",)

ROWS = [
    Row("national-domestic-abuse-helpline", "National Domestic Abuse Helpline", "National Domestic Abuse Helpline",
        "Refuge", "Somebody to talk to, day or night, wherever you are.",
        "<p>Run by Refuge. You can talk about what is happening and what you could do.</p>",
        ("talk", "stay"), NATIONAL, ("national-helpline",),
        Source("kent.gov.uk, and an older copy of domesticabuseservices.org.uk (no dates)"), yourself=RING, kinds=("da",),
        ask_by="national-helpline", also="Refuge"),
    Row("galop", "Galop: for LGBT+ people", "Galop", "Galop",
        "A helpline for LGBT+ people who have been abused or hurt.",
        "<p>They understand what abuse can look like for LGBT+ people.</p>",
        ("talk",), NATIONAL, ("galop",), GUIDE, yourself=RING, audiences=("lgbt",), ask_by="galop",
        also="gay, lesbian, bisexual, trans, queer"),
    Row("karma-nirvana", "Karma Nirvana: abuse in the name of honour", "Karma Nirvana", "Karma Nirvana",
        "A helpline for people whose family or community controls them in the name of honour.",
        "<p>No one has the right to hurt you for honour. They know how families and communities can put people under "
        "pressure.</p>",
        ("talk",), NATIONAL, ("karma-nirvana",), GUIDE, yourself=RING, kinds=("hba",), ask_by="karma-nirvana",
        also="izzat, shame, dishonour"),
    Row("forced-marriage", "Forced marriage helpline", "Forced Marriage helpline", "Forced Marriage Unit",
        "For anyone who is, or may be, made to marry.",
        "<p>You have the right to choose if and whom you marry. Ring before you travel if you can.</p>",
        ("talk", "law"), NATIONAL, ("forced-marriage-unit", "forced-marriage-email"), GUIDE, yourself=RING, kinds=("fm",),
        ask_by="forced-marriage-unit"),
]  # fmt: skip
