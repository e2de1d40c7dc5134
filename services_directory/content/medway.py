"""Services in Medway, run by Oasis."""

from core.content.sources import GUIDE
from services_directory.content.row import Row, paragraphs, points
from services_directory.content.terms import DOMESTIC_ABUSE

MDAS = {
    "who": "Oasis Domestic Abuse Service",
    "areas": ("medway",),
    "lines": ("medway-helpline", "medway-email", "signlive", "national-helpline"),
    "source": GUIDE,
    "kinds": DOMESTIC_ABUSE,
    "ask_by": "medway-helpline",
    "yourself": paragraphs("Yes, you can. Ring, or write from an address that no one else can open."),
    "next": points(
        "Our sources do not say what happens after the first call. You can ask:",
        "who will I talk to, and will it be the same person each time",
        "how will you reach me safely",
        "what do you keep private, and what must you pass on",
    ),
    "professionals": paragraphs("Our sources give no route of its own for professionals. Ring or write to MDAS."),
    "to_confirm": "Our sources do not agree on when the number is answered. If nobody answers, the National Domestic "
    "Abuse Helpline is listed as open day and night.",
}

ROWS = [
    Row(
        key="mdas",
        title="MDAS: help for people in Medway",
        name="Medway Domestic Abuse Service (MDAS)",
        summary="Advice, a worker who helps you stay safe, and one plan with housing, health and the police.",
        what=points(
            "MDAS knows about domestic abuse. It can give you:",
            "advice, and answers to what you want to know",
            "one-to-one help to stay safe, get better and move on",
            "one plan, made together with housing, health, the police and services for children",
            "groups",
            "help for you and your child",
        )
        + paragraphs(
            "We do not know who runs refuges for Medway. MDAS works with housing services, so you can ask them about a safe "
            "place to stay."
        ),
        whom=paragraphs("It is for people in Medway. That takes in young people who are at risk."),
        needs=("talk", "recover", "children", "stay"),
        also="Medway Domestic Abuse Service, Oasis",
        # Beyond domestic abuse, what the poster with this number names.
        **MDAS | {"kinds": (*DOMESTIC_ABUSE, "sa", "st")},
    ),
    Row(
        key="mdas-groups",
        title="Groups in Medway",
        name="MDAS group programmes",
        summary="Groups in Medway for people who have been abused.",
        what=paragraphs("MDAS runs groups to support people who have been abused.")
        + points("You can ask:", "which groups there are, and who comes", "where and when they meet"),
        whom=paragraphs("It is for people in Medway."),
        needs=("recover",),
        also="Oasis, group support",
        **MDAS,
    ),
    Row(
        key="mdas-families",
        title="Help for you and your child in Medway",
        name="MDAS family support",
        summary="Support for the parent who is not abusive, and the child.",
        what=paragraphs(
            "A worker from MDAS helps families who have lived with abuse. They work with you and your child."
        ),
        whom=paragraphs("It is for families in Medway: the parent who is not abusive, and the child."),
        needs=("children", "recover"),
        also="Oasis, parent, family",
        **MDAS,
    ),
    Row(
        key="mdas-young-people",
        title="One-to-one help for young people in Medway",
        name="MDAS support for young people at risk",
        summary="Time with your own worker if you are young and at risk of abuse.",
        what=paragraphs(
            "MDAS gives one-to-one help to people who have been abused. It helps young people who are at risk as well.",
            "It can help you stay safe, get better and move on.",
        ),
        whom=paragraphs("It is for young people in Medway. Our source does not say from what age."),
        needs=("children", "talk"),
        audiences=("children", "young"),
        also="Oasis, teenager, young people at risk",
        **MDAS,
    ),
    Row(
        key="mdas-schools",
        title="Learning about abuse in Medway's schools",
        quiet="Learning in Medway's schools",
        name="MDAS school programmes",
        summary="MDAS goes into schools and helps young people see what abuse is.",
        what=paragraphs(
            "MDAS runs programmes in schools. They help young people see what abuse is, and know it for what it is."
        ),
        whom=paragraphs("It is for schools and young people in Medway."),
        needs=("children",),
        audiences=("children", "young"),
        also="Oasis, teacher, pupils, healthy relationships",
        **MDAS
        | {
            "yourself": "",
            "ask_by": "",
            "next": paragraphs("If you work at a school, ask MDAS what it can offer, and when."),
        },
    ),
]
