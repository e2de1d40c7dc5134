"""Helplines for the whole country."""

from core.content.sources import GUIDE, Source
from services_directory.content.row import Row, paragraphs, points
from services_directory.content.terms import DOMESTIC_ABUSE

NATIONAL = {
    "areas": ("national",),
    "yourself": paragraphs("Yes, you can ring for yourself."),
    "next": points(
        "You can ask:",
        "what do you keep private, and what must you pass on",
        "do I have to give my name",
        "can I have an interpreter",
    ),
}

ROWS = [
    Row(
        key="national-domestic-abuse-helpline",
        title="National Domestic Abuse Helpline",
        quiet="National helpline",
        name="National Domestic Abuse Helpline",
        who="Refuge",
        summary="Someone to talk to about domestic abuse, wherever you live.",
        what=paragraphs(
            "Refuge runs this helpline. You can ring it from anywhere in the country.",
            "You can also use British Sign Language, by video.",
        ),
        to_confirm="We do not know at which hours you can use British Sign Language.",
        needs=("talk",),
        lines=("national-helpline",),
        ask_by="national-helpline",
        kinds=DOMESTIC_ABUSE,
        languages=("bfi",),
        source=Source("kent.gov.uk, and an older copy of domesticabuseservices.org.uk (no dates)"),
        also="Refuge, SignVideo, NDAH",
        **NATIONAL,
    ),
    Row(
        key="galop",
        title="Galop: for LGBT+ people",
        name="Galop",
        who="Galop",
        summary="A helpline for LGBT+ people who are being abused or hurt.",
        what=paragraphs("Galop is a helpline. It is for LGBT+ people who live with abuse or violence."),
        to_confirm="We do not know when Galop answers.",
        needs=("talk",),
        lines=("galop",),
        ask_by="galop",
        audiences=("lgbt",),
        source=GUIDE,
        also="gay, lesbian, bisexual, trans, queer",
        **NATIONAL,
    ),
    Row(
        key="karma-nirvana",
        title="Karma Nirvana: abuse in the name of honour",
        quiet="Karma Nirvana",
        name="Karma Nirvana",
        who="Karma Nirvana",
        summary="A helpline for people who are hurt or controlled in the name of honour.",
        what=paragraphs(
            "Karma Nirvana runs the national helpline on honour-based abuse. That is when people hurt or control you "
            "and say that it is for honour."
        ),
        to_confirm="We do not know when Karma Nirvana answers.",
        needs=("talk",),
        lines=("karma-nirvana",),
        ask_by="karma-nirvana",
        kinds=("hba",),
        source=GUIDE,
        also="honour-based violence, HBA, HBV, izzat, shame",
        **NATIONAL,
    ),
    Row(
        key="forced-marriage",
        title="Forced marriage helpline",
        quiet="A helpline about marriage",
        name="Forced Marriage helpline",
        who="Forced Marriage helpline",
        summary="A helpline for when someone is, or may be, made to marry.",
        what=paragraphs(
            "This helpline is about forced marriage. That is when someone is made to marry and does not want to.",
            "You can ring or write.",
        ),
        to_confirm="We do not know when it answers. The e-mail address comes from an older paper. Ring first.",
        needs=("talk",),
        lines=("forced-marriage-unit", "forced-marriage-email"),
        ask_by="forced-marriage-unit",
        kinds=("fm",),
        source=GUIDE,
        also="FMU, arranged marriage, made to marry",
        **NATIONAL,
    ),
]
