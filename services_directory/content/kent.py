"""The way in to the services of Kent, KIDAS itself, and its parts."""

from datetime import date

from core.content.sources import GUIDE, REPORT, SLIDES
from services_directory.content.row import Row, paragraphs, points
from services_directory.content.terms import DOMESTIC_ABUSE

KIDAS = "Kent Integrated Domestic Abuse Service (KIDAS)"
KIDAS_FUNDED = (None, date(2026, 3, 31))  # since April 2017; no source gives the day
# Its specification counts these as domestic abuse.
KIDAS_KINDS = (*DOMESTIC_ABUSE, "st", "hba", "fm", "fgm")
LOTS = (
    ("Lot 1", "Oasis Domestic Abuse Service", ("thanet", "dover")),
    ("Lot 2", "Clarion Housing Association", ("canterbury", "ashford", "folkestone-and-hythe")),
    ("Lot 3", "Clarion Housing Association", ("maidstone", "swale", "dartford", "gravesham")),
    ("Lot 4", "Look Ahead Care and Support", ("sevenoaks", "tonbridge-and-malling", "tunbridge-wells")),
)
WAYS_IN = ("kent-helpline", "kent-live-chat", "signlive")
FIRST_CALL = paragraphs(
    "Victim Support answers. They ask what is going on for you. They may go through a list of questions, to see how high "
    "the danger is. Then they pass you on to the service where you live.",
    "That service talks with you and makes a plan with you. It should tell you how it keeps and shares what you say. You "
    "can ask about this first.",
    "If there is a wait, people in the most danger go first. The service should keep in touch while you wait.",
)
FOR_KENT = paragraphs(
    "You can use it if you are 16 or over and live in Kent. It is for your family too.",
    "It is also for you if you are moving to Kent to get away from abuse.",
)
REFER = paragraphs(
    "Victim Support is the single point of access to KIDAS. It assesses, and refers on to the local provider.",
    "KIDAS takes referrals from the police, housing, social care, health and others.",
)
PART = {
    "who": KIDAS, "areas": ("kent",), "lines": WAYS_IN, "whom": FOR_KENT, "next": FIRST_CALL,
    "yourself": paragraphs("Yes, you can. Ring the Kent helpline or use the live chat, and say what you need."),
    "professionals": REFER, "ask_by": "kent-helpline", "refer_by": "kent-helpline", "ages": (16, None), "cost": "free",
    "kinds": KIDAS_KINDS, "funded": KIDAS_FUNDED, "source": GUIDE.saying("The end date is that of KIDAS"),
}  # fmt: skip

ROWS = [
    Row(
        key="victim-support-kent",
        title="Victim Support: the first call in Kent",
        quiet="The first call in Kent",
        name="Victim Support in Kent",
        who="Victim Support",
        summary="One call or chat leads you to the domestic abuse services in Kent.",
        what=paragraphs(
            "Victim Support answers the Kent helpline. It is the way in to all of KIDAS, the services for Kent. It is "
            "also the way in to SAFER, which makes homes safer.",
            "You do not have to know which service you need. You can ring, or type in the live chat. If you use British "
            "Sign Language, you can ring by video through SignLive.",
            "If the danger is low, Victim Support can give you some help itself.",
        ),
        whom=paragraphs("It is for people in Kent, and for people who are moving to Kent to get away from abuse."),
        next=FIRST_CALL,
        yourself=paragraphs("Yes, you can. Ring, or use the live chat."),
        professionals=paragraphs(
            "Victim Support is the single point of access to KIDAS and to SAFER. It completes the DASH, refers on, and "
            "gives preventative support when the risk is low. The Police and Crime Commissioner commissions it."
        ),
        needs=("talk", "stay", "idva", "safer-home"),
        areas=("kent",),
        lines=WAYS_IN,
        ask_by="kent-helpline",
        refer_by="kent-helpline",
        # Beyond those of KIDAS, what the poster with this number names.
        kinds=(*KIDAS_KINDS, "sa"),
        cost="free",
        source=REPORT.saying("Also the referral and support guide, and a poster of late 2023"),
        also="single point of access, Kent domestic abuse helpline",
    ),
    Row(
        key="kidas",
        title="KIDAS: help for people in Kent",
        name=KIDAS,
        summary="One service for all of Kent. A place to stay, someone on your side, groups, and help in a crisis.",
        what=points(
            "KIDAS is a group of local services that work as one. It is free. They can help you with:",
            "a safe place in a refuge",
            "an adviser, when the danger is high",
            "a worker near where you live",
            "groups and therapy",
            "making your home safer",
            "court orders and legal advice",
            "food, energy or travel in a crisis",
        )
        + paragraphs(
            "KIDAS helps with all domestic abuse. That takes in stalking, abuse in the name of honour, forced marriage "
            "and FGM."
        ),
        needs=("talk", "stay", "idva", "recover", "law", "money", "safer-home"),
        to_confirm="We do not yet know who runs KIDAS after March 2026. Ring first to ask.",
        also="integrated domestic abuse service, Oasis, Clarion, Look Ahead",
        providers=LOTS,
        **PART
        | {
            "source": REPORT.saying(
                "Providers: review of 17 November 2022. What it offers: referral and support guide"
            ),
            "professionals": REFER
            + paragraphs(
                "KIDAS is run in four areas by three lead providers. Under-16s may be helped in exceptional cases, with "
                "the support of social care. It is not expected to support people with no recourse to public funds as a "
                "matter of course, above all in refuge. Each case is still looked at on its own."
            ),
        },
    ),
    Row(
        key="refuge",
        title="Refuge: a safe place to stay",
        quiet="A safe place to stay",
        name="Refuge in Kent",
        summary="A safe place to live for you and your children, with support, when home is not safe.",
        what=paragraphs(
            "A refuge is a safe place to stay. There is support there for you and your children.",
            "There are refuges in more than one part of Kent. We never show where they are.",
            "It is your choice. You can ring to ask about a refuge without saying yes to one.",
        ),
        needs=("stay",),
        to_confirm="We do not know if there is rent to pay, or which refuges have room. Ask when you ring.",
        also="shelter, hostel, safe house, safe accommodation",
        **PART
        | {
            "lines": (*WAYS_IN, "refuges"),
            "cost": "unknown",
            "source": REPORT.saying("Also the referral and support guide. The end date is that of KIDAS"),
        },
    ),
    Row(
        key="idva",
        title="An adviser when the danger is high (IDVA)",
        name="Independent Domestic Violence Advisers (IDVA)",
        summary="Someone trained who works with you to make you safer when the danger is high.",
        what=paragraphs(
            "IDVA is short for Independent Domestic Violence Adviser. An IDVA works with you to make you safer and to "
            "help you feel better.",
            "IDVAs work with people who are in a lot of danger.",
        ),
        needs=("idva",),
        also="independent domestic violence advisor, MARAC, DASH, high risk",
        **PART
        | {
            "professionals": REFER
            + paragraphs(
                "If the risk is high, send the MARAC information and referral form, with the DASH if you have one. The "
                "addresses are in the form. We do not have the current form yet."
            )
        },
    ),
    Row(
        key="outreach",
        title="A worker near where you live (outreach)",
        name="Community outreach",
        summary="Help from a worker in your area while you live at home.",
        what=paragraphs(
            "You do not have to move to get help. Outreach workers help people in their own area, and often in their own "
            "home.",
        )
        + points(
            "It may not be safe for you if a worker comes to your home. You can ask:",
            "where we could meet",
            "how you will get in touch, and when it is safe to",
        ),
        needs=("face", "talk"),
        also="outreach support worker",
        **PART | {"source": SLIDES.saying("Also the review of 17 November 2022. The end date is that of KIDAS")},
    ),
    Row(
        key="groups-and-therapy",
        title="Groups and therapy",
        name="Therapeutic and group programmes",
        summary="Groups such as Freedom or Phoenix, and therapy, to help you feel better.",
        what=paragraphs(
            "There are groups you can join, and there is therapy. Two of the groups are Freedom and Phoenix."
        )
        + points(
            "You can ask:",
            "what the group is like, and who comes",
            "where it meets, when, and for how many weeks",
            "what else there is if a group is not for you",
        ),
        needs=("recover",),
        to_confirm="We do not know where and when the groups meet. Ask when you ring.",
        also="Freedom Programme, Phoenix Programme, counselling, therapeutic",
        **PART,
    ),
    Row(
        key="court-orders-and-law",
        title="Court orders and the law",
        name="Help with legal matters",
        summary="Help to ask a court for an order, and to get legal advice.",
        what=paragraphs(
            "Workers can help you with the law. They can help you ask a court for an order. They can help you get legal "
            "advice."
        )
        + points("You can ask:", "which kind of help I could get", "what it would cost, if there is a lawyer to pay"),
        needs=("law",),
        also="non-molestation order, injunction, restraining order, solicitor, legal advice",
        **PART,
    ),
    Row(
        key="help-in-a-crisis",
        title="Food, energy or travel in a crisis",
        name="Emergency welfare help",
        summary="Help with food, energy or travel when you are in a crisis.",
        what=paragraphs(
            "KIDAS can help the people it works with when there is a crisis. It can help with food, with energy at home, "
            "and with travel.",
            "Say so on the first call if you have no food, no heating, or no way to get somewhere safe.",
        ),
        needs=("money",),
        to_confirm="We do not know how much help there is, or how soon it comes. Ask when you ring.",
        also="food bank, welfare, gas, electricity, fares",
        **PART,
    ),
]
